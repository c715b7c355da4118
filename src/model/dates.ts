/**
 * Dates of reduced precision. In content they are EDTF, levels 0 and 1 (Library of Congress, 2019):
 * `2013`, `2013-11`, `2013-11-11`, `2013-11-05/2013-11-07`, `2013-11?`, `2013-11~`, `2013-11-XX`.
 * `corpus` parses them; the rest of the code sees the value below. Everything is UTC; months are 1-12.
 */

/** An ISO 8601 calendar day, `YYYY-MM-DD`. */
export type IsoDay = string;

export type DatePrecision = 'day' | 'month' | 'year' | 'interval';

export interface RecordDate {
  /** As written in the content, valid EDTF. */
  readonly edtf: string;
  /** First and last day that the date may mean, both included; equal when the day is known. */
  readonly start: IsoDay;
  readonly end: IsoDay;
  readonly precision: DatePrecision;
  /** EDTF `?`: the source is doubtful. */
  readonly uncertain: boolean;
  /** EDTF `~`: about. */
  readonly approximate: boolean;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** No-break space: a date is never broken across lines. */
const NBSP = '\u00a0';

export type DateStyle = 'long' | 'short';

/**
 * A date in words: `11 November 2013` (long), `11 Nov 2013` (short), `Nov 2013`, `5–7 Nov 2013`,
 * `about 2013`, `Nov 2013 (uncertain)`. Words of one date are joined by no-break spaces.
 */
export function formatRecordDate(date: RecordDate, style: DateStyle = 'long'): string {
  const text = date.precision === 'interval' ? formatInterval(date, style) : formatPartial(date.start, date.precision, style);
  const about = date.approximate ? `about${NBSP}${text}` : text;
  return date.uncertain ? `${about}${NBSP}(uncertain)` : about;
}

/** A day in words: `11 November 2013`, short `11 Nov 2013`. */
export function formatDay(day: IsoDay, style: DateStyle = 'long'): string {
  return formatPartial(day, 'day', style);
}

function formatPartial(day: IsoDay, precision: Exclude<DatePrecision, 'interval'>, style: DateStyle): string {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-');
  const monthName = formatMonth(Number(month), style);
  if (precision === 'year') return year;
  if (precision === 'month') return `${monthName}${NBSP}${year}`;
  return `${Number(dayOfMonth)}${NBSP}${monthName}${NBSP}${year}`;
}

function formatInterval(date: RecordDate, style: DateStyle): string {
  const [startText, endText] = date.edtf.replace(/[?~%]|-XX/g, '').split('/');
  const precisionOf = (part: string | undefined) => (part?.length === 4 ? 'year' : part?.length === 7 ? 'month' : 'day');
  const from = formatPartial(date.start, precisionOf(startText), style);
  const to = formatPartial(date.end, precisionOf(endText), style);
  const sameMonth = date.start.slice(0, 7) === date.end.slice(0, 7) && precisionOf(startText) === 'day' && precisionOf(endText) === 'day';
  return sameMonth ? `${Number(date.start.slice(8))}–${to}` : `${from}${NBSP}– ${to}`;
}

/** `November`, short `Nov`. Month is 1-12. */
export function formatMonth(month: number, style: DateStyle = 'long'): string {
  const name = MONTHS[month - 1];
  if (name === undefined) throw new Error(`Internal: no month ${month}`);
  return style === 'long' ? name : name.slice(0, 3);
}

/** Days since 1970-01-01 (UTC). */
export function isoDayToNumber(day: IsoDay): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

export function numberToIsoDay(days: number): IsoDay {
  return new Date(Math.round(days) * 86_400_000).toISOString().slice(0, 10);
}

/** Order in time: by first day, then by last day (the more exact first). */
export function compareRecordDates(a: RecordDate, b: RecordDate): number {
  if (a.start !== b.start) return a.start < b.start ? -1 : 1;
  if (a.end !== b.end) return a.end < b.end ? -1 : 1;
  return 0;
}
