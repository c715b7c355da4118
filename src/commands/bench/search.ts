/** `npm run bench -- search`: what a search costs in bytes, requests and time, beside Pagefind, stock lunr and MiniSearch. */
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../../build/browser.ts';
import { startServer } from '../../build/serve.ts';
import { buildBareRecord } from '../../search/bare-records.ts';
import type { SearchRecord } from '../../search/documents.ts';
import { type ExitCode, parseCommandLine } from '../command-line.ts';
import { fieldOf, readJsonLines } from './search/collection.ts';
import { CONTENDERS, type Contender } from './search/contenders.ts';
import { startCountingProxy } from './search/counting-proxy.ts';
import { measurePage, type PageMeasures, type QuerySet } from './search/measure-page.ts';
import { readTurns } from './search/turns.ts';

const HELP = `npm run bench -- search [--passages N|FILE.ndjson] [--only NAME]… [--json]

Builds the search index of the same passages with ours, Pagefind, stock lunr and MiniSearch and measures each in a
headless Chromium over HTTP with compression: index build, size, bytes and requests of a cold first query with ten
results shown and marked (code included), of a second query and of a phrase, warm latency, longest main-thread task.

  --passages N        the first N speaker turns of the hearings in ../shared/data (default 5000)
  --passages FILE     one JSON object a line: text, and where there are: record, title, speaker, id
  --only NAME         ours, pagefind, lunr or minisearch; may be repeated
  --json              one line of JSON
`;

/** Typical questions of a researcher, one to three words; the words occur in any corpus of hearings. */
const QUERIES: QuerySet = {
  words: [
    'surveillance',
    'court order',
    'privacy',
    'intelligence committee',
    'telephone records',
    'national security',
    'encryption',
    'oversight report',
    'foreign government',
    'data breach',
    'terrorism',
    'warrant',
  ],
  phrases: ['"national security"', '"law enforcement"', '"intelligence community"', '"federal government"'],
};

interface Row extends PageMeasures {
  readonly indexBuildS: number;
  readonly totalMb: number;
}

/** Exit code: 0 done, 1 no browser or no data, 2 called wrongly. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const line = parseCommandLine(
    { help: HELP, options: { passages: { type: 'string', default: '5000' }, only: { type: 'string', multiple: true } } },
    args,
  );
  if (typeof line === 'number') return line;
  const records = await readPassages(line.values.passages);
  if (records === undefined) return fail('There are no hearings in ../shared/data. Name a file: --passages FILE.ndjson.');
  const found = await findBrowser();
  if (found === undefined) return fail('There is no Chromium. npm test installs one.');
  const browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] });
  const rows: { [name: string]: Row } = {};
  try {
    for (const contender of CONTENDERS) {
      if (line.values.only !== undefined && !line.values.only.includes(contender.name)) continue;
      rows[contender.name] = await measure(contender, records, browser);
      if (line.values.json !== true) printRow(contender.name, rows[contender.name]);
    }
  } finally {
    await browser.close();
  }
  const passages = records.reduce((sum, record) => sum + record.documents.length, 0);
  if (line.values.json === true) console.log(JSON.stringify({ passages, ...rows }));
  else console.log(`${passages} passages in ${records.length} records`);
  return 0;
}

function fail(message: string): ExitCode {
  process.stderr.write(`${message}\n`);
  return 1;
}

async function readPassages(passages: string): Promise<readonly SearchRecord[] | undefined> {
  if (/^\d+$/.test(passages)) return readTurns(Number(passages));
  const groups = new Map<string, { title: string; texts: string[]; speakers: string[] }>();
  for (const [index, line] of (await readJsonLines(passages)).entries()) {
    const record = fieldOf(line, 'record') || fieldOf(line, 'id') || String(index);
    const group = groups.get(record) ?? { title: fieldOf(line, 'title'), texts: [], speakers: [] };
    group.texts.push(fieldOf(line, 'text'));
    group.speakers.push(fieldOf(line, 'speaker'));
    groups.set(record, group);
  }
  return [...groups].map(([id, { title, texts, speakers }]) => buildBareRecord(id, texts, { title, speakers }));
}

async function measure(contender: Contender, records: readonly SearchRecord[], browser: Browser): Promise<Row> {
  const folder = await mkdtemp(path.join(tmpdir(), `bench-search-${contender.name}-`));
  await mkdir(folder, { recursive: true });
  try {
    const seconds = await contender.build(records, folder);
    const size = await sizeOf(folder);
    const server = await startServer({ root: folder, base: '/', port: 0 });
    const proxy = await startCountingProxy(Number(new URL(server.url).port));
    const measures = await measurePage(browser, proxy, QUERIES);
    await proxy.close();
    await server.close();
    return roundAll({ indexBuildS: seconds, totalMb: size / 1e6, ...measures });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(async (entry) => (await stat(path.join(entry.parentPath, entry.name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

function roundAll(row: Row): Row {
  const round = (value: number) => Number(value.toFixed(2));
  return {
    indexBuildS: round(row.indexBuildS),
    totalMb: round(row.totalMb),
    firstQueryKb: round(row.firstQueryKb),
    firstQueryRequests: row.firstQueryRequests,
    secondQueryKb: round(row.secondQueryKb),
    phraseKb: round(row.phraseKb),
    warmP50Ms: round(row.warmP50Ms),
    warmP95Ms: round(row.warmP95Ms),
    longestTaskMs: round(row.longestTaskMs),
  };
}

function printRow(name: string, row: Row | undefined): void {
  if (row !== undefined)
    console.log(
      name.padEnd(12),
      Object.entries(row)
        .map(([what, value]) => `${what} ${value}`)
        .join('   '),
    );
}
