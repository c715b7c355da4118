/**
 * How the lanes share the height of the live timeline. One sheet is as high in every lane, so that volumes can be compared: a lane
 * gets room for its words and for its fullest column. Columns are those of the whole set and not of the view, so that lanes keep
 * their places while the view moves, and take new ones only when the width of a column changes.
 */
import { BIN_DAYS } from './bins.ts';
import type { BoardLaneSet, BoardSet } from './board-set.ts';
import { BOARD_AXIS, BOARD_TOP, type BoardSpec } from './board-types.ts';
import { pxPerDay, type TimeScale } from './time-scale.ts';

export interface LaneFrame {
  readonly set: BoardLaneSet;
  readonly top: number;
  readonly base: number;
}

export interface Frames {
  readonly lanes: readonly LaneFrame[];
  readonly binDays: number;
  /** Height of a sheet and its gap in every lane, in px. */
  readonly unit: number;
  /** The view is near enough for flags. */
  readonly isNear: boolean;
}

/** From this many px a day on, sheets stand on their day and flags over them. */
const FLAGS_FROM = 3.2;
const COLUMN_PX = 6.4;
/** Greatest height of a sheet and its gap, far and near. */
const UNIT_FAR = 8;
const UNIT_NEAR = 10;
/** Room for words over the stacks: a row of labels, or a row of flags with two lines. */
const WORDS_FAR = 24;
const WORDS_NEAR = 58;
/** A lane without events has its name alone. */
const WORDS_EMPTY = 34;
/** Room for the name of a lane that stands inside it. */
const NAME_PX = 25;

export function frameLanes(set: BoardSet, scale: TimeScale, spec: BoardSpec): Frames {
  const perDay = pxPerDay(scale);
  const isNear = perDay >= FLAGS_FROM;
  const binDays = isNear ? 1 : (BIN_DAYS.find((days) => days * perDay >= COLUMN_PX) ?? BIN_DAYS[BIN_DAYS.length - 1] ?? 1);
  const room = spec.height - BOARD_TOP - BOARD_AXIS;
  const count = Math.max(1, set.lanes.length);
  const words = Math.min((isNear ? WORDS_NEAR : WORDS_FAR) + (spec.left === 0 ? NAME_PX : 0), (room * 0.7) / count);
  const mosts = set.lanes.map((lane) => Math.max(1, set.binsOf(lane, binDays).most));
  const wordsOf = (lane: BoardLaneSet) => (lane.events.length === 0 ? Math.min(words, WORDS_EMPTY) : words);
  const free = room - sum(set.lanes.map(wordsOf));
  const unit = Math.min(isNear ? UNIT_NEAR : UNIT_FAR, free / sum(mosts));
  // What is left over goes to the fuller lanes: they have more to say.
  const shares = set.lanes.map((lane) => (lane.events.length === 0 ? 0.5 : Math.sqrt(lane.events.length) + 2));
  const spare = free - unit * sum(mosts);
  let top = BOARD_TOP;
  const lanes = set.lanes.map((lane, place) => {
    const base = top + wordsOf(lane) + unit * (mosts[place] ?? 1) + (spare * (shares[place] ?? 0)) / sum(shares);
    const frame = { set: lane, top, base };
    top = base;
    return frame;
  });
  return { lanes, binDays, unit, isNear };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
