import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { startServer } from '../../src/build/serve.ts';
import { readBuiltSite } from '../support/built-site.ts';

const site = readBuiltSite();
const server = await startServer({ root: site.root, base: '/', port: 0 });
after(() => server.close());

const EMBED = /^\/embed\/./;

/** One address of every folder and every file ending, as a host would be asked. */
function pickAddresses(): readonly string[] {
  const byShape = new Map<string, string>();
  for (const file of site.files) {
    const shape = `${file.split('/').slice(0, 2).join('/')} ${/\.[a-z0-9.]+$/.exec(file)?.[0]}`.replace(/\/[^/]+ /, '/* ');
    if (!byShape.has(shape) && !file.startsWith('_headers') && !file.startsWith('_redirects'))
      byShape.set(shape, `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
  }
  return [...byShape.values()];
}

test('every sort of file is answered with the headers of its place, and each header with one value', async () => {
  const addresses = pickAddresses();
  assert.ok(addresses.length > 10);
  for (const address of addresses) {
    const { status, headers } = await fetch(new URL(address, server.url));
    const policy = headers.get('content-security-policy') ?? '';
    assert.equal(status, 200, address);
    assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self';/, address);
    assert.doesNotMatch(policy, /unsafe|,/, address);
    assert.match(policy, EMBED.test(address) ? /frame-ancestors \*$/ : /frame-ancestors 'none'$/, address);
    assert.equal(headers.get('x-content-type-options'), 'nosniff', address);
    assert.equal(headers.get('referrer-policy'), 'strict-origin-when-cross-origin', address);
    assert.match(
      headers.get('cache-control') ?? '',
      /^\/(_astro|search-index)\//.test(address) ? /immutable/ : /^public, max-age=0, must-revalidate$/,
      address,
    );
    assert.equal(headers.get('content-type') === 'application/octet-stream', address.endsWith('.bin'), `${address} is of no type`);
  }
});

test('what a page of another site loads may be loaded by it', async () => {
  const shared = [...site.files].filter((file) => /^(_astro|search-index|embed|oembed|data)\/|^embed\.js$/.test(file));
  const seen = new Set<string>();
  for (const file of shared) {
    const folder = file.split('/')[0] ?? '';
    if (seen.has(folder)) continue;
    seen.add(folder);
    assert.equal((await fetch(new URL(file, server.url))).headers.get('access-control-allow-origin'), '*', file);
  }
  assert.deepEqual([...seen].sort(), ['_astro', 'data', 'embed', 'embed.js', 'oembed', 'search-index']);
});

test('an address that is not there is answered with the page for it, and 404', async () => {
  const answer = await fetch(new URL('/nowhere/', server.url));
  assert.equal(answer.status, 404);
  assert.equal(await answer.text(), readFileSync(join(site.root, '404.html'), 'utf8'));
});
