/**
 * EDTF (Library of Congress, Extended Date/Time Format, 2019), levels 0 and 1, as far as a record can use it: a year,
 * a month, a day or an interval of them, `?`, `~` and `%` at the end, `XX` for an unknown month or day.
 * Open intervals, seasons, decades, times of day and years beyond four digits are valid EDTF and refused here,
 * because a record must have a first and a last day.
 */
import edtf from 'edtf';
import type { DatePrecision, RecordDate } from '../model/dates.ts';

const PART = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2]|XX)(?:-(?:\d\d|XX))?)?`;
const DATE = new RegExp(`^(${PART})([?~%]?)$`);
const INTERVAL = new RegExp(`^${PART}[?~%]?/${PART}[?~%]?$`);

const known = new Map<string, RecordDate | undefined>();

/** Nothing where the text is not such a date. */
export function parseRecordDate(text: string): RecordDate | undefined {
  if (text.length > 30) return undefined;
  if (!known.has(text)) known.set(text, readDate(text));
  return known.get(text);
}

function readDate(text: string): RecordDate | undefined {
  const date = DATE.exec(text);
  if (date === null && !INTERVAL.test(text)) return undefined;
  if (/-XX-\d/.test(text) || !text.split('/').every(isOnCalendar)) return undefined;
  const bounds = readBounds(text);
  if (bounds === undefined) return undefined;
  const precision = date === null ? 'interval' : precisionOf(date[1] ?? '');
  return { edtf: text, ...bounds, precision, uncertain: /[?%]/.test(text), approximate: /[~%]/.test(text) };
}

function readBounds(text: string): { start: string; end: string } | undefined {
  try {
    const { min, max } = edtf(text);
    return { start: toDay(min), end: toDay(max) };
  } catch {
    return undefined;
  }
}

/** The package takes 29 February in any year and means 1 March. */
function isOnCalendar(part: string): boolean {
  const day = /^\d{4}-\d\d-\d\d/.exec(part)?.[0];
  if (day === undefined) return true;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && toDay(time) === day;
}

function toDay(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

function precisionOf(part: string): DatePrecision {
  const known = part.replace(/(-XX)+$/, '');
  return known.length === 4 ? 'year' : known.length === 7 ? 'month' : 'day';
}

/** Whether the text is a calendar day, `2013-11-11`. */
export function isIsoDay(text: string): boolean {
  return parseRecordDate(text)?.precision === 'day' && /^[\d-]+$/.test(text);
}
