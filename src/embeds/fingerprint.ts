/**
 * A short version of a text, by which an embed notices that it has changed. Two FNV-1a hashes of 32 bits
 * (Fowler, Noll, Vo) with different bases: it finds edits, it does not withstand forgery, and need not.
 */

/** Base 36, 7 to 14 characters; equal texts give equal fingerprints, in the build as in the browser. */
export function fingerprint(text: string): string {
  return hash(text, 0x811c9dc5).toString(36).padStart(7, '0') + hash(text, 0x050c5d1f).toString(36).padStart(7, '0');
}

function hash(text: string, basis: number): number {
  let value = basis;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}

/**
 * Version of what a card says. `card` is all that is drawn of it and nothing else: neither its address, which may move, nor what other
 * records say of its record. `text` is what the card stands for beyond that.
 */
export function cardVersion(card: object, text: readonly string[] = []): string {
  return fingerprint(JSON.stringify([card, text]));
}
