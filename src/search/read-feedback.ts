/** The words of the first results (`feedback.ts`) with their postings. Loaded when a long question stands in no passage whole. */
import { forEachDocument } from './each-document.ts';
import { chooseFeedbackTerms, FEEDBACK } from './feedback.ts';
import { inverseFrequency, OTHER_SHARE } from './frequencies.ts';
import { unpackWords } from './index-files.ts';
import type { Reached } from './matching.ts';
import type { Scored } from './ranking.ts';
import type { IndexReader } from './reader.ts';
import type { DecodedTerm } from './shards.ts';

/** With weights as boosts, the most telling first. `first` are the first results, best first, found by `reached`. */
export async function readFeedback(first: readonly Scored[], reached: readonly Reached[], reader: IndexReader): Promise<Reached[]> {
  const best = first[0]?.score ?? 0;
  if (best === 0) return [];
  const [frequent, ...documents] = await Promise.all([
    readFrequent(reader),
    ...first.slice(0, FEEDBACK.documents).map(async ({ document, score }) => {
      const chunk = await reader.readChunk(document);
      const own = chunk.documents[reader.indexInChunk(document)];
      return { text: `${chunk.card.title}\n${own?.text ?? ''}`, share: score / best };
    }),
  ]);
  const total = reader.manifest.documents;
  const rarityOf = (term: string) => inverseFrequency(frequent.get(term) ?? OTHER_SHARE * total, total);
  const chosen = chooseFeedbackTerms(documents, new Set(reached.map(({ term }) => term.term)), rarityOf);
  const terms = await Promise.all(chosen.map(({ term }) => reader.readTerm(term)));
  // With the postings at hand the rarity of the chosen words is known exactly; a word of one or two documents tells nothing of others.
  const weighed = chosen.flatMap(({ term, weight }, index) => {
    const decoded = terms[index];
    const count = decoded === undefined ? 0 : countDocuments(decoded, reader);
    return decoded === undefined || count < 3
      ? []
      : [{ term: decoded, weight: (weight / rarityOf(term)) * inverseFrequency(count, total) }];
  });
  const most = Math.max(...weighed.map(({ weight }) => weight));
  return weighed.map(({ term, weight }) => ({ term, boost: (FEEDBACK.weight * weight) / most, fields: undefined }));
}

/** Number of documents of the terms that stand in many. */
async function readFrequent(reader: IndexReader): Promise<ReadonlyMap<string, number>> {
  const [terms, counts]: [string, number[]] = JSON.parse(await reader.readText('f'));
  return new Map(unpackWords(terms).map((term, index) => [term, counts[index] ?? 0]));
}

/** Counted once a field, as lunr does. */
function countDocuments(term: DecodedTerm, reader: IndexReader): number {
  let count = 0;
  for (const [field, decoded] of term.fields.entries()) {
    if (decoded !== undefined) forEachDocument(decoded, field, reader.columns, () => (count += 1));
  }
  return count;
}
