/** Dates and figures that a text names, so that it can be asked whether another text names them too. */

/** Parts that a date leaves out are missing: `June 2013` has no day, `12 June` no year. */
export interface NamedDate {
  readonly words: string;
  readonly day?: string;
  readonly month?: string;
  readonly year?: string;
}

/** A count, an amount, a number of a document. */
export interface NamedNumber {
  readonly words: string;
}

export interface Figures {
  readonly dates: readonly NamedDate[];
  readonly numbers: readonly NamedNumber[];
}

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';

/** Divisions of laws, `Section 702` or `Articles 7 and 8`, are names. */
const DIVISIONS = /(?:\b(?:sections?|articles?|titles?|parts?)|§+)\s\d[\w().]*(?:(?:,| and| or| to)\s\d[\w().]*)*/giu;

/** The day of `9 and 11 June 2013` that stands without a month takes it from the next one. */
const DAYS = String.raw`(?<days>\d{1,2}(?:(?:, | and | or | to |–)\d{1,2})*) (?<month>${MONTH})(?: (?<year>\d{4}))?`;
const FIGURES = new RegExp(
  String.raw`(?<![\p{L}\d.,-])(?:${DAYS}\b|(?<number>\d+(?:[.,-]\d+)*)(?![\p{L}\d]))|(?<monthAlone>${MONTH}) (?<itsYear>\d{4})\b`,
  'gu',
);
const YEAR = /^(?:19|20)\d\d$/u;

/** In the order of the text; equal ones each time they are named. Numbers in words are not found. Linear in the text. */
export function findFigures(text: string): Figures {
  const dates: NamedDate[] = [];
  const numbers: NamedNumber[] = [];
  for (const { groups = {} } of text.replace(DIVISIONS, '').matchAll(FIGURES)) {
    const { days, month, year, number, monthAlone, itsYear } = groups;
    if (days !== undefined && month !== undefined) dates.push(...readDays(days, month, year));
    else if (monthAlone !== undefined && itsYear !== undefined)
      dates.push({ words: `${monthAlone} ${itsYear}`, month: monthAlone, year: itsYear });
    else if (number !== undefined && YEAR.test(number)) dates.push({ words: number, year: number });
    else if (number !== undefined) numbers.push({ words: number });
  }
  return { dates, numbers };
}

/**
 * The dates and figures of one text that another does not name, each once, as the first writes them. A date is named by one that
 * says as much or more: `June 2013` by `5 June 2013`. Where either leaves out the year, day and month decide.
 */
export function listUnnamed(text: string, other: string): readonly string[] {
  const { dates, numbers } = findFigures(text);
  const named = findFigures(other);
  const unnamed = [
    ...dates.filter((date) => !named.dates.some((one) => saysAsMuch(one, date))),
    ...numbers.filter(({ words }) => !named.numbers.some((one) => one.words === words)),
  ];
  return [...new Set(unnamed.map(({ words }) => words))];
}

function readDays(days: string, month: string, year: string | undefined): readonly NamedDate[] {
  return days.split(/, | and | or | to |–/u).map((day) => ({
    words: [day, month, ...(year === undefined ? [] : [year])].join(' '),
    day,
    month,
    ...(year === undefined ? {} : { year }),
  }));
}

function saysAsMuch(one: NamedDate, date: NamedDate): boolean {
  const year = one.year === date.year || date.year === undefined || (one.year === undefined && date.day !== undefined);
  return year && (date.month === undefined || one.month === date.month) && (date.day === undefined || one.day === date.day);
}
