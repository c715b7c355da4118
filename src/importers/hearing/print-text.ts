/** Lines of a print as text: joined, folded, and told apart from rows of a table. */
import type { PrintLine } from './print-lines.ts';

/** A run of blanks inside of a line parts columns; after a full stop or a colon it may be only typing. */
const COLUMNS = /[^\s.:;,?!] {3,}\S/;

/** True for a line of columns, such as a row of a table. */
export function isRow(line: PrintLine): boolean {
  return COLUMNS.test(line.text.trim());
}

/** In capitals, but for `Mc` and the like. */
export function isShouted(text: string): boolean {
  const small = text.replace(/[^a-z]/g, '').length;
  const capital = text.replace(/[^A-Z]/g, '').length;
  return capital >= 4 && small * 6 <= capital;
}

/**
 * Lines as one text. A hyphen at the end of a line is the word's own (the tape breaks no words): nothing comes after it.
 */
export function joinLines(lines: readonly PrintLine[]): string {
  const pieces: string[] = [];
  for (const { text } of lines) {
    const isWhole = pieces.length > 0 && !/[\p{L}\p{N}]-$|--$/u.test(pieces.at(-1) ?? '');
    pieces.push(isWhole ? ` ${text.trim()}` : text.trim());
  }
  return foldLine(pieces.join(''));
}

/** White space folded, leaders shortened, and the tape's `` '' -- as the print has them. */
export function foldLine(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/\.{5,}/g, ' … ')
    .replace(/ {2,}/g, ' ')
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/--/g, '—')
    .trim();
}
