/** The timeline's filter where records have official texts: what is found in a text is found for its record. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeFilter, readFilter } from '../../src/browser/timeline/filter.ts';
import { openWordFinders } from '../../src/browser/timeline/word-finder.ts';
import { listSearchRecords } from '../../src/build/search-index.ts';
import { buildIndexFiles } from '../../src/search/index-files.ts';
import { buildTimelineData } from '../../src/timeline/data.ts';
import { makeCorpus, makePassage, makeRecord } from '../support/corpus.ts';
import { makeDocument, makeSection } from '../support/documents.ts';
import { readFromMemory } from '../support/search.ts';
import { boardOf } from './support.ts';

const RECORDS = [
  makeRecord('2013-06-05-lamps', { title: 'Lamps reported', passages: [makePassage('p1', 'Counted by night.')] }),
  makeRecord('2013-10-29-act', { title: 'Lantern Act', passages: [makePassage('p1', 'It limits counting.')] }),
];
const corpus = makeCorpus(RECORDS, [], {
  documents: [
    makeDocument('2013-10-29-act', 'ih', [makeSection(1, 'Oil', 'Oil is weighed.')], { version: 'ih', date: '2013-10-30' }),
    makeDocument('2013-10-29-act', 'rh', [makeSection(1, 'Brass', 'Oil is weighed again.')], { version: 'rh', date: '2014-05-15' }),
  ],
});
const index = boardOf(corpus);
const readWords = openWordFinders(readFromMemory(buildIndexFiles(listSearchRecords(corpus))), RECORDS.length);
const [LAMPS, ACT] = ['2013-06-05', '2013-10-29'];

/** The query, what it finds with the search index at hand, and without it, where only titles and names are known. */
const FOUND: readonly (readonly [query: string, withIndex: readonly string[], without: readonly string[]])[] = [
  ['weighed', [ACT], []],
  ['brass weighed', [ACT], []],
  ['weighed night', [], []],
  ['wording:official', [ACT], [ACT]],
  // The act's own words are not official: the search finds the record by them.
  ['-wording:official', [LAMPS, ACT], [LAMPS]],
  ['wording:record', [LAMPS, ACT], [LAMPS, ACT]],
  ['counted wording:official', [], []],
  ['lantern wording:official', [ACT], [ACT]],
  ['weighed date:2013-10', [ACT], []],
  ['weighed date:2014', [], []],
];

for (const [query, withIndex, without] of FOUND) {
  test(`the filter ${query} finds ${withIndex.join(', ') || 'nothing'}, without the index ${without.join(', ') || 'nothing'}`, async () => {
    const list = (keep: ReturnType<typeof makeFilter>['keep']) => index.events.filter(keep).map(({ id }) => id.slice(0, 10));
    assert.deepEqual(list((await readFilter(query, index, readWords)).keep), withIndex);
    assert.deepEqual(list(makeFilter(query, index).keep), without);
  });
}

test('buildTimelineData names the records that have texts, and says nothing where none has one', () => {
  assert.deepEqual(buildTimelineData(corpus).texts, [1]);
  assert.ok(!('texts' in buildTimelineData(makeCorpus(RECORDS))));
});
