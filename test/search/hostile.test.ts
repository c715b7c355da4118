/** Queries that nobody means well, on an index of the whole record: they are answered, and what they make the engine do is bounded. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { loadContent } from '../../src/build/content.ts';
import { listGeneratedQueries, WIDEST_QUERIES } from '../../src/commands/bench/hostile/queries.ts';
import { buildSearchRecords } from '../../src/search/documents.ts';
import { SearchEngine } from '../../src/search/engine.ts';
import { QUERY_LIMITS } from '../../src/search/grammar.ts';
import { buildIndexFiles } from '../../src/search/index-files.ts';
import { MAX_EXPANSIONS, PreparedQuery } from '../../src/search/matching.ts';
import { listPositiveLeaves, parseQuery } from '../../src/search/query.ts';
import { IndexReader } from '../../src/search/reader.ts';
import { MAX_SCORED, scoreDocuments } from '../../src/search/scoring.ts';
import { HOSTILE_MISSING, listHostileStrings } from '../support/hostile.ts';
import { ask, readFromMemory } from '../support/search.ts';

const CONTENT = path.resolve(import.meta.dirname, '../../content');

const { corpus, thesaurus } = await loadContent(CONTENT, '2100-01-01');
const files = buildIndexFiles(buildSearchRecords(corpus), thesaurus);
const engine = await SearchEngine.open(readFromMemory(files));
const reader = await IndexReader.open(readFromMemory(files));

/** An answer that a page can show: no more than was asked for, and mistakes that stand in the query. */
async function assertAnswered(query: string): Promise<void> {
  const request = ask(query);
  const { hits, records, problems } = await engine.search(request);
  assert.ok(hits.length <= request.limit && hits.length <= records, query);
  for (const { start, end } of problems) assert.ok(0 <= start && start <= end && end <= query.length, `${start} to ${end} of ${query}`);
}

/** Each word with `*` or `~` stands for so many terms, and for its own stem. */
const MAX_TERMS = QUERY_LIMITS.leaves + QUERY_LIMITS.expansions * (MAX_EXPANSIONS + 1);

test('the widest queries are answered; terms looked up, and terms times documents that are scored, stay below their bounds', async () => {
  for (const query of WIDEST_QUERIES) {
    await assertAnswered(query);
    const { root } = parseQuery(query);
    const prepared = await PreparedQuery.load(reader, root);
    const reached = listPositiveLeaves(root).flatMap((leaf) => prepared.reachedBy(leaf));
    assert.ok(new Set(reached.map(({ term }) => term.term)).size <= MAX_TERMS, query);
    const scored = await scoreDocuments({ prepared, root, reader, among: prepared.everything() }, false);
    assert.ok(scored.filter(({ score }) => score > 0).length * reached.length <= MAX_SCORED, query);
  }
});

test('1,500 generated queries are answered, 500 of characters of every kind among them', async () => {
  for (const query of listGeneratedQueries(1000)) await assertAnswered(query);
  await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 80 }), assertAnswered), { seed: 12333, numRuns: 500 });
});

test('hostile strings that others collected are answered', { skip: HOSTILE_MISSING }, async () => {
  for (const text of listHostileStrings()) await assertAnswered(text);
});
