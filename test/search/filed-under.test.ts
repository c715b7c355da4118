/** Records that hold none of the words: why they are found, and how to leave them out. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildBareRecord } from '../../src/search/bare-records.ts';
import type { SearchRecord } from '../../src/search/documents.ts';
import { ask, listFound, openEngine } from '../support/search.ts';

const named = (id: string, name: string, also = '') => ({ id, name, also });

/** With a summary as its first document. */
function makeRecord(id: string, summary: string, text: string, title = id): SearchRecord {
  const record = buildBareRecord(id, [text], { title, programs: ['Section 215 bulk'], body: 'National Security Agency NSA' });
  const metadata = {
    ...record.metadata,
    programs: [named('section-215', 'Section 215'), named('prism', 'PRISM')],
    organizations: [named('nsa', 'National Security Agency', 'NSA')],
  };
  return { ...record, metadata, documents: [{ passage: '', speaker: '', speakerWords: '', text: summary }, ...record.documents] };
}

const engine = await openEngine([
  makeRecord('spoken', 'On lamps.', 'The NSA used § 215 for records.'),
  makeRecord('summed', 'On § 215 and the NSA.', 'Lamps.'),
  makeRecord('filed', 'On oil.', 'Wicks.'),
  makeRecord('titled', 'On wax.', 'Candles.', 'Lanterns of Section 215'),
]);
const search = (query: string, own = false) => engine.search(ask(query, { widen: false, match: 'all', own }));

test('search(words) names under what a record is filed that holds none of them, and under nothing where they stand', async () => {
  const { hits, records, spoken } = await search('§ 215');
  const filed = Object.fromEntries(hits.map((hit) => [hit.card.path.split('/')[1], hit.filed]));
  assert.deepEqual(filed, { spoken: undefined, summed: undefined, titled: undefined, filed: ['Section 215'] });
  assert.deepEqual([records, spoken], [4, 2]);
  const byVariant = (await search('NSA')).hits.find(({ card }) => card.path === 'testimony/filed/');
  assert.deepEqual(byVariant?.filed, ['National Security Agency']);
});

test('search(words, only their passages) leaves out what is found by summary, title or names', async () => {
  const result = await search('§ 215', true);
  assert.deepEqual(listFound(result), ['spoken#t1']);
  assert.deepEqual([result.records, result.passages, result.spoken], [1, 1, 1]);
  assert.deepEqual(
    result.facets.find(({ id }) => id === 'program')?.values.map(({ count }) => count),
    [1, 1],
  );
});

test('search(field alone, only passages) keeps all passages', async () => {
  assert.equal((await search('program:prism', true)).passages, 4);
});
