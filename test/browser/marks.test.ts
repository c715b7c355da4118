/** Who opens a result of the search sees where its words stand. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { assertNone } from '../support/assert-none.ts';
import { openSession } from './support/session.ts';

const session = await openSession();
after(() => session.close());

const QUERY = '/search/?q=%22direct+access%22+servers';

/** Words that are marked on the page, in order. */
const listMarked = (page: Page, name = 'search') => page.evaluate((key) => [...(CSS.highlights.get(key) ?? [])].map(String), name);

async function openFirstResult(page: Page): Promise<void> {
  await page.goto(QUERY);
  await page.locator('#hits article a').first().click();
  await page.locator('.marks').waitFor();
}

test('on a record that the search led to its words are marked, walked, and unmarked', async () => {
  const visit = await session.visit();
  const { page } = visit;
  await openFirstResult(page);
  const marked = await listMarked(page);
  assert.ok(marked.length > 1);
  assertNone(
    marked.filter((words) => !/^(?:direct access|servers?|server’s)$/i.test(words)),
    'words that the query does not ask for',
  );
  const bar = page.locator('.marks');
  assert.match(await bar.innerText(), new RegExp(`${marked.length} places with "direct access" servers`));
  await bar.getByRole('button', { name: 'Next' }).focus();
  for (const place of [1, 2]) {
    await page.keyboard.press('Enter');
    assert.match(await bar.innerText(), new RegExp(`${place} of ${marked.length} places`));
    assert.deepEqual(await listMarked(page, 'search-at'), [marked[place - 1]]);
  }
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
  assertNone(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    'violations',
  );
  await bar.getByRole('button', { name: 'Unmark' }).click();
  assert.deepEqual(await listMarked(page), []);
  assert.equal(await bar.count(), 0);
  assertNone(visit.faults, 'faults');
  await visit.close();
});

test('the bar of the marks leads back to the results, and does not cover what is reached by keyboard', async () => {
  const visit = await session.visit({ viewport: { width: 390, height: 700 } });
  const { page } = visit;
  await openFirstResult(page);
  const results = page.locator('.marks').getByRole('link', { name: 'Back to the results' });
  assert.equal(new URL((await results.getAttribute('href')) ?? '').searchParams.get('q'), '"direct access" servers');
  const covered: string[] = [];
  for (let press = 0; press < 40; press += 1) {
    await page.keyboard.press('Tab');
    covered.push(
      ...(await page.evaluate(() => {
        const [bar, own] = [document.querySelector('.marks'), document.activeElement];
        const [top, place] = [bar?.getBoundingClientRect().top ?? 0, own?.getBoundingClientRect()];
        return own === null || place === undefined || bar?.contains(own) === true || place.top < top ? [] : [own.outerHTML.slice(0, 120)];
      })),
    );
  }
  assertNone(covered, 'elements under the bar');
  await results.click();
  await page.locator('#hits article').first().waitFor();
  await visit.close();
});

test('a page that was not opened from the results, or holds none of the words, has no bar; a new visit to the one that was has it', async () => {
  const visit = await session.visit();
  const { page } = visit;
  await openFirstResult(page);
  const result = page.url();
  await page.goto('/disclosures/2013-06-06-prism/');
  await page.waitForLoadState('networkidle');
  assert.equal(await page.locator('.marks').count(), 0);
  await page.goto(result);
  await page.locator('.marks').waitFor();
  await page.evaluate(() => sessionStorage.setItem('found', `${location.pathname} ?q=zebra`));
  await page.reload({ waitUntil: 'networkidle' });
  assert.equal(await page.locator('.marks').count(), 0);
  await visit.close();
});

test('what is typed into the search and opened from it is in no request, neither in an address nor as where it came from', async () => {
  const visit = await session.visit();
  const { page } = visit;
  await page.goto('/search/');
  const sent: Promise<string>[] = [];
  page.on('request', (request) => sent.push(request.allHeaders().then((headers) => `${request.url()} ${headers['referer'] ?? ''}`)));
  await page.locator('#q').fill('muscular');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.search.includes('muscular'));
  await page.locator('#hits article a[href^="/testimony/"], #hits article a[href^="/statements/"]').first().click();
  await page.locator('.marks').waitFor();
  const requests = await Promise.all(sent);
  assert.ok(requests.length > 5);
  assertNone(
    requests.filter((words) => words.includes('q=')),
    'requests with a query',
  );
  await visit.close();
});
