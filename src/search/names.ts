/** Does a value of a field name this thing? `belz` names `dorothee-belz`, `privacy int*` names Privacy International. */
import { foldWord } from './analysis.ts';
import type { Named } from './metadata.ts';

const PIECE = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.]*\*?/gu;

/** Folded words of a name, an id or a label, in order. */
export function nameWords(name: string): string[] {
  return (name.match(PIECE) ?? []).map((piece) =>
    piece.endsWith('*') ? `${foldWord(piece.slice(0, -1))}*` : foldWord(piece.replace(/\.$/, '')),
  );
}

/** True when every wanted word (a trailing `*` stands for any ending) is one of `words`. Nothing wanted, no match. */
export function isNamed(words: readonly string[], wanted: readonly string[]): boolean {
  return wanted.length > 0 && wanted.every((want) => words.some((word) => matchesWord(word, want)));
}

export function isNamedThing(named: Named, value: string): boolean {
  return isNamed(nameWords(`${named.id} ${named.name} ${named.also}`), nameWords(value));
}

function matchesWord(word: string, want: string): boolean {
  return want.endsWith('*') ? word.startsWith(want.slice(0, -1)) : word === want;
}
