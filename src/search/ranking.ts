/**
 * lunr ranks. From the postings of the query's terms a small `lunr.Index` is assembled that gives, for these terms, the
 * scores of an index over everything: a document's score needs only the entries of the query's terms (`postings.ts`).
 */
import type lunr from 'lunr';
import type { Columns } from './columns.ts';
import { forEachDocument } from './each-document.ts';
import { INDEX_FIELDS, type IndexFieldName } from './fields.ts';
import { lunrIndex } from './lunr-index.ts';
import type { DecodedTerm } from './shards.ts';

/** A clause of a lunr query over terms of the index. */
export interface Clause {
  /** A term, or with `*` a wildcard. */
  readonly term: string;
  readonly boost?: number;
  /** Letters that may differ. */
  readonly fuzzy?: number;
  readonly presence?: 'optional' | 'required' | 'prohibited';
  /** All when left out. */
  readonly fields?: readonly IndexFieldName[];
}

export interface Scored {
  readonly document: number;
  readonly score: number;
}

const PRESENCE = {
  optional: lunrIndex.Query.presence.OPTIONAL,
  required: lunrIndex.Query.presence.REQUIRED,
  prohibited: lunrIndex.Query.presence.PROHIBITED,
} as const;

/**
 * A `lunr.Index` over the terms and the documents of `among`. `terms` must hold every term that a clause can reach.
 * Time and memory: postings of the terms that fall into `among`.
 */
export function assembleIndex(terms: readonly DecodedTerm[], columns: Columns, among: { has(document: number): boolean }): lunr.Index {
  const sorted = [...terms].sort((a, b) => (a.term < b.term ? -1 : 1));
  const vectors = new Map<string, number[]>();
  const invertedIndex = sorted.map(({ term, fields }, number): [string, LunrPosting] => {
    const posting: LunrPosting = { _index: number };
    for (const [field, { name }] of INDEX_FIELDS.entries()) {
      const documents: LunrDocuments = {};
      posting[name] = documents;
      const decoded = fields[field];
      if (decoded === undefined) continue;
      forEachDocument(decoded, field, columns, (document, score) => {
        if (!among.has(document)) return;
        documents[document] = NO_METADATA;
        const ref = `${name}/${document}`;
        const vector = vectors.get(ref);
        // Terms come in order, so each vector is ascending by term number, as lunr keeps it.
        if (vector === undefined) vectors.set(ref, [number, score / 1000]);
        else vector.push(number, score / 1000);
      });
    }
    return [term, posting];
  });
  const fields = INDEX_FIELDS.map(({ name }) => name);
  return lunrIndex.Index.load({ fields, fieldVectors: [...vectors], invertedIndex, pipeline: [] });
}

/** lunr reads it and never writes to it, so that one serves for all. */
const NO_METADATA = Object.freeze({});

interface LunrPosting {
  [field: string]: LunrDocuments | number;
}

interface LunrDocuments {
  [document: number]: object;
}

/** Runs the clauses in lunr; best first. */
export function runClauses(index: lunr.Index, clauses: Iterable<Clause>): Scored[] {
  const results = index.query((query) => {
    for (const clause of clauses) {
      const fuzzy = clause.fuzzy ?? 0;
      query.term(clause.term, {
        boost: clause.boost ?? 1,
        presence: PRESENCE[clause.presence ?? 'optional'],
        usePipeline: false,
        fields: [...(clause.fields ?? INDEX_FIELDS.map(({ name }) => name))],
        // lunr takes a clause that names a distance, even 0, for a fuzzy one, and then its * for a letter.
        ...(fuzzy > 0 ? { editDistance: fuzzy } : {}),
      });
    }
  });
  return results.map((result) => ({ document: Number(result.ref), score: result.score }));
}
