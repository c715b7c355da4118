/**
 * The order of the found documents. Candidates are chosen by the sums that lunr makes too, lunr scores them, and its scores are
 * then weighed by how much of the question a document holds. A question whose words stand nowhere together goes a second
 * round with the words of its first results (`feedback.ts`).
 */
import type { Bitset } from './bitset.ts';
import { forEachDocument } from './each-document.ts';
import { INDEX_FIELDS } from './fields.ts';
import { inverseFrequency } from './frequencies.ts';
import type { PreparedQuery, Reached } from './matching.ts';
import { listPositiveLeaves, type QueryNode } from './query.ts';
import { assembleIndex, type Clause, runClauses, type Scored } from './ranking.ts';
import type { IndexReader } from './reader.ts';

/** Documents that lunr scores; the rest follow in the order of the sums. */
const MAX_CANDIDATES = 600;

/** Terms times documents that lunr works through at most. A question of very many terms is about none of them. */
export const MAX_SCORED = 40_000;

/** How much of a score depends on the share of the question that a document holds; 0.2 to 0.4 are as good. */
const COORDINATION = 0.25;

export interface Scoring {
  readonly prepared: PreparedQuery;
  readonly root: QueryNode | undefined;
  readonly reader: IndexReader;
  /** Documents to order. */
  readonly among: Bitset;
}

/** Documents of `among`, best first; ties in the order of the record. Without words to rank by, all scores are 0. */
export async function scoreDocuments(scoring: Scoring, withFeedback: boolean): Promise<Scored[]> {
  const { prepared, root, reader, among } = scoring;
  const reached = listRanked(root).flatMap((leaf) => prepared.reachedBy(leaf));
  if (reached.length === 0) return [...among].map((document) => ({ document, score: 0 }));
  const sums = sumScores(reached, reader, among);
  const ordered = [...among].sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b);
  const candidates = ordered.slice(0, Math.min(MAX_CANDIDATES, MAX_SCORED / reached.length));
  const coverage = measureCoverage(scoring);
  const first = scoreByLunr(reached, candidates, { reader, coverage });
  const scored = withFeedback
    ? scoreByLunr([...reached, ...(await (await import('./read-feedback.ts')).readFeedback(first, reached, reader))], candidates, {
        reader,
        coverage,
      })
    : first;
  return [...scored, ...ordered.slice(candidates.length).map((document) => ({ document, score: 0 }))];
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

/** The share of the question, weighed by rarity, that a document holds: 0 to 1. */
function measureCoverage({ prepared, root, reader }: Scoring): (document: number) => number {
  const units = root?.type === 'and' || root?.type === 'or' ? root.nodes : root === undefined ? [] : [root];
  const weighed = units
    .filter((unit) => listRanked(unit).length > 0)
    .map((unit) => {
      const documents = prepared.documentsOf(unit);
      return { documents, weight: inverseFrequency(documents.count(), reader.manifest.documents) };
    });
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return () => 1;
  return (document) => weighed.reduce((sum, { documents, weight }) => (documents.has(document) ? sum + weight : sum), 0) / total;
}

interface LunrScoring {
  readonly reader: IndexReader;
  readonly coverage: (document: number) => number;
}

function scoreByLunr(reached: readonly Reached[], candidates: readonly number[], { reader, coverage }: LunrScoring): Scored[] {
  const terms = [...new Map(reached.map(({ term }) => [term.term, term])).values()];
  const index = assembleIndex(terms, reader.columns, new Set(candidates));
  const found = new Map(runClauses(index, buildClauses(reached)).map(({ document, score }) => [document, score]));
  return candidates
    .map((document) => ({ document, score: (found.get(document) ?? 0) * (1 - COORDINATION + COORDINATION * coverage(document)) }))
    .sort((a, b) => b.score - a.score || a.document - b.document);
}

/** One clause for each term in the same fields: lunr adds the boosts of clauses that repeat it, but works through each. */
function buildClauses(reached: readonly Reached[]): Iterable<Clause> {
  const clauses = new Map<string, Clause>();
  for (const { term, boost, fields } of reached) {
    const key = term.term + fields;
    clauses.set(key, { term: term.term, boost: boost + (clauses.get(key)?.boost ?? 0), ...(fields && { fields }) });
  }
  return clauses.values();
}
