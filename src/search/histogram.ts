/** Counts by month → columns of stacked sheets: numbers only, no drawing. */
import { KIND_IDS, KIND_LANES } from '../model/kind-lanes.ts';
import { LANES, type LaneId } from '../model/lanes.ts';
import type { MonthCount } from './search-result.ts';

export interface HistogramSheet {
  readonly lane: LaneId;
  /** Records; several when there are too many for one sheet each. */
  readonly records: number;
  readonly y: number;
  readonly height: number;
}

export interface HistogramBin {
  /** First and last month, `2013-06`, both included. */
  readonly from: string;
  readonly to: string;
  readonly x: number;
  readonly width: number;
  readonly count: number;
  /** From the ground upwards. */
  readonly sheets: readonly HistogramSheet[];
}

export interface Histogram {
  readonly bins: readonly HistogramBin[];
  /** Months in a bin: 1, 3 or 12. */
  readonly months: number;
  readonly width: number;
  /** Of the tallest stack. */
  readonly height: number;
}

/** Narrowest and widest column, tallest sheet and tallest stack, in pixels. */
const MIN_BIN_PX = 14;
const MAX_BIN_PX = 56;
const MAX_SHEET_PX = 9;
const MAX_STACK_PX = 72;

/** Bins from the first month with records to the last, as fine as the width allows. No months, no bins. */
export function layOutHistogram(months: readonly MonthCount[], widthPx: number): Histogram {
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined) return { bins: [], months: 1, width: widthPx, height: 0 };
  const start = monthNumber(first.month);
  const end = monthNumber(last.month);
  const step = [1, 3, 12].find((size) => binNumber(end, size) - binNumber(start, size) + 1 <= widthPx / MIN_BIN_PX) ?? 12;
  const firstBin = binNumber(start, step);
  const size = binNumber(end, step) - firstBin + 1;
  const lanes = Array.from({ length: size }, () => new Map<LaneId, number>());
  for (const { month, kinds } of months) {
    const bin = lanes[binNumber(monthNumber(month), step) - firstBin];
    for (const kind of KIND_IDS) {
      const lane = KIND_LANES[kind];
      if (kinds[kind] !== undefined) bin?.set(lane, (bin.get(lane) ?? 0) + kinds[kind]);
    }
  }
  const tallest = Math.max(...lanes.map((bin) => sum(bin.values())));
  const sheetPx = Math.min(MAX_SHEET_PX, MAX_STACK_PX / tallest);
  const width = Math.min(MAX_BIN_PX, widthPx / size);
  const bins = lanes.map((bin, index) => ({
    from: formatMonthNumber((firstBin + index) * step),
    to: formatMonthNumber((firstBin + index) * step + step - 1),
    x: index * width,
    width,
    count: sum(bin.values()),
    sheets: stack(bin, sheetPx),
  }));
  return { bins, months: step, width: widthPx, height: tallest * sheetPx };
}

/** One sheet a record while sheets are at least 3 px high; else one block a lane. */
function stack(bin: ReadonlyMap<LaneId, number>, sheetPx: number): HistogramSheet[] {
  const sheets: HistogramSheet[] = [];
  let y = 0;
  for (const { id } of LANES.toReversed()) {
    const count = bin.get(id) ?? 0;
    const single = sheetPx >= 3;
    const pieces = count === 0 ? 0 : single ? count : 1;
    for (let piece = 0; piece < pieces; piece += 1) {
      const records = single ? 1 : count;
      sheets.push({ lane: id, records, y, height: records * sheetPx });
      y += records * sheetPx;
    }
  }
  return sheets;
}

/** The first and the last month of the bins between two places on the x axis, in any order. */
export function monthsBetween(histogram: Histogram, x1: number, x2: number): { readonly from: string; readonly to: string } | undefined {
  const [low, high] = x1 < x2 ? [x1, x2] : [x2, x1];
  const touched = histogram.bins.filter((bin) => bin.x + bin.width > low && bin.x <= high);
  const [first] = touched;
  const last = touched.at(-1);
  return first === undefined || last === undefined ? undefined : { from: first.from, to: last.to };
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function formatMonthNumber(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}

function binNumber(month: number, step: number): number {
  return Math.floor(month / step);
}
