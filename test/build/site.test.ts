import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { afterEach } from 'node:test';
import { promisify } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { ContentProblemsError } from '../../src/build/content.ts';
import { readSettings } from '../../src/build/settings.ts';
import { loadSite, readSite } from '../../src/build/site.ts';
import { copySample } from '../support/temporary.ts';

afterEach(() => {
  for (const name of ['CONTENT_DIR', 'WATCH_CONTENT', 'SOURCE_DATE_EPOCH', 'BASE_PATH']) delete process.env[name];
});

test('loadSite() reads once; with WATCH_CONTENT again when a file was written, added or taken away', async () => {
  using content = copySample();
  Object.assign(process.env, { CONTENT_DIR: content.path, WATCH_CONTENT: '1', SOURCE_DATE_EPOCH: '0', BASE_PATH: 'x' });
  const first = await loadSite();
  assert.equal(first.builtAt, '1970-01-01T00:00:00Z');
  assert.equal(first.site.base, '/x/');
  assert.equal(await loadSite(), first);
  const file = join(content.path, 'people/another-name.md');
  writeFileSync(file, '---\nname: Another Name\n---\n');
  const second = await loadSite();
  assert.equal(second.corpus.entityById.people.get('another-name')?.name, 'Another Name');
  utimesSync(file, new Date(0), new Date(0));
  const third = await loadSite();
  assert.notEqual(third, second);
  rmSync(file);
  assert.equal((await loadSite()).corpus.entityById.people.has('another-name'), false);
  writeFileSync(file, 'no front matter');
  await assert.rejects(
    loadSite(),
    (error) => error instanceof ContentProblemsError && error.message.includes('content/people/another-name.md:1: '),
  );
  delete process.env['WATCH_CONTENT'];
  await assert.rejects(loadSite(), ContentProblemsError);
});

test('loadSite() in another process of a build gives the data that this one has read, whatever the disk says now', async () => {
  using content = copySample();
  const data = await readSite(readSettings({ CONTENT_DIR: content.path, SOURCE_DATE_EPOCH: '0', BASE_PATH: 'x' }, Date.now()));
  const file = join(content.path, 'site-data');
  writeFileSync(file, serialize(data));
  const script = `import { loadSite } from './src/build/site.ts';
    process.stdout.write(JSON.stringify((await loadSite()).corpus.records))`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, SITE_DATA: file, CONTENT_DIR: '/nowhere' },
  });
  assert.equal(stdout, JSON.stringify(data.corpus.records));
  // Maps, absent keys and undefined values are what JSON would lose.
  assert.deepEqual(deserialize(serialize(data)), data);
});
