/** What the embed of a query's timeline shows of the view that it is taken from, and the words beside it. No DOM. */
import { formatDay, isoDayToNumber, numberToIsoDay } from '../../model/dates.ts';
import { laneOf } from '../../model/lanes.ts';
import { type BoardSet, makeBoardSet } from '../../timeline/board-set.ts';
import type { BoardState } from '../../timeline/board-state.ts';
import type { BoardEvent, BoardLink, TimelineIndex } from '../../timeline/index-data.ts';
import { isLater } from '../../timeline/later.ts';
import { withNeighbors } from '../../timeline/neighbors.ts';
import { markDay } from '../../timeline/stacks.ts';
import { fittedMonths, type Window } from '../../timeline/windows.ts';
import type { Filter } from '../timeline/filter.ts';

export interface QueryView {
  readonly state: BoardState;
  /** Events that the query, the lanes and the days let through, in order of time. */
  readonly events: readonly BoardEvent[];
  readonly set: BoardSet;
  readonly window: Window;
  readonly selected: BoardEvent | undefined;
  readonly links: readonly BoardLink[];
  /** Day after the last known one. */
  readonly cursor: number | undefined;
  readonly rows: readonly ViewRow[];
}

/** A row of the list; `word` says what an event is to the selected one. */
export interface ViewRow {
  readonly event: BoardEvent;
  readonly word?: string;
}

/** Rows of the list; the rest is a link away. */
const MOST_ROWS = 6;

export function buildQueryView(index: TimelineIndex, state: BoardState, filter: Filter): QueryView {
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = state;
  const isInWindow = (event: BoardEvent) => markDay(event) >= Math.floor(from) && markDay(event) < to;
  const set = makeBoardSet(index, (event) => filter.keep(event) && isInWindow(event), state.off);
  const events = [...set.ranked].sort((a, b) => a.index - b.index);
  const selected = index.eventById.get(state.selected ?? '');
  const links = selected === undefined ? [] : (index.linksOf[selected.index] ?? []);
  const cursor = state.known === undefined ? undefined : isoDayToNumber(state.known) + 1;
  const window = state.from === undefined || state.to === undefined ? fittedMonths(events) : { from: state.from, to: state.to };
  const known = events.filter((event) => !isLater(event, cursor));
  const rows = selected === undefined ? heaviest(known).map((event) => ({ event })) : rowsAround(selected, links);
  return { state, events, set, window, selected, links, cursor, rows };
}

/** The selected event and the first of what it is linked to, in order of time. */
function rowsAround(selected: BoardEvent, links: readonly BoardLink[]): ViewRow[] {
  const wordOf = (event: BoardEvent) => {
    const link = links.find(({ from, to }) => from === event || to === event);
    return link === undefined || event === selected ? {} : { word: link.from === event ? link.backWord : link.word };
  };
  const [first, ...others] = withNeighbors(selected, links);
  const chosen = others.sort((a, b) => b.weight - a.weight).slice(0, MOST_ROWS - 1);
  return [first ?? selected, ...chosen].sort((a, b) => a.index - b.index).map((event) => ({ event, ...wordOf(event) }));
}

/** What others answer most, in order of time; a measure once, however many stages it has. */
function heaviest(events: readonly BoardEvent[]): readonly BoardEvent[] {
  const byRecord = new Map<string, BoardEvent>();
  for (const event of events) if (event.weight > (byRecord.get(event.record)?.weight ?? -1)) byRecord.set(event.record, event);
  const chosen = new Set([...byRecord.values()].sort((a, b) => b.weight - a.weight).slice(0, MOST_ROWS));
  return events.filter((event) => chosen.has(event));
}

/** The heading, and the line under it: what is counted, on which days, what is left out, and of what the rows are a choice. */
export function sayQueryView(view: QueryView, title: string | undefined): { readonly head: string; readonly note: string } {
  const { state, events } = view;
  const count = events.length === 1 ? '1 event' : `${events.length.toLocaleString('en')} events`;
  const counted = state.query === '' ? `${count} in this record` : `${state.query}: ${count}`;
  const parts = [...(title === undefined ? [] : [counted]), ...sayLimits(view), sayRows(view)].filter((words) => words !== '');
  return { head: title ?? counted, note: parts.map((words) => `${words}.`).join(' ') };
}

function sayLimits({ state, events, cursor, selected }: QueryView): string[] {
  const later = events.filter((event) => isLater(event, cursor)).length;
  const days =
    state.from === undefined || state.to === undefined
      ? ''
      : `${formatDay(numberToIsoDay(Math.floor(state.from)))} to ${formatDay(numberToIsoDay(Math.ceil(state.to) - 1))}`;
  return [
    days,
    state.off.length === 0 ? '' : `Without ${state.off.map((id) => laneOf(id).name).join(', ')}`,
    state.known === undefined ? '' : `As known on ${formatDay(state.known)}: what came after is barred, ${later} of them`,
    selected === undefined || isLater(selected, cursor) ? '' : `Arcs: what ${selected.label} is linked to`,
  ];
}

function sayRows({ events, rows, selected, links }: QueryView): string {
  if (selected !== undefined) return links.length >= rows.length ? `Listed: ${rows.length - 1} of its ${links.length} links` : '';
  return events.length > rows.length && rows.length > 0 ? `Listed: the ${rows.length} most linked` : '';
}
