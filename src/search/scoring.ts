/**
 * The order of the found documents. Candidates are chosen by the same sums that lunr makes, lunr scores them, and its
 * scores are then weighed by how many of the query's words a document holds.
 */
import type { Bitset } from './bitset.ts';
import { INDEX_FIELDS } from './fields.ts';
import type { PreparedQuery, Reached } from './matching.ts';
import { listPositiveLeaves, type QueryNode } from './query.ts';
import { assembleIndex, type Clause, forEachDocument, runClauses, type Scored } from './ranking.ts';
import type { IndexReader } from './reader.ts';

/** Documents that lunr scores; the rest follow by the sums alone. */
const MAX_CANDIDATES = 1200;

/** Documents of `among`, best first; ties in the order of the record. Without words to rank by, all scores are 0. */
export function scoreDocuments(prepared: PreparedQuery, root: QueryNode | undefined, reader: IndexReader, among: Bitset): Scored[] {
  const reached = listRanked(root).flatMap((leaf) => prepared.reachedBy(leaf));
  if (reached.length === 0) return [...among].map((document) => ({ document, score: 0 }));
  const sums = sumScores(reached, reader, among);
  const ordered = [...among].sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b);
  const candidates = ordered.slice(0, MAX_CANDIDATES);
  const scored = scoreByLunr(reached, reader, candidates);
  const tail = ordered.slice(candidates.length).map((document) => ({ document, score: 0 }));
  return [...scored, ...tail];
}

/** Words, phrases and fields that ask for words. */
function listRanked(root: QueryNode | undefined): QueryNode[] {
  if (root === undefined) return [];
  if (root.type === 'and' || root.type === 'or') return root.nodes.flatMap(listRanked);
  return root.type === 'field' ? [root] : listPositiveLeaves(root);
}

/** For each document the sum of its entries for the query's terms: lunr's score times a constant. */
function sumScores(reached: readonly Reached[], reader: IndexReader, among: Bitset): Float64Array {
  const sums = new Float64Array(reader.manifest.documents);
  for (const { term, boost, fields } of reached) {
    for (const [field, decoded] of term.fields.entries()) {
      const name = INDEX_FIELDS[field]?.name;
      if (decoded === undefined || name === undefined || (fields !== undefined && !fields.includes(name))) continue;
      forEachDocument(decoded, field, reader.columns, (document, score) => {
        if (among.has(document)) sums[document] = (sums[document] ?? 0) + score * boost;
      });
    }
  }
  return sums;
}

function scoreByLunr(reached: readonly Reached[], reader: IndexReader, candidates: readonly number[]): Scored[] {
  const terms = [...new Map(reached.map(({ term }) => [term.term, term])).values()];
  const wanted = new Set(candidates);
  const index = assembleIndex(terms, reader.columns, wanted);
  const clauses = reached.map(
    ({ term, boost, fields }): Clause => ({ term: term.term, boost, ...(fields === undefined ? {} : { fields }) }),
  );
  const found = runClauses(index, clauses);
  const scored = new Map(found.map(({ document, score }) => [document, score]));
  return candidates
    .map((document) => ({ document, score: scored.get(document) ?? 0 }))
    .sort((a, b) => b.score - a.score || a.document - b.document);
}
