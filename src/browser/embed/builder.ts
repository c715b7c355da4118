/** The embed builder: choose what is embedded, see it as it will stand in an article, copy the code. */
import { cardsPath, listCardPath } from '../../embeds/addresses.ts';
import { isBuilderKind } from '../../embeds/builder-kinds.ts';
import { buildLinkedFrameSnippets, buildListSnippets, buildSearchBoxSnippets, searchBoxFrame } from '../../embeds/list-snippets.ts';
import { type ListCard, listFrame } from '../../embeds/lists.ts';
import { type EmbedSettings, formatEmbedQuery, isTheme, parseEmbedView } from '../../embeds/settings.ts';
import { buildCardSnippets, type Card, cardFrame, queryTimelineFrame } from '../../embeds/snippets.ts';
import type { Site } from '../../model/permalinks.ts';
import { byId, element } from '../search/element.ts';
import { type BuilderState, formatBuilderState, listTargetOf, parseBuilderState } from './builder-state.ts';
import { type Built, showBuilt, showNothing, showRecord } from './builder-view.ts';
import { fetchCards, fetchChoices, fetchListCard, type RecordCards, type RecordChoice } from './read-cards.ts';

/** What was read for a choice; for a query nothing is. */
type Loaded =
  | { readonly type: 'cards'; readonly cards: RecordCards }
  | { readonly type: 'list'; readonly card: ListCard }
  | { readonly type: 'none' };

/** The view with which the builder was opened; what is ticked off can be ticked again. */
const offered = parseEmbedView(new URLSearchParams(location.search));

const form = document.querySelector<HTMLFormElement>('#builder');

if (form !== null) void startBuilder(form);

let choices: readonly RecordChoice[] = [];

async function startBuilder(controls: HTMLFormElement): Promise<void> {
  const { origin = '', base = '/', record = '', passage = '' } = controls.dataset;
  const site: Site = { origin, base };
  const fallback = { kind: 'card', query: '', of: '', record, passage, theme: 'auto', width: 600, isPinned: false } as const;
  let state = fillOf(controls, parseBuilderState(location.search, fallback));
  let loaded: Loaded | undefined;
  let turn = 0;
  let isLoading = false;
  const load = async () => {
    turn += 1;
    const mine = turn;
    isLoading = true;
    const read = await readChosen(site, state).catch(() => undefined);
    // What was asked for later may have come earlier.
    if (mine !== turn) return;
    isLoading = false;
    loaded = read;
    show();
  };
  const show = () => {
    const built = loaded && build(site, state, loaded);
    if (built === undefined) showNothing(describeMissing(state));
    else showBuilt(site, built);
    showRecord(loaded?.type === 'cards' ? loaded.cards : undefined, state);
    byId('builder-note').textContent = describeRecord(loaded, new URLSearchParams(location.search).has('record'));
  };
  const change = (next: BuilderState) => {
    const isOther = next.kind !== state.kind || next.record !== state.record || next.of !== state.of;
    state = next.record === state.record ? next : { ...next, passage: '' };
    history.replaceState(null, '', formatBuilderState(state));
    showParts(controls, state);
    if (isOther) void load();
    else if (!isLoading) show();
  };
  /** Words that name no record are shown as what was asked for, with the note that there is none. */
  const changeTyped = () => {
    const typed = nameTyped(controls);
    if (typed !== '' && findChoice(typed) === undefined) change({ ...state, record: typed });
  };
  controls.hidden = false;
  showState(controls, state);
  controls.addEventListener('submit', (event) => {
    event.preventDefault();
    changeTyped();
  });
  controls.addEventListener('input', (event) => {
    const typed = nameTyped(controls);
    // While a title is being typed it names no record yet.
    if (event.target === controls.elements.namedItem('title') && findChoice(typed) === undefined) return;
    change(readControls(controls, state));
  });
  controls.addEventListener('change', (event) => {
    if (event.target === controls.elements.namedItem('title')) changeTyped();
  });
  await fillChoices(site);
  await load();
}

/** An entry of a list is chosen where the address names none. */
function fillOf(controls: HTMLFormElement, state: BuilderState): BuilderState {
  return state.of === '' ? { ...state, of: ofIn(controls, state.kind) } : state;
}

function ofIn(controls: HTMLFormElement, kind: string): string {
  return controls.querySelector<HTMLSelectElement>(`select[data-of="${kind}"]`)?.value ?? '';
}

/** Where the list cannot be read, records are found by their id alone. */
async function fillChoices(site: Site): Promise<void> {
  choices = await fetchChoices(site.base).catch(() => []);
  byId('record-titles').replaceChildren(...choices.toReversed().map((choice) => element('option', { value: nameOf(choice) })));
}

function nameOf(choice: RecordChoice): string {
  return `${choice.title} (${choice.date})`;
}

function findChoice(typed: string): RecordChoice | undefined {
  return choices.find((choice) => nameOf(choice) === typed || choice.id === typed);
}

function nameTyped(controls: HTMLFormElement): string {
  const field = controls.elements.namedItem('title');
  return field instanceof HTMLInputElement ? field.value.trim() : '';
}

/** Throws where there is no such thing. */
async function readChosen(site: Site, state: BuilderState): Promise<Loaded> {
  const target = listTargetOf(state);
  if (target !== undefined) return { type: 'list', card: await fetchListCard(site.base, listCardPath(target)) };
  if (state.kind !== 'card') return { type: 'none' };
  if (choices.length > 0 && findChoice(state.record) === undefined) throw new Error(`no record ${state.record}`);
  return { type: 'cards', cards: await fetchCards(site.base, cardsPath(encodeURIComponent(state.record))) };
}

const LIST_NAMES: { readonly [kind: string]: string } = { thread: 'thread', matrix: 'matrix of provisions', entity: 'timeline of' };

function describeMissing({ kind, of, record, passage }: BuilderState): string {
  if (kind !== 'card') return `There is no ${LIST_NAMES[kind] ?? kind} “${of}”. Choose another above.`;
  if (findChoice(record) === undefined) return `There is no record “${record}”. Type words of its title above.`;
  return `There is no passage ${passage} in this record. Choose another above.`;
}

function describeRecord(loaded: Loaded | undefined, isChosen: boolean): string {
  if (loaded?.type !== 'cards') return '';
  const { title, date } = loaded.cards.record;
  return `${isChosen ? '' : 'An example: '}${title}, ${date}`;
}

/** Nothing where the record has no such passage. */
function build(site: Site, state: BuilderState, loaded: Loaded): Built | undefined {
  const { theme, query, title, view, width } = state;
  const settings: EmbedSettings = { theme, query, ...(title === undefined ? {} : { title }), ...(view === undefined ? {} : { view }) };
  if (loaded.type === 'cards') return buildCard(site, state, loaded.cards);
  if (loaded.type === 'list') {
    const plain: EmbedSettings = { theme: state.theme };
    return { frame: listFrame(loaded.card, site, plain, width), snippets: buildListSnippets(loaded.card, plain, site, width) };
  }
  if (state.kind === 'search') {
    return { frame: searchBoxFrame(settings, site, width), snippets: buildSearchBoxSnippets(settings, site, width) };
  }
  const frame = queryTimelineFrame(settings, site, width);
  const path = `timeline/${formatEmbedQuery({ ...settings, theme: 'auto', title: '' })}`;
  return { frame, snippets: buildLinkedFrameSnippets(frame, { title: frame.title, words: '', path }, site) };
}

function buildCard(site: Site, state: BuilderState, cards: RecordCards): Built | undefined {
  const card: Card | undefined = state.passage === '' ? cards.record : cards.passages.find((each) => each.passage === state.passage);
  if (card === undefined) return undefined;
  const pin = state.isPinned ? { pin: { day: new Date().toISOString().slice(0, 10), version: card.version } } : {};
  const settings: EmbedSettings = { theme: state.theme, ...pin };
  return { frame: cardFrame(card, settings, site, state.width), snippets: buildCardSnippets(card, settings, site, state.width) };
}

function readControls(controls: HTMLFormElement, state: BuilderState): BuilderState {
  const fields = new FormData(controls);
  const text = (name: string) => String(fields.get(name) ?? '');
  const theme = text('theme');
  const chosen = text('kind');
  const kind = isBuilderKind(chosen) ? chosen : 'card';
  const heading = text('heading').trim();
  return {
    kind,
    query: text('q').trim(),
    of: ofIn(controls, kind),
    record: findChoice(nameTyped(controls))?.id ?? state.record,
    passage: text('passage'),
    theme: isTheme(theme) ? theme : 'auto',
    width: Number(text('width')) || state.width,
    isPinned: fields.has('pin'),
    ...(kind === 'timeline' && heading !== '' ? { title: heading } : {}),
    ...(kind === 'timeline' && offered !== undefined && fields.has('view') ? { view: offered } : {}),
  };
}

function showState(controls: HTMLFormElement, state: BuilderState): void {
  for (const input of controls.querySelectorAll('input')) {
    if (input.name === 'kind') input.checked = input.value === state.kind;
    if (input.name === 'q') input.value = state.query;
    if (input.name === 'heading') input.value = state.title ?? '';
    if (input.name === 'theme') input.checked = input.value === state.theme;
    if (input.name === 'width') input.value = String(state.width);
    if (input.name === 'pin') input.checked = state.isPinned;
  }
  for (const select of controls.querySelectorAll<HTMLSelectElement>(`select[data-of="${state.kind}"]`)) select.value = state.of;
  showParts(controls, state);
}

/** Fields that the chosen kind has no use for are hidden. */
function showParts(controls: HTMLFormElement, state: BuilderState): void {
  for (const field of controls.querySelectorAll<HTMLElement>('[data-for]')) {
    field.hidden = !(field.dataset['for'] ?? '').split(' ').includes(state.kind);
  }
  for (const box of controls.querySelectorAll<HTMLElement>('[data-view]')) box.hidden = offered === undefined;
}
