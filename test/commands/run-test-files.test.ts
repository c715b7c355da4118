import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { z } from 'zod';

const MODULE = new URL('../../src/commands/test/run-test-files.ts', import.meta.url).href;
const resultSchema = z.object({ passed: z.number(), failed: z.number(), skipped: z.number(), output: z.string() });

/** In a process of its own: a runner inside a runner would report to the outer one. */
function runInOwnProcess(files: { readonly [name: string]: string }) {
  const folder = mkdtempSync(join(tmpdir(), 'runner-'));
  try {
    const paths = Object.entries(files).map(([name, text]) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    });
    // From a file: the arguments of the outer Node (`-e`) are passed on to the inner ones.
    const script = join(folder, 'run.mjs');
    writeFileSync(
      script,
      `import { runTestFiles } from ${JSON.stringify(MODULE)}; console.log(JSON.stringify(await runTestFiles('unit', ${JSON.stringify(paths)})));`,
    );
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    const { stdout, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8', env });
    assert.notEqual(stdout, '', stderr);
    return resultSchema.parse(JSON.parse(stdout));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('runTestFiles(name, files) counts tests, not suites, and shows each failure with its place', () => {
  const result = runInOwnProcess({
    'a.test.mjs': `import test, { describe } from 'node:test';
      test('good', () => {});
      test('left out', { skip: 'no data' }, () => {});
      describe('suite', () => { test('bad', () => { throw new Error('planted'); }); });
      console.error('said aloud');`,
  });
  assert.deepEqual([result.passed, result.failed, result.skipped], [1, 1, 1]);
  assert.match(result.output, /✖ bad {2}\(.*a\.test\.mjs:4\)\n {2}Error: planted/);
  assert.match(result.output, /said aloud/);
});

test('runTestFiles(name, files) fails where a file cannot be loaded or its process dies', () => {
  const result = runInOwnProcess({
    'broken.test.mjs': "import './nowhere.mjs';",
    'dies.test.mjs': "import test from 'node:test'; test('good', () => {}); process.on('exit', () => { process.exitCode = 3; });",
  });
  assert.deepEqual([result.passed, result.failed], [1, 2]);
  assert.match(result.output, /nowhere\.mjs/);
});
