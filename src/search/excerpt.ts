/** The part of a text that shows why it was found, with the hits marked. Uses the same analysis as the index. */
import type { Token } from './analysis.ts';
import type { Segment } from './search-result.ts';
import { matchesWildcard } from './word-places.ts';

/** What is marked: single terms, and sequences of terms that are marked only where they stand as one. */
export interface HitTerms {
  readonly terms: ReadonlySet<string>;
  readonly phrases: readonly (readonly { readonly term: string; readonly position: number }[])[];
  /** For each phrase the most places between its words, in any order; undefined where their order is exact. */
  readonly near: readonly (number | undefined)[];
}

interface Range {
  readonly start: number;
  readonly end: number;
}

const EXCERPT_CHARS = 300;

/** A text with its tokens. */
export interface AnalyzedText {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** Segments in order; joined they are the excerpt, with `…` at a cut. A text without hits gives its beginning. */
export function buildExcerpt({ text, tokens }: AnalyzedText, hits: HitTerms, maxChars: number = EXCERPT_CHARS): Segment[] {
  const ranges = findHits(tokens, hits);
  const window = text.length <= maxChars * 1.2 ? { start: 0, end: text.length } : chooseWindow(text, ranges, maxChars);
  const segments: Segment[] = [];
  const push = (piece: string, isHit: boolean) => {
    if (piece !== '') segments.push({ text: piece, isHit });
  };
  let at = window.start;
  if (window.start > 0) push('… ', false);
  for (const range of ranges) {
    if (range.start < window.start || range.end > window.end) continue;
    push(text.slice(at, range.start), false);
    push(text.slice(range.start, range.end), true);
    at = range.end;
  }
  push(text.slice(at, window.end), false);
  if (window.end < text.length) push(' …', false);
  return segments;
}

/** Ranges of hits in order, not overlapping. */
export function findHits(tokens: readonly Token[], hits: HitTerms): Range[] {
  const ranges: Range[] = tokens.filter((token) => hits.terms.has(token.term)).map(({ start, end }) => ({ start, end }));
  for (const [index, phrase] of hits.phrases.entries()) ranges.push(...findPhrase(tokens, phrase, hits.near[index]));
  ranges.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Range[] = [];
  for (const range of ranges) if (range.start >= (apart.at(-1)?.end ?? 0)) apart.push(range);
  return apart;
}

type PhraseTerms = HitTerms['phrases'][number];

function findPhrase(tokens: readonly Token[], phrase: PhraseTerms, near: number | undefined): Range[] {
  if (near !== undefined) return findNear(tokens, phrase, near);
  const byPosition = new Map<number, Token[]>();
  for (const token of tokens) byPosition.set(token.position, [...(byPosition.get(token.position) ?? []), token]);
  const [first] = phrase;
  if (first === undefined) return [];
  return tokens.flatMap((token) => {
    if (!isTerm(token, first.term)) return [];
    const words = phrase.map(({ term, position }) => byPosition.get(token.position + position)?.find((own) => isTerm(own, term)));
    const last = words.at(-1);
    return last === undefined || words.includes(undefined) ? [] : [{ start: token.start, end: last.end }];
  });
}

/** Each word of a near-phrase that has all others in its reach. */
function findNear(tokens: readonly Token[], phrase: PhraseTerms, near: number): Range[] {
  const reach = near + phrase.length - 1;
  const own = tokens.filter((token) => phrase.some(({ term }) => isTerm(token, term)));
  const isComplete = (token: Token) =>
    phrase.every(({ term }) => own.some((other) => isTerm(other, term) && Math.abs(other.position - token.position) <= reach));
  // Bounded: a text with very many of the words is marked at its beginning only.
  return own
    .slice(0, 200)
    .filter(isComplete)
    .map(({ start, end }) => ({ start, end }));
}

function isTerm(token: Token, term: string): boolean {
  return term.includes('*') ? matchesWildcard(token.term, term) || matchesWildcard(token.surface, term) : token.term === term;
}

/** The window with the most hits, the earliest of equals, its ends moved to words. */
function chooseWindow(text: string, ranges: readonly Range[], maxChars: number): Range {
  let best = 0;
  let bestCount = 0;
  let last = 0;
  for (const [index, range] of ranges.entries()) {
    while (last < ranges.length && (ranges[last]?.end ?? 0) <= range.start + maxChars * 0.8) last += 1;
    if (last - index > bestCount) [best, bestCount] = [range.start, last - index];
  }
  const from = Math.max(0, Math.min(best - Math.round(maxChars * 0.2), text.length - maxChars));
  const start = from === 0 ? 0 : moveToWord(text, from);
  const to = Math.min(text.length, start + maxChars);
  return { start, end: to === text.length ? to : Math.max(start, text.lastIndexOf(' ', to)) };
}

function moveToWord(text: string, from: number): number {
  const space = text.indexOf(' ', from);
  return space < 0 || space > from + 40 ? from : space + 1;
}
