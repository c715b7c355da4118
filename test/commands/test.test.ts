import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { runProgram } from '../../src/commands/test/run-program.ts';
import { formatStep, formatTotals, sumSteps } from '../../src/commands/test/step.ts';

const folder = mkdtempSync(join(tmpdir(), 'steps-'));
after(() => rmSync(folder, { recursive: true }));

test('runProgram(program) counts one test and keeps what it said', async () => {
  const script = join(folder, 'program.mjs');
  writeFileSync(script, 'console.log("out", process.env.WORD); console.error("err"); process.exit(Number(process.argv[2]));');
  const good = await runProgram({ name: 'good', script, args: ['0'], env: { WORD: 'word' } });
  assert.deepEqual([good.passed, good.failed], [1, 0]);
  const bad = await runProgram({ name: 'bad', script, args: ['3'] });
  assert.deepEqual([bad.passed, bad.failed], [0, 1]);
  assert.match(good.output, /out word/);
  assert.match(bad.output, /err/);
});

test('formatStep(step) shows what a failed step said, and only then', () => {
  const step = { name: 'lint', passed: 1, failed: 0, skipped: 0, seconds: 1.23, output: 'said\n' };
  assert.equal(formatStep(step), 'lint      ok      1 passed (1.2 s)');
  assert.equal(
    formatStep({ ...step, passed: 0, failed: 1, skipped: 2 }),
    'lint      FAILED  0 passed, 1 failed, 2 skipped (1.2 s)\n    said',
  );
});

test('formatTotals(sumSteps(steps)) is the last line of a run', () => {
  const step = { name: 'unit', seconds: 0, output: '' };
  const totals = sumSteps([
    { ...step, passed: 3, failed: 1, skipped: 2 },
    { ...step, passed: 4, failed: 0, skipped: 0 },
  ]);
  assert.deepEqual(totals, { passed: 7, failed: 1, skipped: 2 });
  assert.equal(formatTotals(totals), '7 passed, 1 failed');
});
