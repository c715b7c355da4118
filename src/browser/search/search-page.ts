/**
 * The search page: field, results, facets and histogram around the search worker. The address holds the whole state, so that
 * back, forward, reload and a copied link give the same page.
 */
import { FACETS, type FacetId } from '../../search/columns.ts';
import type { NamedEntity, SearchRequest, SearchResult, SortOrder } from '../../search/search-result.ts';
import { formatAsQuery, formatSearchUrl, PAGE_RECORDS, parseSearchUrl } from '../../search/search-url.ts';
import { byId, element } from './element.ts';
import { keepFound } from './found.ts';
import { type MonthRange, renderHistogram } from './histogram.ts';
import { listenForKeys } from './keyboard.ts';
import { renderFacets } from './render-facets.ts';
import { formatCount, renderHits, renderNotes } from './render-results.ts';
import { SearchClient } from './search-client.ts';

/** Pause after the last letter typed before a search starts. */
const TYPING_PAUSE_MS = 120;

/** Longest that facets and histogram wait for an idle moment. */
const IDLE_TIMEOUT_MS = 300;

class SearchPage {
  private readonly root = byId('search');
  private readonly base = this.root.dataset['base'] ?? '/';
  private readonly form = byId('search-form');
  private readonly field = byId('q');
  private readonly client: SearchClient;
  private readonly greeting = byId('count').textContent ?? '';
  private readonly opened = new Set<string>();
  private request: SearchRequest = parseSearchUrl(location.search);
  private result: SearchResult | undefined;
  private place = readPlace(history.state);
  private widthPx = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const worker = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' });
    this.client = new SearchClient(worker, this.root.dataset['index'] ?? '', {
      onProgress: (read, wanted) => this.showProgress(read, wanted),
      onResult: (result, request) => this.show(result, request),
      onNamed: (named) => void this.showNamed(named),
      onFailure: (isOffline, message) => this.showFailure(isOffline, message),
    });
    this.listen();
    this.writeField(this.request.query);
    this.ask('keep');
  }

  private listen(): void {
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.timer);
      this.change({ query: this.readField(), limit: PAGE_RECORDS }, 'push');
    });
    this.field.addEventListener('input', () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.change({ query: this.readField(), limit: PAGE_RECORDS }, 'replace'), TYPING_PAUSE_MS);
    });
    for (const facets of [byId('facets'), byId('facets-folded')]) this.listenToFacets(facets);
    byId('facets-folded')
      .closest('details')
      ?.addEventListener('toggle', () => {
        if (this.result !== undefined) this.drawFacets(this.result);
      });
    byId('sort').addEventListener('click', (event) => {
      const sort = event.target instanceof Element ? event.target.closest('button')?.dataset['sort'] : undefined;
      if (isSort(sort)) this.change({ sort }, 'push');
    });
    byId('more').addEventListener('click', () => this.change({ limit: this.request.limit + PAGE_RECORDS }, 'replace'));
    byId('search').addEventListener('click', (event) => this.follow(event));
    byId('copy-link').addEventListener('click', () => void this.copyLink());
    byId('exports').addEventListener('click', (event) => void this.export(event));
    window.addEventListener('popstate', () => {
      this.request = parseSearchUrl(location.search);
      this.writeField(this.request.query);
      this.ask('keep');
    });
    window.addEventListener('online', () => this.ask('keep'));
    // The width is told, not asked for: asking would lay the page out once more for every answer.
    new ResizeObserver(([entry]) => {
      const width = Math.floor(entry?.contentRect.width ?? 0);
      if (width === 0 || width === this.widthPx) return;
      this.widthPx = width;
      this.drawHistogram();
    }).observe(byId('histogram'));
    listenForKeys(this.field, byId('hits'));
    history.scrollRestoration = 'manual';
    // What the reader leaves is remembered in the entry of the history that is left.
    window.addEventListener('pagehide', () => {
      const focus = document.activeElement?.closest('#hits a')?.getAttribute('href') ?? undefined;
      history.replaceState({ y: scrollY, focus }, '');
    });
  }

  private listenToFacets(facets: HTMLElement): void {
    facets.addEventListener('change', (event) => {
      if (!(event.target instanceof HTMLInputElement)) return;
      const { name, value, checked } = event.target;
      const facet = FACETS.find(({ id }) => id === name)?.id;
      if (facet !== undefined) this.choose(facet, value, checked);
    });
    facets.addEventListener('click', (event) => {
      const facet = event.target instanceof HTMLElement ? event.target.dataset['open'] : undefined;
      if (facet === undefined || this.result === undefined) return;
      this.opened.add(facet);
      this.drawFacets(this.result);
    });
  }

  private choose(facet: FacetId, value: string, isChosen: boolean): void {
    const before = (this.request.filters[facet] ?? []).filter((one) => one !== value);
    const { [facet]: _, ...others } = this.request.filters;
    const values = isChosen ? [...before, value] : before;
    this.change({ filters: values.length === 0 ? others : { ...others, [facet]: values }, limit: PAGE_RECORDS }, 'push');
  }

  private change(part: Partial<SearchRequest>, history: 'push' | 'replace'): void {
    const next = { ...this.request, ...part };
    if (part.query !== undefined && part.query !== this.request.query) this.request = { ...next, match: 'auto' };
    else this.request = next;
    this.ask(history);
  }

  private chooseMonths({ from, to }: MonthRange): void {
    // A month becomes its first or its last day.
    const range = parseSearchUrl(`?from=${from ?? ''}&to=${to ?? ''}`);
    this.request = { ...this.request, from: range.from, to: range.to, limit: PAGE_RECORDS };
    this.ask('push');
  }

  private ask(history: 'push' | 'replace' | 'keep'): void {
    const isEmpty = formatSearchUrl({ ...this.request, sort: 'relevance', limit: PAGE_RECORDS }) === '';
    // The worker begins while the page writes its address, which takes a browser milliseconds.
    if (isEmpty) this.client.forget();
    else this.client.search(this.request);
    this.root.classList.toggle('is-empty', isEmpty);
    const address = location.pathname + formatSearchUrl(this.request);
    if (history === 'push' && address !== location.pathname + location.search) window.history.pushState(null, '', address);
    if (history === 'replace') window.history.replaceState(null, '', address);
    document.title = document.title.replace(/^(?:.* · )?(?=Search · )/, this.request.query === '' ? '' : `${this.request.query} · `);
    if (isEmpty) this.say(this.greeting);
  }

  private show(result: SearchResult, request: SearchRequest): void {
    this.result = result;
    this.root.classList.add('has-results');
    this.root.classList.toggle('has-none', result.records === 0);
    this.say(formatCount(result));
    byId('state').textContent = '';
    byId('named').replaceChildren();
    // Only a print tells it: there the rest cannot be asked for.
    byId('hits').dataset['shown'] =
      `${result.hits.length} of ${result.records} on ${new Date().toISOString().slice(0, 10)}, ${location.href}`;
    byId('hits').replaceChildren(...renderHits(result.hits, this.base));
    byId('notes').replaceChildren(
      ...renderNotes(result, {
        narrowHref: formatSearchUrl({ ...request, widen: false }),
        anyHref: formatSearchUrl({ ...request, match: 'any' }),
        isOwn: request.own === true,
        ownHref: formatSearchUrl({ ...request, own: !request.own, limit: PAGE_RECORDS }),
      }),
    );
    void this.showMistakes(result, request);
    void this.showChosen(result, request);
    for (const button of byId('sort').querySelectorAll('button')) {
      button.setAttribute('aria-pressed', String(button.dataset['sort'] === request.sort));
    }
    byId('more').hidden = result.hits.length >= result.records;
    byId('embed-search').setAttribute('href', `${this.base}embed/?kind=timeline&q=${encodeURIComponent(formatAsQuery(request))}`);
    this.returnToPlace();
    // For tests and measurements: the answer to the last question stands in the page.
    this.root.dispatchEvent(new CustomEvent('shown'));
    // Results first; what narrows them follows when the browser is idle, in tasks of its own, so that none is long.
    for (const draw of [() => this.drawHistogram(), () => this.drawFacets(result)]) {
      whenIdle(() => {
        if (this.result === result) draw();
      });
    }
  }

  /** Who comes back finds the page where it was left, with the focus on the link that was followed. */
  private returnToPlace(): void {
    const place = this.place;
    this.place = undefined;
    if (place === undefined) return;
    const isLeft = (link: Element): link is HTMLElement => link.getAttribute('href') === place.focus;
    [...byId('hits').querySelectorAll('a')].find(isLeft)?.focus({ preventScroll: true });
    scrollTo(0, place.y);
  }

  private async showNamed(named: readonly NamedEntity[]): Promise<void> {
    const { result } = this;
    const { renderNamed } = await import('./render-named.ts');
    if (this.result === result) byId('named').replaceChildren(...renderNamed(named, this.base));
  }

  private async showChosen(result: SearchResult, request: SearchRequest): Promise<void> {
    if (Object.keys(request.filters).length === 0 && request.from === undefined && request.to === undefined) return;
    const { renderChosen } = await import('./render-chosen.ts');
    if (this.result === result) byId('notes').prepend(...renderChosen(result, request));
  }

  private async showMistakes(result: SearchResult, request: SearchRequest): Promise<void> {
    if (result.problems.length + result.unknown.length === 0) return;
    const { renderMistakes } = await import('./render-mistakes.ts');
    const { query } = request;
    if (this.result === result)
      byId('notes').prepend(...renderMistakes(result, { query, hrefOf: (next) => formatSearchUrl({ ...request, query: next }) }));
  }

  private drawFacets(result: SearchResult): void {
    // The checkbox that has the focus is drawn again, and keeps it.
    const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement : undefined;
    const folded = byId('facets-folded');
    const isFolded = folded.closest('details')?.open === true;
    byId('facets').replaceChildren(...renderFacets(result.facets, this.opened));
    folded.replaceChildren(...(isFolded ? renderFacets(result.facets, this.opened) : []));
    if (focused === undefined || focused.isConnected) return;
    const selector = `input[name="${CSS.escape(focused.name)}"][value="${CSS.escape(focused.value)}"]`;
    for (const input of this.root.querySelectorAll<HTMLElement>(selector)) if (input.offsetParent !== null) input.focus();
  }

  private drawHistogram(): void {
    if (this.result === undefined || this.widthPx === 0) return;
    const { from, to } = this.request;
    const frame = byId('histogram');
    const chosen = { from: from?.slice(0, 7), to: to?.slice(0, 7) };
    // Who is in the drawing stays there: at the same column or list, or the last where there are fewer.
    const places = () => [...frame.querySelectorAll<HTMLElement>('[tabindex], select, button')];
    const at = places().findIndex((place) => place.matches(':focus'));
    frame.replaceChildren(...renderHistogram(this.result.months, chosen, this.widthPx, (range) => this.chooseMonths(range)));
    places()
      .slice(0, at + 1)
      .at(-1)
      ?.focus({ preventScroll: true });
  }

  private say(text: string): void {
    if (byId('count').textContent !== text) byId('count').textContent = text;
  }

  /** That the index is read is announced once; the count of parts is only seen. */
  private showProgress(read: number, wanted: number): void {
    const state = byId('state');
    const shown = state.querySelector('.parts');
    const isReading = read < wanted && !this.root.classList.contains('is-empty');
    if (!isReading) {
      if (shown !== null) state.textContent = '';
      return;
    }
    const parts = shown ?? element('span', { class: 'parts', 'aria-hidden': 'true' });
    parts.textContent = `, ${read + 1} of ${wanted} parts`;
    if (shown === null) state.replaceChildren('Reading the index', parts);
  }

  private showFailure(isOffline: boolean, message: string): void {
    const why = isOffline ? 'You are offline.' : `The index could not be read (${message}).`;
    const retry = element('button', { type: 'button', class: 'small' }, 'Try again');
    retry.addEventListener('click', () => this.ask('keep'));
    byId('state').replaceChildren(`${why} The search goes on when it can be read again. `, retry);
  }

  /** Links in the notes change the search in place; of the others it is remembered that they were found by it. */
  private follow(event: MouseEvent): void {
    const link = event.target instanceof Element && event.target.closest('a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!link.matches('#notes a, #examples a, .tries a')) {
      keepFound(link.pathname, location.search);
      return;
    }
    event.preventDefault();
    this.request = parseSearchUrl(new URL(link.getAttribute('href') ?? '', location.href).search);
    this.writeField(this.request.query);
    this.ask('push');
  }

  private async copyLink(): Promise<void> {
    const { copyText } = await import('../exchange/copy.ts');
    if (await copyText(location.href)) byId('state').textContent = 'The link to this search is copied';
  }

  private async export(event: MouseEvent): Promise<void> {
    const format = event.target instanceof HTMLElement ? event.target.dataset['format'] : undefined;
    if (format === undefined) return;
    const { exportResults } = await import('./export-results.ts');
    const state = byId('state');
    await exportResults(format, {
      request: this.request,
      ask: (request) => this.client.askOnce(request),
      base: this.base,
      say: (text) => (state.textContent = text),
    });
  }

  private readField(): string {
    return this.field instanceof HTMLInputElement ? this.field.value : '';
  }

  private writeField(query: string): void {
    if (this.field instanceof HTMLInputElement && this.field.value !== query) this.field.value = query;
  }
}

/** Runs soon; browsers that cannot tell when they are idle run it after what is waiting. */
function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(task, { timeout: IDLE_TIMEOUT_MS });
  else setTimeout(task);
}

interface Place {
  readonly y: number;
  readonly focus: unknown;
}

function readPlace(state: unknown): Place | undefined {
  if (typeof state !== 'object' || state === null || !('y' in state) || typeof state.y !== 'number') return undefined;
  return { y: state.y, focus: 'focus' in state ? state.focus : undefined };
}

function isSort(word: string | undefined): word is SortOrder {
  return word === 'relevance' || word === 'oldest' || word === 'newest';
}

new SearchPage();
