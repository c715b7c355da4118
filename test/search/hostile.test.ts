/** Queries that nobody means well, on an index of the whole record: they are answered, and fast. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { loadContent } from '../../src/build/content.ts';
import { buildSearchRecords } from '../../src/search/documents.ts';
import { HOSTILE_MISSING, listHostileStrings } from '../support/hostile.ts';
import { ask, openEngine } from '../support/search.ts';

const CONTENT = path.resolve(import.meta.dirname, '../../content');
const WORST_MS = 100;

const { corpus, thesaurus } = await loadContent(CONTENT, '2100-01-01');
const engine = await openEngine(buildSearchRecords(corpus), thesaurus);
// Read once, as it is in a page that is open.
await engine.search(ask('*e* encrypton'));

const repeat = (count: number, piece: (index: number) => string, joint = ' ') =>
  Array.from({ length: count }, (_, at) => piece(at)).join(joint);

/** What makes an engine look at most of its words, at most of its places, or at either again and again. */
const WIDEST = [
  repeat(60, (index) => `*${'aeiorstn'[index % 8]}${'eaiotsrn'[(index * 3) % 8]}*`, ' OR '),
  repeat(60, (index) => `${'surveillance'.slice(index % 6)}~2`),
  `"${repeat(40, () => '*er*')}"~20`,
  `"${repeat(60, () => 'national security')}"`,
  '"st* co* th* in*"~20',
  '"s* c* t* a*"',
  repeat(26, (index) => String.fromCharCode(97 + index)),
  repeat(48, (index) => `NOT word${index}`),
  repeat(160, () => '('),
  'the NSA collects metadata of people who said that government records of security are not data',
];

/** Time of the processor counts where it is less than that of the clock: a busy machine lets any query wait. */
async function assertFast(query: string): Promise<void> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 4 && best > WORST_MS; round += 1) {
    const [start, before] = [performance.now(), process.cpuUsage()];
    await engine.search(ask(query));
    const spent = process.cpuUsage(before);
    best = Math.min(best, performance.now() - start, (spent.user + spent.system) / 1000);
  }
  assert.ok(best <= WORST_MS, `${best.toFixed(0)} ms: ${query.slice(0, 200)}`);
}

test(`search(the widest queries) takes at most ${WORST_MS} ms`, async () => {
  for (const query of WIDEST) await assertFast(query);
});

test(`search(1,500 generated queries) takes at most ${WORST_MS} ms`, async () => {
  const words = [
    '(',
    ')',
    '"',
    'OR',
    'NOT',
    '-',
    '*',
    '~2',
    '^9',
    'date:',
    'org:',
    '2013..',
    '§ 215',
    'enc*',
    '*e*',
    's*',
    'survey~2',
    'records',
  ];
  const query = fc.oneof(
    fc.array(fc.constantFrom(...words, '"the court"~9', 'metadata', 'said'), { maxLength: 40 }).map((list) => list.join(' ')),
    fc.string({ unit: 'binary', maxLength: 80 }),
  );
  await fc.assert(fc.asyncProperty(query, assertFast), { seed: 12333, numRuns: 1500 });
});

test(`search(hostile strings that others collected) takes at most ${WORST_MS} ms`, { skip: HOSTILE_MISSING }, async () => {
  for (const text of listHostileStrings()) await assertFast(text);
});
