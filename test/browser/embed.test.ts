/** Embeds in pages of another origin: heights in all dialects, themes, pins, and how little they weigh. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { addressOf, listSiteFiles } from '../support/built-site.ts';
import { sortByLength } from './support/page-kinds.ts';
import { openSession } from './support/session.ts';

const CARD = '/embed/quotation/2013-11-11-belz-libe-testimony/t4/';
const SECRET = 'AbCdEf1234';

const session = await openSession();
after(() => session.close());

/** Opens a page of another origin with this body, which keeps every message that it receives in `window.heard`. */
async function openHostPage(page: Page, body: string): Promise<() => Promise<void>> {
  const script = `<script>window.heard = []; addEventListener('message', (event) => heard.push(event.data));</script>`;
  const server = createServer((_, response) =>
    response.setHeader('content-type', 'text/html').end(`<!doctype html><title>News</title>${script}${body}`),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  assert.ok(address !== null && typeof address === 'object');
  await page.goto(`http://127.0.0.1:${address.port}/`, { waitUntil: 'networkidle' });
  return async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
}

function frameOf(path: string, attributes = ''): string {
  return `<iframe title="Embed" width="600" height="120" ${attributes} src="${new URL(path, session.url).href}"></iframe>`;
}

async function readHeard(page: Page): Promise<string> {
  return JSON.stringify(await page.evaluate(() => Reflect.get(window, 'heard')));
}

const LOADER = () => `<script async src="${new URL('/embed.js', session.url).href}"></script>`;

test('embed.js fits a frame to its text, with and without a sandbox, also when it comes late', async () => {
  for (const body of [frameOf(CARD) + LOADER(), frameOf(CARD, 'sandbox="allow-scripts"') + LOADER(), LOADER() + frameOf(CARD)]) {
    const visit = await session.visit();
    const close = await openHostPage(visit.page, body);
    await visit.page.waitForFunction(() => (document.querySelector('iframe')?.clientHeight ?? 0) >= 300);
    const frame = visit.page.frames()[1];
    assert.ok(frame);
    const overflow = await frame.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    assert.ok(overflow <= 0, `${overflow} px do not fit`);
    assert.deepEqual(
      visit.faults.filter((fault) => !fault.includes('favicon')),
      [],
    );
    await visit.close();
    await close();
  }
});

test('embed.js leaves the frames of others alone, whatever they say', async () => {
  const visit = await session.visit();
  const liar = `<iframe title="Liar" height="120" srcdoc="<script>parent.postMessage({context:'surveillance-record',height:900},'*')</script>"></iframe>`;
  const close = await openHostPage(visit.page, liar + frameOf(CARD) + LOADER());
  await visit.page.waitForFunction(() => (document.querySelectorAll('iframe')[1]?.clientHeight ?? 0) >= 300);
  assert.equal(await visit.page.evaluate(() => document.querySelector('iframe')?.clientHeight), 120);
  await visit.close();
  await close();
});

test('an embed tells its height to WordPress with the secret, to AMP, Pym and Datawrapper', async () => {
  const visit = await session.visit();
  const close = await openHostPage(visit.page, frameOf(`${CARD}?childId=card-1#?secret=${SECRET}`, 'sandbox="allow-scripts"'));
  const heard = await readHeard(visit.page);
  assert.match(heard, /\{"message":"height","value":\d{3},"secret":"AbCdEf1234"\}/);
  assert.match(heard, /\{"sentinel":"amp","type":"embed-size","height":\d{3}\}/);
  assert.match(heard, /"pymxPYMxcard-1xPYMxheightxPYMx\d{3}"/);
  assert.match(heard, /\{"datawrapper-height":\{"surveillance-record":\d{3}\}\}/);
  await visit.page.frameLocator('iframe').locator('.foot a').last().click();
  await visit.page.waitForFunction(() => JSON.stringify(Reflect.get(window, 'heard')).includes('"link"'));
  assert.match(await readHeard(visit.page), /\{"message":"link","value":"http[^"]*belz-libe-testimony\/#t4","secret":"AbCdEf1234"\}/);
  await visit.close();
  await close();
});

test('?theme=dark darkens an embed, and without it the reader’s setting does', async () => {
  const ground = async (path: string, colorScheme: 'light' | 'dark') => {
    const visit = await session.visit({ colorScheme });
    await visit.page.goto(path);
    const color = await visit.page.evaluate(() => getComputedStyle(document.querySelector('.embed') ?? document.body).backgroundColor);
    await visit.close();
    return color;
  };
  const [light, dark] = [await ground(CARD, 'light'), await ground(CARD, 'dark')];
  assert.notEqual(light, dark);
  assert.equal(await ground(`${CARD}?theme=dark`, 'light'), dark);
  assert.equal(await ground(`${CARD}?theme=light`, 'dark'), light);
});

test('an embed pinned to another text says so; pinned to this text it says nothing', async () => {
  const visit = await session.visit();
  await visit.page.goto(CARD);
  const version = await visit.page.evaluate(() => document.documentElement.dataset['version']);
  assert.equal(await visit.page.locator('.ver').isVisible(), false);
  await visit.page.goto(`${CARD}?v=2026-03-03.${version}`);
  assert.equal(await visit.page.locator('.ver').isVisible(), false);
  await visit.page.goto(`${CARD}?v=2026-03-03.0000000`);
  assert.match(
    (await visit.page.locator('.ver').innerText()).replaceAll('\u00a0', ' '),
    /^Pinned to the text of 3 March 2026; the record has changed since$/,
  );
  await visit.close();
});

test('the timeline of a query is drawn in a sandbox of another origin', async () => {
  const visit = await session.visit();
  const close = await openHostPage(
    visit.page,
    frameOf('/embed/timeline/?q=program%3Amuscular&theme=dark', 'sandbox="allow-scripts"') + LOADER(),
  );
  await visit.page.frameLocator('iframe').locator('#drawing svg').first().waitFor({ state: 'attached' });
  await visit.page.waitForFunction(() => (document.querySelector('iframe')?.clientHeight ?? 0) >= 300);
  assert.deepEqual(
    visit.faults.filter((fault) => !fault.includes('favicon')),
    [],
  );
  await visit.close();
  await close();
});

for (const query of [
  'encryption',
  '"not encrypted"',
  'body:LIBE encryption',
  'speaker:clapper',
  'encryption -microsoft date:2013',
  'org:microsoft',
]) {
  test(`the timeline of ${query} counts in a sandbox what the timeline’s page counts`, async () => {
    const visit = await session.visit();
    const { page } = visit;
    const search = `?q=${encodeURIComponent(query)}`;
    await page.goto(`/timeline/${search}`);
    const answer = page.locator('[data-query-problem]').filter({ hasText: /answers?\b/ });
    const count = /\d+/.exec((await answer.innerText()).replace('One', '1'))?.[0];
    assert.ok(Number(count) > 0);
    const close = await openHostPage(page, frameOf(`/embed/timeline/${search}`, 'sandbox="allow-scripts"'));
    const frame = page.frameLocator('iframe');
    await frame.locator('#drawing svg').first().waitFor({ state: 'attached' });
    assert.match(await frame.locator('h1').innerText(), new RegExp(`: ${count} events?$`));
    assert.deepEqual(
      visit.faults.filter((fault) => !fault.includes('favicon')),
      [],
    );
    await visit.close();
    await close();
  });
}

test('the embed of a view keeps its lanes, its days, its known day, its selection and a title, in a sandbox', async () => {
  const visit = await session.visit();
  const { page } = visit;
  const view = 'from=2013-10-01&to=2013-12-20&off=l&sel=2013-11-11-belz-libe-testimony&known=2013-11-11';
  await page.goto(`/timeline/?${view}`);
  await page.locator('[data-status] b').waitFor();
  const shown = /^(\d+) of/.exec(await page.locator('[data-status]').innerText())?.[1];
  const close = await openHostPage(page, frameOf(`/embed/timeline/?${view}&title=What+LIBE+knew`, 'sandbox="allow-scripts"'));
  const frame = page.frameLocator('iframe');
  await frame.locator('#drawing svg').first().waitFor({ state: 'attached' });
  assert.equal(await frame.locator('h1').innerText(), 'What LIBE knew');
  const note = (await frame.locator('#said').innerText()).replaceAll('\u00a0', ' ');
  assert.match(
    note,
    new RegExp(`^${shown} events in this record\\. 1 October 2013 to 20 December 2013\\. Without Legislation\\. As known on 11 November`),
  );
  const drawing = await frame.locator('#drawing').innerHTML();
  assert.match(drawing, /Known on 11/);
  assert.match(drawing, /tl-arc/);
  assert.doesNotMatch(drawing, /lane-l|Microsoft promises/);
  assert.match(await frame.locator('.rows').innerText(), /Dorothee Belz|Microsoft/);
  assert.match((await frame.locator('.foot a').last().getAttribute('href')) ?? '', /\/timeline\/\?.*known=2013-11-11/);
  assert.deepEqual(
    visit.faults.filter((fault) => !fault.includes('favicon')),
    [],
  );
  await visit.close();
  await close();
});

test('an embed shows its words without scripts', async () => {
  const visit = await session.visit({ javaScriptEnabled: false });
  await visit.page.goto(CARD);
  assert.match(await visit.page.locator('.quote').innerText(), /not encrypted/);
  await visit.close();
});

test('a quotation weighs at most 10 kB without fonts, a timeline 30 kB gzipped, embed.js 1 kB gzipped', async () => {
  const weigh = async (path: string, isGzipped: boolean) => {
    const visit = await session.visit();
    const bodies: Promise<Buffer>[] = [];
    visit.page.on('response', (response) => {
      if (response.ok() && !/woff2|favicon/.test(response.url())) bodies.push(response.body());
    });
    await visit.page.goto(path, { waitUntil: 'networkidle' });
    const sizes = (await Promise.all(bodies)).map((body) => (isGzipped ? gzipSync(body).length : body.length));
    await visit.close();
    return sizes.reduce((sum, size) => sum + size, 0);
  };
  assert.ok((await weigh(CARD, false)) <= 10_000, String(await weigh(CARD, false)));
  const [largest] = sortByLength(listSiteFiles().filter((file) => /^embed\/timeline\/.+\.html$/.test(file)));
  assert.ok(largest);
  const weight = await weigh(addressOf(largest), true);
  assert.ok(weight <= 30_000, `${largest}: ${weight}`);
  assert.ok((await weigh('/embed.js', true)) <= 1000);
  // A query's timeline fetches all events and what of the index its words need: it is no article's lead, and stays below a record's page.
  const asked = await weigh('/embed/timeline/?q=encryption', true);
  assert.ok(asked <= 100_000, `a query: ${asked}`);
});
