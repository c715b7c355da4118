/** Shapes of the live timeline's geometry. */
import type { Lane } from '../model/lanes.ts';
import type { Arc, Flag } from './detail-types.ts';
import type { BoardEvent } from './index-data.ts';
import type { PlacedLabel } from './labels.ts';
import type { Tick, TimeScale } from './time-scale.ts';

export interface BoardSpec {
  readonly width: number;
  readonly height: number;
  /** Width of the column of lane names; 0 puts them inside the lanes. */
  readonly left: number;
  /** Days shown, with a fraction. */
  readonly from: number;
  readonly to: number;
  /** Events that are shown as flags whatever their weight, the most important first: the selected, then its neighbours. */
  readonly told: readonly BoardEvent[];
  /** Event whose flag and date become bars. */
  readonly selected?: string;
  /** Day after the last known one; undefined where all is known. */
  readonly cursor?: number;
}

/** Density: one block a column. Marks: a sheet each. Days: open sheets on their day, with flags over them. */
export type BoardMarks = 'density' | 'sheets' | 'days';

/** A column of sheets. The events are `events[first]` to `events[first + count - 1]` of its lane, those shown as flags left out. */
export interface BoardColumn {
  /** First day of its time. */
  readonly day: number;
  readonly x: number;
  readonly events: readonly BoardEvent[];
  readonly first: number;
  readonly count: number;
}

export interface BoardLane {
  readonly lane: Lane;
  readonly top: number;
  readonly base: number;
  readonly marks: BoardMarks;
  /** Height of one sheet with its gap, in px; under 3 in density. */
  readonly unit: number;
  readonly sheetWidth: number;
  readonly binDays: number;
  /** From left to right; columns without events are left out. */
  readonly columns: readonly BoardColumn[];
  readonly labels: readonly (PlacedLabel & { readonly event: BoardEvent; readonly dateText: string; readonly text: string })[];
  /** Events of the lane in view. */
  readonly count: number;
}

export type BoardFlag = Flag & { readonly event: BoardEvent };

export interface BoardLayout {
  readonly spec: BoardSpec;
  readonly scale: TimeScale;
  readonly lanes: readonly BoardLane[];
  readonly flags: readonly BoardFlag[];
  readonly arcs: readonly Arc[];
  readonly ticks: readonly Tick[];
  readonly bottom: number;
  /** Where the cursor stands, in px. */
  readonly cursorX?: number;
  /** Sheets, or blocks in density, that are drawn. */
  readonly marks: number;
  /** Events in view, and those of them after the cursor. */
  readonly inView: number;
  readonly later: number;
}

/** Room over the lanes for the cursor's flag, and under them for the axis. */
export const BOARD_TOP = 30;
export const BOARD_AXIS = 24;
