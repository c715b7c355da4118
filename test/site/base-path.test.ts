import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { startServer } from '../../src/build/serve.ts';
import { assertNone } from '../support/assert-none.ts';
import { type BuiltSite, readBuiltSite } from '../support/built-site.ts';
import { readRecordsJson } from '../support/site-data.ts';
import { findBrokenReferences } from '../support/site-links.ts';

const ORIGIN = 'https://record.example';
const BASE = '/record/';

const folder = mkdtempSync(join(tmpdir(), 'base-path-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** The whole record, because a slash that is written by hand hides on any page. */
function buildUnderBase(): BuiltSite {
  const dist = join(folder, 'dist');
  const env = { ...process.env, OUT_DIR: dist, BASE_PATH: BASE, SITE_URL: ORIGIN };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/build.ts'], { env, encoding: 'utf8' });
  assert.equal(status, 0, `${stdout}\n${stderr}`);
  return readBuiltSite(dist, BASE, ORIGIN);
}

test('BASE_PATH=/record/ npm run build makes a site whose every address is under it', async (context) => {
  const site = buildUnderBase();
  await context.test('no page names an address outside of it, and none leads nowhere', () => {
    assertNone(findBrokenReferences(site), 'broken addresses');
  });
  await context.test('feeds, data and oEmbed name its own address, not the one of the laptop', () => {
    const offences = [...site.files]
      .filter((file) => /\.(xml|json|ndjson|txt|csv|html|webmanifest|md)$/.test(file))
      .filter((file) => /localhost|127\.0\.0\.1/.test(readFileSync(join(site.root, file), 'utf8')));
    assertNone(offences, 'files that name the laptop');
    assert.ok(readRecordsJson(site).every(({ url }) => url.startsWith(`${ORIGIN}${BASE}`)));
  });
  await context.test('the headers are those of its places', async () => {
    const server = await startServer({ root: site.root, base: BASE, port: 0 });
    try {
      const of = async (path: string) => (await fetch(new URL(path, server.url))).headers.get('content-security-policy') ?? '';
      const embed = [...site.files].find((file) => /^embed\/.+\/index\.html$/.test(file)) ?? '';
      assert.match(await of(''), /frame-ancestors 'none'$/);
      assert.match(await of(embed), /frame-ancestors \*$/);
    } finally {
      await server.close();
    }
  });
});
