import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { readContent } from '../../src/build/read-content.ts';
import { LARGEST_FILE } from '../../src/corpus/content-file.ts';
import { makeTemporary } from '../support/temporary.ts';

function fill(folder: string, files: { readonly [name: string]: string | Buffer }): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

test('readContent(folder) reads every file by its path, and leaves out what is not of the corpus', async () => {
  using folder = makeTemporary();
  fill(folder.path, {
    'people/b.md': 'B',
    'people/a.md': 'Ä',
    'redirects.yaml': '',
    'README.md': 'x',
    'thesaurus.yaml': 'x',
    '.hidden': 'x',
    'people/.a.md.swp': 'x',
  });
  assert.deepEqual(await readContent(folder.path), {
    files: [
      { file: 'content/people/a.md', text: 'Ä' },
      { file: 'content/people/b.md', text: 'B' },
      { file: 'content/redirects.yaml', text: '' },
      { file: 'content/thesaurus.yaml', text: 'x' },
    ],
    unreadable: [],
    problems: [],
  });
});

test('readContent(folder) does not read a file that nothing would parse, and still names it', async () => {
  using folder = makeTemporary();
  fill(folder.path, { 'elsewhere/secret.md': 'secret' });
  assert.deepEqual((await readContent(folder.path)).files, [{ file: 'content/elsewhere/secret.md', text: '' }]);
});

test('readContent(path escape) follows no symbolic link', async () => {
  using outside = makeTemporary();
  using folder = makeTemporary();
  fill(outside.path, { 'secret.md': 'secret', 'people/x.md': 'secret' });
  mkdirSync(join(folder.path, 'people'));
  symlinkSync(join(outside.path, 'secret.md'), join(folder.path, 'people/secret.md'));
  symlinkSync(join(outside.path, 'people'), join(folder.path, 'organizations'));
  symlinkSync(folder.path, join(folder.path, 'people/loop'));
  const { files, problems } = await readContent(folder.path);
  assert.deepEqual(files, []);
  assert.deepEqual(problems.map(({ file, code }) => `${file} ${code}`).sort(), [
    'content/organizations file-link',
    'content/people/loop file-link',
    'content/people/secret.md file-link',
  ]);
});

test('readContent(folder) refuses what is too large or not UTF-8, by name, and reads the rest', async () => {
  using folder = makeTemporary();
  fill(folder.path, {
    'people/big.md': Buffer.alloc(LARGEST_FILE + 1, 'a'),
    'people/latin.md': Buffer.from([0x4c, 0xf6, 0x77]),
    'people/ok.md': 'ok',
  });
  const { files, unreadable, problems } = await readContent(folder.path);
  assert.deepEqual(
    files.map(({ file }) => file),
    ['content/people/ok.md'],
  );
  assert.deepEqual(unreadable.toSorted(), ['content/people/big.md', 'content/people/latin.md']);
  assert.deepEqual(problems.map(({ file, code }) => `${file} ${code}`).sort(), [
    'content/people/big.md file-size',
    'content/people/latin.md file-text',
  ]);
});

test('readContent(folder with a pipe) names it and does not wait for it', { skip: process.platform === 'win32' }, async () => {
  using folder = makeTemporary();
  fill(folder.path, { 'people/ok.md': 'ok' });
  execFileSync('mkfifo', [join(folder.path, 'people/pipe.md')]);
  const { files, problems } = await readContent(folder.path);
  assert.equal(files.length, 1);
  assert.deepEqual(
    problems.map(({ file, code }) => `${file} ${code}`),
    ['content/people/pipe.md file-type'],
  );
});

test('readContent(what is no folder) rejects and names the setting', async () => {
  using folder = makeTemporary();
  fill(folder.path, { file: 'x' });
  for (const place of ['/no/such/folder', join(folder.path, 'file')])
    await assert.rejects(readContent(place), { name: 'SettingsError', message: /CONTENT_DIR/ });
});
