/** The live timeline in a browser: by keyboard, by touch, and what it gives away. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { assertNone } from '../support/assert-none.ts';
import { untilDrawn } from './support/drawn.ts';
import { openSession } from './support/session.ts';

const MUSCULAR = '2013-10-30-muscular';
const BELZ = '2013-11-11-belz-libe-testimony';
const PROMISE = '2013-12-04-microsoft-government-snooping';
const DELIVERY = '2014-07-01-microsoft-encryption-progress';

const session = await openSession();
after(() => session.close());

async function openBoard(page: Page, query: string): Promise<void> {
  await page.goto(`/timeline/${query}`);
  await page.locator('[data-board]:not([hidden])').waitFor();
  await page.locator('[data-drawing] .tl-lane').first().waitFor();
}

/** As `openBoard`, where what is drawn may be a comparison. */
async function openDrawing(page: Page, query: string): Promise<void> {
  await page.goto(`/timeline/${query}`);
  await page.locator('[data-drawing] .tl-label').first().waitFor();
}

/** Waits until this event is in the address and drawn. */
async function assertSelected(page: Page, id: string): Promise<void> {
  await page.waitForFunction((wanted) => new URLSearchParams(location.search).get('sel') === wanted, id, { timeout: 5000 });
  await untilDrawn(page);
}

/** Chooses arcs with `]` until the spoken line names the title, then follows it. */
async function walkTo(page: Page, words: RegExp, id: string): Promise<void> {
  const spoken = page.locator('[data-spoken]');
  for (let press = 0; press < 40; press++) {
    await page.keyboard.press(']');
    await untilDrawn(page);
    if (words.test((await spoken.textContent()) ?? '')) {
      await page.keyboard.press('Enter');
      return assertSelected(page, id);
    }
  }
  assert.fail(`no arc leads to ${words}`);
}

test('from MUSCULAR along its arcs to Belz, to the promise, to the delivery, then the table and the CSV, by keyboard alone', async () => {
  const visit = await session.visit();
  const { page } = visit;
  await openBoard(page, `?from=2013-10-01&to=2013-12-20&sel=${MUSCULAR}`);
  await page.locator('[data-chart]').focus();
  await walkTo(page, /^answered by: .*Belz.*Enter follows/, BELZ);
  await walkTo(page, /^followed up by: .*Microsoft.*4\s+December\s+2013/, PROMISE);
  await walkTo(page, /1\s+July\s+2014/, DELIVERY);
  assert.match(await page.locator('[data-panel] .selhead').innerText(), /1\sJul\s2014/);
  await page.keyboard.press('Backspace');
  await assertSelected(page, PROMISE);
  const table = page.locator('[data-mode="table"]');
  await table.focus();
  await page.keyboard.press('Enter');
  await page.locator('[data-table] tr.on').waitFor();
  await page.locator('[data-mode="chart"]').focus();
  await page.keyboard.press('Enter');
  const csv = page.locator('[data-export-csv]');
  await csv.focus();
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  const stream = await download.createReadStream();
  const text = (await stream.toArray()).map(String).join('');
  assert.match(text, new RegExp(`,${PROMISE},`));
  assert.match(text, /Source: The Surveillance Record, .*sel=2013-12-04/);
  assertNone(visit.faults, 'faults');
  await visit.close();
});

test('the address holds the view: reload and back bring it again', async () => {
  const visit = await session.visit();
  const { page } = visit;
  await openBoard(page, `?from=2013-10-01&to=2013-12-20&sel=${BELZ}`);
  await page.locator('[data-window="in"]').click();
  await page.waitForFunction(() => !location.search.includes('from=2013-10-01'));
  const address = page.url();
  await page.reload();
  await page.locator('[data-board]:not([hidden])').waitFor();
  assert.equal(page.url(), address);
  await page.goBack();
  await page.waitForFunction(() => location.search.includes('from=2013-10-01'));
  await page.waitForFunction(() => /1\sOctober\s2013/.test(document.querySelector('[data-status]')?.textContent ?? ''));
  await visit.close();
});

test('on a day all that came later is barred, in the chart, the panel, the table and the list', async () => {
  const visit = await session.visit();
  const { page } = visit;
  await openBoard(page, `?from=2013-10-01&to=2013-12-20&sel=${BELZ}&known=2013-11-11`);
  await page.locator('[data-panel] .unknown').first().waitFor();
  assert.match(await page.locator('[data-drawing]').innerHTML(), /Known on 11/);
  assert.doesNotMatch(await page.locator('[data-drawing]').innerHTML(), /Microsoft promises/);
  assert.doesNotMatch(await page.locator('[data-panel]').innerText(), /4\sDec\s2013/);
  await page.locator('[data-mode="table"]').click();
  await page.locator('[data-table] tr').first().waitFor();
  assert.ok((await page.locator('[data-table] .unknown').count()) > 5);
  assert.doesNotMatch(await page.locator('[data-table]').innerText(), /protecting customer data/i);
  await visit.close();
});

test('a listener is told lane, place and links of an event, where a key leads nowhere, and a window once it rests', async () => {
  const visit = await session.visit();
  const { page } = visit;
  await openBoard(page, `?from=2013-10-01&to=2013-12-20&sel=${MUSCULAR}`);
  const spoken = page.locator('[data-spoken]');
  await page.waitForFunction(() => document.querySelector('[data-spoken]')?.textContent !== '');
  const words = (await spoken.innerText()).replaceAll('\u00a0', ' ');
  assert.match(words, /^[A-Z][a-z ]+: .*, 30 October 2013\. \d+ of \d+ in Disclosures\. \d+ links, right bracket to choose one$/);
  assert.equal(await page.locator('[data-spoken-window]').textContent(), '');
  await page.locator('[data-chart]').focus();
  await page.keyboard.press('+');
  await page.waitForFunction(() =>
    /\d+ of \d+ events in the window/.test(document.querySelector('[data-spoken-window]')?.textContent ?? ''),
  );
  await page.keyboard.press('ArrowUp');
  await page.waitForFunction(() => document.querySelector('[data-spoken]')?.textContent === 'No lane with events above');
  await page.keyboard.press('Escape');
  assert.match(await page.locator('[data-panel] .keys').innerText(), /Home\s+End[\s\S]*Enter[\s\S]*open the record/);
  await visit.close();
});

test('“Fit to its links” brings the other ends of the arcs into the window, and many arcs carry no words', async () => {
  const visit = await session.visit();
  const { page } = visit;
  await openBoard(page, `?sel=${MUSCULAR}`);
  assert.ok((await page.locator('[data-drawing] .tl-arcs path').count()) > 6);
  assert.equal(await page.locator('[data-drawing] .tl-word').count(), 0);
  await page.getByRole('button', { name: 'Fit to its links' }).click();
  await page.waitForFunction(() => location.search.includes('from='));
  await untilDrawn(page);
  const { from, to } = Object.fromEntries(new URL(page.url()).searchParams);
  const days = await page.locator('[data-panel] section li').evaluateAll((rows) => rows.map((row) => row.textContent ?? ''));
  assert.ok(days.length > 6);
  assert.ok((from ?? '') > '2013-01-01' && (from ?? '') < '2013-10-30' && (to ?? '') < '2015-12-31', `${from} to ${to}`);
  await visit.close();
});

test('on a phone a tap is answered at the foot of the screen, the way back to all is there, and no lane filter is off the screen', async () => {
  const visit = await session.visit({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });
  const { page } = visit;
  await openBoard(page, `?from=2013-10-01&to=2013-12-20`);
  const slip = page.locator('[data-slip]');
  assert.equal(await slip.isVisible(), false);
  for (const box of await page.locator('.lane-boxes label, [data-window]').all()) {
    const { x, width } = (await box.boundingBox()) ?? assert.fail('a control is not displayed');
    assert.ok(x >= 0 && x + width <= 360, await box.innerText());
  }
  await page.locator('[data-chart]').scrollIntoViewIfNeeded();
  await page.locator('[data-chart]').focus();
  await page.keyboard.press('ArrowRight');
  await slip.getByRole('link', { name: 'Open' }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
  const { y, height } = (await slip.boundingBox()) ?? assert.fail('no slip');
  assert.ok(y > 370 && y + height <= 741, `${y}`);
  await slip.getByRole('button', { name: /links? ↓$/ }).click();
  await page.waitForFunction(() => (document.querySelector('[data-panel]')?.getBoundingClientRect().top ?? 999) < 370);
  await slip.waitFor({ state: 'hidden' });
  assertNone(visit.faults, 'faults');
  await visit.close();
});

test('lanes and queries narrow what is shown; a mistake in a query is shown in its place', async () => {
  const visit = await session.visit();
  const { page } = visit;
  await openBoard(page, '');
  const status = page.locator('[data-status]');
  await page.locator('[data-lane="d"]').uncheck();
  await page.waitForFunction(() => location.search.includes('off=d'));
  await untilDrawn(page);
  assert.equal(await page.locator('[data-drawing] .lane-d').count(), 0);
  await page.locator('[data-lane="d"]').check();
  await page.locator('#tq').fill('program:muscular');
  await page.locator('#tq').press('Enter');
  await page
    .locator('[data-query-problem]')
    .filter({ hasText: /answer/ })
    .waitFor();
  assert.match(await status.innerText(), /^\d+ of \d{1,2} events/);
  await page.locator('#tq').fill('"server-to-server"');
  await page.locator('#tq').press('Enter');
  await page.locator('[data-panel]').getByText('Dorothee Belz').waitFor();
  await page.locator('#tq').fill('progam:muscular');
  await page.locator('#tq').press('Enter');
  await page.locator('[data-query-problem] u').waitFor();
  assertNone(visit.faults, 'faults');
  await visit.close();
});

test('one finger moves the window, and a tap right after it selects what is under the finger, or beside it', async () => {
  const visit = await session.visit({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  const { page } = visit;
  await openBoard(page, '?from=2013-10-01&to=2013-12-20');
  const chart = page.locator('[data-chart]');
  await chart.scrollIntoViewIfNeeded();
  const box = (await chart.boundingBox()) ?? assert.fail('no chart');
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
  const tap = async (x: number, y: number) => {
    await touch('touchStart', x, y);
    await touch('touchEnd', x, y);
  };
  const y = box.y + box.height / 2;
  await touch('touchStart', box.x + 250, y);
  for (let x = 240; x >= 100; x -= 20) await touch('touchMove', box.x + x, y);
  await touch('touchEnd', 0, 0);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const flags = await page.evaluate(() => {
    const middles = [...document.querySelectorAll('[data-drawing] .tl-flag')].map((mark) => {
      const { x, y, width, height } = mark.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    return middles.filter(
      (at) => document.elementFromPoint(at.x, at.y)?.closest('[data-chart]') != null && at.x > 40 && at.x < innerWidth - 40,
    );
  });
  const flag = flags[0] ?? assert.fail('no flag in view');
  await tap(flag.x, flag.y);
  await page.waitForFunction(() => location.search.includes('sel='), undefined, { timeout: 3000 });
  const first = new URL(page.url()).searchParams.get('sel');
  assert.ok(!page.url().includes('from=2013-10-01'), 'the window has moved');
  // Nine px left of a lone flag there is nothing, but a fingertip covers it.
  await page.keyboard.press('Escape');
  await page.locator('[data-chart]').focus();
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !location.search.includes('sel='));
  await tap(flag.x - 9, flag.y);
  await page.waitForFunction(() => location.search.includes('sel='), undefined, { timeout: 3000 });
  assert.equal(new URL(page.url()).searchParams.get('sel'), first);
  assertNone(visit.faults, 'faults');
  await visit.close();
});

test('a finger that scrolls the page selects nothing', async () => {
  const visit = await session.visit({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  const { page } = visit;
  await openBoard(page, '?from=2013-10-01&to=2013-12-20');
  const box = (await page.locator('[data-chart]').boundingBox()) ?? assert.fail('no chart');
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y: number) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x: box.x + 150, y }] });
  await touch('touchStart', box.y + 300);
  for (let y = 280; y >= 80; y -= 20) await touch('touchMove', box.y + y);
  await touch('touchEnd', 0);
  await page.waitForFunction(() => scrollY > 50);
  assert.ok(!page.url().includes('sel='));
  await visit.close();
});

test('a drag moves the chart, Ctrl and the wheel zoom it, a plain wheel scrolls the page', async () => {
  const visit = await session.visit();
  const { page } = visit;
  await openBoard(page, '?from=2013-10-01&to=2013-12-20');
  const box = (await page.locator('[data-chart]').boundingBox()) ?? assert.fail('no chart');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 200, y, { steps: 5 });
  await page.mouse.up();
  await page.waitForFunction(() => !location.search.includes('from=2013-10-01'));
  const moved = page.url();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -300);
  await page.keyboard.up('Control');
  await page.waitForFunction((before) => location.href !== before, moved);
  const zoomed = page.url();
  await page.mouse.wheel(0, 300);
  await page.waitForFunction(() => scrollY > 0);
  assert.equal(page.url(), zoomed);
  await visit.close();
});

test('a thread is walked step by step, and two organizations stand on facing lanes', async () => {
  const visit = await session.visit();
  const { page } = visit;
  await openBoard(page, '?thread=in-the-clear');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.waitForFunction(() => location.search.includes('step=2') && location.search.includes('sel='));
  await page.getByRole('button', { name: 'Leave the walk' }).click();
  await openBoard(page, '?a=organizations/microsoft&b=organizations/google').catch(() => undefined);
  await page.locator('[data-drawing] .tl-head').first().waitFor();
  assert.deepEqual(await page.locator('[data-drawing] .tl-head').allTextContents(), ['Microsoft', 'Google']);
  assert.match(await page.locator('[data-status]').innerText(), /events that name Microsoft or Google/);
  assertNone(visit.faults, 'faults');
  await visit.close();
});

test('all links of what is shown are drawn by what they do, each kind can be put away, and the address says which', async () => {
  const visit = await session.visit();
  const { page } = visit;
  await openBoard(page, '?q=program:muscular&from=2013-09-01&to=2014-08-31');
  assert.equal(await page.locator('[data-drawing] .tl-bundle').count(), 0);
  assert.equal(await page.locator('[data-arcs-key]').isVisible(), false);
  await page.getByLabel('All links of what is shown').check();
  await page.locator('[data-drawing] .tl-bundle.tl-answer').first().waitFor({ state: 'attached' });
  assert.ok((await page.locator('[data-drawing] .tl-bundle.tl-reference').count()) > 0);
  const hue = (family: string) =>
    page
      .locator(`[data-drawing] .tl-bundle.tl-${family}`)
      .first()
      .evaluate((stroke) => `${getComputedStyle(stroke).stroke} ${getComputedStyle(stroke).strokeDasharray}`);
  assert.notEqual(await hue('answer'), await hue('reference'));
  await page.getByLabel('cites, concerns, part of').uncheck();
  await page.waitForFunction(() => location.search.includes('arcs=answer-dispute-law'));
  await untilDrawn(page);
  assert.equal(await page.locator('[data-drawing] .tl-bundle.tl-reference').count(), 0);
  assert.ok((await page.locator('[data-drawing] .tl-bundle.tl-answer').count()) > 0);
  assertNone(visit.faults, 'faults');
  await visit.close();
});

/** Text of what a button saves. */
async function saveText(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(button).click()]);
  return (await (await download.createReadStream()).toArray()).map(String).join('');
}

for (const [view, query, holds] of [
  ['the chart', `?from=2013-10-01&to=2013-12-20&sel=${BELZ}`, ['Belz', 'Hearings']],
  [
    'all links',
    '?q=program:muscular&arcs=all&from=2013-09-01&to=2014-08-31',
    ['program:muscular', 'stroke-dasharray="2px, 3px"', 'cites, concerns, part of'],
  ],
  ['a comparison', '?a=organizations/microsoft&b=organizations/google&from=2013-05-01&to=2014-12-31', ['Microsoft', 'Google', 'MUSCULAR']],
] as const) {
  test(`SVG and PNG of ${view} are files of their own, with the page’s type and a source line`, async () => {
    const visit = await session.visit();
    const { page } = visit;
    await openDrawing(page, query);
    const text = await saveText(page, '[data-export-svg]');
    assert.match(text, /^<svg xmlns=.*Source: The Surveillance Record.*<\/svg>$/s);
    assert.doesNotMatch(text, /class=|var\(/);
    assert.match(text, /@font-face\{font-family:"Archivo";font-weight:100 900;src:url\(data:font\/woff2;base64,[\w+/=]{20000,}/);
    for (const words of holds) assert.ok(text.includes(words), `${words} in the drawing`);
    const [png] = await Promise.all([page.waitForEvent('download'), page.locator('[data-export-png]').click()]);
    const bytes = Buffer.concat(await (await png.createReadStream()).toArray());
    assert.equal(bytes.subarray(1, 4).toString('latin1'), 'PNG');
    const plain = text.replace(/@font-face\{.*?\}(?=text\{)/s, '');
    const [own, other] = [text, plain].map((svg) => page.evaluate(countDifferences, { png: bytes.toString('base64'), svg }));
    const [same = 0, others = 0] = await Promise.all([own, other]);
    assert.ok(others > 500 && others > 5 * same, `${same} px differ from the drawing in its own type, ${others} from it in another`);
    assertNone(visit.faults, 'faults');
    await visit.close();
  });
}

test('a file holds the answer to its query, however early it is asked for', async () => {
  const visit = await session.visit();
  const { page } = visit;
  const held = Promise.withResolvers<void>();
  await page.route(/search-index/, async (route) => {
    await held.promise;
    await route.continue();
  });
  await openDrawing(page, '?q=program:muscular&from=2013-09-01&to=2014-08-31');
  assert.match(await page.locator('[data-query-problem]').innerText(), /^Reading the query/);
  const saved = saveText(page, '[data-export-csv]');
  // Until the answer has come nothing is saved.
  assert.equal(await Promise.race([saved, page.waitForTimeout(500)]), undefined);
  held.resolve();
  const rows = (await saved).trim().split('\r\n').slice(1, -1);
  const found = Number(/^\d+/.exec(await page.locator('[data-query-problem]').innerText())?.[0]);
  assert.ok(rows.length > 2 && rows.length <= found, `${rows.length} rows of ${found} events`);
  assertNone(visit.faults, 'faults');
  await visit.close();
});

test('a query whose code does not load is told, asked again on request, and until then no file claims it', async () => {
  const visit = await session.visit();
  const { page } = visit;
  let isCut = true;
  await page.route(/\/_astro\/filter\./, (route) => (isCut ? route.abort() : route.continue()));
  await openDrawing(page, '?q=program:muscular&from=2013-09-01&to=2014-08-31');
  const line = page.locator('[data-query-problem]');
  await line.getByText('could not be asked').waitFor();
  assert.doesNotMatch(await saveText(page, '[data-export-csv]'), /muscular.*\r\n$/);
  isCut = false;
  await line.getByRole('button', { name: 'Try again' }).click();
  await line.getByText(/events answer/).waitFor();
  await visit.close();
});

/** How many px of a picture are not those of a drawing. Runs in the page. */
async function countDifferences({ png, svg }: { png: string; svg: string }): Promise<number> {
  const read = async (address: string, width?: number, height?: number) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width ?? image.width;
    canvas.height = height ?? image.height;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    context?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return context?.getImageData(0, 0, canvas.width, canvas.height) ?? new ImageData(1, 1);
  };
  const picture = await read(`data:image/png;base64,${png}`);
  const drawing = await read(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`, picture.width, picture.height);
  let count = 0;
  for (let at = 0; at < picture.data.length; at += 4) if (Math.abs((picture.data[at] ?? 0) - (drawing.data[at] ?? 0)) > 100) count += 1;
  return count;
}

test('two compared organizations are all that the table and the CSV hold', async () => {
  const visit = await session.visit();
  const { page } = visit;
  await openDrawing(page, '?a=organizations/microsoft&b=organizations/google&from=2013-05-01&to=2014-12-31');
  const text = await saveText(page, '[data-export-csv]');
  const shown = Number(/^\d+/.exec(await page.locator('[data-status]').innerText())?.[0]);
  assert.ok(shown > 5 && shown < 200);
  // A head, a line for each event, the source, and what follows the last line's end.
  assert.equal(text.split('\r\n').length, shown + 3);
  await page.locator('[data-mode="table"]').click();
  await page.locator('[data-table] tbody tr').first().waitFor();
  assert.equal(await page.locator('[data-table] tbody tr').count(), shown);
  await visit.close();
});

test('without scripts the drawings, the list and the day’s page are there, and a label leads to the list', async () => {
  const visit = await session.visit({ javaScriptEnabled: false });
  const { page } = visit;
  await page.goto('/timeline/?q=encryption');
  assert.match(await page.locator('main').innerText(), /a query, a lane or a day in the address is not applied/);
  assert.ok(await page.locator('[data-static] svg.tl:visible').first().isVisible());
  assert.ok((await page.locator('#list li time').count()) > 100);
  const label = page.locator('[data-static] svg.tl:visible a[href^="#on-"]').first();
  const target = (await label.getAttribute('href')) ?? '';
  assert.equal(await page.locator(`li[id="${target.slice(1)}"]`).count(), 1);
  await page.goto('/known/2013-11-11/');
  assert.match(await page.locator('h1').innerText(), /11\sNovember\s2013/);
  assert.doesNotMatch(await page.locator('main').innerText(), /protecting customer data/i);
  await visit.close();
});
