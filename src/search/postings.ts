/**
 * Documents → postings with the scores that lunr 2 would store. A document's score in lunr is the dot product of the query
 * vector with the stored field vector, divided by the query vector's length, so only the entries of the query's terms
 * are ever needed, and those are what the shards keep.
 *
 *   score = idf · (k₁+1)·tf / (k₁·(1 − b + b·length/average) + tf) · boost, in whole thousandths (lunr/lib/builder.js)
 *   idf   = ln(1 + |(N − n + ½) / (n + ½)|), n counted over all fields (lunr/lib/idf.js)
 *
 * `lunr.Builder` itself would need about a kilobyte of memory for each token. That both give the same numbers is tested.
 */
import { analyzeText } from './analysis.ts';
import type { SearchRecord } from './documents.ts';
import { INDEX_FIELDS } from './fields.ts';

/** lunr's defaults, kept: length normalization and saturation of repeated words. */
export const BM25 = { b: 0.75, k1: 1.2 } as const;

/** One field of one term. `owners` are document numbers, or record numbers for a record's field; ascending. */
export interface FieldPostings {
  readonly owners: number[];
  readonly frequencies: number[];
  /** In thousandths. */
  readonly scores: number[];
  /** Places of the first owner, then of the second …; `frequencies` says how many each. Empty where no places are kept. */
  readonly positions: number[];
}

export interface TermPostings {
  readonly term: string;
  /** Documents, counted once a field as lunr does. */
  readonly documents: number;
  /** Most frequent form in the text, for suggestions. */
  readonly surface: string;
  /** In the order of `INDEX_FIELDS`; undefined where the field never holds the term. */
  readonly fields: readonly (FieldPostings | undefined)[];
}

interface Accumulated {
  readonly fields: (FieldPostings | undefined)[];
  readonly surfaces: Map<string, number>;
}

interface Owner {
  readonly field: number;
  /** Document or record number. */
  readonly owner: number;
  /** How many documents it stands for. */
  readonly documents: number;
}

/** Postings of all terms, ordered by term (UTF-16 units). Linear in the text, but for the final sort. */
export function buildPostings(records: readonly SearchRecord[]): TermPostings[] {
  const terms = new Map<string, Accumulated>();
  const lengths = INDEX_FIELDS.map((): number[] => []);
  const weights = INDEX_FIELDS.map((): number[] => []);
  const add = (place: Owner, text: string) => {
    lengths[place.field]?.push(addText(terms, place, text));
    weights[place.field]?.push(place.documents);
  };
  let document = 0;
  for (const [number, record] of records.entries()) {
    for (const [field, spec] of INDEX_FIELDS.entries()) {
      if (spec.level === 'record') add({ field, owner: number, documents: record.documents.length }, record.fields[spec.name]);
    }
    for (const { text, speakerWords } of record.documents) {
      for (const [field, spec] of INDEX_FIELDS.entries()) {
        if (spec.level === 'passage') add({ field, owner: document, documents: 1 }, spec.name === 'text' ? text : speakerWords);
      }
      document += 1;
    }
  }
  const averages = lengths.map((list, field) => list.reduce((sum, length, at) => sum + length * (weights[field]?.[at] ?? 0), 0) / document);
  return [...terms.keys()].sort().map((term) => scoreTerm(term, terms.get(term), { records, lengths, averages, documents: document }));
}

function addText(terms: Map<string, Accumulated>, place: Owner, text: string): number {
  const tokens = analyzeText(text);
  const keepsPositions = INDEX_FIELDS[place.field]?.positions === true;
  for (const token of tokens) {
    const entry = terms.get(token.term) ?? addTerm(terms, token.term);
    if (token.surface !== token.term) entry.surfaces.set(token.surface, (entry.surfaces.get(token.surface) ?? 0) + 1);
    else entry.surfaces.set('', (entry.surfaces.get('') ?? 0) + 1);
    const postings = entry.fields[place.field] ?? addField(entry, place.field);
    const last = postings.owners.length - 1;
    if (postings.owners[last] === place.owner) postings.frequencies[last] = (postings.frequencies[last] ?? 0) + 1;
    else {
      postings.owners.push(place.owner);
      postings.frequencies.push(1);
    }
    if (keepsPositions) postings.positions.push(token.position);
  }
  return tokens.length;
}

function addTerm(terms: Map<string, Accumulated>, term: string): Accumulated {
  const entry: Accumulated = { fields: [], surfaces: new Map() };
  terms.set(term, entry);
  return entry;
}

function addField(entry: Accumulated, field: number): FieldPostings {
  const postings: FieldPostings = { owners: [], frequencies: [], scores: [], positions: [] };
  entry.fields[field] = postings;
  return postings;
}

interface Statistics {
  readonly records: readonly SearchRecord[];
  /** Field lengths by owner, and their averages over documents, in the order of `INDEX_FIELDS`. */
  readonly lengths: readonly (readonly number[])[];
  readonly averages: readonly number[];
  readonly documents: number;
}

function scoreTerm(term: string, entry: Accumulated | undefined, statistics: Statistics): TermPostings {
  const fields = INDEX_FIELDS.map((_, field) => entry?.fields[field]);
  const documents = fields.reduce((sum, postings, field) => sum + countDocuments(postings, field, statistics.records), 0);
  const idf = Math.log(1 + Math.abs((statistics.documents - documents + 0.5) / (documents + 0.5)));
  for (const [field, postings] of fields.entries()) {
    const spec = INDEX_FIELDS[field];
    if (postings === undefined || spec === undefined) continue;
    for (const [at, owner] of postings.owners.entries()) {
      const tf = postings.frequencies[at] ?? 0;
      const relativeLength = (statistics.lengths[field]?.[owner] ?? 0) / (statistics.averages[field] ?? 1);
      // In lunr's own order of operations, so that rounding agrees to the last digit.
      const score = (idf * ((BM25.k1 + 1) * tf)) / (BM25.k1 * (1 - BM25.b + BM25.b * relativeLength) + tf);
      postings.scores.push(Math.round(score * spec.boost * 1000));
    }
  }
  return { term, documents, surface: mostFrequent(entry?.surfaces, term), fields };
}

function countDocuments(postings: FieldPostings | undefined, field: number, records: readonly SearchRecord[]): number {
  if (postings === undefined) return 0;
  if (INDEX_FIELDS[field]?.level === 'passage') return postings.owners.length;
  return postings.owners.reduce((sum, record) => sum + (records[record]?.documents.length ?? 0), 0);
}

function mostFrequent(surfaces: ReadonlyMap<string, number> | undefined, term: string): string {
  let best = term;
  let most = 0;
  for (const [surface, count] of surfaces ?? []) {
    const form = surface === '' ? term : surface;
    if (count > most || (count === most && form < best)) [best, most] = [form, count];
  }
  return best;
}
