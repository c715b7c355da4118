/**
 * What a word is to the search: one code for the index, the query, the highlighter and the timeline's filter.
 *
 *   "The N.S.A.'s § 215 programmes"  →  nsa(0) §215(1) 215(1) programm(2)
 *
 * Words are folded (case, diacritics), lose a possessive, and are stemmed by lunr (Porter, 1980). Numbers of law
 * become one token (`legal-tokens.ts`) that takes one place; in a text their parts stand at the same place, so that `215` finds them too.
 */
import { findLegalTokens, type LegalToken } from './legal-tokens.ts';
import { lunrWords } from './lunr-words.ts';

export interface Token {
  /** What is indexed and looked up. */
  readonly term: string;
  /** Folded form before stemming. */
  readonly surface: string;
  /** 0-based and half-open, in the text as given. */
  readonly start: number;
  readonly end: number;
  /** 0-based place in the text; common words take a place though they are not indexed. */
  readonly position: number;
  /** `part` is a piece of a number of law whose whole has its own token. */
  readonly type: 'word' | 'legal' | 'part';
}

/** Words that say denial are kept: this record is about them. The rest is lunr's own list. */
const KEPT = new Set(['not', 'no', 'nor', 'never', 'cannot', 'neither']);

// Apostrophes and dots belong to a word when a letter follows (`N.S.A.'s`), commas when three digits do (`1,807`).
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}_]|['’.](?=[\p{L}\p{N}])|\.(?=['’]s)|(?<=\d),(?=\d{3}(?!\d)))*/gu;
const ACRONYM = /^(?:\p{L}\.)+\p{L}$/u;

/** Longer words are cut; nobody searches them, and file sizes stay bounded. */
const MAX_WORD_CHARS = 48;

/** True for words that are so common that they are not indexed: lunr's list without the words of denial. */
export function isStopWord(surface: string): boolean {
  return !KEPT.has(surface) && lunrWords.stopWordFilter(new lunrWords.Token(surface, {})) === undefined;
}

/** The stem of a folded word, by lunr's stemmer. */
export function stemWord(surface: string): string {
  return lunrWords.stemmer(new lunrWords.Token(surface, {})).toString();
}

/** A word in lower case without diacritics, dots of an acronym and possessive: `N.S.A.’s` is `nsa`. */
export function foldWord(word: string): string {
  const lower = isAscii(word) ? word.toLowerCase() : foldMarks(word);
  const plain = lower.replace(/\.?['’]s$/, '').replace(/['’,]/g, '');
  return (ACRONYM.test(plain) ? plain.replaceAll('.', '') : plain).slice(0, MAX_WORD_CHARS);
}

function isAscii(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) > 127) return false;
  return true;
}

function foldMarks(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss').replaceAll('ø', 'o').replaceAll('ł', 'l');
}

/** Tokens in order of their places; common words are left out. Linear in the length of the text. */
export function analyzeText(text: string): Token[] {
  const tokens: Token[] = [];
  const legal = findLegalTokens(text);
  let nextLegal = 0;
  let position = 0;
  let inside: LegalToken | undefined;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    while (nextLegal < legal.length && (legal[nextLegal]?.start ?? 0) <= start && inside !== legal[nextLegal]) {
      inside = legal[nextLegal];
      if (inside === undefined) break;
      nextLegal += 1;
      pushLegal(tokens, inside, position, text);
      position += 1;
    }
    if (inside !== undefined && start < inside.end) {
      pushWords(tokens, match[0], { start, position: position - 1, type: 'part' });
      continue;
    }
    position += pushWords(tokens, match[0], { start, position, type: 'word' });
  }
  return tokens;
}

/** Terms to look up for a piece of a query: like `analyzeText`, but a number of law is only its most exact form. */
export function analyzeQueryText(text: string): Token[] {
  const taken = new Set<number>();
  return analyzeText(text).filter((token) => {
    if (token.type === 'word') return true;
    if (token.type === 'part' || taken.has(token.position)) return false;
    taken.add(token.position);
    return true;
  });
}

function pushLegal(tokens: Token[], legal: LegalToken, position: number, text: string): void {
  const surface = text.slice(legal.start, legal.end).toLowerCase();
  for (const term of legal.terms) tokens.push({ term, surface, start: legal.start, end: legal.end, position, type: 'legal' });
}

interface Place {
  readonly start: number;
  readonly position: number;
  readonly type: 'word' | 'part';
}

/** Adds the word, or the words that its dots part (`example.com`), and answers how many places they take. */
function pushWords(tokens: Token[], word: string, place: Place): number {
  const known = analyzeWord(word);
  if (!known.surface.includes('.')) {
    pushWord(tokens, known, place, word.length);
    return 1;
  }
  let at = 0;
  let places = 0;
  for (const piece of word.split('.')) {
    const position = place.type === 'part' ? place.position : place.position + places;
    pushWord(tokens, analyzeWord(piece), { start: place.start + at, position, type: place.type }, piece.length);
    at += piece.length + 1;
    places += 1;
  }
  return places;
}

interface KnownWord {
  readonly surface: string;
  /** Undefined: too common to be indexed, or nothing. */
  readonly term: string | undefined;
}

/** Words as written: a text of any length has few different ones, and folding and stemming are most of the work. */
const knownWords = new Map<string, KnownWord>();
const MAX_KNOWN_WORDS = 200_000;

function analyzeWord(word: string): KnownWord {
  const known = knownWords.get(word);
  if (known !== undefined) return known;
  const surface = foldWord(word);
  const analyzed = { surface, term: surface === '' || isStopWord(surface) ? undefined : stemWord(surface) };
  if (knownWords.size >= MAX_KNOWN_WORDS) knownWords.clear();
  knownWords.set(word, analyzed);
  return analyzed;
}

function pushWord(tokens: Token[], { surface, term }: KnownWord, place: Place, lengthChars: number): void {
  if (term === undefined) return;
  tokens.push({ term, surface, start: place.start, end: place.start + lengthChars, position: place.position, type: place.type });
}
