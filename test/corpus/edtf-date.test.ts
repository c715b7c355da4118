import assert from 'node:assert/strict';
import test from 'node:test';
import edtf from 'edtf';
import fc from 'fast-check';
import { isIsoDay, parseRecordDate } from '../../src/corpus/edtf-date.ts';
import { numberToIsoDay } from '../../src/model/dates.ts';
import { HOSTILE_MISSING, listEdtfStrings } from '../support/hostile.ts';

for (const [text, start, end, precision, marks] of [
  ['2013', '2013-01-01', '2013-12-31', 'year', ''],
  ['2013-11', '2013-11-01', '2013-11-30', 'month', ''],
  ['2012-02', '2012-02-01', '2012-02-29', 'month', ''],
  ['2013-11-11', '2013-11-11', '2013-11-11', 'day', ''],
  ['2012-02-29', '2012-02-29', '2012-02-29', 'day', ''],
  ['2013-11-05/2013-11-07', '2013-11-05', '2013-11-07', 'interval', ''],
  ['2013-06/2014', '2013-06-01', '2014-12-31', 'interval', ''],
  ['2013-11?', '2013-11-01', '2013-11-30', 'month', '?'],
  ['2013~', '2013-01-01', '2013-12-31', 'year', '~'],
  ['2013-11-11%', '2013-11-11', '2013-11-11', 'day', '?~'],
  ['2013-11-05?/2013-11-07~', '2013-11-05', '2013-11-07', 'interval', '?~'],
  ['2013-11-XX', '2013-11-01', '2013-11-30', 'month', ''],
  ['2013-XX', '2013-01-01', '2013-12-31', 'year', ''],
  ['2013-XX-XX', '2013-01-01', '2013-12-31', 'year', ''],
  ['2013-11-XX/2013-12', '2013-11-01', '2013-12-31', 'interval', ''],
] as const) {
  test(`parseRecordDate("${text}") is ${start} to ${end}, known to the ${precision}${marks}`, () => {
    const uncertain = marks.includes('?');
    const approximate = marks.includes('~');
    assert.deepEqual(parseRecordDate(text), { edtf: text, start, end, precision, uncertain, approximate });
  });
}

for (const text of [
  '',
  ' ',
  'soon',
  '13-11-11',
  '2013-1-1',
  '2013-13',
  '2013-00',
  '2013-02-30',
  '2013-02-29',
  '2013-11-00',
  '2013-XX-11',
  '201X',
  '20XX',
  '2013-21',
  '-2013',
  'Y20130',
  '2013-11-07/2013-11-05',
  '2013/2013',
  '2013-11-05/..',
  '../2013',
  '2013/',
  '2013-11-11T10:00:00Z',
  '2013-11-11/2013-02-30',
  '?2013',
  '2013-?11',
  '{2013,2014}',
  '[2013,2014]',
  '2013–2014',
  '11 November 2013',
  '2013-11-11 ',
  '２０１３',
  '2013\n',
  `2013${'?'.repeat(100)}`,
]) {
  test(`parseRecordDate(${JSON.stringify(text.slice(0, 30))}) is no date of a record`, () =>
    assert.equal(parseRecordDate(text), undefined));
}

test('parseRecordDate(day) is that day, for every day of four centuries', () => {
  fc.assert(
    fc.property(fc.integer({ min: -60_000, max: 86_000 }), (days) => {
      const day = numberToIsoDay(days);
      const date = parseRecordDate(day);
      assert.deepEqual([date?.start, date?.end, date?.precision], [day, day, 'day']);
    }),
    { seed: 9 },
  );
});

test('parseRecordDate(text) takes nothing that the EDTF package refuses, and agrees with its bounds', { skip: HOSTILE_MISSING }, () => {
  const taken = listEdtfStrings().flatMap((text) => parseRecordDate(text) ?? []);
  assert.ok(taken.length > 20);
  for (const date of taken) {
    const { min, max } = edtf(date.edtf);
    assert.deepEqual(
      [date.start, date.end],
      [min, max].map((time) => new Date(time).toISOString().slice(0, 10)),
    );
    assert.ok(date.start <= date.end);
  }
});

test('isIsoDay(text) is a calendar day and nothing else', () => {
  assert.equal(isIsoDay('2013-11-11'), true);
  for (const text of ['2013-11', '2013-11-11?', '2013-02-29', '2013-11-11/2013-11-12', '', '2013-11-XX'])
    assert.equal(isIsoDay(text), false, text);
});
