import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { writeFiles } from '../../src/build/write-site.ts';
import { makeTemporary } from '../support/temporary.ts';

test('writeFiles(folder, files) writes text as UTF-8 and bytes as they are, in folders that it makes', () => {
  using folder = makeTemporary();
  mkdirSync(join(folder.path, 'testimony'));
  writeFiles(folder.path, [
    { path: 'feed.xml', body: '“é”' },
    { path: 'testimony/a.json', body: '{}' },
    { path: 'data/deep/b.bin', body: new Uint8Array([0, 255]) },
  ]);
  assert.deepEqual(readFileSync(join(folder.path, 'feed.xml')), Buffer.from('“é”', 'utf8'));
  assert.equal(readFileSync(join(folder.path, 'testimony/a.json'), 'utf8'), '{}');
  assert.deepEqual([...readFileSync(join(folder.path, 'data/deep/b.bin'))], [0, 255]);
});

test('writeFiles(two files of one address) throws and keeps the first, be it a page, a file or a folder', () => {
  using folder = makeTemporary();
  mkdirSync(join(folder.path, 'compare/a.json'), { recursive: true });
  writeFileSync(join(folder.path, 'index.html'), 'page');
  const write = (...paths: string[]) =>
    writeFiles(
      folder.path,
      paths.map((path, index) => ({ path, body: `${index}` })),
    );
  assert.throws(() => write('index.html'), /The address "index.html" is taken/);
  assert.equal(readFileSync(join(folder.path, 'index.html'), 'utf8'), 'page');
  assert.throws(() => write('data/x.json', 'data/x.json'), /The address "data\/x.json" is taken/);
  assert.equal(readFileSync(join(folder.path, 'data/x.json'), 'utf8'), '0');
  assert.throws(() => write('compare/a.json'), /The address "compare\/a.json" is taken/);
  assert.throws(() => write('index.html/feed.xml'), { code: /ENOTDIR|EEXIST/ });
});
