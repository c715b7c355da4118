/** From a record's page to code in the clipboard: the builder, the cite window, pins and the notebook. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openSession } from './support/session.ts';

const RECORD = '/testimony/2013-11-11-belz-libe-testimony/';

const session = await openSession();
after(() => session.close());

const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };

test('“Embed” under a passage opens the builder with its card; the code follows theme, width and pin', async () => {
  const visit = await session.visit(CLIPBOARD);
  const { page } = visit;
  await page.goto(RECORD);
  await page.locator('#t4 .do a', { hasText: 'Embed' }).click();
  await page.waitForURL(/\/embed\/\?record=2013-11-11-belz-libe-testimony&passage=t4/);
  const code = page.locator('#snippets pre').first();
  await page.waitForFunction(() => document.querySelector('#snippets pre')?.textContent?.includes('belz-libe-testimony/t4/') === true);
  await page.getByLabel('dark').check();
  await page.getByLabel('Width, px').fill('320');
  await page.getByLabel('Pin to today’s text').check();
  const text = await code.innerText();
  assert.match(text, /\/embed\/quotation\/2013-11-11-belz-libe-testimony\/t4\/\?theme=dark&amp;v=\d{4}-\d\d-\d\d\.[a-z0-9]+"/);
  assert.match(text, /width="320"/);
  const preview = page.frameLocator('#preview iframe');
  await preview.locator('.quote').waitFor();
  assert.equal(await preview.locator('.ver').isVisible(), false);
  await page.locator('#snippets button').first().click();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), text);
  assert.match(page.url(), /theme=dark&width=320&pin=1/);
  assert.deepEqual(visit.faults, []);
  await visit.close();
});

test('the builder takes a record by its title and offers its passages', async () => {
  const visit = await session.visit();
  const { page } = visit;
  await page.goto('/embed/');
  await page.waitForFunction(() => document.querySelectorAll('#record-titles option').length > 100);
  const title = await page.locator('#record-titles option').first().getAttribute('value');
  await page.getByLabel('Record', { exact: true }).fill(title ?? '');
  await page.waitForFunction(() => document.querySelector('#snippets pre')?.textContent?.includes('/embed/record/') === true);
  assert.ok((await page.locator('#passages option').count()) > 1);
  assert.deepEqual(visit.faults, []);
  await visit.close();
});

test('“Embed this search” opens the builder with a timeline of the query, which draws it', async () => {
  const visit = await session.visit();
  const { page } = visit;
  await page.goto('/embed/?kind=timeline&q=program%3Amuscular');
  await page.waitForFunction(
    () => document.querySelector('#snippets pre')?.textContent?.includes('/embed/timeline/?q=program%3Amuscular') === true,
  );
  const preview = page.frameLocator('#preview iframe');
  await preview.locator('#drawing svg').first().waitFor({ state: 'attached' });
  assert.match(await preview.locator('h1').innerText(), /^program:muscular: \d+ events$/);
  assert.ok((await preview.locator('.rows li').count()) > 1);
  assert.equal(await page.getByLabel('Record', { exact: true }).isVisible(), false);
  assert.deepEqual(visit.faults, []);
  await visit.close();
});

for (const [page, address, file] of [
  ['/threads/in-the-clear/', '/embed/thread/in-the-clear/', 'thread/in-the-clear.svg'],
  ['/compare/usa-freedom/', '/embed/matrix/usa-freedom/', 'matrix/usa-freedom.svg'],
  ['/people/james-clapper/', '/embed/timeline/people/james-clapper/', 'timeline/people/james-clapper.svg'],
] as const) {
  test(`${page} has its link to copy, its citation, and an embed with four codes`, async () => {
    const visit = await session.visit(CLIPBOARD);
    const reader = visit.page;
    await reader.goto(page);
    await reader.getByRole('link', { name: 'Copy link to this page' }).click();
    await reader.waitForFunction(async (path) => (await navigator.clipboard.readText()).endsWith(path), page);
    await reader.getByRole('link', { name: 'Cite this page' }).click();
    const dialog = reader.getByRole('dialog', { name: 'Cite this page' });
    assert.match(await dialog.locator('.style').first().innerText(), /in The Surveillance Record, http/);
    await reader.keyboard.press('Escape');
    await reader.locator('.pagedo').getByRole('link', { name: 'Embed' }).click();
    await reader.waitForFunction((path) => document.querySelector('#snippets pre')?.textContent?.includes(path) === true, address);
    const names = ['1 Frame', '2 Title with a link', '3 Frame with script', '4 Picture'];
    assert.deepEqual(await reader.locator('#snippets h3').allInnerTexts(), names);
    assert.ok((await reader.locator('#snippets pre').last().innerText()).includes(`/embed/${file}`));
    assert.equal((await reader.request.get(`/embed/${file}`)).status(), 200);
    await reader.frameLocator('#preview iframe').locator('h1').waitFor();
    assert.deepEqual(visit.faults, []);
    await visit.close();
  });
}

for (const [query, words] of [
  ['?record=nonexistent&passage=t4', 'There is no record “nonexistent”.'],
  ['?record=2013-11-11-belz-libe-testimony&passage=t99', 'There is no passage t99 in this record.'],
  ['?kind=matrix&of=nonexistent', 'There is no matrix of provisions “nonexistent”.'],
] as const) {
  test(`the builder says of ${query} that there is none, and gives no code`, async () => {
    const visit = await session.visit();
    await visit.page.goto(`/embed/${query}`);
    await visit.page.locator('#preview .note').waitFor();
    assert.ok((await visit.page.locator('#preview').innerText()).startsWith(words));
    assert.equal(await visit.page.locator('#snippets pre, #preview iframe').count(), 0);
    await visit.close();
  });
}

test('the builder shows the record that was chosen last, also where its cards come first', async () => {
  const visit = await session.visit();
  const { page } = visit;
  await page.route('**/embed/record/2013-10-30-muscular.json', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.continue();
  });
  await page.goto('/embed/');
  await page.waitForFunction(() => document.querySelectorAll('#record-titles option').length > 100);
  const field = page.getByLabel('Record', { exact: true });
  const late = page.waitForResponse('**/embed/record/2013-10-30-muscular.json');
  await field.fill('2013-10-30-muscular');
  await field.fill('2013-11-11-belz-libe-testimony');
  await late;
  await page.waitForTimeout(200);
  assert.match(await page.locator('#snippets pre').first().innerText(), /embed\/record\/2013-11-11-belz-libe-testimony/);
  assert.match(await page.locator('#builder-note').innerText(), /Belz/);
  await visit.close();
});

test('the search box of an embed begins with the query of its address', async () => {
  const visit = await session.visit();
  await visit.page.goto('/embed/?kind=search&q=encryption');
  const box = visit.page.frameLocator('#preview iframe').getByRole('searchbox');
  await box.waitFor();
  assert.equal(await box.inputValue(), 'encryption');
  assert.equal(await visit.page.locator('#snippets pre').count(), 3);
  await visit.close();
});

for (const [page, control, said] of [
  ['/testimony/2013-11-11-belz-libe-testimony/', '#t4 a[data-do="copy"]', '#said'],
  ['/threads/in-the-clear/', 'a[data-do="copy-page"]', '#said'],
  ['/timeline/', '[data-copy-link]', '[data-copy-link]'],
  ['/search/?q=encryption', '#copy-link', '#state'],
] as const) {
  test(`“Copy link” of ${page} works on plain http, where there is no clipboard for scripts`, async () => {
    const visit = await session.visit();
    await visit.page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await visit.page.goto(page, { waitUntil: 'networkidle' });
    await visit.page.locator(control).click();
    await visit.page.waitForFunction((place) => /copied/i.test(document.querySelector(place)?.textContent ?? ''), said);
    assert.deepEqual(visit.faults, []);
    await visit.close();
  });
}

test('“Embed this view” keeps the view in the code, and takes a title', async () => {
  const visit = await session.visit();
  const { page } = visit;
  await page.goto('/timeline/?off=l&sel=2013-11-11-belz-libe-testimony&known=2013-11-11&from=2013-10-01&to=2013-12-20');
  await page.locator('[data-embed-link][href*="known="]').click();
  const code = page.locator('#snippets pre').first();
  await page.getByLabel('Title', { exact: true }).fill('What LIBE knew');
  await page.waitForFunction(() => document.querySelector('#snippets pre')?.textContent?.includes('title=') === true);
  const text = await code.innerText();
  assert.match(
    text,
    /\/embed\/timeline\/\?from=2013-10-01&amp;to=2013-12-20&amp;off=l&amp;sel=[\w-]+&amp;known=2013-11-11&amp;title=What\+LIBE\+knew"/,
  );
  assert.match(text, / title="What LIBE knew"/);
  const preview = page.frameLocator('#preview iframe');
  await preview.locator('h1', { hasText: 'What LIBE knew' }).waitFor();
  await page.getByLabel('Keep the days, lanes').uncheck();
  await page.waitForFunction(() => document.querySelector('#snippets pre')?.textContent?.includes('known=') === false);
  assert.deepEqual(visit.faults, []);
  await visit.close();
});

test('“Cite” opens three styles with the passage, closes with Escape and gives the focus back', async () => {
  const visit = await session.visit(CLIPBOARD);
  const { page } = visit;
  await page.goto(RECORD);
  const cite = page.locator('#t4 a[data-do="cite"]');
  await cite.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Cite passage t4' });
  await dialog.waitFor();
  assert.equal(await dialog.locator('.style').count(), 3);
  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'RIS' }).click();
  assert.equal((await saved).suggestedFilename(), '2013-11-11-belz-libe-testimony-t4.ris');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-do')), 'cite');
  await visit.close();
});

test('“Copy link” copies the address of the passage, with the words that are selected', async () => {
  const visit = await session.visit(CLIPBOARD);
  const { page } = visit;
  await page.goto(RECORD);
  await page.locator('#t3 a[data-do="copy"]').click();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /belz-libe-testimony\/#t3$/);
  await page.evaluate(() => {
    const words = document.querySelector('#t3 .txt');
    if (words !== null) getSelection()?.selectAllChildren(words);
    document.querySelector<HTMLElement>('#t3 a[data-do="copy"]')?.click();
  });
  await page.waitForFunction(async () => (await navigator.clipboard.readText()).includes(':~:text='));
  await visit.close();
});

test('“Pin” keeps a passage for the notebook, which gives it away and forgets it', async () => {
  const visit = await session.visit();
  const { page } = visit;
  await page.goto(RECORD);
  const pin = page.locator('#t4 a[data-do="pin"]');
  await pin.click();
  assert.equal(await pin.getAttribute('aria-pressed'), 'true');
  await page.goto('/notebook/');
  assert.equal(await page.locator('#count').innerText(), '1 passage');
  assert.match(await page.locator('#pins .own').innerText(), /not encrypted.*systems”\.$/s);
  await page.locator('#pins textarea').fill('compare with December');
  await page.locator('#pins textarea').blur();
  await page.reload();
  assert.equal(await page.locator('#pins textarea').inputValue(), 'compare with December');
  for (const [name, file] of [
    ['Markdown', 'notebook.md'],
    ['RIS', 'notebook.ris'],
  ] as const) {
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    assert.equal((await saved).suggestedFilename(), file);
  }
  assert.match(await page.locator('#pins .m').innerText(), /^11\u00a0Nov\u00a02013 · t4/);
  assert.equal(await page.locator('footer').getByRole('link', { name: 'Notebook (1)' }).count(), 1);
  await page.goto('/records/');
  await page.locator('nav[aria-label="Site"]').getByRole('link', { name: 'Notebook (1)' }).click();
  await page.getByRole('button', { name: 'Remove t4' }).click();
  assert.equal(await page.locator('#count').innerText(), '0 passages');
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Undo');
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('#pins textarea').inputValue(), 'compare with December');
  assert.match((await page.evaluate(() => document.activeElement?.textContent)) ?? '', /Belz/);
  await page.getByRole('button', { name: 'Remove t4' }).click();
  assert.equal(await page.locator('#count').innerText(), '0 passages');
  await page.goto('/records/');
  assert.equal(await page.locator('nav[aria-label="Site"]').getByRole('link', { name: 'Notebook' }).count(), 0);
  assert.deepEqual(visit.faults, []);
  await visit.close();
});

test('the notebook takes a pin from its address, and nothing from a hostile one', async () => {
  const visit = await session.visit();
  const { page } = visit;
  await page.goto(`/notebook/?pin=${encodeURIComponent('testimony/2013-11-11-belz-libe-testimony#t4')}`);
  await page.locator('#pins li').waitFor();
  await page.goto(`/notebook/?pin=${encodeURIComponent('//evil.example/x#t4')}`);
  assert.equal(await page.locator('#pins li').count(), 1);
  assert.deepEqual(visit.faults, []);
  await visit.close();
});
