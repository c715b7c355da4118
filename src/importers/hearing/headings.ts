/**
 * Headings of a print. They are in capitals; or centred and in capitals and small letters, as a title is written; or, in
 * Appropriations prints, centred and all in small letters. Indented quotations and lists are centred too, by chance.
 */
import type { PrintLine } from './print-lines.ts';
import { isRow, isShouted, joinLines } from './print-text.ts';
import { splitSpeaker } from './speaker.ts';

/** Width of the print in speech, in statements, and of wide tables. */
const WIDTHS = [65, 71, 79];
/** Lines of the longest heading. */
const LONGEST = 10;
/** From this indent on a line belongs to no paragraph. */
const FAR_INDENT = 14;
/** A heading that begins at the margin of paragraphs, its second line centred. */
const STATEMENT =
  /^(?:(?:Opening|Prepared|Joint|Additional|Written) )?(?:Statements?|Testimony|Questions?|Responses?) (?:of|by|from|for|to|Submitted|Posed) [A-Z]/;

/** First line of the block that names chamber, committee and place. */
const CHAMBER =
  /^(?:U\. ?S\. Senate,?|U\. ?S\. House of Representatives|House of Representatives|Congress of the United States)(?:\s?,| [A-Z][a-z])/;

/** Lines from `start` on that make one heading; 0 where none does. `run` has no blank line in it. */
export function countHeadingLines(run: readonly PrintLine[], start: number): number {
  let end = start;
  while (end < run.length && end - start <= LONGEST && isHeadingLine(run, start, end)) end += 1;
  const count = end - start;
  if (count === 0 || count > LONGEST) return 0;
  const text = joinLines(run.slice(start, end));
  if (isShouted(text)) return count;
  if (splitSpeaker(text) !== undefined) return 0;
  if (/[.,;:?]$/.test(text) && !/\b(?:Jr|Sr|Inc|D\.C|U\.S)\.$/.test(text)) return 0;
  // The first line of a paragraph that is indented by five or more is centred by chance: its rest stands at the margin.
  if ((run[start]?.indent ?? 0) < 9 && run[end]?.indent === 0) return 0;
  const isAlone = start === 0 && (end === run.length || run[end]?.indent === 4);
  return isTitled(text, count) || (isAlone && isPlainHeading(text, run.slice(start, end))) ? count : 0;
}

function isHeadingLine(run: readonly PrintLine[], start: number, at: number): boolean {
  const line = run[at];
  if (line === undefined || isRow(line)) return false;
  const text = line.text.trim();
  if (/^(?:[[(•“\\]|``)|\.{5}/.test(text) || CHAMBER.test(text)) return false;
  if (isShouted(text) && (line.indent !== 4 || run.length <= 3)) return true;
  if (at === start && STATEMENT.test(text) && (run[at + 1]?.indent ?? 4) > 0) return true;
  return isCentred(line) && (at === start ? isAfterPause(run[at - 1]) : isCentredAfter(run, at));
}

/** A centred line in the middle of a paragraph is chance. */
function isAfterPause(before: PrintLine | undefined): boolean {
  return before === undefined || isCentred(before) || /[.\]:?]$/.test(before.text);
}

function isCentredAfter(run: readonly PrintLine[], at: number): boolean {
  const before = run[at - 1];
  return before !== undefined && (isCentred(before) || STATEMENT.test(before.text.trim()) || (run[at]?.indent ?? 0) >= FAR_INDENT);
}

function isCentred({ text, indent }: PrintLine): boolean {
  const width = text.length - indent;
  return indent >= 5 && WIDTHS.some((full) => Math.abs(indent - (full - width) / 2) <= 2);
}

/** Most of its longer words begin with a capital. */
function isTitled(text: string, lines: number): boolean {
  const words = text.match(/\p{L}[\p{L}'’.-]{3,}/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length > 0 && lines <= 6 && text.length <= 300 && capitals >= words.length * 0.7;
}

/** `discrimination against immigrants`, `Statutory licensing`: short, in one or two lines that stand far in. */
function isPlainHeading(text: string, lines: readonly PrintLine[]): boolean {
  const isSmall = text === text.toLowerCase() && lines.length <= 3 && text.length <= 130;
  return (isSmall || (lines.length === 1 && text.length <= 60)) && lines.every(({ indent }) => indent >= 8) && !/[.;?!] /.test(text);
}
