/** Everything that the live timeline shows, as one value that an address can hold: `?from=2013-10-01&sel=2013-11-11-belz`. */
import { type IsoDay, isoDayToNumber, numberToIsoDay } from '../model/dates.ts';
import { LANES, type LaneId } from '../model/lanes.ts';
import { ARC_FAMILIES, type ArcFamily } from './arc-families.ts';

export type BoardMode = 'chart' | 'list' | 'table';

export interface BoardState {
  /** Days shown, with a fraction; undefined for all. */
  readonly from?: number;
  readonly to?: number;
  /** Lanes that are switched off. */
  readonly off: readonly LaneId[];
  readonly query: string;
  /** Event id. */
  readonly selected?: string;
  /** The last day whose events are known; all are where it is undefined. */
  readonly known?: IsoDay;
  readonly mode: BoardMode;
  /** Families of the links among the events shown that are drawn, whatever is selected; in the order of `ARC_FAMILIES`. */
  readonly arcs: readonly ArcFamily[];
  /** Thread that is walked, and its step from 0. */
  readonly thread?: string;
  readonly step: number;
  /** Two entities on facing lanes, such as `programs/muscular`. */
  readonly compare?: readonly [string, string];
}

const MODES: readonly BoardMode[] = ['chart', 'list', 'table'];
const ENTITY = /^(?:people|organizations|programs)\/[\w-]+$/;

/** The state that a query string says; what it says wrongly is left as at the start, where the whole chart is shown. Never throws. */
export function parseBoardState(search: string): BoardState {
  const params = new URLSearchParams(search);
  const [from, to] = [parseDay(params.get('from')), parseDay(params.get('to'))];
  const known = params.get('known');
  const [a, b] = [params.get('a') ?? '', params.get('b') ?? ''];
  const step = Number(params.get('step') ?? '1') - 1;
  return {
    ...(from !== undefined && to !== undefined && from < to + 1 ? { from, to: to + 1 } : {}),
    off: LANES.map((lane) => lane.id).filter((id) => (params.get('off') ?? '').includes(id)),
    query: params.get('q') ?? '',
    ...optional('selected', params.get('sel')),
    ...(known !== null && parseDay(known) !== undefined ? { known } : {}),
    mode: MODES.find((mode) => mode === params.get('view')) ?? 'chart',
    arcs: parseArcs(params.get('arcs') ?? ''),
    ...optional('thread', params.get('thread')),
    step: Number.isInteger(step) && step >= 0 && step < 1000 ? step : 0,
    ...(ENTITY.test(a) && ENTITY.test(b) ? { compare: [a, b] as const } : {}),
  };
}

/** The query string of a state, with `?`; empty where the whole chart is shown. Days are whole: the first and the last that are seen. */
export function formatBoardState(state: BoardState): string {
  const params = new URLSearchParams();
  if (state.from !== undefined && state.to !== undefined) {
    params.set('from', numberToIsoDay(Math.floor(state.from)));
    params.set('to', numberToIsoDay(Math.max(Math.floor(state.from), Math.ceil(state.to) - 1)));
  }
  if (state.off.length > 0) params.set('off', state.off.join(''));
  if (state.query !== '') params.set('q', state.query);
  if (state.selected !== undefined) params.set('sel', state.selected);
  if (state.known !== undefined) params.set('known', state.known);
  if (state.mode !== 'chart') params.set('view', state.mode);
  if (state.arcs.length > 0) params.set('arcs', state.arcs.length === ARC_FAMILIES.length ? 'all' : state.arcs.join('-'));
  if (state.thread !== undefined) params.set('thread', state.thread);
  if (state.thread !== undefined && state.step > 0) params.set('step', String(state.step + 1));
  if (state.compare !== undefined) {
    params.set('a', state.compare[0]);
    params.set('b', state.compare[1]);
  }
  // A query may hold these as they are, and an address that is printed is read by people.
  const text = params.toString().replaceAll('%2F', '/').replaceAll('%3A', ':');
  return text === '' ? '' : `?${text}`;
}

/** `all`, or names of families with hyphens between them. */
function parseArcs(text: string): ArcFamily[] {
  const names = text.split('-');
  return ARC_FAMILIES.filter((family) => text === 'all' || names.includes(family));
}

function optional<K extends string>(key: K, value: string | null): { readonly [k in K]?: string } {
  const none: { readonly [k in K]?: string } = {};
  return value === null || value === '' ? none : { ...none, [key]: value };
}

/** A day that exists, as a number; undefined for anything else. */
function parseDay(text: string | null): number | undefined {
  if (text === null || !/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  const day = isoDayToNumber(text);
  return Number.isNaN(day) || numberToIsoDay(day) !== text ? undefined : day;
}
