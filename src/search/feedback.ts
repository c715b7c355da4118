/**
 * Relevance feedback without a reader (Rocchio 1971, as blind feedback): the most telling words of the first results are added
 * to the question with a small weight. Used where a question's words stand in no passage together; there it helped most.
 */
import { analyzeText } from './analysis.ts';

/**
 * Measured on four retrieval collections (`npm run bench -- relevance`); the order of results is nearly the same for
 * weights of 0.3 to 0.4, 8 to 15 words and 6 to 10 documents.
 */
export const FEEDBACK = { documents: 10, terms: 10, weight: 0.35 } as const;

/** A document of the first results. */
export interface FeedbackDocument {
  readonly text: string;
  /** Its share of the best score, 0 to 1. */
  readonly share: number;
}

export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

/**
 * Terms that tell these documents from others, the most telling first, without those of the query. `rarityOf` gives a term's
 * idf as far as it is known. Linear in the texts.
 */
export function chooseFeedbackTerms(
  documents: readonly FeedbackDocument[],
  known: ReadonlySet<string>,
  rarityOf: (term: string) => number,
): WeightedTerm[] {
  const weights = new Map<string, number>();
  for (const { text, share } of documents) {
    const counts = new Map<string, number>();
    const tokens = analyzeText(text);
    for (const { term } of tokens) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, count] of counts) {
      if (known.has(term)) continue;
      const weight = (share * rarityOf(term) * count) / (count + 1.2 + tokens.length / 100);
      weights.set(term, (weights.get(term) ?? 0) + weight);
    }
  }
  const ordered = [...weights]
    .map(([term, weight]) => ({ term, weight }))
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
  return ordered.slice(0, FEEDBACK.terms);
}
