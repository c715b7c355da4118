/** The story that the record is tested by: from the disclosure of MUSCULAR to the kept promise, as a reader walks it. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { assertNone } from '../support/assert-none.ts';
import { followByKeyboard, readFocused, tabTo } from './support/keyboard.ts';
import { openSession } from './support/session.ts';

const THREAD = '/threads/in-the-clear/';
const MUSCULAR = '/disclosures/2013-10-30-muscular/';
const BELZ = '/testimony/2013-11-11-belz-libe-testimony/';
const PROMISE = '/statements/2013-12-04-microsoft-government-snooping/';

const session = await openSession();
after(() => session.close());

test('the story is walked from the home page to the kept promise by keyboard alone', async () => {
  const visit = await session.visit();
  await visit.page.goto('/');
  for (const path of [THREAD, MUSCULAR, BELZ, PROMISE]) {
    await followByKeyboard(visit.page, path);
    assert.equal(await visit.page.locator('h1').count(), 1, path);
  }
  assertNone(visit.faults, 'faults');
  await visit.close();
});

test('the story is walked back from the promise to the disclosure by keyboard alone', async () => {
  const visit = await session.visit();
  await visit.page.goto(PROMISE);
  for (const path of [BELZ, MUSCULAR]) await followByKeyboard(visit.page, path);
  assertNone(visit.faults, 'faults');
  await visit.close();
});

test('each link of the story says its relation and what it rests on, at both ends', async () => {
  const visit = await session.visit({ javaScriptEnabled: false });
  for (const [here, there, words] of [
    [BELZ, MUSCULAR, /responds to|questions|cites|concerns/i],
    [MUSCULAR, BELZ, /answered by|questioned by|cited by|subject of/i],
  ] as const) {
    await visit.page.goto(here);
    const link = visit.page.locator(`main li:has(a[href^="${there}"])`).filter({ hasText: words });
    assert.ok((await link.count()) > 0, `${here} does not say how it is linked to ${there}`);
  }
  await visit.close();
});

test('a search for "server-to-server" finds the answer of Microsoft, and its first result is reached by keyboard', async () => {
  const visit = await session.visit();
  await visit.page.goto('/');
  await tabTo(visit.page, ({ name }) => name === 'input');
  await visit.page.keyboard.type('"server-to-server"');
  await Promise.all([visit.page.waitForURL(/\/search\/\?q=/), visit.page.keyboard.press('Enter')]);
  const result = visit.page.locator(`main a[href*="${BELZ}#"]`).first();
  await result.waitFor();
  const landed = await followByKeyboard(visit.page, BELZ);
  assert.equal(landed, BELZ);
  const passage = new URL(visit.page.url()).hash;
  assert.match(passage, /^#[pts]\d+$/);
  assert.match(await visit.page.locator(passage).innerText(), /server-to-server/i);
  assertNone(visit.faults, 'faults');
  await visit.close();
});

test('tabTo(page, wanted) gives what has the focus', async () => {
  const visit = await session.visit();
  await visit.page.goto('/');
  const focused = await tabTo(visit.page, ({ path }) => path.startsWith(THREAD));
  assert.deepEqual(await readFocused(visit.page), focused);
  await visit.close();
});
