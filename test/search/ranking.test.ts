/** The index in shards gives what one big lunr index gives, for every kind of clause. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import lunr from 'lunr';
import { readTurns } from '../../src/commands/bench/search/turns.ts';
import { analyzeText } from '../../src/search/analysis.ts';
import { buildBareRecord } from '../../src/search/bare-records.ts';
import { Bitset } from '../../src/search/bitset.ts';
import type { SearchRecord } from '../../src/search/documents.ts';
import { INDEX_FIELDS } from '../../src/search/fields.ts';
import { BM25 } from '../../src/search/postings.ts';
import { assembleIndex, type Clause, runClauses, type Scored } from '../../src/search/ranking.ts';
import type { IndexReader } from '../../src/search/reader.ts';
import { openReader } from '../support/search.ts';

/** lunr itself over everything, with the terms of our analysis. */
function buildReference(records: readonly SearchRecord[]): lunr.Index {
  const builder = new lunr.Builder();
  builder.ref('id');
  builder.b(BM25.b);
  builder.k1(BM25.k1);
  for (const { name, boost } of INDEX_FIELDS) builder.field(name, { boost });
  Object.assign(builder, { tokenizer: (text: string) => analyzeText(text).map((token) => new lunr.Token(token.term, {})) });
  let id = 0;
  for (const { fields, documents } of records) {
    for (const { text, speakerWords } of documents) builder.add({ id: id++, ...fields, text, speaker: speakerWords });
  }
  return builder.build();
}

/** The sharded index: loads every term that a clause can reach, then lets lunr run the clauses. */
async function runSharded(reader: IndexReader, clauses: readonly Clause[]): Promise<Scored[]> {
  const lexicon = await reader.readLexicon();
  const all = await Promise.all(lexicon.map((entry) => reader.readTerm(entry.term)));
  const reachable = clauses.some((clause) => clause.term.includes('*') || (clause.fuzzy ?? 0) > 0);
  const wanted = new Set(clauses.map((clause) => clause.term));
  const terms = all.flatMap((term) => (term !== undefined && (reachable || wanted.has(term.term)) ? [term] : []));
  return runClauses(assembleIndex(terms, reader.columns, Bitset.all(reader.manifest.documents)), clauses);
}

function assertSame(actual: readonly Scored[], expected: readonly Scored[]): void {
  const byDocument = (list: readonly Scored[]) => [...list].sort((a, b) => a.document - b.document);
  const [left, right] = [byDocument(actual), byDocument(expected)];
  assert.deepEqual(
    left.map((one) => one.document),
    right.map((one) => one.document),
  );
  for (const [index, one] of left.entries()) assert.ok(Math.abs(one.score - (right[index]?.score ?? Number.NaN)) < 1e-9);
}

const WORDS = [
  'server',
  'servers',
  'encrypted',
  'encryption',
  'access',
  'direct',
  'section',
  '215',
  'NSA',
  'not',
  'the',
  'Zupančič',
  '§ 702',
];
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(' '));
const record = fc
  .tuple(fc.array(text, { minLength: 1, maxLength: 5 }), text, text, text)
  .map(([texts, title, person, body]) => buildBareRecord('r', texts, { title, people: [person], body, speakers: texts.map(() => person) }));
const STEMS = ['server', 'encrypt', 'access', 'direct', 'section', '215', 'nsa', 'not', '§702', 'unknown'];
const PRESENCES = ['optional', 'required', 'prohibited'] as const;
const clause = fc
  .record({
    term: fc.oneof(fc.constantFrom(...STEMS), fc.constantFrom('serv*', '*crypt', 's*r', '*')),
    boost: fc.constantFrom(1, 2, 0.5),
    fuzzy: fc.constantFrom(0, 1),
    presence: fc.constantFrom(...PRESENCES),
    fields: fc.option(
      fc.subarray(
        INDEX_FIELDS.map((field) => field.name),
        { minLength: 1 },
      ),
      { nil: undefined },
    ),
  })
  // lunr does not run wildcards and fuzziness in one clause.
  .map(
    ({ fields, ...rest }): Clause => ({
      ...rest,
      fuzzy: rest.term.includes('*') ? 0 : rest.fuzzy,
      ...(fields === undefined ? {} : { fields }),
    }),
  );

test('runClauses(index in shards) gives the documents and scores of one lunr index, generated text', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(record, { minLength: 1, maxLength: 6 }),
      fc.array(clause, { minLength: 1, maxLength: 4 }),
      async (records, clauses) => {
        fc.pre(clauses.some((one) => one.presence !== 'prohibited'));
        assertSame(await runSharded(await openReader(records), clauses), runClauses(buildReference(records), clauses));
      },
    ),
    { seed: 215, numRuns: 300 },
  );
});

const REAL_CLAUSES: readonly (readonly Clause[])[] = [
  [{ term: 'surveil' }],
  [{ term: 'surveil' }, { term: 'court', boost: 2 }, { term: 'order' }],
  [
    { term: 'intellig', presence: 'required' },
    { term: 'terror', presence: 'prohibited' },
  ],
  [
    { term: 'bank', fields: ['text'] },
    { term: 'chairman', fields: ['speaker'] },
  ],
  [{ term: 'encrypt*' }, { term: 'privaci' }],
  [{ term: 'surveill', fuzzy: 2 }],
  [{ term: '*ment' }],
];

const turns = readTurns(1500);

test('runClauses(index in shards) gives the documents and scores of one lunr index, real hearings', {
  skip: turns === undefined && 'needs ../shared/data/us-hearings',
}, async () => {
  const records = turns ?? [];
  const reader = await openReader(records);
  const reference = buildReference(records);
  for (const clauses of REAL_CLAUSES) {
    const expected = runClauses(reference, clauses);
    assert.ok(expected.length > 0, JSON.stringify(clauses));
    assertSame(await runSharded(reader, clauses), expected);
  }
});
