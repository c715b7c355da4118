/** Walking from event to event in order of time. */
import type { BoardEvent } from './index-data.ts';
import { markDay } from './stacks.ts';
import type { Window } from './windows.ts';

/** In order of time, as marks stand; a new list. */
export function sortByTime(events: readonly BoardEvent[]): BoardEvent[] {
  return [...events].sort((a, b) => markDay(a) - markDay(b) || a.index - b.index);
}

/**
 * The event one step later (1) or earlier (-1) than `from`, by `events` in order of time; undefined at either end. Where `from` is not
 * among them the walk begins: with the first or the last of the window, or where it has none with the nearest to its middle.
 */
export function findStep(
  events: readonly BoardEvent[],
  from: BoardEvent | undefined,
  direction: 1 | -1,
  window: Window,
): BoardEvent | undefined {
  const at = from === undefined ? -1 : events.indexOf(from);
  if (at !== -1) return events[at + direction];
  const isInside = (event: BoardEvent) => markDay(event) >= Math.floor(window.from) && markDay(event) < window.to;
  return (direction === 1 ? events.find(isInside) : events.findLast(isInside)) ?? findNearest(events, (window.from + window.to) / 2);
}

function findNearest(events: readonly BoardEvent[], day: number): BoardEvent | undefined {
  const distance = (event: BoardEvent) => Math.abs(markDay(event) - day);
  return events.reduce<BoardEvent | undefined>(
    (best, event) => (best === undefined || distance(event) < distance(best) ? event : best),
    undefined,
  );
}
