/**
 * A link to selected words: `#t4:~:text=…` (URL Fragment Text Directives, WICG). The passage's id stands first,
 * so that browsers without text fragments, or a changed text, still land on the passage.
 */

/** Words quoted whole up to this many; of more, the first and the last few. */
const MOST_WHOLE = 8;
const ENDS = 4;

/** `base` is the page's address without fragment. Nothing selected gives the passage's address alone. */
export function formatPassageLink(base: string, passage: string, selected: string): string {
  const words = selected
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return `${base}#${passage}`;
  const text =
    words.length <= MOST_WHOLE
      ? encode(words.join(' '))
      : `${encode(words.slice(0, ENDS).join(' '))},${encode(words.slice(-ENDS).join(' '))}`;
  return `${base}#${passage}:~:text=${text}`;
}

/** `-`, `,` and `&` mean something in a directive, also when the rest is encoded. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');
}
