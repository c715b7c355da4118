/** Days in English print: `WEDNESDAY, JANUARY 29, 2014`, `OCTOBER 1, 3, 8, AND 17, 2002`, `MARCH 5 AND APRIL 6, 2013`. */
import type { IsoDay } from '../../model/dates.ts';

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const DAYS = new RegExp(
  `(${MONTHS.join('|')})\\s+(\\d{1,2}(?:(?:,\\s?and|,|\\s+and|\\s?&|\\s?-)\\s*\\d{1,2}(?!\\d)){0,20})(?:,?\\s+(\\d{4}))?`,
  'gi',
);

/** Every day named in the text, in its order, each once; a month without a year takes the next year that is named. */
export function parsePrintedDays(text: string): IsoDay[] {
  const found = [...text.matchAll(DAYS)];
  const days = new Set<IsoDay>();
  found.forEach(([, month = '', numbers = '', year], at) => {
    const named = year ?? found.slice(at + 1, at + 30).find((later) => later[3] !== undefined)?.[3];
    if (named === undefined) return;
    for (const number of numbers.match(/\d{1,2}/g) ?? []) {
      const day = toIsoDay(Number(named), MONTHS.indexOf(month.toLowerCase()) + 1, Number(number));
      if (day !== undefined) days.add(day);
    }
  });
  return [...days];
}

/** Nothing for a day that the calendar does not have. Month and day are 1-based. */
export function toIsoDay(year: number, month: number, day: number): IsoDay | undefined {
  const time = new Date(Date.UTC(year, month - 1, day));
  const isDay = year > 999 && year < 10_000 && time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
  return isDay ? time.toISOString().slice(0, 10) : undefined;
}
