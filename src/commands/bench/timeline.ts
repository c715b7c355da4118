/** `npm run bench -- timeline`: ours and vis-timeline on the same events in one headless browser. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../../build/browser.ts';
import type { TimelineData } from '../../timeline/data.ts';
import { type ExitCode, parseCommandLine } from '../command-line.ts';
import { makeEvents, readEvents } from './timeline/bench-events.ts';
import { renderBenchPage } from './timeline/bench-page.ts';

const HELP = `npm run bench -- timeline [options] [FILE]

Draws the same events with this site's timeline and with vis-timeline in headless Chromium, and measures both.

  --events N   made-up events (default: 10000), where no FILE is given
  FILE         JSON or CSV of events, such as ../shared/data/timeline/kleptocracy/viewer/public/api/timeline.json
  --json       print one line of JSON
  --help       print this

Times are in ms: first drawing from the call to the frame that shows it; a step from frame to frame, which a
screen of 60 Hz does not let be under 16.7. Code is gzipped, what a page loads to start. A timeline that has not
done after three minutes is given up, and its times are null.

Exit code: 0 when measured, 1 when it cannot be, 2 when it is called wrongly.
`;

const GIVE_UP_MS = 180_000;

/** The folder `src`. */
const SOURCES = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

interface Times {
  readonly firstDrawMs: number | null;
  readonly panMedianMs: number | null;
  readonly panP95Ms: number | null;
  readonly zoomMedianMs: number | null;
  readonly zoomP95Ms: number | null;
  readonly codeKb: number;
}

export async function run(args: readonly string[]): Promise<ExitCode> {
  const line = parseCommandLine({ help: HELP, options: { events: { type: 'string', default: '10000' } }, words: [0, 1] }, args);
  if (typeof line === 'number') return line;
  const count = Number(line.values.events);
  if (!Number.isInteger(count) || count < 1 || count > 1_000_000) {
    process.stderr.write(`--events "${line.values.events}" is no number of events. Give 1 to 1000000.\n`);
    return 2;
  }
  const [file] = line.positionals;
  const data = file === undefined ? makeEvents(count) : await readEvents(file);
  const found = await findBrowser();
  if (found === undefined) {
    process.stderr.write('No Chrome or Chromium is here. Run `npm test` once, which installs one.\n');
    return 1;
  }
  const browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] });
  try {
    const ours = await measure(browser, 'bench-ours.ts', data);
    const visTimeline = await measure(browser, 'bench-vis.ts', data);
    const result = { events: data.events.length, ours, visTimeline };
    process.stdout.write(line.values.json ? `${JSON.stringify(result)}\n` : formatResult(result));
    return 0;
  } finally {
    await browser.close();
  }
}

async function measure(browser: Browser, entry: string, data: TimelineData): Promise<Times> {
  const script = await bundle(entry);
  // Of ours what the page loads is weighed, without the stopwatch.
  const codeKb = await weighCode(entry === 'bench-ours.ts' ? 'main.ts' : entry);
  const css = await readFile(join(SOURCES, 'styles', 'timeline.css'), 'utf8');
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
  await page.setContent(renderBenchPage(script, css));
  const times: Promise<BenchTimes> = page.evaluate(
    (events) => Reflect.apply(Reflect.get(globalThis, 'startBench'), undefined, [events]),
    data,
  );
  const done = await Promise.race([times, giveUp()]);
  // A page that is given up is busy and does not close; the browser ends it.
  if (done !== undefined) await page.close();
  else times.catch(() => undefined);
  return summarize(done, codeKb);
}

/** What the page's stopwatch gives, see `browser/timeline/bench-steps.ts`. */
interface BenchTimes {
  readonly firstDrawMs: number;
  readonly panMs: readonly number[];
  readonly zoomMs: readonly number[];
}

function giveUp(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), GIVE_UP_MS).unref());
}

function summarize(times: BenchTimes | undefined, codeKb: number): Times {
  if (times === undefined) return { firstDrawMs: null, panMedianMs: null, panP95Ms: null, zoomMedianMs: null, zoomP95Ms: null, codeKb };
  return {
    firstDrawMs: round(times.firstDrawMs),
    panMedianMs: quantile(times.panMs, 0.5),
    panP95Ms: quantile(times.panMs, 0.95),
    zoomMedianMs: quantile(times.zoomMs, 0.5),
    zoomP95Ms: quantile(times.zoomMs, 0.95),
    codeKb,
  };
}

/** One file of code that the page runs. */
async function bundle(entry: string): Promise<string> {
  const result = await build({ ...BUNDLE, entryPoints: [pathOf(entry)], format: 'iife' });
  return result.outputFiles[0]?.text ?? '';
}

/** Gzipped size of what a page loads to start, in kB; code that is fetched later, such as the query language, is not counted. */
async function weighCode(entry: string): Promise<number> {
  const result = await build({ ...BUNDLE, entryPoints: [pathOf(entry)], format: 'esm', splitting: true, outdir: 'out', metafile: true });
  const { outputs } = result.metafile;
  const first = Object.keys(outputs).filter((name) => outputs[name]?.entryPoint?.endsWith(entry));
  // What the entry imports at once, and what that imports.
  const loaded = new Set(first);
  for (const name of loaded) for (const { kind, path } of outputs[name]?.imports ?? []) if (kind === 'import-statement') loaded.add(path);
  const files = result.outputFiles.filter(({ path }) => [...loaded].some((name) => path.endsWith(name)));
  return round(files.reduce((sum, { text }) => sum + gzipSync(text).length, 0) / 1000);
}

const BUNDLE = { bundle: true, minify: true, write: false, target: 'es2023', logLevel: 'silent' } as const;

function pathOf(entry: string): string {
  return join(SOURCES, 'browser', 'timeline', entry);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function formatResult({ events, ours, visTimeline }: { events: number; ours: Times; visTimeline: Times }): string {
  const rows = (Object.keys(ours) as (keyof Times)[]).map(
    (key) => `${key.padEnd(14)} ${formatTime(ours[key]).padStart(8)} ${formatTime(visTimeline[key]).padStart(12)}`,
  );
  return `${events} events        ours  vis-timeline\n${rows.join('\n')}\n`;
}

function formatTime(value: number | null): string {
  return value === null ? 'given up' : String(value);
}
