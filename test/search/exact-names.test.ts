/** What a query is a name of goes before what it ranks; and whom a query names is told. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildBareRecord } from '../../src/search/bare-records.ts';
import type { SearchRecord } from '../../src/search/documents.ts';
import { buildExactNames, findExact } from '../../src/search/exact-names.ts';
import { ask, openEngine } from '../support/search.ts';

const TALK = 'The USA FREEDOM Act, the USA FREEDOM Act and H.R. 2048 again: FREEDOM Act of the USA, H.R. 2048.';

interface Given {
  readonly title: string;
  readonly names?: readonly string[];
  readonly form?: string;
  readonly text?: string;
}

function makeRecord(id: string, { title, names = [], form = 'letter', text = 'Collection of records ends.' }: Given): SearchRecord {
  const record = buildBareRecord(id, [text], { title, people: ['Patrick Leahy'] });
  return { ...record, names, metadata: { ...record.metadata, form: { id: form, name: form, also: '' } } };
}

const RECORDS = [
  makeRecord('letter', { title: 'Companies on the USA FREEDOM Act, H.R. 2048', names: ['Companies’ letter'], text: TALK }),
  makeRecord('bill', { title: 'USA FREEDOM Act (S. 1599, 113th Congress)', names: ['S. 1599'], form: 'bill' }),
  makeRecord('law', { title: 'USA FREEDOM Act of 2015 (H.R. 2048)', names: ['USA FREEDOM Act of 2015', 'H.R. 2048'], form: 'law' }),
  makeRecord('patriot', { title: 'USA PATRIOT Act widens powers', names: ['USA PATRIOT Act'], form: 'law' }),
  makeRecord('repeal', { title: 'A bill to repeal the PATRIOT Act', names: ['PATRIOT Act repeal'], text: 'PATRIOT Act, PATRIOT Act.' }),
  makeRecord('companies', { title: 'Companies write again', text: 'Companies.' }),
];
const engine = await openEngine(RECORDS, [['Patriot Act', 'USA PATRIOT Act']]);
const first = async (query: string) => (await engine.search(ask(query))).hits[0]?.card.path;

const FIRST: readonly (readonly [query: string, id: string])[] = [
  // A law before bills whose titles begin so too.
  ['USA FREEDOM Act', 'law'],
  ['"usa freedom act"', 'law'],
  ['H.R. 2048', 'law'],
  ['HR2048', 'law'],
  ['S. 1599', 'bill'],
  ['USA FREEDOM Act S. 1599', 'bill'],
  ['Patriot Act', 'patriot'],
  ['PATRIOT Act repeal', 'repeal'],
];

test('search(name of a record) puts the record first, though others say the name more often', async () => {
  for (const [query, id] of FIRST) assert.equal(await first(query), `testimony/${id}/`, query);
});

test('search(one word) and search(words with an operator) rank as before', async () => {
  for (const query of ['companies', 'USA FREEDOM Act -nothing', 'free*']) assert.notEqual(await first(query), 'testimony/law/', query);
});

test('search(name, by date) keeps the order of dates', async () => {
  const { hits } = await engine.search(ask('USA FREEDOM Act', { sort: 'oldest' }));
  assert.equal(hits.length, 3);
});

test('findExact(key) finds the same in shards as a look at all names', async () => {
  const records = Array.from({ length: 400 }, (_, index) => ({
    title: `Order ${index % 20} of court ${index}`,
    names: [`Docket ${index % 50}`, `B ${index}`],
  }));
  const { starts, shards } = buildExactNames(records, []);
  assert.ok(shards.length > 3);
  for (const key of ['docket 7', 'order 3', 'order 3 court 23', 'b 12', 'zzz', 'docket']) {
    const expected = new Map<number, number>();
    for (const [number, { title, names }] of records.entries()) {
      const name = title.toLowerCase().replace(' of ', ' ');
      if (name.startsWith(`${key} `) && key.includes(' ')) expected.set(number, 1);
      if (name === key || names.some((one) => one.toLowerCase() === key)) expected.set(number, 2);
    }
    const found = await findExact(key, starts, async (shard) => shards[shard] ?? '');
    assert.deepEqual(
      [...found].sort(([a], [b]) => a - b),
      [...expected],
      key,
    );
  }
});
