/**
 * What stands before the words of a paragraph of a bill, as the tape has it: marks of quotation, then numbers and headings.
 *
 *     ``(2) Timeframe.--(A) Individual market.--The Secretary shall
 *     ^^ depth 1        ^^^ a second division in the same paragraph
 */
import { COMMON_DIVISIONS, type DivisionRule } from '../law/vocabulary.ts';
import { readEnumerator } from './enumerators.ts';

export interface OpenedDivision {
  /** Name of the element that it is in markup. */
  readonly name: string;
  readonly rule: DivisionRule;
  readonly enumerator: string;
  /** As printed, as the tape has it, without marks of quotation. */
  readonly number: string;
  /** As the tape has it; empty where there is none. */
  readonly heading: string;
}

export interface Opening {
  /** How deep the quotation is that the marks before the words open or go on with; 0 for none. */
  readonly quotes: number;
  /** Divisions that begin here, each within the one before it. */
  readonly divisions: readonly OpenedDivision[];
  /** Words behind them. */
  readonly rest: string;
}

const RULES: ReadonlyMap<string, DivisionRule> = new Map(COMMON_DIVISIONS);
/** Longest heading and longest enumerator in UTF-16 units; official ones reach 300 and 10. */
const LONGEST_HEADING = 400;
/** Most divisions that begin in one paragraph; official ones reach 3. */
const MOST_DIVISIONS = 6;
const MARKS = /^(``|`)?\s*/;
const SECTION = /^(SECTION|SEC\.|Section|Sec\.) ([0-9A-Z][0-9A-Za-z]{0,12}(?:[.-][0-9A-Za-z]{1,8}){0,3})\.?(?= |$)/;

/** The opening of a paragraph of text, numbered by letters and digits in parentheses or as a section. */
export function readOpening(text: string): Opening {
  const [marks = '', mark = ''] = MARKS.exec(text) ?? [];
  const divisions: OpenedDivision[] = [];
  let rest = text.slice(marks.length);
  const section = SECTION.exec(rest);
  if (section !== null) {
    divisions.push({ ...describe('section'), enumerator: section[2] ?? '', number: section[0], heading: '' });
    rest = rest.slice(section[0].length).trimStart();
  }
  for (
    let next = readEnumerator(rest);
    next !== undefined && rest.startsWith('(') && isNext(divisions, next);
    next = readEnumerator(rest)
  ) {
    const behind = rest.slice(next.length + 2).trimStart();
    const heading = behind.startsWith('(') ? '' : findHeading(behind);
    divisions.push({ ...describe('paragraph'), enumerator: next, number: `(${next})`, heading });
    rest = heading === '' ? behind : behind.slice(heading.length + 3).trimStart();
  }
  if (divisions.length === 0 && mark !== '' && !isQuotation(text)) return { quotes: 0, divisions, rest: text };
  return { quotes: depthOf(mark), divisions, rest };
}

function depthOf(mark: string): number {
  return mark === '' ? 0 : mark === '``' ? 1 : 2;
}

function describe(name: string): Pick<OpenedDivision, 'name' | 'rule'> {
  return { name, rule: RULES.get(name) ?? { token: '', type: 'section' } };
}

/** A second number in one paragraph is the first of its kind: `(a)(1)`; otherwise it is a reference. */
function isNext(divisions: readonly OpenedDivision[], enumerator: string): boolean {
  const last = divisions.at(-1);
  if (divisions.length >= MOST_DIVISIONS) return false;
  return last === undefined || last.name === 'section' || /^(?:1|A|i|I|a|aa)$/.test(enumerator);
}

/** A section by its line: all behind the number is its heading, but for what follows a dash; nothing where it is none. */
export function readSectionHeading(text: string): Opening | undefined {
  const [marks = '', mark = ''] = MARKS.exec(text) ?? [];
  const section = SECTION.exec(text.slice(marks.length));
  if (section === null) return undefined;
  const words = text.slice(marks.length + section[0].length).trimStart();
  const before = findHeading(words);
  const heading = before === '' ? words : before;
  const division = { ...describe('section'), enumerator: section[2] ?? '', number: section[0], heading };
  return { quotes: depthOf(mark), divisions: [division], rest: before === '' ? '' : words.slice(before.length + 3).trimStart() };
}

/** Words up to `.--`; nothing where they are no heading. */
function findHeading(text: string): string {
  const end = text.slice(0, LONGEST_HEADING).indexOf('.--');
  return end > 0 && /^[\p{Lu}\p{N}`]/u.test(text) ? text.slice(0, end) : '';
}

/** Whether the marks at the beginning are those of quoted text, not of quoted words in a sentence: ``Secretary'' means … */
function isQuotation(text: string): boolean {
  const mark = text.startsWith('``') ? "''" : "'";
  const close = text.indexOf(mark, 2);
  return close < 0 || /^[.,;:)'\s]*(?:and|or)?$/.test(text.slice(close + mark.length, close + mark.length + 20));
}

const LARGE =
  /^(``|`)?(DIVISION|TITLE|SUBTITLE|Subtitle|PART|SUBPART|Subpart|CHAPTER|SUBCHAPTER|Subchapter|ARTICLE) ([0-9A-Z]{1,8}(?:-[0-9A-Z]{1,4})?)(?:--|$)/;

/** A division above sections by its line in the middle of the page: `TITLE I--OIL`; nothing where it is none. */
export function readLargeHeading(text: string): Opening | undefined {
  const [whole, mark = '', word = '', enumerator = ''] = LARGE.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const rule = RULES.get(word.toLowerCase());
  if (rule === undefined) return undefined;
  const heading = text.slice(whole.length);
  const name = word.toLowerCase();
  return {
    quotes: depthOf(mark),
    divisions: [{ name, rule, enumerator, number: `${word} ${enumerator}`, heading }],
    rest: '',
  };
}
