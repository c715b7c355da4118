/** The last step of the story: a newsroom on another origin, which allows scripts and nothing else, shows the quotation. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { assertNone } from '../support/assert-none.ts';
import { addressOf, listSiteFiles, SITE_ROOT } from '../support/built-site.ts';
import { openSession } from './support/session.ts';

const WORDS = 'server-to-server transportation is generally not encrypted';

const session = await openSession();
after(() => session.close());

/** A page of another origin that frames `address`, as WordPress does it. */
async function serveHostPage(address: string): Promise<{ readonly url: string; readonly server: Server }> {
  const html = `<!doctype html><html lang="en"><title>News</title><p>An article.</p><iframe title="Embed" width="600" height="400" sandbox="allow-scripts" src="${address}"></iframe>`;
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(html));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const listening = server.address();
  if (listening === null || typeof listening === 'string') throw new Error('the host page has no port');
  return { url: `http://127.0.0.1:${listening.port}/`, server };
}

/** The embed of the quotation: the page under `/embed/` that holds its words and no other record's. */
function findQuotationEmbed(): string {
  const found = listSiteFiles()
    .filter((file) => /^embed\/quot[a-z]*\//.test(file) && file.includes('belz') && file.endsWith('.html'))
    .find((file) =>
      readFileSync(join(SITE_ROOT, file), 'utf8')
        .replace(/<[^>]+>/g, '')
        .includes(WORDS),
    );
  assert.ok(found, 'no embed holds the quotation');
  return addressOf(found);
}

test('the quotation is shown in a sandbox of another origin, without cookies, storage, or a third host', async () => {
  const visit = await session.visit();
  const host = await serveHostPage(new URL(findQuotationEmbed(), session.url).href);
  try {
    await visit.page.goto(host.url, { waitUntil: 'networkidle' });
    const frame = visit.page.frameLocator('iframe');
    await frame.getByText(WORDS).first().waitFor();
    assert.match(await frame.locator('body').innerText(), /Belz/);
    const link = frame.locator('a[href*="/testimony/2013-11-11-belz-libe-testimony/#"]');
    assert.ok((await link.count()) > 0, 'the embed does not lead back to its passage');
    assert.equal((await visit.page.context().cookies()).length, 0);
    assertNone(
      visit.faults.filter((fault) => !fault.includes('/favicon.ico')),
      'faults',
    );
  } finally {
    host.server.close();
    await visit.close();
  }
});

test('a page that is no embed refuses to be framed', async () => {
  const visit = await session.visit();
  const host = await serveHostPage(new URL('/testimony/2013-11-11-belz-libe-testimony/', session.url).href);
  try {
    await visit.page.goto(host.url, { waitUntil: 'networkidle' });
    const shown = await visit.page
      .frames()[1]
      ?.evaluate(() => document.body.innerText)
      .catch(() => '');
    assert.ok(!(shown ?? '').includes(WORDS));
    assert.ok(visit.faults.some((fault) => fault.includes('frame-ancestors')));
  } finally {
    host.server.close();
    await visit.close();
  }
});
