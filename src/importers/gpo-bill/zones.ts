/**
 * What a print of a bill consists of: the form (number, chamber, actions, title), the text, who attests it, and the back of the
 * print, which repeats the form.
 */
import type { BillLine } from './print-lines.ts';

export interface BillZones {
  readonly form: readonly BillLine[];
  readonly body: readonly BillLine[];
  readonly attestation: readonly BillLine[];
  readonly endorsement: readonly BillLine[];
}

/** What the text begins with, where it stands behind the form. */
const BEGINS = /^\s*(?:<?(?:SECTION 1|SEC\. 1|Section 1)\.|Be it enacted|Resolved|Whereas |DIVISION [A-Z]\b|TITLE I\b|That )/;
/** Last word of the form before the title is repeated. */
const TYPE = /^\s+(?:A BILL|AN ACT|An Act|(?:JOINT |CONCURRENT )?RESOLUTION|(?:Joint |Concurrent )?Resolution|AMENDMENTS?)$/;
const ATTESTS = /^ {8,}(?:Passed the (?:House|Senate)|Agreed to |Attest:|Speaker of the House of Representatives)/;
const BACK = /^(?: {20,}(?:[A-Z][a-z]+ )?Calendar No\. \d+|(?: {20,})?\d{1,3}(?:st|nd|rd|d|th) CONGRESS)$/;

/** Lines in order; every one stands in one zone. Without a type of bill the whole text is body. */
export function partBill(lines: readonly BillLine[]): BillZones {
  const type = lines.findIndex(({ text }) => TYPE.test(text));
  const begin = type < 0 ? 0 : lines.findIndex(({ text }, at) => at > type && BEGINS.test(text));
  const start = begin < 0 ? type + 1 : begin;
  const back = findAfter(lines, start, BACK);
  const attests = Math.min(findAfter(lines, start, ATTESTS), back);
  return {
    form: lines.slice(0, start),
    body: lines.slice(start, attests),
    attestation: lines.slice(attests, back),
    endorsement: lines.slice(back),
  };
}

/** Index of the first such line behind a blank one or behind the last words of the text; the length where there is none. */
function findAfter(lines: readonly BillLine[], start: number, pattern: RegExp): number {
  const found = lines.findIndex(({ text }, at) => at > start && pattern.test(text));
  return found < 0 ? lines.length : found;
}
