/**
 * The three parts of a print: what stands before the sitting (title page, members), the list of contents, and the sitting
 * with all that follows it.
 */

import type { PrintLine } from './print-lines.ts';
import { isShouted } from './print-text.ts';
import { splitSpeaker } from './speaker.ts';

export interface Zones {
  readonly front: readonly PrintLine[];
  readonly contents: readonly PrintLine[];
  /** Empty where the file holds no transcript. */
  readonly sitting: readonly PrintLine[];
}

const CONTENTS = /^\s*C ?O ?N ?T ?E ?N ?T ?S\s*$/;
/** `                 U.S. Senate,` above the committee and the place. */
const CHAMBER =
  /^\s{4,}(?:U\. ?S\. ?Senate|(?:U\. ?S\. )?House of Representatives|Congress of the United States|Joint Economic Committee|United States Senate|Commission on Security)\s?,\s*$/i;
const OPENED = /\b(?:met|convened|meets|reconvened),? (?:[a-z]+ )?(?:pursuant|at\b|in\b|jointly)|\bwas called to order\b/;
/** Looked for in the last characters of a line: long runs of stops elsewhere cost nothing. */
const LEADER = /\.{4,}\s*(?:\(?[0-9ivxlc]+\)?)?\s*$/;
/** Rows that the head of a sitting (title, rule, day) may take above the chamber. */
const LONGEST_HEAD = 60;

export function partPrint(lines: readonly PrintLine[]): Zones {
  const contents = lines.findIndex(({ text }) => CONTENTS.test(text));
  const start = findSitting(lines, Math.max(contents, 0));
  const front = lines.slice(0, contents < 0 ? start : Math.min(contents, start));
  return { front, contents: contents < 0 ? [] : lines.slice(contents, Math.max(contents, start)), sitting: lines.slice(start) };
}

/** First line of the sitting's head: above the chamber, the words by which it opens, or the first speaker. */
function findSitting(lines: readonly PrintLine[], after: number): number {
  const found = lines.findIndex(({ text }, at) => at >= after && (CHAMBER.test(text) || OPENED.test(text) || opensTurn(lines, at)));
  return found < 0 ? lines.length : climbToHead(lines, found, after);
}

function opensTurn(lines: readonly PrintLine[], at: number): boolean {
  const line = lines[at];
  return (
    line !== undefined && line.indent > 0 && line.indent < 9 && !LEADER.test(line.text.slice(-40)) && isSpoken(line.text, lines[at + 1])
  );
}

function isSpoken(text: string, next: PrintLine | undefined): boolean {
  return splitSpeaker(`${text.trim()} ${next?.indent === 0 ? next.text : ''}`) !== undefined;
}

/** Up over the sitting's own title and day, to the list of contents or to a paragraph. */
function climbToHead(lines: readonly PrintLine[], anchor: number, floor: number): number {
  let start = anchor;
  for (let at = anchor - 1; at > floor && anchor - at < LONGEST_HEAD; at -= 1) {
    const text = lines[at]?.text ?? '';
    if (LEADER.test(text.slice(-40)) || (text !== '' && !isHeadLine(lines[at]))) break;
    if (text !== '') start = at;
  }
  return start;
}

function isHeadLine(line: PrintLine | undefined): boolean {
  if (line === undefined) return false;
  return /^[\s\-_=]*$/.test(line.text) || isShouted(line.text) || line.indent >= 10 || (line.indent >= 4 && line.text.length < 60);
}
