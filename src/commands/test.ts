/** `npm test`: everything that shows that the project works, in one run, with one line at the end. */
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser, installBrowser } from '../build/browser.ts';
import { runProgram } from './test/run-program.ts';
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

/** A time zone behind UTC shows a day that was computed in local time. */
const TIME_ZONE = 'America/Los_Angeles';

const OPTIONS = {
  only: { type: 'string' },
  dist: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

interface Options {
  readonly parts: readonly Part[];
  /** Code and content are checked where nothing was left out. */
  readonly checks: boolean;
  readonly dist: string | undefined;
  readonly json: boolean;
}

process.exitCode = await main();

async function main(): Promise<number> {
  const options = parseOptions();
  if (typeof options === 'number') return options;
  process.env['TZ'] = TIME_ZONE;
  // With --json the standard output holds the JSON alone.
  const say = options.json ? console.error : console.log;
  const steps: StepResult[] = [];
  try {
    for await (const step of runSteps(options, say)) {
      steps.push(step);
      say(formatStep(step));
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 2;
  }
  const totals = sumSteps(steps);
  console.log(options.json ? JSON.stringify({ ...totals, steps }) : `\n${formatTotals(totals)}`);
  return totals.failed > 0 ? 1 : 0;
}

function parseOptions(): Options | number {
  try {
    const { values } = parseArgs({ options: OPTIONS, allowPositionals: false });
    if (values.help) {
      process.stdout.write(HELP);
      return 0;
    }
    const only = PARTS.find((part) => part === values.only);
    if (values.only !== undefined && only === undefined) throw new Error(`--only ${values.only}: no such tests. Use ${PARTS.join(', ')}.`);
    return { parts: only === undefined ? PARTS : [only], checks: only === undefined, dist: values.dist, json: values.json };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
    return 2;
  }
}

async function* runSteps(options: Options, say: (line: string) => void): AsyncGenerator<StepResult> {
  const has = (part: Part) => options.parts.includes(part);
  if (has('browser')) process.env['CHROME_PATH'] = await prepareBrowser(say);
  if (options.checks) {
    yield runProgram({ name: 'lint', script: 'node_modules/@biomejs/biome/bin/biome', args: ['check', '--error-on-warnings', '.'] });
    yield runProgram({ name: 'types', script: 'node_modules/astro/bin/astro.mjs', args: ['check'] });
    yield runProgram({ name: 'content', script: 'src/commands/check.ts', args: [] });
  }
  if (has('unit')) yield runTestFiles('unit', listTestFiles('unit'));
  if (has('site') || has('browser')) yield* runSiteSteps(options);
}

async function prepareBrowser(say: (line: string) => void): Promise<string> {
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
      if (options.parts.includes(part)) yield runTestFiles(part, listTestFiles(part));
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
