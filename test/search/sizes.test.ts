/** What an index weighs, on a fixed made-up text whose words are as unevenly frequent as those of real speech. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { buildBareRecord } from '../../src/search/bare-records.ts';
import { SearchEngine } from '../../src/search/engine.ts';
import { buildIndexFiles, MAX_FILE_BYTES } from '../../src/search/index-files.ts';
import { ask, readFromMemory } from '../support/search.ts';

const PASSAGES = 3000;
const WORDS_EACH = 60;
const VOCABULARY = 12_000;

/** A sequence that is the same on every machine (Park and Miller 1988), from 0 to 1. */
function* makeNumbers(): Generator<number> {
  for (let seed = 2013; ; ) {
    seed = (seed * 48_271) % 2_147_483_647;
    yield seed / 2_147_483_647;
  }
}

/** Words by Zipf's law: the n-th is about n times rarer than the first. */
function makeTexts(): string[] {
  const numbers = makeNumbers();
  const nextWord = () => {
    const rank = Math.floor(Math.exp((numbers.next().value ?? 0) * Math.log(VOCABULARY)));
    return `${['ra', 'ne', 'to', 'mi', 'su'][rank % 5]}${rank.toString(36)}${['l', 'n', 'r', 'k'][rank % 4]}`;
  };
  return Array.from({ length: PASSAGES }, () => Array.from({ length: WORDS_EACH }, nextWord).join(' '));
}

const texts = makeTexts();
const records = Array.from({ length: PASSAGES / 10 }, (_, index) =>
  buildBareRecord(`r${index}`, texts.slice(index * 10, index * 10 + 10), { title: `Record ${index}` }),
);
const files = buildIndexFiles(records);
const weigh = (name: string) => deflateRawSync(files.get(name) ?? new Uint8Array(), { level: 9 }).length;

test('no file of an index is heavier than its bound, compressed', () => {
  for (const name of files.keys()) assert.ok(weigh(name) <= MAX_FILE_BYTES, name);
});

test('buildIndexFiles(speech of 3,000 hours) keeps to the bound too', () => {
  const long = buildIndexFiles([buildBareRecord('long', [texts.join(' ')], { title: 'One long speech' })]);
  for (const [name, bytes] of long) assert.ok(deflateRawSync(bytes, { level: 9 }).length <= MAX_FILE_BYTES, name);
});

test('an index of 3,000 passages weighs at most 470 kB beside the texts, its postings less than a quarter of them', () => {
  const sum = (folder: string) =>
    [...files.keys()].filter((name) => name.startsWith(folder)).reduce((total, name) => total + weigh(name), 0);
  const raw = texts.reduce((total, text) => total + text.length, 0);
  assert.ok(sum('t/') + sum('p/') + sum('l/') + weigh('m') <= 470_000, `${sum('t/')} ${sum('p/')} ${sum('l/')} ${weigh('m')}`);
  assert.ok(sum('t/') <= 0.25 * raw, `${sum('t/')} of ${raw}`);
});

test('a cold search of two words with ten results reads at most 14 files and 11 kB', async () => {
  const read: string[] = [];
  const engine = await SearchEngine.open(readFromMemory(files, read));
  const { records: found } = await engine.search(ask('ne1n ne6r', { match: 'all', widen: false }));
  assert.ok(found >= 10, `${found} records`);
  assert.ok(read.length <= 14, read.join(' '));
  const total = read.reduce((sum, name) => sum + weigh(name), 0);
  assert.ok(total <= 11_000, `${total}`);
});

const BROWSER = path.resolve(import.meta.dirname, '../../src/browser/search');

/** What only exports, mistakes and names need is loaded when they are there. */
const LOADED_LATER = [
  './export-results.ts',
  './render-mistakes.ts',
  './explain-query.ts',
  './suggest.ts',
  './named-entities.ts',
  './render-named.ts',
  './filed-under.ts',
  './render-chosen.ts',
  './read-feedback.ts',
  './long-text.ts',
  '../exchange/copy.ts',
];

test('the code of a first search, page and worker, weighs at most 31.5 kB compressed', async () => {
  const entryPoints = ['search-page.ts', 'search.worker.ts'].map((file) => path.join(BROWSER, file));
  const options = { bundle: true, minify: true, format: 'esm', target: 'es2022', legalComments: 'none', charset: 'utf8' } as const;
  const { outputFiles } = await build({ ...options, entryPoints, outdir: 'unused', write: false, external: LOADED_LATER });
  const weights = outputFiles.map(({ contents }) => gzipSync(contents, { level: 9 }).length);
  assert.equal(weights.length, 2);
  assert.ok(weights.reduce((sum, weight) => sum + weight, 0) <= 31_500, weights.join(' + '));
});
