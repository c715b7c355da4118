/** The panel: the selected event, what it takes up and what took it up, with the evidence; or the step of a walked thread. */
import { formatDay, formatRecordDate } from '../../model/dates.ts';
import { formatKind } from '../../model/kinds.ts';
import { type LaneId, laneOf } from '../../model/lanes.ts';
import { recordPath, type Site, sitePath } from '../../model/permalinks.ts';
import type { TimelineNotes } from '../../timeline/data.ts';
import type { BoardEvent, BoardLink } from '../../timeline/index-data.ts';
import { isLater } from '../../timeline/later.ts';
import { markDay } from '../../timeline/stacks.ts';
import { measureText } from '../../timeline/text-width.ts';
import { fittedDays, keepInside } from '../../timeline/windows.ts';
import { element } from '../search/element.ts';
import type { App, Scene } from './app.ts';
import { part } from './dom.ts';

export interface PanelEffects {
  readonly site: Site;
  /** Summaries and evidence, fetched at the first selection. */
  readonly loadNotes: () => Promise<TimelineNotes>;
}

export function addPanel(root: HTMLElement, app: App, effects: PanelEffects): void {
  const panel = part(root, 'panel', HTMLElement);
  let notes: TimelineNotes | undefined;
  let shown = '';
  let shownFor: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const draw = (scene: Scene) => {
    const { selected } = scene;
    if (selected !== undefined && notes === undefined) {
      void effects.loadNotes().then((loaded) => {
        notes = loaded;
        app.redraw();
      });
    }
    panel.replaceChildren(
      ...threadPart(scene, app),
      ...(selected === undefined ? overview(scene, app) : eventPart(scene, selected, { app, notes, ...effects })),
    );
    shown = keyOf(scene, notes !== undefined);
    shownFor = subjectOf(scene);
  };
  app.addPart((scene) => {
    clearTimeout(timer);
    if (keyOf(scene, notes !== undefined) === shown) return;
    // What is most linked changes with every step of a pan: it is told when the reader rests.
    if (scene.selected === undefined && shownFor === subjectOf(scene)) timer = setTimeout(() => draw(app.scene()), 250);
    else draw(scene);
  });
}

/** What the panel is about. */
function subjectOf({ state, selected }: Scene): string {
  return `${state.thread ?? ''} ${selected?.id ?? ''}`;
}

/** What the panel depends on. */
function keyOf(scene: Scene, hasNotes: boolean): string {
  const { selected, state, chosen } = scene;
  const own = selected === undefined ? mostLinked(scene).map((event) => event.index) : [];
  return [selected?.id, state.known, state.thread, state.step, chosen?.index, hasNotes, ...own].join('|');
}

const MOST_LISTED = 6;

/** Events of the window that most others answer or rest on, the first the heaviest; of what is known where there is a cursor. */
function mostLinked({ set, window, cursor }: Scene): BoardEvent[] {
  const found: BoardEvent[] = [];
  for (const event of set.ranked) {
    if (found.length === MOST_LISTED) break;
    const day = markDay(event);
    if (day >= window.from && day < window.to && event.weight > 0 && !isLater(event, cursor)) found.push(event);
  }
  return found;
}

const KEYS: readonly (readonly [keys: string, does: string])[] = [
  ['← →', 'the event before, after'],
  ['↑ ↓', 'another lane'],
  ['Home End', 'the first, the last event'],
  ['[ ]', 'choose an arc'],
  ['Enter', 'follow it; without an arc open the record'],
  ['Backspace', 'back along the arc'],
  ['Esc', 'let go'],
  ['+ −', 'zoom'],
  ['Shift ← →', 'move'],
];

/** Where nothing is selected: what the window holds most links to, and how to read on. */
function overview(scene: Scene, app: App): HTMLElement[] {
  if (scene.state.thread !== undefined) return [];
  const items = mostLinked(scene).map((event) => {
    const button = element('button', { type: 'button', class: 'walk' }, event.title);
    button.addEventListener('click', () => app.visit(event));
    const count = scene.index.linksOf[event.index]?.length ?? 0;
    const meta = `${formatRecordDate(event.date, 'short')} · ${count === 1 ? '1 link' : `${count} links`}`;
    return element('li', {}, tabOf(event.lane), element('div', {}, button, ' ', element('span', { class: 'muted' }, meta)));
  });
  const list =
    items.length === 0
      ? []
      : [element('section', {}, element('h2', { class: 'sub' }, 'Most linked in the window'), element('ul', {}, ...items))];
  const keys = KEYS.flatMap(([names, does]) => [
    element('dt', {}, ...names.split(' ').flatMap((name) => [element('kbd', {}, name), ' '])),
    element('dd', {}, does),
  ]);
  return [
    element('p', { class: 'hint' }, 'Select a sheet, a flag or a label to see the record, its links and the evidence for each.'),
    ...list,
    element('section', { class: 'keys' }, element('h2', { class: 'sub' }, 'By keyboard'), element('dl', {}, ...keys)),
  ];
}

interface PartInput extends PanelEffects {
  readonly app: App;
  readonly notes: TimelineNotes | undefined;
}

function eventPart(scene: Scene, event: BoardEvent, input: PartInput): HTMLElement[] {
  const { state, cursor, index } = scene;
  const body = index.data.organizations[event.row[4][0] ?? -1]?.[1];
  const kind = element(
    'p',
    { class: 'kind' },
    tabOf(event.lane),
    [formatKind(event.kind), body].filter((word) => word !== undefined).join(' · '),
  );
  const date = element('p', { class: 'selhead' }, formatRecordDate(event.date, 'short'));
  const href = sitePath(input.site, recordPath({ kind: event.kind, id: event.record }, event.passage));
  const before = scene.links.filter((link) => link.to === event);
  const after = scene.links.filter((link) => link.from === event);
  if (isLater(event, cursor))
    return [kind, date, element('h2', {}, barOf(event.title, state.known ?? '')), ...twoLists(before, after, scene, input)];
  const summary = input.notes?.summaries[event.recordIndex];
  return [
    kind,
    date,
    element('h2', {}, element('a', { href }, event.title)),
    element('p', { class: 'summary' }, summary ?? ''),
    element(
      'p',
      { class: 'acts' },
      element('a', { href }, 'Open the record'),
      ...knownButton(event, scene, input.app),
      ...fitButton(scene, input.app),
    ),
    ...twoLists(before, after, scene, input),
  ];
}

/** Nothing where the cursor stands on the event's day already. */
function knownButton({ date }: BoardEvent, { state }: Scene, app: App): HTMLElement[] {
  if (state.known === date.end) return [];
  const button = element('button', { type: 'button' }, `What was known on ${formatDay(date.end, 'short')}`);
  button.addEventListener('click', () => app.change({ known: date.end }, true));
  return [button];
}

/** Nothing for an event without links. */
function fitButton({ told, domain, links }: Scene, app: App): HTMLElement[] {
  if (links.length === 0) return [];
  const button = element('button', { type: 'button' }, 'Fit to its links');
  button.addEventListener('click', () => app.change(keepInside(fittedDays(told), domain), true));
  return [button];
}

function twoLists(before: readonly BoardLink[], after: readonly BoardLink[], scene: Scene, input: PartInput): HTMLElement[] {
  return [listOf('Before', before, scene, input), listOf('After', after, scene, input)];
}

function listOf(head: string, links: readonly BoardLink[], scene: Scene, input: PartInput): HTMLElement {
  const items = links.map((link) => linkItem(link, head === 'Before', scene, input));
  const list = items.length === 0 ? element('p', { class: 'muted' }, 'No link in this record') : element('ul', {}, ...items);
  return element('section', {}, element('h3', {}, head, ' ', element('span', { class: 'num' }, String(links.length))), list);
}

function linkItem(link: BoardLink, isBefore: boolean, scene: Scene, { app, notes }: PartInput): HTMLElement {
  const other = isBefore ? link.from : link.to;
  const word = element('span', { class: 'rw' }, isBefore ? link.backWord : link.word);
  const tab = tabOf(other.lane);
  if (isLater(other, scene.cursor)) {
    return element(
      'li',
      {},
      tab,
      element(
        'div',
        {},
        word,
        ' ',
        element('span', { class: 'muted' }, `after ${formatDay(scene.state.known ?? '', 'short')}`),
        barOf(other.title, scene.state.known ?? ''),
      ),
    );
  }
  const button = element('button', { type: 'button', class: 'walk' }, other.title);
  button.addEventListener('click', () => app.visit(other));
  const date = element('span', { class: 'muted' }, formatRecordDate(other.date, 'short'));
  const said = notes?.links[link.index];
  const evidence = said === undefined ? undefined : evidencePart(said);
  return element(
    'li',
    { class: scene.chosen === link ? 'chosen' : undefined },
    tab,
    element('div', {}, word, ' ', button, ' ', date, evidence),
  );
}

function evidencePart([basis, sources]: TimelineNotes['links'][number]): HTMLElement {
  const evidence = sources.flatMap(([words, checked, url], place) => {
    const source = isWebAddress(url) ? element('a', { href: url, rel: 'external' }, words) : words;
    const read = checked === 1 ? [] : [' (not checked)'];
    return [place === 0 ? 'Evidence: ' : '; ', source, ...read];
  });
  return element('p', { class: 'basis' }, basis, ' ', element('span', { class: 'ev' }, ...evidence));
}

function isWebAddress(url: string | undefined): boolean {
  return url?.startsWith('https://') === true || url?.startsWith('http://') === true;
}

/** A bar as long as the words it covers, with words for those who listen. */
export function barOf(title: string, known: string): HTMLElement {
  const bar = element('span', { class: 'redact', 'aria-hidden': 'true' });
  bar.style.width = `min(100%, ${Math.round(measureText(title, 13))}px)`;
  return element(
    'span',
    { class: 'unknown' },
    bar,
    element('span', { class: 'vh' }, known === '' ? 'not yet known' : `not yet known on ${formatDay(known)}`),
  );
}

export function tabOf(lane: LaneId): HTMLElement {
  return element('span', { class: `tab ${lane}`, 'aria-hidden': 'true' }, laneOf(lane).letter);
}

function threadPart({ state, index }: Scene, app: App): HTMLElement[] {
  const thread = index.data.threads.find(([id]) => id === state.thread);
  if (thread === undefined) return [];
  const [, title, steps] = thread;
  const at = Math.min(state.step, steps.length - 1);
  const go = (step: number) => {
    const event = index.events[steps[step]?.[0] ?? -1];
    app.change({ step });
    if (event !== undefined) app.visit(event);
  };
  const button = (words: string, step: number) => {
    const made = element('button', { type: 'button', disabled: steps[step] === undefined ? '' : undefined }, words);
    made.addEventListener('click', () => go(step));
    return made;
  };
  const leave = element('button', { type: 'button' }, 'Leave the walk');
  leave.addEventListener('click', () => app.change({ thread: undefined, step: 0 }, true));
  return [
    element(
      'section',
      { class: 'walk-step' },
      element('p', { class: 'kind' }, `Thread: ${title}, step ${at + 1} of ${steps.length}`),
      element('p', { class: 'summary' }, steps[at]?.[1] ?? ''),
      element('p', { class: 'acts' }, button('Back', at - 1), button('Next', at + 1), leave),
    ),
  ];
}
