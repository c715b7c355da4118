/**
 * The list of contents: entries with a leader and a page, their second lines indented by two.
 *
 *     James R. Clapper, Director of National Intelligence, Accompanied
 *       by: John O. Brennan, Director, Central Intelligence Agency.....    4
 *         Prepared statement...........................................    8
 */

import { foldLine } from '../gpo-print/words.ts';
import type { PrintLine } from './print-lines.ts';
import { isShouted, joinLines } from './print-text.ts';

export interface ContentsEntry {
  readonly line: number;
  readonly indent: number;
  readonly text: string;
  /** A heading over entries: `WITNESSES`. */
  readonly isHeading: boolean;
}

const RULE = /^[\s\-_=*.]*$/;
const LEADER = /\.{4,}\s*\(?[0-9A-Za-z]*\)?\s*$|:\s*$|\s{4,}\d{1,4}\s*$/;

/** Entries in order; every line with a word stands in one. */
export function listEntries(lines: readonly PrintLine[]): ContentsEntry[] {
  const entries: ContentsEntry[] = [];
  let open: PrintLine[] = [];
  const close = (): void => {
    const first = open[0];
    if (first !== undefined) entries.push(makeEntry(first, open));
    open = [];
  };
  for (const line of lines) {
    if (RULE.test(line.text)) {
      close();
      continue;
    }
    const first = open[0];
    const before = open.at(-1);
    const isRest = first !== undefined && before !== undefined && !LEADER.test(before.text.slice(-40)) && isContinuation(first, line);
    if (!isRest) close();
    open.push(line);
  }
  close();
  return entries;
}

function isContinuation(first: PrintLine, line: PrintLine): boolean {
  if (first.indent >= 9) return line.indent >= 9;
  return line.indent >= first.indent && line.indent <= first.indent + 4;
}

function makeEntry(first: PrintLine, lines: readonly PrintLine[]): ContentsEntry {
  const text = joinLines(lines);
  const isHeading = first.indent >= 9 || (isShouted(text) && !/\d$/.test(text));
  return { line: first.line, indent: first.indent, text: foldLine(text), isHeading };
}
