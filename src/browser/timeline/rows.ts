/** The same window as a table, and the page's own list narrowed to what is shown. */
import { formatDay, formatRecordDate } from '../../model/dates.ts';
import { formatKind } from '../../model/kinds.ts';
import { recordPath, type Site, sitePath } from '../../model/permalinks.ts';
import { eventFragment } from '../../timeline/event-groups.ts';
import type { BoardEvent } from '../../timeline/index-data.ts';
import { isLater } from '../../timeline/later.ts';
import { markDay } from '../../timeline/stacks.ts';
import { element } from '../search/element.ts';
import type { App, Scene } from './app.ts';
import { part } from './dom.ts';
import { barOf, tabOf } from './panel.ts';

/** Rows made at most; the table says when there are more. */
const MOST_ROWS = 1000;

/** Events of the filter in the window, by date. */
export function eventsInView({ set, window }: Scene): BoardEvent[] {
  const inside = set.ranked.filter((event) => markDay(event) >= Math.floor(window.from) && markDay(event) < window.to);
  return inside.sort((a, b) => a.start - b.start || a.index - b.index);
}

export function addRows(root: HTMLElement, app: App, site: Site): void {
  const table = part(root, 'table', HTMLElement);
  const list = document.querySelector('[data-event-list]');
  let shown: unknown;
  let key = '';
  app.addPart((scene) => {
    const { state, window } = scene;
    table.hidden = state.mode !== 'table';
    if (list instanceof HTMLElement) list.classList.toggle('is-narrowed', state.mode === 'list');
    // Beside the chart the list holds the whole filter, whatever the window: it is not gone through at every step of a pan.
    const next = (
      state.mode === 'chart' ? [state.mode, state.known] : [state.mode, window.from, window.to, state.known, state.selected]
    ).join('|');
    if (shown === scene.set && key === next) return;
    shown = scene.set;
    key = next;
    if (state.mode === 'table') table.replaceChildren(...tableOf(scene, site));
    if (list instanceof HTMLElement) narrowList(list, scene);
  });
}

function tableOf(scene: Scene, site: Site): HTMLElement[] {
  const events = eventsInView(scene);
  const head = element('tr', {}, ...['Date', 'Record', 'Kind', 'Links'].map((word) => element('th', { scope: 'col' }, word)));
  const rows = events.slice(0, MOST_ROWS).map((event) => rowOf(event, scene, site));
  const caption = element('caption', { class: 'vh' }, `${events.length} events in the window`);
  const more =
    events.length > MOST_ROWS ? [element('p', { class: 'muted' }, `The first ${MOST_ROWS} of ${events.length}; the CSV holds all.`)] : [];
  return [element('table', { class: 'rows' }, caption, element('thead', {}, head), element('tbody', {}, ...rows)), ...more];
}

function rowOf(event: BoardEvent, { state, cursor, index }: Scene, site: Site): HTMLElement {
  const href = sitePath(site, recordPath({ kind: event.kind, id: event.record }, event.passage));
  const title = isLater(event, cursor) ? barOf(event.title, state.known ?? '') : element('a', { href }, event.title);
  const time = element('time', { datetime: event.date.start }, formatRecordDate(event.date, 'short'));
  return element(
    'tr',
    { class: event.id === state.selected ? 'on' : undefined },
    element('td', {}, time),
    element('td', {}, element('span', { class: 'kind' }, tabOf(event.lane), title)),
    element('td', {}, formatKind(event.kind)),
    element('td', { class: 'num' }, String(index.linksOf[event.index]?.length ?? 0)),
  );
}

/** Hides the events that the filter or the window leaves out, bars those that came later, counts what is left, and hides years without any. */
function narrowList(list: HTMLElement, scene: Scene): void {
  const { state, cursor, set, index } = scene;
  const events = state.mode === 'list' ? eventsInView(scene) : set.ranked;
  const shown = new Map(events.map((event) => [eventFragment(event), event]));
  for (const item of list.querySelectorAll<HTMLElement>('li[id]')) {
    const event = shown.get(item.id);
    item.hidden = event === undefined;
    const later = event !== undefined && isLater(event, cursor);
    const link = item.querySelector('a');
    if (link !== null) link.hidden = later;
    item.querySelector('.unknown')?.remove();
    if (later && event !== undefined) item.append(barOf(event.title, state.known ?? ''));
  }
  for (const group of list.querySelectorAll<HTMLElement>('.year-lane, .year')) countGroup(group);
  for (const link of list.querySelectorAll<HTMLAnchorElement>('.years a'))
    link.hidden = document.querySelector(link.hash)?.matches('[hidden]') ?? true;
  const note = document.querySelector('[data-list-note]');
  if (note === null) return;
  const all = index.events.length;
  const count = shown.size === all ? `${all} events` : `${shown.size} of ${all} events`;
  note.textContent = `${count}${state.known === undefined ? '' : `; what came after ${formatDay(state.known)} is barred`}`;
}

/** A year or a lane of one: its head says how many of its events are shown; without any it is hidden. */
function countGroup(group: HTMLElement): void {
  const count = group.querySelectorAll('li:not([hidden])').length;
  group.hidden = count === 0;
  const number = group.querySelector('.num');
  if (number !== null) number.textContent = String(count);
}
