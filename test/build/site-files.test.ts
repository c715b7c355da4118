import assert from 'node:assert/strict';
import test from 'node:test';
import { readSettings } from '../../src/build/settings.ts';
import { readSite } from '../../src/build/site.ts';
import { listSiteFiles } from '../../src/build/site-files.ts';
import { copySample } from '../support/temporary.ts';

const NOW = Date.parse('2026-11-24T00:00:00Z');

async function listSample() {
  using content = copySample();
  return listSiteFiles(
    await readSite(readSettings({ CONTENT_DIR: content.path, SITE_URL: 'https://record.example', BASE_PATH: '/r/' }, NOW)),
  );
}

/** Addresses that other people rely on, of each part of the table one. */
const FIXED = ['robots.txt', 'sitemap.xml', 'feed.xml', 'embed.js', 'data/records.json', 'data/passages.ndjson', 'data/datapackage.json'];

test('listSiteFiles(data) lists each address once, relative to the root and as it is written to disk', async () => {
  const paths = (await listSample()).map(({ path }) => path);
  assert.deepEqual(
    paths.filter((path, index) => paths.indexOf(path) !== index),
    [],
  );
  for (const path of paths) assert.match(path, /^[\w-]+(\.[\w-]+)*(\/[\w-]+(\.[\w-]+)*)*\.[a-z0-9]+$/);
  for (const path of FIXED) assert.ok(paths.includes(path), path);
});

test('listSiteFiles(data): every file has a body and no file names a place that was not asked for', async () => {
  const files = await listSample();
  for (const { path, render } of files) {
    const body = await render();
    assert.ok(body.length > 0, path);
    assert.ok(typeof body !== 'string' || !body.includes('localhost'), path);
  }
});
