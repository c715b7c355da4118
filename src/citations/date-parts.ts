/** A date of reduced precision in the forms that citation formats want. */
import type { DatePrecision, RecordDate } from '../model/dates.ts';
import type { CslDate } from './csl.ts';

/** CSL date: as many parts as are known, two lists for an interval, `circa` where the date is about or uncertain. */
export function isoDayParts(date: RecordDate): CslDate {
  const parts = date.precision === 'interval' ? intervalParts(date) : [partsOf(date.start, date.precision)];
  return date.approximate || date.uncertain ? { 'date-parts': parts, circa: true } : { 'date-parts': parts };
}

function intervalParts(date: RecordDate): readonly (readonly number[])[] {
  const [from = '', to = ''] = date.edtf.replace(/[?~%]/g, '').split('/');
  return [partsOf(date.start, precisionOf(from)), partsOf(date.end, precisionOf(to))];
}

function precisionOf(text: string): DatePrecision {
  return text.length === 4 ? 'year' : text.length === 7 ? 'month' : 'day';
}

function partsOf(day: string, precision: DatePrecision): readonly number[] {
  const parts = day.split('-').map(Number);
  return parts.slice(0, precision === 'year' ? 1 : precision === 'month' ? 2 : 3);
}

/** ISO 8601 of the first day, as exact as it is known: `2013`, `2013-11`, `2013-11-11`; empty where no day is known. */
export function formatIsoParts(date: CslDate | undefined): string {
  return (date?.['date-parts'][0] ?? []).map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

/** RIS date: `2013/11/11/`, with the parts that are not known left empty; empty where none is. */
export function formatRisDate(date: CslDate | undefined): string {
  if (date === undefined) return '';
  const [year = '', month = '', day = ''] = formatIsoParts(date).split('-');
  return `${year}/${month}/${day}/`;
}

const LONG = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
/** Bluebook, table T12. */
const LEGAL = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];

/** `November 11, 2013`, of an interval its first day; `Nov. 11, 2013` with legal months. */
export function formatUsDate(date: CslDate | undefined, months: 'long' | 'legal'): string {
  const [year, month, day] = date?.['date-parts'][0] ?? [];
  const name = month === undefined ? undefined : (months === 'long' ? LONG : LEGAL)[month - 1];
  if (name === undefined) return String(year ?? 'n.d.');
  return day === undefined ? `${name} ${year}` : `${name} ${day}, ${year}`;
}

/** APA 7: `2013, November 11`. */
export function formatApaDate(date: CslDate | undefined): string {
  const [year, month, day] = date?.['date-parts'][0] ?? [];
  const name = month === undefined ? undefined : LONG[month - 1];
  const rest = name === undefined ? '' : `, ${name}${day === undefined ? '' : ` ${day}`}`;
  return `${year ?? 'n.d.'}${rest}`;
}

export function formatYear(date: CslDate | undefined): string {
  return String(date?.['date-parts'][0]?.[0] ?? 'n.d.');
}
