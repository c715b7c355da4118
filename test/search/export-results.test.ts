/** The result list as files: rows with record and sources, and references that say once what they lose. */
import assert from 'node:assert/strict';
import { afterEach, mock, test } from 'node:test';
import { csvParse } from 'd3';
import { readRecordFacts } from '../../src/browser/exchange/record-facts.ts';
import { formatCsv, joinItems } from '../../src/browser/search/export-results.ts';
import { listSearchRecords } from '../../src/build/search-index.ts';
import { RECORD_FILES } from '../../src/exports/record-files.ts';
import { makeCorpus, makeDate, makePassage, makeRecord, makeSource } from '../support/corpus.ts';
import { ask, openEngine } from '../support/search.ts';

/** Where the site lives, and where a copy of it is read. */
const SITE = { origin: 'https://record.example', base: '/r/' };
const COPY = 'http://localhost:4321/';

const corpus = makeCorpus([
  makeRecord('2013-11-11-a', {
    kind: 'testimony',
    sources: [makeSource('S1', { publisher: 'A paper' }), makeSource('S2')],
    passages: [{ ...makePassage('p7', 'The lantern was promised.'), heading: 'Afterwards', date: makeDate('2013-12-04') }],
  }),
  makeRecord('2013-11-12-b', { passages: [makePassage('p1', 'The lantern burns.')] }),
]);
const engine = await openEngine(listSearchRecords(corpus));
const { hits } = await engine.search(ask('lantern', { passages: 'all', sort: 'oldest' }));

function fileOf(path: string, format: 'json' | 'csl.json'): string {
  const record = corpus.records.find(({ kind, id }) => `${kind}/${id}` === path) ?? assert.fail(path);
  return RECORD_FILES[format].render(record, corpus, SITE);
}

const facts = new Map(
  corpus.records.map(({ kind, id }) => [`${kind}/${id}`, readRecordFacts(JSON.parse(fileOf(`${kind}/${id}`, 'json')))]),
);

afterEach(() => mock.restoreAll());

function serveItems(): void {
  mock.method(
    globalThis,
    'fetch',
    async (address: string) => new Response(fileOf(address.slice(COPY.length, -'.csl.json'.length), 'csl.json')),
  );
}

test('formatCsv(hits, root, facts) names record, heading and sources, and gives the site’s own address and the passage’s own day', () => {
  const rows = csvParse(formatCsv(hits, COPY, facts)).map(({ date, record, type, heading, sources, url }) => [
    date,
    record,
    type,
    heading,
    sources,
    url,
  ]);
  assert.deepEqual(rows, [
    ['2013-12-04', '2013-11-11-a', 'paragraph', 'Afterwards', 'Source S1, A paper', 'https://record.example/r/testimony/2013-11-11-a/#p7'],
    ['2013-11-12', '2013-11-12-b', 'paragraph', '', 'Source S1', 'https://record.example/r/disclosures/2013-11-12-b/#p1'],
  ]);
});

test('formatCsv(hits, root) without what the records say begins addresses with the root', () => {
  const [row] = csvParse(formatCsv(hits, COPY));
  assert.deepEqual([row?.url, row?.sources, row?.record], [`${COPY}testimony/2013-11-11-a/#p7`, '', '2013-11-11-a']);
});

test('joinItems("bib", hits) says once in the file what BibTeX loses', async () => {
  serveItems();
  const text = await joinItems('bib', hits, COPY, () => {});
  assert.equal(text.match(/BibTeX has no type/g)?.length, 1);
  assert.equal(text.match(/^@/gm)?.length, 2);
});

test('joinItems(format, hits) gives the references of the records’ own files, one for each', async () => {
  for (const format of ['ris', 'csl.json'] as const) {
    serveItems();
    const own = corpus.records.map((record) => RECORD_FILES[format].render(record, corpus, SITE));
    const expected =
      format === 'ris'
        ? own.join('')
        : JSON.stringify(
            own.flatMap((text): unknown[] => JSON.parse(text)),
            null,
            2,
          );
    assert.equal((await joinItems(format, hits, COPY, () => {})).trim(), expected.trim());
    mock.restoreAll();
  }
});
