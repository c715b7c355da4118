/** What stands on screen for readers of high contrast, and on paper. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openSession } from './support/session.ts';

const session = await openSession();
after(() => session.close());

const groundOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => getComputedStyle(element).backgroundColor);

for (const [path, chosen, other] of [
  ['/timeline/', '[data-mode][aria-pressed="true"]', '[data-mode][aria-pressed="false"]'],
  ['/search/?q=encryption', '[data-sort][aria-pressed="true"]', '[data-sort][aria-pressed="false"]'],
  ['/records/', '.nav [aria-current]', '.nav a:not([aria-current])'],
  ['/disclosures/2013-10-30-muscular/#p1', '#p1 > .addr', '#p2 > .addr'],
] as const) {
  test(`in forced colours ${path} tells ${chosen} from the others`, async () => {
    const visit = await session.visit({ forcedColors: 'active' });
    await visit.page.goto(path);
    await visit.page.locator(chosen).first().waitFor();
    assert.notEqual(await groundOf(visit.page, chosen), await groundOf(visit.page, other));
    await visit.close();
  });
}

test('in forced colours a source that nobody has read says so in words', async () => {
  const visit = await session.visit({ forcedColors: 'active' });
  await visit.page.goto('/disclosures/2013-10-30-muscular/');
  const words = visit.page.locator('.unread > .vh').first();
  assert.equal(await words.innerText(), 'not checked');
  assert.ok(((await words.boundingBox())?.width ?? 0) > 40);
  await visit.close();
});

test('the print of a record ends with its citation and address, and gives the address of each source', async () => {
  const visit = await session.visit();
  const path = '/testimony/2013-11-11-belz-libe-testimony/';
  await visit.page.goto(path);
  await visit.page.emulateMedia({ media: 'print' });
  const citation = visit.page.locator('#cite-words');
  assert.ok(await citation.isVisible());
  assert.ok((await citation.innerText()).includes(path));
  assert.equal(await visit.page.getByRole('heading', { name: 'Download' }).isVisible(), false);
  const printed = await visit.page
    .locator('.notes a[href^="http"]')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content);
  assert.match(printed, /https?:/);
  await visit.close();
});
