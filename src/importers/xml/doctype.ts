/**
 * Entities that a document type declares. Files of Parliament declare names for single characters (`<!ENTITY mdash "&#8212;">`):
 * those are taken, for one character can neither grow nor fetch. Every other declaration is refused: it could expand
 * without bound, or read a file or an address.
 */

export type Doctype =
  | { readonly characters: ReadonlyMap<string, string> }
  /** `offset` counts UTF-16 units in the text of the declaration. */
  | { readonly refused: string; readonly offset: number };

const DECLARATION = /<!ENTITY/g;
const CHARACTER = /^\s+([\p{L}_][\p{L}\p{N}._-]{0,30})\s+(?:"([^"]{1,12})"|'([^']{1,12})')\s*>/u;
/** A declaration is looked at this far, in UTF-16 units. */
const LONGEST_DECLARATION = 120;

/** `text` is what stands between `<!DOCTYPE` and its `>`. Of two declarations the first holds. Cost: linear. */
export function readDoctype(text: string): Doctype {
  const characters = new Map<string, string>();
  for (const { index } of text.matchAll(DECLARATION)) {
    const [, name, double, single] = CHARACTER.exec(text.slice(index + '<!ENTITY'.length, index + LONGEST_DECLARATION)) ?? [];
    const character = parseCharacter(double ?? single ?? '');
    if (name === undefined || character === undefined) {
      return { refused: text.slice(index, index + LONGEST_DECLARATION), offset: index };
    }
    if (!characters.has(name)) characters.set(name, character);
  }
  return { characters };
}

function parseCharacter(value: string): string | undefined {
  const [, decimal, hexadecimal] = /^&#(?:(\d{1,7})|x([\da-f]{1,6}));$/i.exec(value) ?? [];
  if (decimal === undefined && hexadecimal === undefined) return [...value].length === 1 && !/[&%<]/.test(value) ? value : undefined;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  const isCharacter = code >= 0xa0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}
