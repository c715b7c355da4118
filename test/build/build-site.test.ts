import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { buildSite } from '../../src/build/build-site.ts';
import { readSettings } from '../../src/build/settings.ts';
import type { WriteSite } from '../../src/build/write-site.ts';
import { makeFormerBuild } from '../support/former-build.ts';
import { copySample, makeTemporary } from '../support/temporary.ts';

const NOW = Date.parse('2026-11-24T00:00:00Z');

const writePage: WriteSite = (folder) => {
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.html'), 'new');
  writeFileSync(join(folder, 'a.txt'), '12345');
  return Promise.resolve(undefined);
};

function prepare(parent: string) {
  const target = join(parent, 'dist');
  makeFormerBuild(target, 'old');
  return {
    target,
    isUntouched: () => assert.deepEqual([readFileSync(join(target, 'index.html'), 'utf8'), readdirSync(parent)], ['old', ['dist']]),
  };
}

test('buildSite(good content) replaces the target and counts what it wrote', async () => {
  using content = copySample();
  using parent = makeTemporary();
  const { target } = prepare(parent.path);
  const result = await buildSite({ settings: readSettings({ CONTENT_DIR: content.path, OUT_DIR: target }, NOW), write: writePage });
  assert.deepEqual(
    { ...result, seconds: 0, firstReads: [] },
    { status: 'built', pages: 1, files: 2, bytes: 8, seconds: 0, firstReads: [] },
  );
  assert.deepEqual(result.status === 'built' && result.firstReads.map(({ path }) => path), [
    'threads/in-the-clear/',
    'disclosures/2013-10-30-muscular/',
    'timeline/',
  ]);
  assert.equal(readFileSync(join(target, 'index.html'), 'utf8'), 'new');
  assert.deepEqual(readdirSync(parent.path), ['dist']);
});

test('buildSite(content with problems) names them and touches nothing', async () => {
  using content = copySample();
  using parent = makeTemporary();
  const { target, isUntouched } = prepare(parent.path);
  writeFileSync(join(content.path, 'people/bad.md'), 'no front matter');
  const result = await buildSite({
    settings: readSettings({ CONTENT_DIR: content.path, OUT_DIR: target }, NOW),
    write: () => assert.fail('nothing is written'),
  });
  assert.equal(result.status, 'problems');
  assert.deepEqual(result.status === 'problems' ? result.problems.map(({ code }) => code) : [], ['front-matter']);
  isUntouched();
});

test('buildSite(a writer that fails half-way) leaves the last good build, and no half of the new one', async () => {
  using content = copySample();
  using parent = makeTemporary();
  const { target, isUntouched } = prepare(parent.path);
  const settings = readSettings({ CONTENT_DIR: content.path, OUT_DIR: target }, NOW);
  const fail: WriteSite = async (folder, given) => {
    await writePage(folder, given);
    return 'page 7 is wrong';
  };
  assert.deepEqual(await buildSite({ settings, write: fail }), { status: 'failed', output: 'page 7 is wrong' });
  isUntouched();
  const crash: WriteSite = async (folder, given) => {
    await writePage(folder, given);
    throw new Error('the disk is full');
  };
  await assert.rejects(buildSite({ settings, write: crash }), /the disk is full/);
  isUntouched();
});

test('buildSite(a folder that no build has made) throws before it reads or writes, and touches nothing', async () => {
  using parent = makeTemporary();
  writeFileSync(join(parent.path, 'thesis.txt'), 'years of work');
  const settings = readSettings({ CONTENT_DIR: '/no/such/folder', OUT_DIR: parent.path }, NOW);
  await assert.rejects(buildSite({ settings, write: () => assert.fail('nothing is written') }), /thesis\.txt/);
  assert.deepEqual(readdirSync(parent.path), ['thesis.txt']);
});
