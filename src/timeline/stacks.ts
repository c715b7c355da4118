/**
 * Sheets in stacks: the events of one lane, put into columns of equal time. A soft date stands in the column
 * of its middle day, since it is not known to be anywhere else.
 */
import type { TimelineEvent } from './events.ts';
import { dayToPx, type TimeScale } from './time-scale.ts';

export interface Stack {
  /** Left edge of its sheets, in px. */
  readonly x: number;
  /** From the floor upwards. */
  readonly events: readonly TimelineEvent[];
}

/** Stacks from left to right of the events inside the scale's domain. `binDays` is the time of a column. */
export function stackEvents(events: readonly TimelineEvent[], scale: TimeScale, binDays: number): Stack[] {
  const columns = new Map<number, TimelineEvent[]>();
  for (const event of events) {
    const day = markDay(event);
    if (day < scale.from || day >= scale.to) continue;
    const column = Math.floor((day - scale.from) / binDays);
    const stack = columns.get(column);
    if (stack === undefined) columns.set(column, [event]);
    else stack.push(event);
  }
  return [...columns]
    .sort(([a], [b]) => a - b)
    .map(([column, stack]) => ({ x: dayToPx(scale, scale.from + column * binDays), events: stack }));
}

/** The day on which an event's sheet stands: its first, or the middle of a soft date. */
export function markDay(event: TimelineEvent): number {
  return event.soft ? Math.floor((event.start + event.end) / 2) : event.start;
}

/** A function that gives the height of the tallest stack between two places; `unit` is the height of a sheet and its gap. */
export function heightOver(stacks: readonly Stack[], sheetWidth: number, unit: number): (x0: number, x1: number) => number {
  return (x0, x1) => {
    let most = 0;
    for (const stack of stacks) {
      if (stack.x + sheetWidth >= x0 && stack.x <= x1) most = Math.max(most, stack.events.length);
    }
    return most * unit;
  };
}
