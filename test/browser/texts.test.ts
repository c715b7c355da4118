/** The reading view of official texts in a browser: addresses within a long text, and citing a place. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, test } from 'node:test';
import { formatDocumentFile } from '../../src/corpus/document-file.ts';
import { PART_WEIGHT } from '../../src/model/document-parts.ts';
import type { DocumentUnit } from '../../src/model/documents.ts';
import { assertNone } from '../support/assert-none.ts';
import { makeDocument, makeSection, makeTurn, makeUnit } from '../support/documents.ts';
import { runCommand } from '../support/run-command.ts';
import { copySample, makeTemporary } from '../support/temporary.ts';
import { openSession } from './support/session.ts';

const BILL = '2013-10-29-usa-freedom-act-hr-3361';
const HEARING = '2013-11-11-libe-hearing-9';
/** Two of them are too long for a page. */
const LONG = 'word '.repeat(PART_WEIGHT / 10);
const LAMPS = [
  makeSection(101, 'Lamps', LONG),
  makeUnit('s101-a', { depth: 1, number: '(a)', heading: 'Oil', paragraphs: ['Oil is counted.'] }),
  makeSection(102, 'Wicks', LONG),
  makeUnit('s102-a', { depth: 1, number: '(a)', paragraphs: ['Wicks are trimmed.'] }),
];
const HEARD = [{ ...makeTurn(1, 'Mr. Moraes', 'Is it lit?'), page: '12' }, makeTurn(2, 'Ms. BELZ', 'It is.')];

const content = copySample();
const folder = makeTemporary();
const dist = path.join(folder.path, 'dist');

function write(record: string, name: string, units: readonly DocumentUnit[], format: 'us-bill' | 'hearing'): void {
  const place = path.join(content.path, 'documents', record);
  mkdirSync(place, { recursive: true });
  const version = format === 'us-bill' ? { version: name, date: '2014-05-15' } : {};
  writeFileSync(path.join(place, `${name}.ndjson`), formatDocumentFile(makeDocument(record, name, units, { format, ...version })));
}

write(BILL, 'rh', LAMPS, 'us-bill');
write(HEARING, 'text', HEARD, 'hearing');
const built = await runCommand('build', [], {
  CONTENT_DIR: content.path,
  OUT_DIR: dist,
  BASE_PATH: '/',
  SITE_URL: 'https://record.example',
});
assert.equal(built.code, 0, `${built.stdout}\n${built.stderr}`);
const session = await openSession(dist);
after(async () => {
  await session.close();
  content[Symbol.dispose]();
  folder[Symbol.dispose]();
});

const TEXT = `/legislation/${BILL}/text/rh/`;

test('/KIND/ID/text/NAME/#unit leads to the unit on its page, also from another page and after the hash changed', async () => {
  const visit = await session.visit();
  const { page } = visit;
  for (const [from, to] of [
    [`${TEXT}#s102-a`, `${TEXT}s102/#s102-a`],
    [`${TEXT}#s101`, `${TEXT}s101/#s101`],
    [`${TEXT}s101/#s102-a`, `${TEXT}s102/#s102-a`],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(from);
    await page.waitForURL(`**${to}`);
    assert.equal(await page.locator(':target').getAttribute('id'), to.split('#')[1]);
  }
  await page.goto(TEXT);
  await page.evaluate(() => {
    location.hash = 's101-a';
  });
  await page.waitForURL(`**${TEXT}s101/#s101-a`);
  assertNone(visit.faults, 'faults');
  await visit.close();
});

test('/KIND/ID/text/NAME/#(no unit) stays on the page of contents, and an address of that page stays there', async () => {
  const visit = await session.visit();
  for (const hash of ['#s103', '#__proto__', '#%', '#//evil.example/', '#cite-text', '#']) {
    await visit.page.goto('about:blank');
    await visit.page.goto(TEXT + hash, { waitUntil: 'networkidle' });
    assert.equal(new URL(visit.page.url()).pathname, TEXT, hash);
  }
  await visit.page.goto('about:blank');
  await visit.page.goto(`${TEXT}s101/#s999`, { waitUntil: 'networkidle' });
  await visit.page.waitForURL(`**${TEXT}#s999`);
  assertNone(visit.faults, 'faults');
  await visit.close();
});

test('without scripts the page of contents links to every page, and cites the text', async () => {
  const { page, close } = await session.visit({ javaScriptEnabled: false });
  await page.goto(`${TEXT}#s102-a`);
  const links = await page.locator('.allpages a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  assert.deepEqual(links, [`${TEXT}s101/`, `${TEXT}s102/`]);
  const cited = await page.locator('#cite-bluebook').innerText();
  assert.match(
    cited,
    /H\.R\. 3361.*\(Reported in House, 2014\), in The Surveillance Record, https:\/\/record\.example\/legislation\/.*\/text\/rh\/\.$/,
  );
  assert.equal(await page.locator('.citetext [data-copy]:visible').count(), 0);
  await close();
});

test('Cite beside a section opens its citation in three styles and three files, with its number as the place', async () => {
  const visit = await session.visit();
  const { page } = visit;
  await page.goto(`${TEXT}s102/#s102-a`);
  await page.locator('#s102-a').getByText('Cite').click();
  const dialog = page.locator('dialog[open]');
  assert.equal(await dialog.locator('h2').innerText(), 'Cite s102-a');
  const url = `https://record.example${TEXT}s102/#s102-a`;
  const styles = await dialog.locator('.style p').allInnerTexts();
  assert.match(styles[0] ?? '', new RegExp(`§ 102\\(a\\) \\(Reported in House, 2014\\), in .*${url}\\.$`));
  assert.match(styles[1] ?? '', /\(Reported in House; passage s102-a; § 102\(a\)\)/);
  assert.match(styles[2] ?? '', /15, 2014, Reported in House, sec\. 102\(a\), in The Surveillance Record/);
  const [file] = await Promise.all([page.waitForEvent('download'), dialog.getByText('RIS').click()]);
  assert.equal(file.suggestedFilename(), `${BILL}-rh-s102-a.ris`);
  const ris = await readFile(await file.path(), 'utf8');
  assert.match(ris, /^TY {2}- BILL\r\n/);
  assert.ok(ris.includes(`UR  - ${url}\r\n`));
  assert.match(ris, /^DA {2}- 2014\/05\/15\/\r$/m);
  assertNone(visit.faults, 'faults');
  await visit.close();
});

test('Cite beside a turn is by its speaker, at the page of the print', async () => {
  const visit = await session.visit();
  const { page } = visit;
  await page.goto(`/hearings/${HEARING}/text/text/`);
  await page.locator('#t1').hover();
  await page.locator('#t1').getByText('Cite').click();
  await page.locator('dialog[open]').waitFor();
  const [bluebook = ''] = await page.locator('dialog .style p').allInnerTexts();
  assert.match(
    bluebook,
    /\(testimony of Mr\. Moraes\) at 12 \(official text\), in The Surveillance Record, passage t1, .*\/text\/text\/#t1\.$/,
  );
  assertNone(visit.faults, 'faults');
  await visit.close();
});

test('(a) and (1) offer link and citation when they are reached by the keyboard', async () => {
  const visit = await session.visit();
  const { page } = visit;
  await page.goto(`${TEXT}s102/`);
  assert.equal(await page.locator('#s102-a .do').count(), 0);
  await page.locator('#s102-a .n').focus();
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Copy link to s102-a');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('dialog[open]').waitFor();
  await visit.close();
});

test('Copy beside the citation of a text copies it', async () => {
  const visit = await session.visit({ permissions: ['clipboard-read', 'clipboard-write'] });
  const { page } = visit;
  await page.goto(`${TEXT}#cite-text`);
  await page.locator('.citetext [data-copy]').first().click();
  await page.getByText('Copied').first().waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied, (await page.locator('#cite-bluebook').innerText()).trim());
  await visit.close();
});
