import { normalizeSpace } from './words.ts';

/**
 * A text as part of an address: small Latin letters and digits, words joined by hyphens, whole words up to `longest`
 * characters. Accents fall away; what has no Latin form is dropped; empty where nothing is left.
 */
export function slugOf(text: string, longest = 60): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .replace(/[æÆ]/g, 'ae')
    .replace(/['’‘]/g, '')
    .toLowerCase();
  const words = normalizeSpace(plain.replace(/[^a-z0-9]+/g, ' ')).split(' ');
  let slug = words[0]?.slice(0, longest) ?? '';
  for (const word of words.slice(1)) {
    if (slug.length + 1 + word.length > longest) break;
    slug += `-${word}`;
  }
  return slug;
}
