/** Lines of a print as text: joined, folded, and told apart from rows of a table. */
import { foldLine, joinWords } from '../gpo-print/words.ts';
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

/** Lines as one text, folded. */
export function joinLines(lines: readonly PrintLine[]): string {
  return foldLine(joinWords(lines.map(({ text }) => text)));
}
