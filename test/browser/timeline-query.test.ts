/** The live timeline under a query: its window, its list, its keys, and what is said of mistakes. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { assertNone } from '../support/assert-none.ts';
import { untilDrawn } from './support/drawn.ts';
import { openSession } from './support/session.ts';

const session = await openSession();
after(() => session.close());

/** Opens the timeline and waits until its query, where it has one, is answered. */
async function openAnswered(page: Page, query: string): Promise<string> {
  await page.goto(`/timeline/${query}`);
  await page.locator('[data-drawing] .tl-lane').first().waitFor({ state: 'attached' });
  if (!query.includes('q=')) return '';
  const line = page.locator('[data-query-problem]').filter({ hasText: /answers?\b/ });
  return await line.innerText();
}

/** Events in the window and events that answer, by the line below the chart. */
async function readCounts(page: Page): Promise<readonly [inWindow: number, all: number]> {
  const [, inWindow, all] = /^(\d+) of (\d+) events/.exec(await page.locator('[data-status]').innerText()) ?? [];
  return [Number(inWindow), Number(all)];
}

for (const query of ['§ 215 date:..2013-05', 'program:muscular', 'encryption']) {
  test(`a timeline of ${query} without dates in its address shows all that answers, and leads back`, async () => {
    const visit = await session.visit();
    const { page } = visit;
    await openAnswered(page, `?q=${encodeURIComponent(query)}`);
    const [inWindow, all] = await readCounts(page);
    assert.ok(all > 0);
    assert.equal(inWindow, all);
    await page.getByRole('button', { name: /^Back to \d{4}–\d{4}$/ }).click();
    await page.getByRole('button', { name: 'Fit the window to them' }).click();
    await page.waitForFunction(() => !location.search.includes('from='));
    await untilDrawn(page);
    assert.deepEqual(await readCounts(page), [all, all]);
    assertNone(visit.faults, 'faults');
    await visit.close();
  });
}

test('of a window without any of the events that answer it is said so', async () => {
  const visit = await session.visit();
  const { page } = visit;
  assert.match(await openAnswered(page, '?q=program:muscular&from=2001-01-01&to=2002-01-01'), /events answer, none of them in the window/);
  await visit.close();
});

for (const [keys, says] of [
  [['ArrowRight'], 'forward'],
  [['ArrowLeft'], 'back'],
  [['ArrowDown'], 'to a lane'],
] as const) {
  test(`the first arrow key ${says} selects an event of a filtered timeline`, async () => {
    const visit = await session.visit();
    const { page } = visit;
    await openAnswered(page, '?q=program:muscular&from=2015-11-01&to=2015-12-31');
    await page.locator('[data-chart]').focus();
    for (const key of keys) await page.keyboard.press(key);
    await page.waitForFunction(() => location.search.includes('sel='), undefined, { timeout: 3000 });
    await visit.close();
  });
}

test('the list under a filtered timeline counts what it shows, and leads to no year that it does not show', async () => {
  const visit = await session.visit();
  const { page } = visit;
  await openAnswered(page, '?q=program:muscular');
  const [, all] = await readCounts(page);
  assert.match(await page.locator('[data-list-note]').innerText(), new RegExp(`^${all} of \\d+ events$`));
  const wrong = await page.locator('[data-event-list] .year').evaluateAll((years) =>
    years.flatMap((year) => {
      const isShown = (element: Element) => element.getClientRects().length > 0;
      const link = document.querySelector(`.years a[href="#${year.id}"]`);
      const groups = [year, ...year.querySelectorAll('.year-lane')].filter(isShown);
      const counts = groups.filter(
        (group) =>
          Number(group.querySelector('.num')?.textContent) !== [...group.querySelectorAll('li')].filter((row) => !row.hidden).length,
      );
      const isLinkWrong = link === null || isShown(link) !== isShown(year);
      return [...counts.map((group) => group.textContent?.slice(0, 40) ?? ''), ...(isLinkWrong ? [`the link of ${year.id}`] : [])];
    }),
  );
  assertNone(wrong, 'counts and links');
  const shown = await page.locator('[data-event-list] .year:not([hidden]) h3 .num').allTextContents();
  assert.equal(
    shown.reduce((sum, count) => sum + Number(count), 0),
    all,
  );
  await visit.close();
});

test('all mistakes of a query are told, each with what to write, beside the count', async () => {
  const visit = await session.visit();
  const { page } = visit;
  await openAnswered(page, `?q=${encodeURIComponent('foo:bar encryption "unclosed')}`);
  const told = await page.locator('[data-query-problem] .mistake').allInnerTexts();
  assert.equal(told.length, 2);
  assert.match(told[0] ?? '', /There is no field foo:\. The fields are speaker, /);
  assert.match(told[1] ?? '', /This quotation mark is not closed\. Add " at the end\.$/);
  await page.locator('#tq').fill('progam:muscular');
  await page.locator('#tq').press('Enter');
  await page.locator('[data-query-problem] .mistake').getByRole('link', { name: 'program:' }).click();
  await page.waitForURL(/q=program:muscular/);
  await page
    .locator('[data-query-problem]')
    .filter({ hasText: /events answer/ })
    .waitFor();
  await visit.close();
});

test('“Embed this view” tells the builder lanes, selection and known day, and days where the window leaves something out', async () => {
  const visit = await session.visit();
  const { page } = visit;
  const linkOf = async (query: string) => {
    await openAnswered(page, query);
    await page.waitForFunction(() => document.querySelector('[data-embed-link]')?.getAttribute('href')?.includes('kind=timeline'));
    return Object.fromEntries(new URL((await page.locator('[data-embed-link]').getAttribute('href')) ?? '', page.url()).searchParams);
  };
  const view = { off: 'l', sel: '2013-11-11-belz-libe-testimony', known: '2013-11-11' };
  const days = { from: '2013-06-01', to: '2015-12-31' };
  assert.deepEqual(await linkOf(`?${new URLSearchParams({ ...days, ...view })}`), { kind: 'timeline', q: '', ...days, ...view });
  assert.deepEqual(await linkOf('?q=program:muscular'), { kind: 'timeline', q: 'program:muscular' });
  await visit.close();
});
