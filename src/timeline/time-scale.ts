/** Days ↔ px, and the ticks of the time axis. Days are days since 1970-01-01, UTC; a day begins at its number. */
import { formatMonth, isoDayToNumber, numberToIsoDay } from '../model/dates.ts';

export interface TimeScale {
  /** First day shown and the day after the last. */
  readonly from: number;
  readonly to: number;
  /** Where they stand, in px. */
  readonly left: number;
  readonly right: number;
}

/** Place of the beginning of a day, in px; days outside the domain are extrapolated. */
export function dayToPx(scale: TimeScale, day: number): number {
  return scale.left + (day - scale.from) * pxPerDay(scale);
}

/** The moment at a place, in days with a fraction. */
export function pxToDay(scale: TimeScale, px: number): number {
  return scale.from + (px - scale.left) / pxPerDay(scale);
}

export function pxPerDay(scale: TimeScale): number {
  return (scale.right - scale.left) / (scale.to - scale.from);
}

/** `year` and `month` begin one; `week` is a Monday; `day` any other day. */
export type TickUnit = 'year' | 'month' | 'week' | 'day';

export interface Tick {
  readonly day: number;
  readonly x: number;
  readonly unit: TickUnit;
  /** Words beside the tick; empty where only the line is drawn. */
  readonly text: string;
  /** A year's number or a month's name that begins a year. */
  readonly strong: boolean;
}

interface TickStep {
  /** Least px a day for this step. */
  readonly minPxPerDay: number;
  readonly unit: TickUnit;
  /** Every n-th of the unit has a line, every n-th has words. */
  readonly line: number;
  readonly words: number;
}

/** From near to far; 46 px is the room that "28 Oct" and a gap need, 40 that of a month's name. */
const STEPS: readonly TickStep[] = [
  { minPxPerDay: 46, unit: 'day', line: 1, words: 1 },
  { minPxPerDay: 46 / 7, unit: 'week', line: 1, words: 1 },
  { minPxPerDay: 46 / 14, unit: 'week', line: 1, words: 2 },
  { minPxPerDay: 40 / 30, unit: 'month', line: 1, words: 1 },
  { minPxPerDay: 24 / 30, unit: 'month', line: 1, words: 3 },
  { minPxPerDay: 40 / 91, unit: 'month', line: 3, words: 3 },
  { minPxPerDay: 40 / 182, unit: 'month', line: 3, words: 6 },
  { minPxPerDay: 44 / 365, unit: 'year', line: 1, words: 1 },
  { minPxPerDay: 44 / 730, unit: 'year', line: 1, words: 2 },
  { minPxPerDay: 44 / 1826, unit: 'year', line: 1, words: 5 },
  { minPxPerDay: 44 / 3652, unit: 'year', line: 5, words: 10 },
  { minPxPerDay: 44 / 18262, unit: 'year', line: 10, words: 50 },
  { minPxPerDay: 0, unit: 'year', line: 100, words: 500 },
];

/** Ticks of the domain from left to right, at most one a day; words never run into one another. */
export function buildTicks(scale: TimeScale): Tick[] {
  const perDay = pxPerDay(scale);
  const step = STEPS.find((candidate) => perDay >= candidate.minPxPerDay) ?? STEPS[STEPS.length - 1];
  if (step === undefined) return [];
  if (step.unit === 'year') return yearTicks(scale, step);
  if (step.unit === 'month') return monthTicks(scale, step);
  return dayTicks(scale, step);
}

function yearTicks(scale: TimeScale, step: TickStep): Tick[] {
  const ticks: Tick[] = [];
  const last = yearOf(Math.floor(scale.to));
  for (let year = Math.ceil(yearOf(Math.floor(scale.from)) / step.line) * step.line; year <= last; year += step.line) {
    const day = dayOf(year, 1);
    if (day < scale.from || day > scale.to) continue;
    ticks.push({ day, x: dayToPx(scale, day), unit: 'year', text: year % step.words === 0 ? String(year) : '', strong: true });
  }
  return ticks;
}

function monthTicks(scale: TimeScale, step: TickStep): Tick[] {
  const ticks: Tick[] = [];
  const first = yearOf(Math.floor(scale.from));
  for (let index = 0; ; index += step.line) {
    const month = (index % 12) + 1;
    const year = first + Math.floor(index / 12);
    const day = dayOf(year, month);
    if (day > scale.to) break;
    if (day < scale.from) continue;
    const isYear = month === 1;
    const named = (month - 1) % step.words === 0;
    const text = isYear ? String(year) : named ? formatMonth(month, 'short') : '';
    ticks.push({ day, x: dayToPx(scale, day), unit: isYear ? 'year' : 'month', text, strong: isYear });
  }
  return nameFirstYear(ticks, scale);
}

function dayTicks(scale: TimeScale, step: TickStep): Tick[] {
  const ticks: Tick[] = [];
  for (let day = Math.ceil(scale.from); day <= scale.to; day++) {
    const [year = '', month = '', dayOfMonth = ''] = numberToIsoDay(day).split('-');
    const isMonday = (((day + 3) % 7) + 7) % 7 === 0;
    const unit = dayOfMonth === '01' ? 'month' : isMonday ? 'week' : 'day';
    if (unit === 'day' && step.unit !== 'day') continue;
    const isNamed = step.unit === 'day' || (isMonday && Math.round((day + 3) / 7) % step.words === 0);
    const monthName = formatMonth(Number(month), 'short');
    const withYear = dayOfMonth === '01' && month === '01';
    const text = !isNamed ? '' : withYear ? year : `${Number(dayOfMonth)}\u00a0${monthName}`;
    ticks.push({ day, x: dayToPx(scale, day), unit: withYear ? 'year' : unit, text, strong: withYear });
  }
  return ticks;
}

/** A drawing that begins in mid-year says the year at its first named tick. */
function nameFirstYear(ticks: Tick[], scale: TimeScale): Tick[] {
  const first = ticks[0];
  if (first === undefined || first.strong) return ticks;
  const second = ticks.findIndex((tick, index) => index > 0 && tick.text !== '');
  const gap = second === -1 ? Number.POSITIVE_INFINITY : (ticks[second]?.x ?? 0) - first.x;
  const named = { ...first, text: String(yearOf(Math.floor(scale.from))), strong: true };
  const rest = ticks.slice(1).map((tick, index) => (index + 1 === second && gap < 40 ? { ...tick, text: '' } : tick));
  return [named, ...rest];
}

function yearOf(day: number): number {
  return new Date(day * 86_400_000).getUTCFullYear();
}

/** First day of a month (1-12). `Date.UTC` alone takes the years 0 to 99 for those of the twentieth century. */
function dayOf(year: number, month: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, 1) / 86_400_000;
}

/** First day of the month in which a day lies. */
export function startOfMonth(day: number): number {
  return isoDayToNumber(`${numberToIsoDay(day).slice(0, 7)}-01`);
}

/** First day of the month that is `count` months later (earlier when negative). */
export function addMonths(day: number, count: number): number {
  const date = new Date(day * 86_400_000);
  return dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1 + count);
}
