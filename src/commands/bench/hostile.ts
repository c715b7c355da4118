/** `npm run bench -- hostile`: how long the worst of queries take on the whole record, beside stock lunr on the same texts. */
import path from 'node:path';
import lunr from 'lunr';
import { loadContent } from '../../build/content.ts';
import { buildSearchRecords, type SearchRecord } from '../../search/documents.ts';
import { SearchEngine } from '../../search/engine.ts';
import { buildIndexFiles } from '../../search/index-files.ts';
import { EMPTY_REQUEST } from '../../search/search-url.ts';
import type { ThesaurusGroup } from '../../search/thesaurus.ts';
import { type ExitCode, parseCommandLine } from '../command-line.ts';
import { listGeneratedQueries, WIDEST_QUERIES } from './hostile/queries.ts';

const BUDGET_MS = 100;

const HELP = `npm run bench -- hostile [--queries N] [--json]

Asks the index of the whole record the widest queries that the language lets through and N rows of its own signs and
words, and does the same with stock lunr. A query over the budget is asked up to twice more and its best time counts, so
that other work on the machine does not. "refused" are queries at which an engine throws.

  --queries N   how many are made up (default 10000)
  --json        one line of JSON

Exit code: 0 when our slowest query is within its budget of ${BUDGET_MS} ms, 1 when it is over it, 2 when it is called wrongly.
`;

/** Of one engine, in ms. */
interface Row {
  readonly refused: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly worstMs: number;
  readonly slowest: string;
}

type Ask = (query: string) => unknown;

export async function run(args: readonly string[]): Promise<ExitCode> {
  const line = parseCommandLine({ help: HELP, options: { queries: { type: 'string', default: '10000' } } }, args);
  if (typeof line === 'number') return line;
  const count = Number(line.values.queries);
  if (!Number.isInteger(count) || count < 0) {
    process.stderr.write(`--queries ${line.values.queries}: is no number of queries. Write a whole number.\n`);
    return 2;
  }
  const { corpus, thesaurus } = await loadContent(path.resolve('content'), '2100-01-01');
  const records = buildSearchRecords(corpus);
  const queries = [...WIDEST_QUERIES, ...listGeneratedQueries(count)];
  const ours = await measure(await openOurs(records, thesaurus), queries);
  const peer = await measure(openLunr(records), queries);
  if (line.values.json) console.log(JSON.stringify({ queries: queries.length, ours, lunr: peer }));
  else printRows(queries.length, { ours, lunr: peer });
  return ours.worstMs <= BUDGET_MS && ours.refused === 0 ? 0 : 1;
}

async function openOurs(records: readonly SearchRecord[], thesaurus: readonly ThesaurusGroup[]): Promise<Ask> {
  const files = buildIndexFiles(records, thesaurus);
  const engine = await SearchEngine.open(async (name) => files.get(name) ?? Promise.reject(new Error(`no file ${name}`)));
  return (query) => engine.search({ ...EMPTY_REQUEST, query });
}

function openLunr(records: readonly SearchRecord[]): Ask {
  const index = lunr((builder) => {
    builder.ref('id');
    builder.field('title');
    builder.field('text');
    let id = 0;
    for (const { fields, documents } of records) for (const { text } of documents) builder.add({ id: id++, title: fields.title, text });
  });
  return (query) => index.search(query);
}

async function measure(ask: Ask, queries: readonly string[]): Promise<Row> {
  const times: (readonly [ms: number, query: string])[] = [];
  let refused = 0;
  for (const query of queries) {
    try {
      times.push([await timeBest(ask, query), query]);
    } catch {
      refused += 1;
    }
  }
  times.sort(([a], [b]) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? ([0, ''] as const);
  const round = (ms: number) => Math.round(ms * 100) / 100;
  const [worstMs, slowest] = at(1);
  return { refused, p50Ms: round(at(0.5)[0]), p99Ms: round(at(0.99)[0]), worstMs: round(worstMs), slowest };
}

/** The best of as many as three, in ms. */
async function timeBest(ask: Ask, query: string): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3 && best > BUDGET_MS; round += 1) {
    const start = performance.now();
    await ask(query);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

function printRows(count: number, rows: { readonly ours: Row; readonly lunr: Row }): void {
  console.log(`${count} queries      p50 ms   p99 ms  worst ms  refused`);
  for (const [name, { p50Ms, p99Ms, worstMs, refused }] of Object.entries(rows)) {
    const cells = [p50Ms, p99Ms, worstMs].map((ms) => ms.toFixed(2).padStart(9));
    console.log(`${name.padEnd(16)}${cells.join('')}${String(refused).padStart(9)}`);
  }
  const { worstMs, slowest } = rows.ours;
  console.log(`ratio of the worst, ours to lunr: ${(worstMs / rows.lunr.worstMs).toFixed(2)}`);
  console.log(`our slowest, budget ${BUDGET_MS} ms, ${worstMs <= BUDGET_MS ? 'ok' : 'OVER'}: ${slowest.slice(0, 100)}`);
}
