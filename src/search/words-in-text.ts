/** Where the words of a query stand in a text at hand, without an index: what `*` and `~` stand for is looked for in the text itself. */
import { analyzeText, type Token } from './analysis.ts';
import { findHits } from './excerpt.ts';
import { listPositiveLeaves, type QueryNode, type TermNode } from './query.ts';
import { editDistance } from './spelling.ts';
import { matchesWildcard } from './word-places.ts';

/** Ranges in order, not overlapping, by characters of the text. What the query excludes and its fields mark nothing. */
export function findWordsOf(root: QueryNode | undefined, text: string): readonly { readonly start: number; readonly end: number }[] {
  const leaves = listPositiveLeaves(root);
  const words = leaves.filter((leaf) => leaf.type === 'term');
  const phrases = leaves.filter((leaf) => leaf.type === 'phrase');
  const tokens = analyzeText(text);
  const meant = tokens.filter((token) => words.some((word) => isMeant(token, word)));
  return findHits(tokens, {
    terms: new Set(meant.map(({ term }) => term)),
    phrases: phrases.map(({ terms }) => terms),
    near: phrases.map(({ near }) => near),
  });
}

function isMeant({ term, surface }: Token, word: TermNode): boolean {
  if (word.wildcard) return matchesWildcard(term, word.term) || matchesWildcard(surface, word.term);
  return word.fuzzy > 0 ? editDistance(term, word.term, word.fuzzy) <= word.fuzzy : term === word.term;
}
