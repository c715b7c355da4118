import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { publishFolder, removeLeftovers, unfinishedName } from '../../src/build/publish.ts';
import { makeTemporary } from '../support/temporary.ts';

/** Higher than any process id of Linux, macOS or Windows in use. */
const NO_PROCESS = 4_194_305;

function makeSite(folder: string, text: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), text);
  return folder;
}

test('publishFolder(folder, target) takes the place of the target and leaves nothing else', async () => {
  using parent = makeTemporary();
  const target = join(parent.path, 'dist');
  for (const text of ['first', 'second']) {
    await publishFolder(makeSite(unfinishedName(target, process.pid), text), target);
    assert.equal(readFileSync(join(target, 'index.html'), 'utf8'), text);
    assert.deepEqual(readdirSync(parent.path), ['dist']);
  }
});

test('publishFolder(nothing, target) throws and the old target stands', async () => {
  using parent = makeTemporary();
  const target = makeSite(join(parent.path, 'dist'), 'old');
  await assert.rejects(publishFolder(join(parent.path, 'nothing'), target), /ENOENT/);
  assert.equal(readFileSync(join(target, 'index.html'), 'utf8'), 'old');
  assert.deepEqual(readdirSync(parent.path), ['dist']);
});

test('removeLeftovers(target) clears what killed builds left, spares those that run, and everything else', async () => {
  using parent = makeTemporary();
  const target = makeSite(join(parent.path, 'dist'), 'good');
  makeSite(unfinishedName(target, NO_PROCESS), 'half');
  makeSite(join(parent.path, `.dist-old-${NO_PROCESS}.tmp`), 'older');
  const running = makeSite(unfinishedName(target, process.ppid), 'running');
  const mine = makeSite(unfinishedName(target, process.pid), 'mine');
  makeSite(join(parent.path, '.other-new-1.tmp'), 'other');
  await removeLeftovers(target);
  assert.deepEqual(
    readdirSync(parent.path).sort(),
    ['.other-new-1.tmp', running, mine, target].map((name) => name.split('/').at(-1)).sort(),
  );
  await removeLeftovers(target, process.pid);
  assert.equal(existsSync(mine), false);
});

test('removeLeftovers(target) puts back an old build whose replacement never came', async () => {
  using parent = makeTemporary();
  const target = join(parent.path, 'dist');
  makeSite(join(parent.path, `.dist-old-${NO_PROCESS}.tmp`), 'good');
  await removeLeftovers(target);
  assert.equal(readFileSync(join(target, 'index.html'), 'utf8'), 'good');
});
