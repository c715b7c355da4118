/** Runs test files with Node's own runner, as one step. */
import { relative } from 'node:path';
import { run } from 'node:test';
import { inspect } from 'node:util';
import type { StepResult, Totals } from './step.ts';

/** A file that takes longer hangs. */
const FILE_TIMEOUT_MS = 300_000;

/** What the runner tells of a failed test; the part that is used here. */
interface Failure {
  readonly name: string;
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly details: { readonly error: Error; readonly type?: string | undefined };
}

/**
 * Counts tests, not suites. A file that cannot be loaded counts as one failed test. Each file has a process of its own, or
 * all have this one where what they read is large and is read once (`isolation: 'none'`).
 */
export async function runTestFiles(name: string, files: readonly string[], isolation: 'process' | 'none' = 'process'): Promise<StepResult> {
  const start = performance.now();
  const failures: Failure[] = [];
  const errors = new Map<string, string>();
  let totals: Totals = { passed: 0, failed: 0, skipped: 0 };
  const stream = run({ files: [...files], isolation, concurrency: true, timeout: FILE_TIMEOUT_MS });
  stream.on('test:fail', (failure) => !repeatsAnother(failure) && failures.push(failure));
  stream.on('test:stderr', ({ file, message }) => errors.set(file, `${errors.get(file) ?? ''}${message}`));
  stream.on('test:summary', ({ file, counts }) => {
    const skipped = counts.skipped + counts.todo;
    if (file === undefined) totals = { passed: counts.passed, failed: counts.tests - counts.passed - skipped, skipped };
  });
  await new Promise((resolve, reject) => stream.on('end', resolve).on('error', reject).resume());
  return { name, ...totals, seconds: (performance.now() - start) / 1000, output: formatFailures(failures, errors) };
}

/** A suite, or a test with tests in it, fails when one of them does. */
function repeatsAnother({ details: { error, type } }: Failure): boolean {
  return type === 'suite' || ('failureType' in error && error.failureType === 'subtestsFailed');
}

function formatFailures(failures: readonly Failure[], errors: ReadonlyMap<string, string>): string {
  const files = new Set(failures.map(({ file }) => file).filter((file) => file !== undefined));
  const said = [...files].flatMap((file) => (errors.has(file) ? [`${relative('', file)} said:\n${errors.get(file)}`] : []));
  return [...failures.map(formatFailure), ...said].join('\n');
}

function formatFailure({ name, file, line, details }: Failure): string {
  const place = file === undefined ? '' : `${relative('', file)}:${line ?? 1}`;
  const cause = details.error.cause ?? details.error;
  const text = cause instanceof Error ? (cause.stack ?? cause.message) : inspect(cause);
  const lines = text.split('\n').filter((one) => !/^\s+at .*\(?node:/.test(one));
  return `✖ ${name}  (${place})\n${lines.map((one) => `  ${one}`).join('\n')}\n`;
}
