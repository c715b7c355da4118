/** Spaces that a line must not end at: between a sign or short word and its number. */

const BEFORE_NUMBER =
  /(§§?|\b(?:H\.R\.|S\.|H\. ?Res\.|S\. ?Res\.|P\.L\.|No\.|Nos\.|Art\.|Article|Section|Sec\.|sec\.|secs\.|Title|p\.|pp\.|E\.O\.|Order|Law)) (?=\d)/g;

/** The text with no-break spaces in `§ 215`, `H.R. 2048`, `Section 702`, `Public Law 114-23` and their like. */
export function joinNumbers(text: string): string {
  return text.replace(BEFORE_NUMBER, '$1\u00a0');
}
