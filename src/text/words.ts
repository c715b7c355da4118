/** Words and white space. */

/** Words, parted by white space; a piece without a letter or a digit, such as `…` or `–`, is no word. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length;
}

/** Every run of white space becomes one space; none at the ends. */
export function normalizeSpace(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
