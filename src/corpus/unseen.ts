/** Control characters, line separators, marks that turn the direction of text, byte order marks, what stands for bytes that were no text. */
export const UNSEEN = /[\p{Cc}--[\t\n]]|[\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffd-\uffff]/v;

const EVERY_UNSEEN = new RegExp(UNSEEN.source, 'gv');

/** Control characters and line separators become spaces, marks of direction fall away, what was no text becomes `?`. */
export function replaceUnseen(text: string, onEach?: () => void): string {
  return text.replace(EVERY_UNSEEN, (character) => {
    onEach?.();
    return /[\p{Cc}\u2028\u2029]/u.test(character) ? ' ' : /\p{Cf}/u.test(character) ? '' : '?';
  });
}
