import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import test from 'node:test';
import { BUILD_MARKS, checkTarget, publishFolder, removeLeftovers, unfinishedName } from '../../src/build/publish.ts';
import { makeFormerBuild } from '../support/former-build.ts';
import { makeTemporary } from '../support/temporary.ts';

/** Higher than any process id of Linux, macOS or Windows in use. */
const NO_PROCESS = 4_194_305;

test('publishFolder(folder, target) takes the place of the target and leaves nothing else', async () => {
  using parent = makeTemporary();
  const target = join(parent.path, 'dist');
  for (const text of ['first', 'second']) {
    await publishFolder(makeFormerBuild(unfinishedName(target, process.pid), text), target);
    assert.equal(readFileSync(join(target, 'index.html'), 'utf8'), text);
    assert.deepEqual(readdirSync(parent.path), ['dist']);
  }
});

test('publishFolder(nothing, target) throws and the old target stands', async () => {
  using parent = makeTemporary();
  const target = makeFormerBuild(join(parent.path, 'dist'), 'old');
  await assert.rejects(publishFolder(join(parent.path, 'nothing'), target), /ENOENT/);
  assert.equal(readFileSync(join(target, 'index.html'), 'utf8'), 'old');
  assert.deepEqual(readdirSync(parent.path), ['dist']);
});

test('removeLeftovers(target) clears what killed builds left, spares those that run, and everything else', async () => {
  using parent = makeTemporary();
  const target = makeFormerBuild(join(parent.path, 'dist'), 'good');
  makeFormerBuild(unfinishedName(target, NO_PROCESS), 'half');
  makeFormerBuild(join(parent.path, `.dist-old-${NO_PROCESS}.tmp`), 'older');
  const running = makeFormerBuild(unfinishedName(target, process.ppid), 'running');
  const mine = makeFormerBuild(unfinishedName(target, process.pid), 'mine');
  makeFormerBuild(join(parent.path, '.other-new-1.tmp'), 'other');
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
  makeFormerBuild(join(parent.path, `.dist-old-${NO_PROCESS}.tmp`), 'good');
  await removeLeftovers(target);
  assert.equal(readFileSync(join(target, 'index.html'), 'utf8'), 'good');
});

test('checkTarget(target) takes what is not there, what is empty, and a build', async () => {
  using parent = makeTemporary();
  await checkTarget(join(parent.path, 'new/dist'));
  await checkTarget(parent.path);
  await checkTarget(makeFormerBuild(join(parent.path, 'dist'), 'old'));
});

for (const [what, spoil, says] of [
  ['a folder of other files', (folder: string) => rmSync(join(folder, '_headers')), /holds .+: it is not an earlier build/],
  ['a build with a repository in it', (folder: string) => mkdirSync(join(folder, '.git')), /holds \.git:/],
  ['a build with a project in it', (folder: string) => writeFileSync(join(folder, 'package.json'), '{}'), /holds package\.json:/],
] as const) {
  test(`publishFolder(folder, ${what}) is refused and touches nothing`, async () => {
    using parent = makeTemporary();
    const target = makeFormerBuild(join(parent.path, 'dist'), 'work');
    spoil(target);
    const before = readdirSync(parent.path, { recursive: true });
    await assert.rejects(publishFolder(join(parent.path, 'new'), target), { name: 'SettingsError', message: says });
    assert.deepEqual(readdirSync(parent.path, { recursive: true }), before);
  });
}

test('checkTarget(target) refuses a file, the project, all above it, and a link to any of them', async () => {
  using parent = makeTemporary();
  const file = join(parent.path, 'thesis.txt');
  const link = join(parent.path, 'link');
  writeFileSync(file, 'x');
  symlinkSync(resolve('.'), link);
  for (const target of [file, link, parent.path, resolve('.'), resolve('..'), resolve('content'), resolve('/')])
    await assert.rejects(checkTarget(target), { name: 'SettingsError' }, target);
});

test('every build holds what a build is known by', () => {
  for (const name of BUILD_MARKS.filter((mark) => mark !== '_astro')) {
    const sources = [`public/${name}`, `src/pages/${name.replace(/\.html$/, '.astro')}`];
    assert.ok(
      sources.some((source) => existsSync(source)),
      name,
    );
  }
});
