import type { IsoDay } from '../../model/dates.ts';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** How far into a text a day is looked for, in UTF-16 units. */
const LONGEST_DAY = 300;

/**
 * A day as official American texts write it: `20190401`, `2019-04-01`, `2019-04-01T04:00:00Z`, `April 1, 2019`,
 * `April 1 (legislative day, March 31), 2019`. Nothing where there is none, or no such day.
 */
export function parseDay(words: string): IsoDay | undefined {
  const text = words.slice(0, LONGEST_DAY);
  const [, year, month, day] = /^\s*(\d{4})-?(\d\d)-?(\d\d)(?!\d)/.exec(text) ?? [];
  if (year !== undefined && month !== undefined && day !== undefined) return checkDay(Number(year), Number(month), Number(day));
  const [, name = '', dayOfMonth, yearInWords] = /([a-z]{3,9})\.?\s+(\d{1,2})\s*(?:\([^)]{0,80}\)\s*)?,?\s+(\d{4})\b/i.exec(text) ?? [];
  const index = MONTHS.findIndex((known) => known === name.toLowerCase() || (name.length === 3 && known.startsWith(name.toLowerCase())));
  return index < 0 ? undefined : checkDay(Number(yearInWords), index + 1, Number(dayOfMonth));
}

function checkDay(year: number, month: number, day: number): IsoDay | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isThere = year >= 1700 && date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isThere ? date.toISOString().slice(0, 10) : undefined;
}
