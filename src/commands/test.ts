/** `npm test`: everything that shows that the project works, in one run, with one line at the end. */
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser, installBrowser, NoBrowserError } from '../build/browser.ts';
import { type ExitCode, parseCommandLine, runCommand } from './command-line.ts';
import { CODE_CHECKS, runProgram } from './test/run-program.ts';
import { runTestFiles } from './test/run-test-files.ts';
import { formatStep, formatTotals, type StepResult, sumSteps } from './test/step.ts';

const HELP = `npm test -- [options]

Checks the code (lint, types), the content, and runs every test: units, then the site as it is built, then the
site in a browser. Finds Chrome or Chromium (CHROME_PATH says where), or installs one. The last line is the total.

  --only WHAT   unit, site or browser: only these tests
  --dist DIR    test this built site and do not build one
  --json        print the result as JSON
  --help        print this

Exit code: 0 when all passed, 1 when something failed, 2 when it is called wrongly or cannot run.
`;

const PARTS = ['unit', 'site', 'browser'] as const;
type Part = (typeof PARTS)[number];

/** A time zone behind UTC shows a day that was computed in local time; where the site will live is not a matter of tests. */
const ENVIRONMENT = { TZ: 'America/Los_Angeles', SITE_URL: 'http://localhost:4321', BASE_PATH: '/' } as const;

const OPTIONS = { only: { type: 'string' }, dist: { type: 'string' } } as const;

interface Options {
  readonly parts: readonly Part[];
  /** Code and content are checked where nothing was left out. */
  readonly checks: boolean;
  readonly dist: string | undefined;
}

/** Where a line for the person goes: with --json the standard output holds the JSON alone. */
type Say = (line: string) => void;

await runCommand(main);

async function main(): Promise<ExitCode> {
  const line = parseCommandLine({ help: HELP, options: OPTIONS }, process.argv.slice(2));
  if (typeof line === 'number') return line;
  const { only, dist, json } = line.values;
  const part = PARTS.find((one) => one === only);
  if (only !== undefined && part === undefined) return fail(`--only ${only}: no such tests. Use ${PARTS.join(', ')}.`);
  Object.assign(process.env, ENVIRONMENT);
  const say = json ? console.error : console.log;
  const steps: StepResult[] = [];
  try {
    for await (const step of runSteps({ parts: part === undefined ? PARTS : [part], checks: part === undefined, dist }, say)) {
      steps.push(step);
      say(formatStep(step));
    }
  } catch (error) {
    if (!(error instanceof NoBrowserError)) throw error;
    return fail(error.message);
  }
  const totals = sumSteps(steps);
  console.log(json ? JSON.stringify({ ...totals, steps }) : `\n${formatTotals(totals)}`);
  return totals.failed > 0 ? 1 : 0;
}

function fail(message: string): ExitCode {
  process.stderr.write(`${message}\n`);
  return 2;
}

async function* runSteps(options: Options, say: Say): AsyncGenerator<StepResult> {
  const has = (part: Part) => options.parts.includes(part);
  if (has('browser')) process.env['CHROME_PATH'] = await prepareBrowser(say);
  if (options.checks) {
    for (const check of CODE_CHECKS) yield runProgram(check);
    yield runProgram({ name: 'content', script: 'src/commands/check.ts', args: [] });
  }
  if (has('unit')) yield runTestFiles('unit', listTestFiles('unit'));
  if (has('site') || has('browser')) yield* runSiteSteps(options);
}

async function prepareBrowser(say: Say): Promise<string> {
  const found = await findBrowser();
  if (found !== undefined) {
    say(`browser   found ${found.version} at ${found.path}`);
    return found.path;
  }
  say('browser   none found; installing Chromium …');
  const installed = await installBrowser();
  say(`browser   installed ${installed.version} at ${installed.path} (${installed.by})`);
  return installed.path;
}

/** The site is built once, into a folder of its own, so that a `dist/` that stands here is neither tested nor touched. */
async function* runSiteSteps(options: Options): AsyncGenerator<StepResult> {
  const folder = mkdtempSync(join(tmpdir(), 'surveillance-record-'));
  try {
    const dist = options.dist ?? join(folder, 'dist');
    if (options.dist === undefined) {
      const build = await runProgram({ name: 'build', script: 'src/commands/build.ts', args: [], env: { OUT_DIR: dist } });
      yield build;
      if (build.failed > 0) return;
    }
    process.env['SITE_DIST'] = dist;
    for (const part of ['site', 'browser'] as const) {
      if (options.parts.includes(part)) yield runTestFiles(part, listTestFiles(part), part === 'site' ? 'none' : 'process');
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function listTestFiles(part: Part): readonly string[] {
  const isIn = (file: string, folder: string) => file.replaceAll('\\', '/').startsWith(`test/${folder}/`);
  const files = globSync('test/**/*.test.ts').toSorted();
  return part === 'unit' ? files.filter((file) => !isIn(file, 'site') && !isIn(file, 'browser')) : files.filter((file) => isIn(file, part));
}
