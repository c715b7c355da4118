/** The filter with the search index at hand: what the search page would find. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeFilter, readFilter } from '../../src/browser/timeline/filter.ts';
import { openWordFinders } from '../../src/browser/timeline/word-finder.ts';
import { buildSearchRecords } from '../../src/search/documents.ts';
import { buildIndexFiles } from '../../src/search/index-files.ts';
import { trimTimelineData } from '../../src/timeline/data.ts';
import { indexTimeline } from '../../src/timeline/index-data.ts';
import { makeCorpus, makePassage, makeRecord } from '../support/corpus.ts';
import { readFromMemory } from '../support/search.ts';
import { boardOf } from './support.ts';

const corpus = makeCorpus([
  makeRecord('2013-10-30-muscular', {
    title: 'Cables tapped',
    label: 'MUSCULAR',
    summary: 'A sketch with a smiling face.',
    passages: [makePassage('p1', 'Traffic between data centres was copied.'), makePassage('p2', 'Google was outraged.')],
  }),
  makeRecord('2013-11-11-belz', {
    title: 'A vice president answers',
    label: 'Belz',
    passages: [makePassage('p1', 'Server-to-server traffic was generally not encrypted.')],
  }),
  makeRecord('2013-12-04-promise', {
    title: 'Encryption promised',
    label: 'Promise',
    passages: [makePassage('p1', 'By the end of 2014.')],
  }),
]);
const index = boardOf(corpus);
const files = buildIndexFiles(buildSearchRecords(corpus));
const readWords = openWordFinders(readFromMemory(files), corpus.records.length);
const [MUSCULAR, BELZ, PROMISE] = ['2013-10-30', '2013-11-11', '2013-12-04'];

async function found(query: string): Promise<string[]> {
  const { keep } = await readFilter(query, index, readWords);
  return index.events.filter(keep).map(({ id }) => id.slice(0, 10));
}

for (const [query, expected, says] of [
  ['smiling', [MUSCULAR], 'a word of a summary'],
  ['traffic', [MUSCULAR, BELZ], 'a word of passages'],
  ['"server-to-server traffic"', [BELZ], 'a phrase of a passage'],
  ['encryption', [BELZ, PROMISE], 'a word in another form, in a passage and in a title'],
  ['traffic outraged', [], 'two words that no single passage holds'],
  ['traffic -encrypted', [MUSCULAR], 'a word without another'],
  ['smiling OR promised', [MUSCULAR, PROMISE], 'either word'],
  ['traffic date:2013-11', [BELZ], 'a word on the days of a month'],
  ['traffic date:2013 (generally OR nothing)', [BELZ], 'a date between conditions of one passage'],
  ['date:2013-12 OR smiling', [MUSCULAR, PROMISE], 'a date or a word'],
  ['title:encryption', [PROMISE], 'a word of titles alone'],
  ['text:encrypted', [BELZ], 'a word of passages alone'],
  ['kind:disclosures smiling', [MUSCULAR], 'a kind and a word'],
] as const) {
  test(`readFilter: ${query} finds ${says}`, async () => assert.deepEqual(await found(query), expected));
}

test('readFilter does not read the index for a query of dates alone', async () => {
  const never = () => assert.fail('the index was read');
  const { keep } = await readFilter('date:2013-10 -date:2013-11', index, never);
  assert.deepEqual(
    index.events.filter(keep).map(({ id }) => id),
    ['2013-10-30-muscular'],
  );
});

test('readFilter looks at titles and says so where the index cannot be read, or is of other records', async () => {
  for (const broken of [openWordFinders(readFromMemory(new Map()), 3), openWordFinders(readFromMemory(files), 4)]) {
    const filter = await readFilter('encryption', index, broken);
    assert.equal(filter.isOfTitles, true);
    assert.deepEqual(index.events.filter(filter.keep), index.events.filter(makeFilter('encryption', index).keep));
  }
});

test('readFilter tries an index again that could not be read at first', async () => {
  let isBroken = true;
  const read = readFromMemory(files);
  const words = openWordFinders((name) => (isBroken ? Promise.reject(new Error('offline')) : read(name)), 3);
  assert.equal((await readFilter('smiling', index, words)).isOfTitles, true);
  isBroken = false;
  assert.equal((await readFilter('smiling', index, words)).isOfTitles, undefined);
});

for (const query of [
  '',
  'traffic',
  'date:2013-11',
  'kind:disclosures smiling',
  '-kind:disclosures',
  'traffic -kind:disclosures date:2013',
]) {
  test(`what ${query === '' ? 'no query' : query} finds needs no names and no fields of the rows`, async () => {
    const trimmed = indexTimeline(trimTimelineData(index.data));
    const { keep } = await readFilter(query, trimmed, readWords);
    assert.deepEqual(
      trimmed.events.filter(keep).map(({ id }) => id.slice(0, 10)),
      await found(query),
    );
  });
}
