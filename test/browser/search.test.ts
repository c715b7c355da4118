/** A researcher's task on the search page: find, narrow, open, cite, take away; and the page's states. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { assertNone } from '../support/assert-none.ts';
import { openSession } from './support/session.ts';

const session = await openSession();
after(() => session.close());

async function search(page: Page, query: string): Promise<void> {
  await page.goto(`/search/?q=${encodeURIComponent(query)}`);
  await page.locator('#hits article').first().waitFor();
}

const countOf = (page: Page) => page.locator('#count').innerText();

test('passages of 2013 that deny direct access are found, narrowed to LIBE, opened, cited and exported', async () => {
  const visit = await session.visit({ permissions: ['clipboard-read', 'clipboard-write'], acceptDownloads: true });
  const { page } = visit;
  await page.goto('/search/');
  await page.locator('#q').fill('"direct access" date:2013');
  await page.keyboard.press('Enter');
  await page.locator('#hits article').first().waitFor();
  assert.match(page.url(), /q=%22direct\+access%22\+date%3A2013/);
  assert.match(await countOf(page), /^\d+ records; the words stand in \d+ passages$/);
  assert.match((await page.locator('#hits mark').first().innerText()).toLowerCase(), /direct access/);

  await page.locator('#facets input[name="kind"][value="testimony"]').check();
  await page.locator('#facets input[name="org"][value="european-parliament-libe"]').check();
  await page.waitForURL(/kind=testimony.*org=european-parliament-libe/);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('#hits .kind')].every((kind) => /testimony/i.test(kind.textContent ?? '')),
  );
  const narrowed = await countOf(page);

  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#exports [data-format="csv"]').click()]);
  const csv = await readFile(await download.path(), 'utf8');
  assert.match(csv, /^date,kind,title,body,passage,speaker,text,url,[^\r]*\r\n2013-/);
  const [ris] = await Promise.all([page.waitForEvent('download'), page.locator('#exports [data-format="ris"]').click()]);
  assert.match(await readFile(await ris.path(), 'utf8'), /^TY {2}- HEAR/m);
  const [csl] = await Promise.all([page.waitForEvent('download'), page.locator('#exports [data-format="csl.json"]').click()]);
  const items: unknown = JSON.parse(await readFile(await csl.path(), 'utf8'));
  assert.ok(Array.isArray(items) && items.length >= 2);
  const [bib] = await Promise.all([page.waitForEvent('download'), page.locator('#exports [data-format="bib"]').click()]);
  assert.match(await readFile(await bib.path(), 'utf8'), /^@\w+\{/m);
  await page.locator('#copy-link').click();
  await page.locator('#state', { hasText: 'copied' }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), page.url());
  const embed = new URL((await page.locator('#embed-search').getAttribute('href')) ?? '', page.url());
  assert.equal(embed.searchParams.get('q'), '"direct access" date:2013 kind:testimony org:european-parliament-libe');

  await page.locator('#hits .res-link').nth(1).click();
  await page.waitForURL(/\/testimony\/.*#[pt]\d+$/);
  const citation = page.locator('[data-copy]').first();
  await citation.click();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /2013/);

  await page.goBack();
  await page.locator('#hits article').first().waitFor();
  assert.equal(await countOf(page), narrowed);
  assertNone(visit.faults, 'faults');
  await visit.close();
});

test('the results are walked by keyboard: / to the field, arrows through results, Esc back, Enter opens', async () => {
  const visit = await session.visit();
  const { page } = visit;
  await search(page, 'server-to-server');
  await page.locator('body').press('/');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'q');
  await page.keyboard.press('ArrowDown');
  assert.equal(await page.evaluate(() => document.activeElement?.className), 'res-link');
  await page.keyboard.press('Escape');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'q');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/#[pts]\d+$/);
  await page.goBack();
  await page.locator('#q').focus();
  await page.keyboard.press('Escape');
  await page.waitForURL((url) => url.search === '');
  assert.equal(await page.locator('#q').inputValue(), '');
  await visit.close();
});

test('a month of the histogram narrows by click, by key and by years, and the address says so', async () => {
  const visit = await session.visit();
  const { page } = visit;
  await search(page, 'encryption');
  const column = page.locator('#histogram .bin').nth(2);
  await column.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/from=\d{4}-\d\d&to=\d{4}-\d\d/);
  await page.getByRole('button', { name: 'All dates' }).waitFor();
  // The drawing is another, and the same column has the focus.
  const hasFocus = () => page.waitForFunction(() => document.querySelectorAll('#histogram .bin')[2] === document.activeElement);
  await hasFocus();
  const drawn = await column.elementHandle();
  const size = page.viewportSize() ?? assert.fail('no size');
  await page.setViewportSize({ ...size, width: size.width - 40 });
  await page.waitForFunction((own) => own?.isConnected === false, drawn);
  await hasFocus();
  await page.getByRole('button', { name: 'All dates' }).click();
  await page.waitForURL((url) => !url.search.includes('from='));
  // Until the answer is drawn the lists are those of the chosen month, whose end goes with the choice of a beginning.
  await page.getByRole('button', { name: 'All dates' }).waitFor({ state: 'hidden' });
  await page.locator('.range select').first().selectOption('2014');
  await page.waitForURL(/from=2014-01/);
  await visit.close();
});

test('a year narrows, what is chosen stands above the results and is taken back there', async () => {
  const visit = await session.visit({ viewport: { width: 360, height: 800 } });
  const { page } = visit;
  await search(page, 'encryption');
  const everything = await countOf(page);
  await page.locator('.facets-s > summary').click();
  await page.locator('#facets-folded input[name="year"][value="2014"]').check();
  await page.waitForURL(/year=2014/);
  await page.locator('.choice', { hasText: '2014' }).waitFor();
  const days = await page.locator('#hits time').evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
  assert.ok(days.length > 0 && days.every((day) => day <= '2014-12-31'), days.join(' '));
  await page.locator('.choice', { hasText: '2014' }).click();
  await page.waitForURL((url) => !url.search.includes('year='));
  await page.waitForFunction((text) => document.getElementById('count')?.textContent === text, everything);
  await visit.close();
});

test('a question without an answer offers the nearest word, questions and lists, and nothing to take away', async () => {
  const visit = await session.visit();
  const { page } = visit;
  await page.goto('/search/?q=encrypton&kind=rulings');
  await page.locator('#notes a', { hasText: 'encryption' }).waitFor();
  assert.equal(await countOf(page), 'Nothing found');
  assert.equal(await page.locator('#exports').isVisible(), false);
  await page.locator('.choice', { hasText: 'rulings' }).waitFor();
  assert.ok(await page.locator('.browse a').first().isVisible());
  await page.locator('.tries a').first().click();
  await page.locator('#hits article').first().waitFor();
  assert.equal(await page.locator('.browse a').first().isVisible(), false);
  await visit.close();
});

test('a field that is emptied shows the beginning, whatever answer is still under way', async () => {
  const visit = await session.visit();
  const { page } = visit;
  await search(page, 'encryption');
  await page.route(/search-index.*\/[tx]\//, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await page.locator('#q').fill('surveillance oversight');
  await page.keyboard.press('Enter');
  await page.locator('#q').fill('');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(1200);
  assert.ok(await page.locator('.browse a').first().isVisible());
  assert.equal(await page.locator('#hits').isVisible(), false);
  await visit.close();
});

test('a mistake, a misspelt word and a widened one are told, and each is mended by a link', async () => {
  const visit = await session.visit();
  const { page } = visit;
  await search(page, 'speakr:alexander metadata');
  await page.locator('#notes', { hasText: 'no field speakr:' }).waitFor();
  await page.locator('#notes a', { hasText: 'speaker:' }).click();
  await page.waitForURL(/q=speaker/);
  await page.locator('#notes a', { hasText: 'Only the words as typed' }).click();
  await page.waitForURL(/widen=no/);
  await page.goto('/search/?q=encrypton');
  await page.locator('#notes a', { hasText: 'encryption' }).click();
  await page.locator('#hits article').first().waitFor();
  assert.equal(await page.locator('#q').inputValue(), 'encryption');
  await visit.close();
});

test('markup in a query stays text, and nothing is said to be missing before the index is read', async () => {
  const visit = await session.visit();
  const { page } = visit;
  const said: string[] = [];
  await page.exposeFunction('say', (text: string) => said.push(text));
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      const count = document.getElementById('count');
      if (count !== null)
        new MutationObserver(() => Reflect.get(window, 'say')(count.textContent)).observe(count, {
          childList: true,
          characterData: true,
          subtree: true,
        });
    });
  });
  await page.goto(`/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)> metadata')}`);
  await page.locator('#hits article').first().waitFor();
  assert.equal(await page.locator('#search img').count(), 0);
  assert.ok(said.length > 0 && !said.includes('Nothing found'), said.join(' | '));
  assertNone(visit.faults, 'faults');
  await visit.close();
});

test('a lost network is told and the search goes on when it is back', async () => {
  const visit = await session.visit();
  const { page } = visit;
  await page.route(/search-index.*\/t\//, (route) => route.abort());
  await page.goto('/search/?q=encryption');
  await page.locator('#state button').waitFor();
  await page.unroute(/search-index.*\/t\//);
  await page.locator('#state button').click();
  await page.locator('#hits article').first().waitFor();
  await visit.close();
});

test('without scripts the form explains itself and leads to lists', async () => {
  const visit = await session.visit({ javaScriptEnabled: false });
  const { page } = visit;
  await page.goto('/search/?q=encryption');
  assert.match(await page.locator('#search').innerText(), /needs JavaScript/);
  assert.equal(await page.locator('.tries a, .language a').filter({ visible: true }).count(), 0);
  await page.locator('.browse a').first().click();
  assert.notEqual(new URL(page.url()).pathname, '/search/');
  await visit.close();
});

test('back from a record finds the results where they were left, with the focus on the link that was followed', async () => {
  const visit = await session.visit();
  const { page } = visit;
  await search(page, 'encryption');
  await page.locator('#more').click();
  await page.locator('#hits article').nth(15).waitFor();
  const link = page.locator('#hits .res-link').nth(15);
  const href = await link.getAttribute('href');
  await link.scrollIntoViewIfNeeded();
  const left = await page.evaluate(() => scrollY);
  assert.ok(left > 500, `${left}`);
  await link.click();
  await page.waitForURL(/#|\/\d{4}-/);
  await page.goBack();
  await page.locator('#hits article').nth(15).waitFor();
  await page.waitForFunction(() => document.activeElement?.closest('#hits') !== null);
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('href')), href);
  assert.ok(Math.abs((await page.evaluate(() => scrollY)) - left) < 200);
  await visit.close();
});

test('a query that names somebody leads to the page, and a value that names nothing to what was meant', async () => {
  const visit = await session.visit();
  const { page } = visit;
  await search(page, 'Clapper');
  assert.match((await page.locator('#named a[href$="/people/james-clapper/"]').getAttribute('href')) ?? '', /james-clapper/);
  await page.goto('/search/?q=org:mircosoft');
  await page.locator('#notes a', { hasText: 'microsoft' }).click();
  await page.locator('#hits article').first().waitFor();
  assertNone(visit.faults, 'faults');
  await visit.close();
});

test('a printed list says what was asked, how much of it is shown, and where', async () => {
  const visit = await session.visit();
  const { page } = visit;
  await search(page, 'encryption');
  await page.emulateMedia({ media: 'print' });
  assert.ok(await page.locator('#q').isVisible());
  assert.equal(await page.locator('#q').inputValue(), 'encryption');
  assert.match((await page.locator('#hits').getAttribute('data-shown')) ?? '', /^10 of \d+ on \d{4}-\d\d-\d\d, http.*encryption/);
  await visit.close();
});
