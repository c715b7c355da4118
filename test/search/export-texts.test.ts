/** Hits in official texts as rows and references: which text, which place, at which address. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citeText } from '../../src/browser/search/cited-unit.ts';
import { formatCsv } from '../../src/browser/search/export-results.ts';
import { listSearchRecords } from '../../src/build/search-index.ts';
import { formatBibtex } from '../../src/citations/bibtex.ts';
import type { CslItem } from '../../src/citations/csl.ts';
import { buildCslItem } from '../../src/citations/item.ts';
import { formatRis } from '../../src/citations/ris.ts';
import { buildUnitItem } from '../../src/citations/unit.ts';
import type { RecordHit } from '../../src/search/search-result.ts';
import { makeCorpus, makeRecord } from '../support/corpus.ts';
import { makeDocument, makeSection, makeTurn } from '../support/documents.ts';
import { ask, openEngine } from '../support/search.ts';

const ROOT = 'https://record.example/base/';
const [BILL, HEARING] = ['2013-10-29-act', '2013-11-11-hearing'];

const corpus = makeCorpus(
  [
    makeRecord(BILL, { kind: 'legislation', title: 'Lantern Act', officialTitle: 'Lantern Act', identifiers: { bill: ['H.R. 12'] } }),
    makeRecord(HEARING, { kind: 'hearings', title: 'On lanterns' }),
  ],
  [],
  {
    documents: [
      makeDocument(
        BILL,
        'rh',
        [makeSection(1, 'Oil', 'Oil is weighed,', 'and "sealed".'), { ...makeSection(2, 'Lamps', 'Lamps are dimmed.'), change: 'struck' }],
        { version: 'rh', date: '2014-05-15' },
      ),
      makeDocument(HEARING, 'text', [{ ...makeTurn(1, 'Mr. Wick', '=Nobody trims it.'), page: '12' }], { format: 'hearing' }),
    ],
  },
);
const engine = await openEngine(listSearchRecords(corpus));

async function findOne(query: string): Promise<RecordHit> {
  const { hits } = await engine.search(ask(query, { passages: 'all', widen: false }));
  assert.equal(hits.length, 1);
  return hits[0] ?? assert.fail();
}

async function cite(query: string): Promise<CslItem> {
  const cited = citeText(await findOne(query), ROOT);
  const record = corpus.records.find(({ kind, id }) => `${kind}/${id}` === cited?.record);
  assert.ok(record !== undefined && cited?.unit !== undefined);
  return buildUnitItem(buildCslItem(record, corpus, { origin: 'https://record.example', base: '/base/' }), cited.unit);
}

test('citeText(hit in a bill) is the bill’s reference of the day of that text, with section and address', async () => {
  const item = await cite('sealed');
  const url = `${ROOT}legislation/${BILL}/text/rh/#s1`;
  assert.deepEqual(
    [item.id, item.type, item.title, item.number, item.URL, item.issued, item.custom.locator, item.custom.passage],
    [`${BILL}/rh#s1`, 'bill', 'Lantern Act', 'H.R. 12', url, { 'date-parts': [[2014, 5, 15]] }, 'SEC. 1', 's1'],
  );
  assert.match(item.note, /^Official text: Reported in House, SEC\. 1\. Entry 2013-10-29-act in /);
  assert.equal(item.abstract, 'SEC. 1. Oil Oil is weighed, and "sealed".');
  assert.match(formatRis([item]), new RegExp(`^UR  - ${url}\\r$`, 'm'));
  assert.match(formatBibtex([item]), /note = \{[^}]*Official text: Reported in House, SEC\. 1\./);
});

test('citeText(hit in words that were struck out) says so', async () => {
  assert.match((await cite('dimmed')).note, /^Official text: Reported in House, SEC\. 2, struck out\. /);
});

test('citeText(hit in a hearing) is by the speaker as printed, at the page of the print', async () => {
  const item = await cite('trims');
  assert.deepEqual([item.author, item.page, item.custom.locator], [[{ literal: 'Mr. Wick' }], '12', 'p. 12']);
  assert.deepEqual(item.issued, { 'date-parts': [[2013, 11, 11]] });
  assert.match(formatRis([item]), /^SP {2}- 12\r$/m);
});

test('citeText(hit in a record’s own words) is nothing: its own file is taken', async () => {
  assert.equal(citeText(await findOne('summary act'), ROOT), undefined);
});

test('formatCsv(hits in texts) says which text and gives the address of the unit', async () => {
  const csv = formatCsv([await findOne('sealed'), await findOne('trims')], ROOT);
  const [, bill, hearing] = csv.split('\r\n');
  assert.equal(
    bill,
    `2014-05-15,Legislation,Lantern Act. Official text: Reported in House,,s1,,"SEC. 1. Oil\nOil is weighed,\nand ""sealed"".",${ROOT}legislation/${BILL}/text/rh/#s1,${BILL},,,`,
  );
  assert.equal(
    hearing,
    `2013-11-11,Hearing,On lanterns. Official text,,t1,Mr. Wick,'=Nobody trims it.,${ROOT}hearings/${HEARING}/text/text/#t1,${HEARING},,,`,
  );
});
