/**
 * Words of the prints that the Government Publishing Office serves as text: lines of the typesetting tape, with quotation marks
 * and dashes as a typewriter has them.
 */

/** Lines as one text. A hyphen at the end of a line is the word's own (the tape breaks no words): nothing comes after it. */
export function joinWords(lines: readonly string[]): string {
  const pieces: string[] = [];
  for (const line of lines) {
    const isWhole = pieces.length > 0 && !/[\p{L}\p{N}]-$|--$/u.test((pieces.at(-1) ?? '').slice(-2));
    pieces.push(isWhole ? ` ${line.trim()}` : line.trim());
  }
  return pieces.join('');
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
