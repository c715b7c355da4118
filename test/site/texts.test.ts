import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { formatDocumentFile } from '../../src/corpus/document-file.ts';
import { PART_WEIGHT } from '../../src/model/document-parts.ts';
import type { DocumentUnit } from '../../src/model/documents.ts';
import { assertNone } from '../support/assert-none.ts';
import { type BuiltSite, type Page, readBuiltSite } from '../support/built-site.ts';
import { makeDocument, makeSection, makeTurn, makeUnit } from '../support/documents.ts';
import { findBrokenReferences } from '../support/site-links.ts';
import { copySample, makeTemporary } from '../support/temporary.ts';

const BILL = '2013-10-29-usa-freedom-act-hr-3361';
const HEARING = '2013-11-11-libe-hearing-9';
const ORIGIN = 'https://record.example';

const content = copySample();
const folder = makeTemporary();
after(() => {
  content[Symbol.dispose]();
  folder[Symbol.dispose]();
});

/** A bill in two versions, and a hearing that is too long for a page: the words are invented. */
const INTRODUCED = [
  makeUnit('preface', { type: 'paragraph', paragraphs: ['A BILL', 'To number & <b>weigh</b> the lamps.'] }),
  makeSection(1, 'Lamps', 'The keeper shall count the lamps each year.'),
  makeUnit('s1-a', { depth: 1, number: '(a)', heading: 'Oil', paragraphs: ['Oil is counted too.'], page: '2' }),
  makeSection(2, 'Wicks', 'Wicks are trimmed at dawn.'),
  makeSection(3, 'Keys', 'The key hangs by the door of the tower.'),
];
const REPORTED = [
  ...INTRODUCED.slice(0, 1),
  makeSection(1, 'Lamps', 'The keeper shall count the lamps twice a year.'),
  ...INTRODUCED.slice(2, 3),
  makeSection(2, 'Keys', 'The key hangs by the door of the tower.'),
];
const HEARD = [
  makeTurn(1, 'Mr. Moraes', 'Is it so?'),
  makeTurn(2, 'Ms. BELZ', 'word '.repeat(PART_WEIGHT / 5)),
  makeTurn(3, 'Ms. Belz', 'It is.'),
];

function write(record: string, name: string, units: readonly DocumentUnit[]): void {
  const place = join(content.path, 'documents', record);
  mkdirSync(place, { recursive: true });
  writeFileSync(
    join(place, `${name}.ndjson`),
    formatDocumentFile(makeDocument(record, name, units, name === 'text' ? { format: 'hearing' } : { version: name })),
  );
}

function buildWithTexts(): BuiltSite {
  write(BILL, 'ih', INTRODUCED);
  write(BILL, 'rh', REPORTED);
  write(HEARING, 'text', HEARD);
  const dist = join(folder.path, 'dist');
  const env = { ...process.env, CONTENT_DIR: content.path, OUT_DIR: dist, SITE_URL: ORIGIN, BASE_PATH: '/' };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/build.ts'], { env, encoding: 'utf8' });
  assert.equal(status, 0, `${stdout}\n${stderr}`);
  return readBuiltSite(dist, '/', ORIGIN);
}

const site = buildWithTexts();

function readPage(address: string): Page {
  const page = site.pageByAddress.get(address);
  assert.ok(page, `no page ${address}`);
  return page;
}

const textsOf = (page: Page, name: string) => page.elements.filter((element) => element.name === name).map(({ text }) => text);
const hrefsOf = (page: Page) => page.elements.flatMap(({ attributes }) => attributes.get('href') ?? []);

test('the reading view has an anchor for every unit, and says whose words these are', () => {
  const page = readPage(`/legislation/${BILL}/text/ih/`);
  assertNone(
    INTRODUCED.filter(({ id }) => !page.ids.has(id)).map(({ id }) => id),
    'units without an anchor',
  );
  assert.match(page.html, /This is the official text, not the project’s wording/);
  assert.match(page.html, /0123456789abcdef/);
  assert.match(page.html, /&lt;b(>|&gt;)weigh/);
  assert.deepEqual(textsOf(page, 'h2').slice(0, 4), ['Contents', ' Lamps', ' Wicks', ' Keys']);
});

test('a long text has its contents on one page and its words on others, which lead to each other', () => {
  const contents = readPage(`/hearings/${HEARING}/text/text/`);
  assert.ok(!contents.ids.has('t1'));
  assert.ok(hrefsOf(contents).includes(`/hearings/${HEARING}/text/text/t2/#t2`), 'the speaker’s first turn');
  const [first, second] = [readPage(`/hearings/${HEARING}/text/text/t1/`), readPage(`/hearings/${HEARING}/text/text/t2/`)];
  assert.ok(first.ids.has('t1') && second.ids.has('t2'));
  const turns = (page: Page) =>
    page.elements
      .filter(({ attributes }) => ['prev', 'next'].includes(attributes.get('rel') ?? ''))
      .map(({ attributes }) => attributes.get('rel'));
  assert.ok(turns(first).includes('next') && !turns(first).includes('prev') && turns(second).includes('prev'));
});

test('the comparison marks the words and folds what stayed', () => {
  const page = readPage(`/compare/texts/${BILL}/ih--rh/`);
  assert.ok(textsOf(page, 'ins').includes('twice a'));
  assert.ok(textsOf(page, 'del').includes('each'));
  assert.match(page.html, /1 section changed, 1 gone, 1 renumbered; 2 with the same words/);
  assert.ok(page.ids.has('was-s2') && page.ids.has('s2'));
  assert.ok(textsOf(page, 'summary').some((text) => text.startsWith('Unchanged: ')));
});

test('record, testimony and index lead to the texts', () => {
  const bill = hrefsOf(readPage(`/legislation/${BILL}/`));
  assert.ok(bill.includes(`/legislation/${BILL}/text/rh/`) && bill.includes(`/compare/texts/${BILL}/ih--rh/`));
  assert.ok(hrefsOf(readPage('/testimony/2013-11-11-belz-libe/')).includes(`/hearings/${HEARING}/text/text/t2/#t2`));
  assert.ok(hrefsOf(readPage('/compare/')).includes(`/compare/texts/${BILL}/ih--rh/`));
});

test('no address leads nowhere, and the sitemap lists the new pages', () => {
  assertNone(findBrokenReferences(site), 'broken addresses');
  const sitemap = readFileSync(join(site.root, 'sitemap.xml'), 'utf8');
  const pages = site.pages.filter(({ address }) => /\/texts?\//.test(address));
  assert.ok(pages.length >= 6);
  assertNone(
    pages.filter(({ address }) => !sitemap.includes(`<loc>${ORIGIN}${address}</loc>`)).map(({ address }) => address),
    'pages that the sitemap leaves out',
  );
});
