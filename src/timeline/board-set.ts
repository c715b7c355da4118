/** The events that a filter lets through, made ready for drawing: by lane, sorted, with their columns counted once for each width of column. */
import { LANES, type Lane, type LaneId } from '../model/lanes.ts';
import { type Bins, binDaysOf, sortByMark } from './bins.ts';
import type { BoardEvent, TimelineIndex } from './index-data.ts';

export interface BoardLaneSet {
  readonly lane: Lane;
  readonly events: readonly BoardEvent[];
  readonly days: Int32Array;
}

export interface BoardSet {
  readonly lanes: readonly BoardLaneSet[];
  /** From the heaviest to the lightest. */
  readonly ranked: readonly BoardEvent[];
  readonly size: number;
  /** Columns of a lane; counted at the first call for a width. */
  readonly binsOf: (lane: BoardLaneSet, binDays: number) => Bins;
}

/** Lanes that are off are left out; a lane without events stays, since its emptiness is information. */
export function makeBoardSet(index: TimelineIndex, keep: (event: BoardEvent) => boolean, off: readonly LaneId[]): BoardSet {
  const kept = index.events.filter((event) => !off.includes(event.lane) && keep(event));
  const isKept = new Uint8Array(index.events.length);
  for (const event of kept) isKept[event.index] = 1;
  const lanes = LANES.filter((lane) => !off.includes(lane.id)).map((lane) => ({
    lane,
    ...sortByMark(kept.filter((event) => event.lane === lane.id)),
  }));
  const cache = new Map<string, Bins>();
  const binsOf = (lane: BoardLaneSet, binDays: number) => {
    const key = `${lane.lane.id}${binDays}`;
    const known = cache.get(key);
    if (known !== undefined) return known;
    const bins = binDaysOf(lane.days, binDays);
    cache.set(key, bins);
    return bins;
  };
  return { lanes, ranked: index.ranked.filter((event) => isKept[event.index] === 1), size: kept.length, binsOf };
}
