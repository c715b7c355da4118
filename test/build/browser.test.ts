import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import test from 'node:test';
import { findBrowser, listCandidates } from '../../src/build/browser.ts';

test('listCandidates(env, playwright) puts CHROME_PATH first, then the search path in its order, and Playwright last', () => {
  const paths = listCandidates({ CHROME_PATH: '/my/chrome', PATH: `/one${delimiter}/two` }, '/cache/chrome');
  assert.equal(paths[0], '/my/chrome');
  assert.ok(paths.indexOf(join('/one', 'chromium')) < paths.indexOf(join('/two', 'google-chrome')));
  assert.equal(paths.at(-1), '/cache/chrome');
  assert.ok(!listCandidates({}, undefined).some((path) => path.startsWith('/one')));
});

test('findBrowser(env) passes over a program that does not start', { skip: process.platform === 'win32' }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'browser-'));
  const plant = (name: string, script: string) => {
    const path = join(folder, name);
    writeFileSync(path, `#!/bin/sh\n${script}\n`);
    chmodSync(path, 0o755);
    return path;
  };
  try {
    const broken = plant('google-chrome', 'exit 1');
    const working = plant('chromium', 'echo Chromium 1.2.3');
    assert.deepEqual(await findBrowser({ CHROME_PATH: broken, PATH: folder }), { path: working, version: 'Chromium 1.2.3' });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
