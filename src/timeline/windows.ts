/** Which part of time a drawing shows: chosen from the events, so that drawings follow the content. */
import { isoDayToNumber } from '../model/dates.ts';
import { lowerBound } from './bins.ts';
import type { TimelineEvent } from './events.ts';
import { addMonths, startOfMonth } from './time-scale.ts';

/** Days from the first up to, and not with, the last. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** The window of whole months, `months` long, that holds most events; the earliest of equals. Cost: one sort. */
export function densestMonths(events: readonly TimelineEvent[], months: number): Window {
  const days = Int32Array.from(events, (event) => event.start).sort();
  let best = wholeYears(events);
  let most = 0;
  let nextMonth = Number.NEGATIVE_INFINITY;
  for (const day of days) {
    if (day < nextMonth) continue;
    const from = startOfMonth(day);
    const to = addMonths(from, months);
    nextMonth = addMonths(from, 1);
    const count = lowerBound(days, to) - lowerBound(days, from);
    if (count > most) {
      most = count;
      best = { from, to };
    }
  }
  return best;
}

/** The window of `days` days, beginning `lead` days before an event, that holds most events; the earliest of equals. */
export function densestDays(events: readonly TimelineEvent[], days: number, lead: number): Window {
  const sorted = [...events].sort((a, b) => a.start - b.start);
  let best = { from: (sorted[0]?.start ?? 0) - lead, to: (sorted[0]?.start ?? 0) - lead + days };
  let most = 0;
  for (const event of sorted) {
    const candidate = { from: event.start - lead, to: event.start - lead + days };
    const count = countBetween(sorted, candidate);
    if (count > most) {
      most = count;
      best = candidate;
    }
  }
  return best;
}

/** From the January of the first event to the January after the last; the year 2013 where there is none. */
export function wholeYears(events: readonly TimelineEvent[]): Window {
  if (events.length === 0) return { from: isoDayToNumber('2013-01-01'), to: isoDayToNumber('2014-01-01') };
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const event of events) {
    first = Math.min(first, event.start);
    last = Math.max(last, event.end);
  }
  const january = (day: number) => addMonths(day, -new Date(day * 86_400_000).getUTCMonth());
  return { from: january(first), to: addMonths(january(last), 12) };
}

/** From the month before the first event to the month after the last, at least a year; the year 2013 where there is none. */
export function fittedMonths(events: readonly TimelineEvent[]): Window {
  if (events.length === 0) return wholeYears(events);
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const event of events) {
    first = Math.min(first, event.start);
    last = Math.max(last, event.end);
  }
  const from = addMonths(startOfMonth(first), -1);
  return { from, to: Math.max(addMonths(startOfMonth(last), 2), addMonths(from, 12)) };
}

/** Least days of a window that is fitted to a few events. */
const LEAST_DAYS = 30;

/** From a little before the first event to a little after the last, where labels have room: for an event with what it is linked to. */
export function fittedDays(events: readonly TimelineEvent[]): Window {
  if (events.length === 0) return wholeYears(events);
  const first = Math.min(...events.map((event) => event.start));
  const last = Math.max(...events.map((event) => event.end)) + 1;
  const lack = Math.max(0, LEAST_DAYS - (last - first)) / 2;
  const length = last - first + 2 * lack;
  // Words stand at the right of their flags.
  return { from: Math.floor(first - lack - length * 0.05), to: Math.ceil(last + lack + length * 0.2) };
}

/** The window moved, not shrunk, so that it lies inside the domain. */
export function keepInside({ from, to }: Window, domain: Window): Window {
  const length = Math.min(to - from, domain.to - domain.from);
  const start = Math.min(Math.max(from, domain.from), domain.to - length);
  return { from: start, to: start + length };
}

/** Events that begin in the window. */
export function countBetween(events: readonly TimelineEvent[], { from, to }: Window): number {
  return events.filter((event) => event.start >= from && event.start < to).length;
}
