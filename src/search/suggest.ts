/** Words that the index does not hold, with the nearest word that it holds. */
import type { PreparedQuery } from './matching.ts';
import { listPositiveLeaves, type QueryNode, type TermNode } from './query.ts';
import type { IndexReader } from './reader.ts';
import type { SearchResult } from './search-result.ts';
import { editDistance } from './spelling.ts';

type UnknownWord = SearchResult['unknown'][number];

/** Words that are compared with the lexicon; who pastes more unknown words than these has not misspelt them. */
const MAX_COMPARED = 6;

/** Reads the lexicon only when there is such a word. In the order of the query. */
export async function suggestWords(root: QueryNode | undefined, prepared: PreparedQuery, reader: IndexReader): Promise<UnknownWord[]> {
  const unknown = listPositiveLeaves(root).filter((leaf) => leaf.type === 'term' && prepared.reachedBy(leaf).length === 0);
  if (unknown.length === 0) return [];
  const lexicon = await reader.readLexicon();
  return unknown.flatMap((leaf, index) => (leaf.type === 'term' ? [describe(leaf, index < MAX_COMPARED ? lexicon : [])] : []));
}

function describe(leaf: TermNode, lexicon: Awaited<ReturnType<IndexReader['readLexicon']>>): UnknownWord {
  const word = leaf.text;
  const { start, end } = leaf;
  const limit = leaf.term.length < 5 ? 1 : 2;
  let nearest: string | undefined;
  let best = Number.POSITIVE_INFINITY;
  for (const entry of lexicon) {
    const distance = editDistance(entry.term, leaf.term, limit);
    // Who errs twice in a word seldom errs in its first letter too.
    if (distance > limit || (distance > 1 && entry.term[0] !== leaf.term[0])) continue;
    // One edit weighs as much as a word being a hundred times rarer.
    const cost = distance - Math.log10(entry.documents + 1) / 2;
    if (cost < best) [best, nearest] = [cost, entry.surface];
  }
  return nearest === undefined || leaf.wildcard ? { word, start, end } : { word, start, end, nearest };
}
