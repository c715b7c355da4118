import assert from 'node:assert/strict';
import { mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { readContentVersion } from '../../src/build/content-version.ts';
import { makeTemporary } from '../support/temporary.ts';

test('readContentVersion(folder) changes with every file that is added, written, renamed or taken away, and only then', async () => {
  using folder = makeTemporary();
  const at = (name: string) => join(folder.path, name);
  const seen = new Set<string>();
  const look = async () => {
    const version = await readContentVersion(folder.path);
    assert.equal(await readContentVersion(folder.path), version);
    assert.ok(!seen.has(version));
    seen.add(version);
  };
  await look();
  mkdirSync(at('people'));
  writeFileSync(at('people/a.md'), 'a');
  await look();
  utimesSync(at('people/a.md'), 1, 1);
  await look();
  writeFileSync(at('people/a.md'), 'ab');
  utimesSync(at('people/a.md'), 1, 1);
  await look();
  symlinkSync(at('nowhere'), at('people/dangling.md'));
  await look();
  rmSync(at('people/a.md'));
  await look();
});
