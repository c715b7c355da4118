/** Runs test files with Node's own runner, each in a process of its own, as one step. */
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

/** Counts tests, not suites. A file that cannot be loaded counts as one failed test. */
export async function runTestFiles(name: string, files: readonly string[]): Promise<StepResult> {
  const start = performance.now();
  const failures: Failure[] = [];
  const errors = new Map<string, string>();
  let totals: Totals = { passed: 0, failed: 0, skipped: 0 };
  const stream = run({ files: [...files], isolation: 'process', concurrency: true, timeout: FILE_TIMEOUT_MS });
  // The failure of a suite only repeats that one of its tests failed.
  stream.on('test:fail', (failure) => failure.details.type !== 'suite' && failures.push(failure));
  stream.on('test:stderr', ({ file, message }) => errors.set(file, `${errors.get(file) ?? ''}${message}`));
  stream.on('test:summary', ({ file, counts }) => {
    const skipped = counts.skipped + counts.todo;
    if (file === undefined) totals = { passed: counts.passed, failed: counts.tests - counts.passed - skipped, skipped };
  });
  await new Promise((resolve, reject) => stream.on('end', resolve).on('error', reject).resume());
  return { name, ...totals, seconds: (performance.now() - start) / 1000, output: formatFailures(failures, errors) };
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
  return `✖ ${name}  (${place})\n${text.replace(/^/gm, '  ')}\n`;
}
