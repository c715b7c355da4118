/** Words that the index does not hold, with the nearest word that it holds. Loaded when there is such a word. */
import { foldWord } from './analysis.ts';
import type { QueryNode, TermNode } from './query.ts';
import type { IndexReader } from './reader.ts';
import type { SearchResult } from './search-result.ts';
import { editDistance } from './spelling.ts';

type UnknownWord = SearchResult['unknown'][number];

/** Words that are compared with the lexicon; who pastes more unknown words than these has not misspelt them. */
const MAX_COMPARED = 6;

/** In the order of the words. Reads the lexicon. */
export async function suggestWords(unknown: readonly QueryNode[], reader: IndexReader): Promise<UnknownWord[]> {
  const lexicon = await reader.readLexicon();
  return unknown.flatMap((leaf, index) => (leaf.type === 'term' ? [describe(leaf, index < MAX_COMPARED ? lexicon : [])] : []));
}

function describe(leaf: TermNode, lexicon: Awaited<ReturnType<IndexReader['readLexicon']>>): UnknownWord {
  const word = leaf.text;
  const { start, end } = leaf;
  if (leaf.wildcard) return { word, start, end };
  const limit = leaf.term.length < 5 ? 1 : 2;
  const folded = foldWord(word);
  let nearest: string | undefined;
  let best = Number.POSITIVE_INFINITY;
  for (const entry of lexicon) {
    // A slip near the end of a word changes its stem by more than itself: `encrption` is one letter from `encryption`, whose stem is `encrypt`.
    const distance = Math.min(editDistance(entry.term, leaf.term, limit), editDistance(entry.surface, folded, limit));
    // Who errs twice in a word seldom errs in its first letter too.
    if (distance > limit || (distance > 1 && entry.term[0] !== leaf.term[0])) continue;
    // One edit weighs as much as a word being a hundred times rarer.
    const cost = distance - Math.log10(entry.documents + 1) / 2;
    if (cost < best) [best, nearest] = [cost, entry.surface];
  }
  return nearest === undefined ? { word, start, end } : { word, start, end, nearest };
}
