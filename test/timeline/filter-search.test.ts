/** One query language: the timeline keeps the records that the search page finds, over the whole content. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { readFilter } from '../../src/browser/timeline/filter.ts';
import { openWordFinders } from '../../src/browser/timeline/word-finder.ts';
import { loadContent } from '../../src/build/content.ts';
import { buildSearchRecords } from '../../src/search/documents.ts';
import { SearchEngine } from '../../src/search/engine.ts';
import { buildIndexFiles } from '../../src/search/index-files.ts';
import { ask, readFromMemory } from '../support/search.ts';
import { boardOf } from './support.ts';

const { corpus } = await loadContent(path.resolve(import.meta.dirname, '../../content'), '2100-01-01');
const files = buildIndexFiles(buildSearchRecords(corpus));
const engine = await SearchEngine.open(readFromMemory(files));
const readWords = openWordFinders(readFromMemory(files), corpus.records.length);
const index = boardOf(corpus);

/** Each finds some records, unless it says that it finds none. */
const QUERIES: readonly (readonly [query: string, none?: 'none'])[] = [
  ['kind:letter'],
  ['source:"press report"'],
  ['jurisdiction:germany'],
  ['org:ed', 'none'],
  ['person:al'],
  ['rel:denies'],
  ['speaker:clapper'],
  ['witness:alexander'],
  ['body:LIBE encryption'],
  ['org:microsoft -kind:statements'],
  ['program:muscular OR "direct access"'],
  ['title:freedom'],
];

for (const [query, none] of QUERIES) {
  test(`the filter ${query} keeps the records that the search finds`, async () => {
    const answer = await engine.search(ask(query, { match: 'all', widen: false, limit: corpus.records.length }));
    const { keep } = await readFilter(query, index, readWords);
    const kept = new Set(index.events.filter(keep).map(({ record }) => record));
    assert.deepEqual([...kept].sort(), answer.hits.map(({ card }) => card.path.split('/')[1]).sort());
    assert.equal(kept.size === 0, none === 'none');
  });
}
