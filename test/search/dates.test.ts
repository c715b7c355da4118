/** The field `date:` asks a passage's own date where it has one, else its record's; narrowing by time asks records. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatRecordDate, type RecordDate } from '../../src/model/dates.ts';
import { buildSearchRecords, type SearchRecord } from '../../src/search/documents.ts';
import { makeCorpus, makeDate, makeEntity, makePassage, makeRecord } from '../support/corpus.ts';
import { ask, listFound, openEngine } from '../support/search.ts';

const HEARING = '2013-11-11-hearing';
const BILL = '2013-10-29-bill';

const RECORDS = [
  makeRecord(BILL, {
    kind: 'legislation',
    title: 'A bill on lamps',
    programs: ['section-215'],
    passages: [
      { ...makePassage('s1', 'Referred.'), type: 'stage', date: makeDate('2013-10-29'), label: 'Introduced' },
      { ...makePassage('s2', 'It is law.'), type: 'stage', date: makeDate('2015-06-02'), label: 'Signed' },
      makePassage('p3', 'It limits lamps.'),
    ],
  }),
  makeRecord(HEARING, {
    kind: 'hearings',
    title: 'A hearing on lamps',
    passages: [
      makePassage('p1', 'Lamps were promised.'),
      { ...makePassage('p2', 'The lamps came in December.'), date: makeDate('2013-12-04') },
    ],
  }),
];
const records = buildSearchRecords(makeCorpus(RECORDS, [makeEntity('programs', 'section-215', 'Section 215')]));
const engine = await openEngine(records);
const find = async (query: string, over = {}) =>
  listFound(await engine.search(ask(query, { widen: false, match: 'all', passages: 'all', ...over }))).sort();

const FOUND: readonly (readonly [query: string, ...passages: string[]])[] = [
  ['lamps', `${BILL}#p3`, `${HEARING}#p1`, `${HEARING}#p2`],
  ['lamps date:..2013-11', `${BILL}#p3`, `${HEARING}#p1`],
  ['lamps date:2013-12', `${HEARING}#p2`],
  ['law date:2015-06', `${BILL}#s2`],
  ['law date:2013'],
  ['date:2015', `${BILL}#s2`],
  ['lamps -date:2013-12', `${BILL}#p3`, `${HEARING}#p1`],
  // Met by a name of the record alone: the passage of that time stands for it.
  ['program:section-215 date:2015', `${BILL}#s2`],
  ['Section 215 date:2015', `${BILL}#s2`],
];

test('search(date:…) finds these passages and no others', async () => {
  for (const [query, ...passages] of FOUND) assert.deepEqual(await find(query), passages, query);
});

test('narrowing by time keeps all passages of the records of that time', async () => {
  assert.deepEqual(await find('lamps', { from: '2013-11-01', to: '2013-11-30' }), [`${HEARING}#p1`, `${HEARING}#p2`]);
  assert.deepEqual(await find('lamps', { from: '2013-12-01', to: '2013-12-31' }), []);
});

test('a passage with a date of its own says it, one without says none', async () => {
  const { hits } = await engine.search(ask('lamps', { widen: false, passages: 'all' }));
  const dates = new Map(hits.flatMap((hit) => hit.passages.map(({ passage, date }) => [passage, date])));
  assert.deepEqual([dates.get('p2'), dates.get('p1')], [formatRecordDate(makeDate('2013-12-04'), 'short'), undefined]);
});

/** Told record by record, without columns. */
function scan(among: readonly SearchRecord[], from: string, to: string): string[] {
  return among.flatMap(({ card, metadata, documents }) =>
    documents.flatMap(({ passage, date = metadata }) =>
      date.end >= from && date.start <= to ? [`${card.path.split('/')[1]}#${passage}`] : [],
    ),
  );
}

const day = fc.integer({ min: 0, max: 700 }).map((offset) => new Date(Date.UTC(2013, 0, 1 + offset)).toISOString().slice(0, 10));
const dates = fc.array(fc.option(day.map(makeDate), { nil: undefined }), { minLength: 1, maxLength: 5 });

test('search(date:FROM..TO) finds what a scan of all passages finds', async () => {
  const corpora = fc.array(fc.record({ on: day, dates }), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(corpora, day, day, async (made, one, other) => {
      const [from = '', to = ''] = [one, other].toSorted();
      const built = buildSearchRecords(makeCorpus(made.map(({ on, dates: own }, index) => makeDated(`${on}-r${index}`, own))));
      const answer = await (await openEngine(built)).search(ask(`date:${from}..${to}`, { passages: 'all', limit: 100 }));
      const shown = listFound(answer).filter((ref) => !ref.endsWith('#'));
      assert.deepEqual(
        shown.toSorted(),
        scan(built, from, to)
          .filter((ref) => !ref.endsWith('#'))
          .toSorted(),
      );
    }),
    { numRuns: 60, seed: 5 },
  );
});

function makeDated(id: string, own: readonly (RecordDate | undefined)[]) {
  const passages = own.map((date, index) => ({ ...makePassage(`p${index + 1}`, 'A word.'), ...(date && { date }) }));
  return makeRecord(id, { passages });
}
