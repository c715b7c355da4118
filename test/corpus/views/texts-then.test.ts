import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { listHearingTexts, listMeasuresThen } from '../../../src/corpus/views/texts-then.ts';
import type { StagePassage } from '../../../src/model/passages.ts';
import type { MeasureVersion } from '../../../src/model/record.ts';
import { makeCorpus, makeDate, makeEntity, makeLink, makeRecord } from '../../support/corpus.ts';
import { makeDocument, makeTurn } from '../../support/documents.ts';

const stage = (id: string, date: string, label: string): StagePassage => ({
  type: 'stage',
  id,
  date: makeDate(date),
  label,
  text: label,
  html: label,
  citations: [],
  line: 1,
});
const version = (code: string, date?: string): MeasureVersion => ({
  code,
  name: code.toUpperCase(),
  ...(date !== undefined && { date: makeDate(date) }),
});

/** What was known of a bill with these versions and stages on a day. */
function viewThen(day: string, versions: readonly MeasureVersion[], stages: readonly StagePassage[] = []) {
  const bill = makeRecord('2013-10-29-bill', { kind: 'legislation', versions, passages: stages });
  const testimony = makeRecord(`${day}-words`, { kind: 'testimony', links: [makeLink(`${day}-words`, 'concerns', bill.id)] });
  return listMeasuresThen(testimony, makeCorpus([bill, testimony])).map((then) => [
    then.version?.code,
    then.isUnsure,
    then.stage?.id,
    then.next?.code,
  ]);
}

describe('listMeasuresThen', () => {
  const versions = [version('eh', '2014-05-22'), version('ih', '2013-10-29'), version('rh', '2014-05'), version('undated')];
  const cases: readonly (readonly [string, string, readonly unknown[]])[] = [
    ['before the first text', '2013-10-01', [undefined, false, undefined, 'ih']],
    ['on the day of a text it may have been the older', '2013-10-29', ['ih', true, 's1', 'rh']],
    ['between two texts', '2013-11-11', ['ih', false, 's1', 'rh']],
    ['within the month of a text without a day', '2014-05-10', ['rh', true, 's1', 'eh']],
    ['after all', '2015-01-01', ['eh', false, 's2', undefined]],
  ];
  const stages = [stage('s1', '2013-10-29', 'Introduced'), stage('s2', '2014-05-22', 'House passes')];
  for (const [what, day, expected] of cases) test(`${what}, ${day}`, () => assert.deepEqual(viewThen(day, versions, stages), [expected]));

  test('stages alone are enough; without any date there is nothing to say', () => {
    assert.deepEqual(viewThen('2014-01-01', [], stages), [[undefined, false, 's1', undefined]]);
    assert.deepEqual(viewThen('2014-01-01', [version('ih')]), []);
    assert.deepEqual(viewThen('2014-01-01', []), []);
  });

  test('names the official text of the version where it was imported', () => {
    const bill = makeRecord('2013-10-29-bill', {
      kind: 'legislation',
      versions: [version('ih', '2013-10-29'), version('rh', '2014-05-15')],
    });
    const testimony = makeRecord('2013-11-11-words', { kind: 'testimony', links: [makeLink('2013-11-11-words', 'concerns', bill.id)] });
    const viewText = (name: string) => {
      const documents = [makeDocument(bill.id, name, [makeTurn(1, 'A', 'x')])];
      return listMeasuresThen(testimony, makeCorpus([bill, testimony], [], { documents }))[0]?.text?.official.name;
    };
    assert.deepEqual([viewText('ih'), viewText('rh')], ['ih', undefined]);
  });

  test('looks at the links that speak of a measure, at each measure once, in their order', () => {
    const measures = ['2013-01-01-a', '2013-01-02-b', '2013-01-03-c'].map((id) =>
      makeRecord(id, { kind: 'legislation', versions: [version('ih', '2013-01-03')] }),
    );
    const report = makeRecord('2013-06-06-report', { versions: [version('ih', '2013-01-03')] });
    const id = '2013-07-01-words';
    const links = [
      makeLink(id, 'cites', '2013-01-02-b'),
      makeLink(id, 'follows-up', '2013-01-03-c'),
      makeLink(id, 'concerns', report.id),
      makeLink(id, 'concerns', '2013-01-01-a'),
      makeLink(id, 'concerns', '2013-01-02-b'),
      makeLink(id, 'concerns', '1999-gone'),
    ];
    const testimony = makeRecord(id, { kind: 'testimony', links });
    assert.deepEqual(
      listMeasuresThen(testimony, makeCorpus([...measures, report, testimony])).map(({ measure }) => measure.id),
      ['2013-01-02-b', '2013-01-01-a'],
    );
  });
});

describe('listHearingTexts', () => {
  const hearing = makeRecord('2013-10-02-hearing', { kind: 'hearings' });
  const people = [
    makeEntity('people', 'james-clapper', 'James Clapper', { sortName: 'Clapper, James' }),
    makeEntity('people', 'ana-gómez', 'Ana Gómez', { sortName: 'Gómez, Ana' }),
  ];
  const actors = people.map(({ id }) => ({ part: 'witness', person: id, role: '' }) as const);
  const turns = [
    makeTurn(1, 'The Chairman', 'a'),
    makeTurn(2, 'Director CLAPPER', 'b'),
    makeTurn(3, 'Mr. Clappers', 'c'),
    makeTurn(4, 'Mr. Clapper', 'd'),
    makeTurn(5, 'Mrs. Gomez', 'e'),
  ];
  const documents = [makeDocument(hearing.id, 'text', turns, { format: 'hearing' })];

  test('finds the witnesses among the speakers by whole family names, whatever their case and accents', () => {
    const testimony = makeRecord('2013-10-02-clapper', { kind: 'testimony', hearing: hearing.id, actors });
    const [found, ...others] = listHearingTexts(testimony, makeCorpus([hearing, testimony], people, { documents }));
    assert.deepEqual(found?.witnesses, [
      { name: 'Director CLAPPER', turns: 2, first: { id: 't2', part: '' } },
      { name: 'Mrs. Gomez', turns: 1, first: { id: 't5', part: '' } },
    ]);
    assert.equal(found?.text.official.record, hearing.id);
    assert.deepEqual(others, []);
  });

  test('finds the hearing by a link too; without a text, or without a hearing, there is nothing', () => {
    const linked = makeRecord('2013-10-02-clapper', { kind: 'testimony', links: [makeLink('2013-10-02-clapper', 'part-of', hearing.id)] });
    assert.deepEqual(listHearingTexts(linked, makeCorpus([hearing, linked], people, { documents }))[0]?.witnesses, []);
    assert.deepEqual(listHearingTexts(linked, makeCorpus([hearing, linked])), []);
    assert.deepEqual(listHearingTexts(makeRecord('2013-10-02-x', { kind: 'testimony' }), makeCorpus([hearing], [], { documents })), []);
  });
});
