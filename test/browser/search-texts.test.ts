/** The search of a small site of its own, beside whose records an official bill and a long hearing were imported. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, test } from 'node:test';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { formatDocumentFile } from '../../src/corpus/document-file.ts';
import { PART_WEIGHT } from '../../src/model/document-parts.ts';
import { assertNone } from '../support/assert-none.ts';
import { makeDocument, makeTurn } from '../support/documents.ts';
import { runCommand } from '../support/run-command.ts';
import { copySample, makeTemporary } from '../support/temporary.ts';
import { openSession } from './support/session.ts';

const BILL = '2013-10-29-usa-freedom-act-hr-3361';
const HEARING = '2013-11-11-libe-hearing-9';
const FILE = path.resolve(import.meta.dirname, '../fixtures/importers/laws/BILLS-199hr12rh.xml');
const TURNS = [
  makeTurn(1, 'Mr. Moraes', 'word '.repeat(PART_WEIGHT / 5)),
  makeTurn(2, 'Ms. BELZ', 'The keeper trims the wick at dawn.'),
  makeTurn(3, 'Mr. Moraes', 'Who trims it at dusk?'),
];

const content = copySample();
const folder = makeTemporary();
const dist = path.join(folder.path, 'dist');

async function run(command: string, ...args: readonly string[]): Promise<void> {
  const { code, stdout, stderr } = await runCommand(command, args, { CONTENT_DIR: content.path, OUT_DIR: dist, BASE_PATH: '/' });
  assert.equal(code, 0, `${stdout}\n${stderr}`);
}

const place = path.join(content.path, 'documents', HEARING);
mkdirSync(place, { recursive: true });
writeFileSync(path.join(place, 'text.ndjson'), formatDocumentFile(makeDocument(HEARING, 'text', TURNS, { format: 'hearing' })));
await run('record', 'import', FILE, '--record', BILL);
await run('build');
const session = await openSession(dist);
after(async () => {
  await session.close();
  content[Symbol.dispose]();
  folder[Symbol.dispose]();
});

async function search(page: Page, query: string): Promise<void> {
  await page.goto(`/search/?q=${encodeURIComponent(query)}`);
  await page.locator('#hits article').first().waitFor();
}

async function download(page: Page, format: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator(`#exports [data-format="${format}"]`).click()]);
  return readFile(await file.path(), 'utf8');
}

test('a word of an imported bill is found, labelled as official text, and its place is opened', async () => {
  const visit = await session.visit();
  const { page } = visit;
  await search(page, 'wick burns');
  assert.equal(await page.locator('#count').innerText(), '1 passage in 1 official text');
  const result = page.locator('#hits article.official');
  assert.match(await result.locator('h2').innerText(), /\S Official text: Reported in House$/);
  assert.equal(await result.locator('.place').innerText(), 'SEC. 401(b)(1), §12a(a)');
  await result.locator('.res-link').click();
  await page.waitForURL(new RegExp(`/legislation/${BILL}/text/rh/#`));
  assert.match(await page.locator('.u:target').innerText(), /wick/);
  assertNone(visit.faults, 'faults');
  await visit.close();
});

test('a turn is found by its speaker, and its link leads to its page of a long text, also without scripts', async () => {
  const visit = await session.visit();
  const { page } = visit;
  await search(page, 'speaker:belz wick');
  assert.match(await page.locator('#hits li').first().innerText(), /Ms\. BELZ The keeper/);
  const href = (await page.locator('#hits .res-link').first().getAttribute('href')) ?? '';
  assert.equal(href, `/hearings/${HEARING}/text/text/t2/#t2`);
  const still = await session.visit({ javaScriptEnabled: false });
  await still.page.goto(href);
  assert.match(await still.page.locator('.u:target').innerText(), /trims the wick/);
  await still.close();
  await visit.close();
});

test('the results are narrowed to official texts or to the record’s own words', async () => {
  const visit = await session.visit();
  const { page } = visit;
  await search(page, 'servers OR wick');
  await page.locator('#facets input[name="wording"][value="official"]').check();
  await page.waitForURL(/wording=official/);
  await page.waitForFunction(() => document.querySelector('#hits article:not(.official)') === null);
  assert.ok((await page.locator('#hits article.official').count()) > 0);
  await search(page, '(servers OR wick) wording:record');
  assert.equal(await page.locator('#hits article.official').count(), 0);
  await page.goto('/search/?q=wick%20wording%3Aown');
  await page.locator('#notes .mistake', { hasText: 'Write wording:record or wording:official' }).waitFor();
  await page.locator('#language summary').click();
  assert.ok(await page.locator('#language code', { hasText: /^wording:$/ }).isVisible());
  await visit.close();
});

test('a list with official texts is taken away as rows and as references with place and address', async () => {
  const visit = await session.visit({ acceptDownloads: true });
  const { page } = visit;
  await search(page, 'trims');
  const address = `/hearings/${HEARING}/text/text/t2/#t2`;
  const csv = await download(page, 'csv');
  assert.match(csv, /Official text",[^\r]*,t2,Ms\. BELZ,The keeper trims the wick at dawn\.,http/);
  assert.match(csv, new RegExp(`${address},${HEARING},,,\r\n`));
  const ris = await download(page, 'ris');
  assert.match(ris, new RegExp(`^UR  - http\\S+${address.replace('/t2/#t2', '/t[23]/#t[23]')}\\r$`, 'm'));
  assert.match(ris, /^N1 {2}- Official text, t[23]\. /m);
  const items: unknown = JSON.parse(await download(page, 'csl.json'));
  assert.ok(Array.isArray(items) && items.length === 1);
  assert.match(await download(page, 'bib'), /Official text, t[23]\./);
  assertNone(visit.faults, 'faults');
  await visit.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on results with official texts, ${colorScheme}, and they fit a narrow screen`, async () => {
    const visit = await session.visit({ colorScheme, viewport: { width: 360, height: 800 } });
    const { page } = visit;
    await search(page, 'wick OR lamp OR servers');
    assert.ok((await page.locator('#hits .place').count()) > 0);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
    assertNone(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`),
      'violations',
    );
    await visit.close();
  });
}

test('the timeline keeps the record of a text that holds the words', async () => {
  const visit = await session.visit();
  const { page } = visit;
  await page.goto(`/timeline/?q=${encodeURIComponent('trims dusk')}`);
  await page.locator('#tq').waitFor();
  await page.getByText('One event answers').waitFor();
  assertNone(visit.faults, 'faults');
  await visit.close();
});
