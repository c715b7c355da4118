/** Official texts in the search: found by their words, told from the record's own, and led to by address. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { listSearchRecords } from '../../src/build/search-index.ts';
import { PART_WEIGHT } from '../../src/model/document-parts.ts';
import { buildSearchRecords } from '../../src/search/documents.ts';
import { formatHitPath } from '../../src/search/hit-path.ts';
import { buildIndexFiles, MAX_FILE_BYTES } from '../../src/search/index-files.ts';
import type { SearchRequest, SearchResult } from '../../src/search/search-result.ts';
import { makeCorpus, makeDate, makeEntity, makePassage, makeRecord } from '../support/corpus.ts';
import { makeDocument, makeTurn, makeUnit } from '../support/documents.ts';
import { ask, openEngine } from '../support/search.ts';

const BILL = '2013-10-29-lantern-act';
const HEARING = '2013-11-11-lantern-hearing';

const RECORDS = [
  makeRecord('2013-06-05-lamps', { title: 'Lamps reported', passages: [makePassage('p1', 'Lamps were counted by night.')] }),
  makeRecord(BILL, {
    kind: 'legislation',
    title: 'Lantern Act',
    bodies: ['us-house'],
    programs: ['lanterns'],
    passages: [makePassage('p1', 'It limits the counting of lamps.'), makePassage('p2', 'It was reported with changes.')],
    versions: [{ code: 'rh', name: 'Reported in House', date: makeDate('2014-05-15') }],
  }),
  makeRecord(HEARING, { kind: 'hearings', title: 'Hearing on lanterns', jurisdiction: 'EU', actors: [] }),
];
const ENTITIES = [makeEntity('organizations', 'us-house', 'House of Representatives'), makeEntity('programs', 'lanterns', 'LANTERN')];

const UNITS = [
  makeUnit('preface', { type: 'paragraph', paragraphs: ['A BILL', 'To weigh the lamps.'] }),
  makeUnit('t1', { number: 'TITLE I', heading: 'Harbours and wharves' }),
  makeUnit('t1-s1', { number: 'SEC. 1.', heading: 'Counting', depth: 1, paragraphs: ['The keeper shall count', 'every lamp that burns.'] }),
  makeUnit('t1-s1-a', { number: '(a)', depth: 2, paragraphs: ['Oil shall be weighed with brass scales.'], change: 'struck' }),
];
const TURNS = [
  makeTurn(1, 'Mr. KEEPER', 'word '.repeat(PART_WEIGHT / 5)),
  makeTurn(2, 'Ms. Wick', 'The keeper trims every wick.', 'At dawn.'),
];

const own = makeCorpus(RECORDS, ENTITIES);
const corpus = makeCorpus(RECORDS, ENTITIES, {
  documents: [
    makeDocument(HEARING, 'text', TURNS, { format: 'hearing', date: '2013-11-12' }),
    makeDocument(BILL, 'rh', UNITS, { version: 'rh' }),
  ],
});
const engine = await openEngine(listSearchRecords(corpus));

const search = (query: string, over: Partial<SearchRequest> = {}) =>
  engine.search(ask(query, { widen: false, match: 'all', passages: 'all', ...over }));

/** Paths of the places found, records and texts apart. */
const listPaths = ({ hits }: SearchResult) =>
  hits.flatMap(({ card, passages }) => passages.map((passage) => formatHitPath(card, passage))).sort();

const TEXT = `legislation/${BILL}/text/rh/`;
const HEARD = `hearings/${HEARING}/text/text/`;

const FOUND: readonly (readonly [query: string, ...paths: string[]])[] = [
  ['brass scales', `${TEXT}#t1-s1-a`],
  ['wharves', `${TEXT}#t1`],
  ['"shall count every lamp"', `${TEXT}#t1-s1`],
  ['"SEC. 1"', `${TEXT}#t1-s1`],
  ['"burns oil"'],
  ['trims', `${HEARD}t2/#t2`],
  ['speaker:wick', `${HEARD}t2/#t2`],
  ['speaker:keeper trims'],
  ['keeper', `${HEARD}t1/#t1`, `${HEARD}t2/#t2`, `${TEXT}#t1-s1`],
  ['lamps', '2013-06-05', `legislation/${BILL}/#p1`, `${TEXT}#preface`, `${TEXT}#t1-s1`],
  ['lamps wording:official', `${TEXT}#preface`, `${TEXT}#t1-s1`],
  ['lamps wording:record', '2013-06-05', `legislation/${BILL}/#p1`],
  ['lamps -wording:official', '2013-06-05', `legislation/${BILL}/#p1`],
  ['lamps wording:(official OR record) kind:legislation', `legislation/${BILL}/#p1`, `${TEXT}#preface`, `${TEXT}#t1-s1`],
  ['org:us-house lamps wording:official', `${TEXT}#preface`, `${TEXT}#t1-s1`],
  ['program:lanterns trims'],
  ['jurisdiction:EU trims', `${HEARD}t2/#t2`],
  ['LANTERN brass', `${TEXT}#t1-s1-a`],
  ['trims date:2013-11-12', `${HEARD}t2/#t2`],
  ['trims date:2013-11-11'],
  ['oil date:2014-05-15', `${TEXT}#t1-s1-a`],
];

for (const [query, ...paths] of FOUND) {
  test(`search(${query}) finds ${paths.length === 0 ? 'nothing' : paths.join(', ')}`, async () => {
    const expected = paths.map((path) => (path === '2013-06-05' ? 'disclosures/2013-06-05-lamps/#p1' : path)).sort();
    assert.deepEqual(listPaths(await search(query)), expected);
  });
}

test('a text is a result of its own: the title of its record, which text it is, its own date, its speaker as printed', async () => {
  const { hits, records, texts } = await search('lamps kind:legislation');
  assert.deepEqual([records, texts], [2, 1]);
  const [bill, text] = [hits.find(({ card }) => card.text === undefined)?.card, hits.find(({ card }) => card.text !== undefined)?.card];
  assert.equal(bill?.title, 'Lantern Act');
  assert.deepEqual(text, {
    ...bill,
    path: TEXT,
    day: '2014-05-15',
    date: '15\u00a0May\u00a02014',
    passages: 4,
    links: 0,
    text: { name: 'Official text: Reported in House', issued: '2014-05-15' },
  });
  const { hits: heard } = await search('trims');
  assert.equal(heard[0]?.card.text?.name, 'Official text');
  assert.deepEqual(heard[0]?.passages[0]?.speaker, 'Ms. Wick');
});

test('words of a title find the record and not its texts too', async () => {
  assert.deepEqual(listPaths(await search('Lantern Act')), [`legislation/${BILL}/`]);
});

test('what a committee struck out is marked as struck', async () => {
  const { hits } = await search('brass');
  assert.deepEqual(hits[0]?.passages[0]?.unit, { locator: 'SEC. 1(a)', isStruck: true });
});

test('the facet Wording counts both, narrows to either, and is not there where there are no texts', async () => {
  const facetOf = ({ facets }: SearchResult) => facets.find(({ id }) => id === 'wording')?.values.map(({ id, count }) => [id, count]);
  assert.deepEqual(facetOf(await search('lamps')), [
    ['record', 2],
    ['official', 1],
  ]);
  const narrowed = await search('lamps', { filters: { wording: ['official'] } });
  assert.deepEqual(listPaths(narrowed), [`${TEXT}#preface`, `${TEXT}#t1-s1`]);
  const bare = await openEngine(listSearchRecords(own));
  assert.equal(facetOf(await bare.search(ask('lamps'))), undefined);
  assert.equal((await bare.search(ask('lamps', { filters: { wording: ['record'] } }))).records, 2);
  assert.equal((await bare.search(ask('lamps wording:official', { match: 'all' }))).records, 0);
});

test('buildIndexFiles without texts says nothing of texts; with them the files of records stay as they are', () => {
  const [before, after] = [buildIndexFiles(buildSearchRecords(own)), buildIndexFiles(listSearchRecords(corpus))];
  assert.deepEqual(buildIndexFiles(listSearchRecords(own)), before);
  const manifest = new TextDecoder().decode(before.get('m'));
  assert.doesNotMatch(manifest, /text|official|wording/i);
  for (const [name, bytes] of before) if (name.startsWith('x/')) assert.deepEqual(after.get(name), bytes, name);
});

test('buildIndexFiles(texts before their records) is the same index', () => {
  const records = listSearchRecords(corpus);
  const mixed = [...records.slice(RECORDS.length), ...records.slice(0, RECORDS.length)];
  assert.deepEqual(buildIndexFiles(mixed), buildIndexFiles(records));
  assert.throws(() => buildIndexFiles(records.slice(RECORDS.length)), /which is not in the index/);
});

test('a hearing of 3 MB keeps to the bound of a file, and a search of it reads few', async () => {
  const turns = Array.from({ length: 1500 }, (_, index) =>
    makeTurn(index + 1, `Mr. Speaker${index % 9}`, `${`said${index} the word lamp${index % 50} of it `.repeat(60)}. . . . . . . .`),
  );
  const large = makeCorpus(RECORDS, ENTITIES, { documents: [makeDocument(HEARING, 'text', turns, { format: 'hearing' })] });
  const records = listSearchRecords(large);
  assert.ok(turns.reduce((sum, { paragraphs }) => sum + paragraphs.join().length, 0) > 2_500_000);
  for (const [name, bytes] of buildIndexFiles(records)) assert.ok(deflateRawSync(bytes, { level: 9 }).length <= MAX_FILE_BYTES, name);
  const { hits } = await (await openEngine(records)).search(ask('said1234', { widen: false }));
  assert.match(formatHitPath(hits[0]?.card ?? assert.fail('nothing found'), hits[0]?.passages[0]), /text\/text\/t\d+\/#t1235$/);
});
