/** The embed builder: choose a record and a passage, see the card as it will stand in an article, copy the code. */
import { cardsPath } from '../../embeds/addresses.ts';
import { type EmbedSettings, isTheme } from '../../embeds/settings.ts';
import {
  buildCardSnippets,
  buildFrameSnippets,
  type Card,
  cardFrame,
  type FrameSpec,
  queryTimelineFrame,
  type Snippet,
} from '../../embeds/snippets.ts';
import type { Site } from '../../model/permalinks.ts';
import { announce, copyText, showDone } from '../exchange/copy.ts';
import { byId, element } from '../search/element.ts';
import { type BuilderState, formatBuilderState, parseBuilderState } from './builder-state.ts';
import { fetchCards, fetchChoices, type RecordCards, type RecordChoice } from './read-cards.ts';

const form = document.querySelector<HTMLFormElement>('#builder');

if (form !== null) void startBuilder(form);

async function startBuilder(controls: HTMLFormElement): Promise<void> {
  const { origin = '', base = '/', record = '', passage = '' } = controls.dataset;
  const site: Site = { origin, base };
  let state = parseBuilderState(location.search, { kind: 'card', query: '', record, passage, theme: 'auto', width: 600, isPinned: false });
  let cards = await load(site, state);
  controls.hidden = false;
  showState(controls, state);
  void fillChoices(site);
  show(site, state, cards);

  const showLoaded = (loaded: RecordCards | undefined) => {
    cards = loaded;
    show(site, state, loaded);
  };
  controls.addEventListener('submit', (event) => event.preventDefault());
  controls.addEventListener('input', () => {
    const next = readControls(controls, state);
    // While a title is being typed it names no record yet.
    if (next === undefined) return;
    const isOther = next.record !== state.record;
    state = isOther ? { ...next, passage: '' } : next;
    history.replaceState(null, '', formatBuilderState(state));
    showParts(controls, state);
    if (isOther) void load(site, state).then(showLoaded);
    else show(site, state, cards);
  });
}

let choices: readonly RecordChoice[] = [];

async function fillChoices(site: Site): Promise<void> {
  choices = await fetchChoices(site.base);
  byId('record-titles').replaceChildren(...choices.toReversed().map((choice) => element('option', { value: nameOf(choice) })));
}

function nameOf(choice: RecordChoice): string {
  return `${choice.title} (${choice.date})`;
}

async function load(site: Site, state: BuilderState): Promise<RecordCards | undefined> {
  try {
    return await fetchCards(site.base, cardsPath(encodeURIComponent(state.record)));
  } catch (error) {
    byId('builder-note').textContent = `There is no record “${state.record}”. ${error instanceof Error ? error.message : ''}`;
    return undefined;
  }
}

/** Nothing while the record field holds no title of a record. */
function readControls(controls: HTMLFormElement, state: BuilderState): BuilderState | undefined {
  const fields = new FormData(controls);
  const text = (name: string) => String(fields.get(name) ?? '');
  const typed = text('title');
  const known = choices.find((choice) => nameOf(choice) === typed || choice.id === typed);
  if (known === undefined && document.activeElement === controls.elements.namedItem('title')) return undefined;
  const theme = text('theme');
  return {
    kind: text('kind') === 'timeline' ? 'timeline' : 'card',
    query: text('q').trim(),
    record: known?.id ?? state.record,
    passage: text('passage'),
    theme: isTheme(theme) ? theme : 'auto',
    width: Number(text('width')) || state.width,
    isPinned: fields.has('pin'),
  };
}

function showState(controls: HTMLFormElement, state: BuilderState): void {
  for (const input of controls.querySelectorAll('input')) {
    if (input.name === 'kind') input.checked = input.value === state.kind;
    if (input.name === 'q') input.value = state.query;
    if (input.name === 'theme') input.checked = input.value === state.theme;
    if (input.name === 'width') input.value = String(state.width);
    if (input.name === 'pin') input.checked = state.isPinned;
  }
  showParts(controls, state);
}

/** Fields that the chosen kind has no use for are hidden. */
function showParts(controls: HTMLFormElement, state: BuilderState): void {
  for (const field of controls.querySelectorAll<HTMLElement>('[data-for]')) field.hidden = field.dataset['for'] !== state.kind;
}

function show(site: Site, state: BuilderState, cards: RecordCards | undefined): void {
  if (state.kind === 'timeline') showTimeline(site, state);
  else if (cards !== undefined) showCard(site, state, cards);
}

function showCard(site: Site, state: BuilderState, cards: RecordCards): void {
  const card: Card = cards.passages.find((each) => each.passage === state.passage) ?? cards.record;
  const pin = state.isPinned ? { pin: { day: new Date().toISOString().slice(0, 10), version: card.version } } : {};
  const settings: EmbedSettings = { theme: state.theme, ...pin };
  showRecord(cards, state);
  showPreview(site, cardFrame(card, settings, site, state.width));
  showSnippets(buildCardSnippets(card, settings, site, state.width));
}

function showTimeline(site: Site, state: BuilderState): void {
  const frame = queryTimelineFrame({ theme: state.theme, query: state.query }, site, state.width);
  showPreview(site, frame);
  showSnippets(buildFrameSnippets(frame, site));
}

function showSnippets(snippets: readonly Snippet[]): void {
  byId('snippets').replaceChildren(...snippets.map(renderSnippet));
}

function showRecord(cards: RecordCards, state: BuilderState): void {
  byId('builder-note').textContent = `${cards.record.title}, ${cards.record.date}`;
  const options = cards.passages.map((card) => {
    const words = card.words === '' ? card.text : `“${card.words}”`;
    const option = element(
      'option',
      { value: card.passage },
      `${card.passage}  ${shorten(card.by === '' ? words : `${card.by}: ${words}`)}`,
    );
    option.selected = card.passage === state.passage;
    return option;
  });
  byId('passages').replaceChildren(element('option', { value: '' }, 'The whole record, as a card'), ...options);
}

const MOST_LETTERS = 90;

function shorten(text: string): string {
  return text.length <= MOST_LETTERS ? text : `${text.slice(0, MOST_LETTERS - 1).trimEnd()}…`;
}

/** The same frame that the code carries, from this host, which may be another than the one that the code names. */
function showPreview(site: Site, { src, title, width, height }: FrameSpec): void {
  const local = src.startsWith(site.origin) ? src.slice(site.origin.length) : src;
  byId('preview').replaceChildren(
    element('iframe', { src: local, title: `Preview: ${title}`, width: String(width), height: String(height) }),
  );
  byId('preview-size').textContent = `${width} × ${height}`;
  announce(`Preview of ${title}, ${width} by ${height} pixels`);
}

function renderSnippet(snippet: Snippet, index: number): HTMLElement {
  const button = element('button', { type: 'button', class: 'press' }, 'Copy');
  button.setAttribute('aria-label', `Copy: ${snippet.name}`);
  button.addEventListener('click', () => {
    void copyText(snippet.html).then((isCopied) => showDone(button, isCopied ? 'Copied' : 'Select and copy by hand'));
  });
  const head = element('h3', {}, `${index + 1} ${snippet.name}`);
  const code = element('pre', { tabindex: '0' }, element('code', {}, snippet.html));
  return element('li', {}, head, element('p', {}, snippet.says), code, button);
}
