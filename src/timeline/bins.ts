/**
 * Events of one lane counted into columns of equal time, the columns anchored to the calendar so that they stay as they are
 * when the view moves. Columns hold places in a sorted list and not events: ten thousand events make no ten thousand objects.
 */

import type { TimelineEvent } from './events.ts';
import { markDay } from './stacks.ts';

export interface Bins {
  readonly binDays: number;
  /** First day of each column that is not empty, rising. */
  readonly days: Int32Array;
  /** Where each column begins in the sorted list of events; one more entry closes the last. */
  readonly offsets: Int32Array;
  /** Events in the fullest column. */
  readonly most: number;
}

/** Days that a column may hold, from near to far. */
export const BIN_DAYS: readonly number[] = [1, 2, 4, 7, 14, 28, 56, 91, 182, 365, 730, 1826, 3652, 18_262, 36_525];

/** Sorted by the day on which the sheet stands, then as given. */
export function sortByMark<E extends TimelineEvent>(events: readonly E[]): { readonly events: readonly E[]; readonly days: Int32Array } {
  const days = Int32Array.from(events, markDay);
  const isSorted = days.every((day, place) => place === 0 || (days[place - 1] ?? day) <= day);
  if (isSorted) return { events, days };
  const places = Array.from(events.keys()).sort((a, b) => (days[a] ?? 0) - (days[b] ?? 0));
  const sorted = places.flatMap((place) => events[place] ?? []);
  return { events: sorted, days: Int32Array.from(sorted, markDay) };
}

/** Linear in the number of days given, which rise. */
export function binDaysOf(days: Int32Array, binDays: number): Bins {
  const firsts: number[] = [];
  const offsets: number[] = [];
  let most = 0;
  for (let place = 0; place < days.length; place++) {
    const first = Math.floor((days[place] ?? 0) / binDays) * binDays;
    if (first !== firsts[firsts.length - 1]) {
      most = Math.max(most, place - (offsets[offsets.length - 1] ?? place));
      firsts.push(first);
      offsets.push(place);
    }
  }
  most = Math.max(most, days.length - (offsets[offsets.length - 1] ?? days.length));
  return { binDays, days: Int32Array.from(firsts), offsets: Int32Array.from([...offsets, days.length]), most };
}

/** Place of the first entry that is not less than `value`; the length where all are less. `sorted` rises. */
export function lowerBound(sorted: Int32Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of the sorted days lie in a window, its first day included, its end not unless it cuts a day. */
export function countDays(sorted: Int32Array, { from, to }: { readonly from: number; readonly to: number }): number {
  return Math.max(0, lowerBound(sorted, Math.ceil(to)) - lowerBound(sorted, Math.floor(from)));
}
