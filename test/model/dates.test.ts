import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { parseRecordDate } from '../../src/corpus/edtf-date.ts';
import {
  compareRecordDates,
  formatDay,
  formatMonth,
  formatRecordDate,
  isoDayToNumber,
  numberToIsoDay,
  type RecordDate,
} from '../../src/model/dates.ts';

const dateOf = (edtf: string): RecordDate => {
  const date = parseRecordDate(edtf);
  assert.ok(date !== undefined, edtf);
  return date;
};
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

for (const [edtf, long, short] of [
  ['2013', '2013', '2013'],
  ['2013-11', 'November 2013', 'Nov 2013'],
  ['2013-11-01', '1 November 2013', '1 Nov 2013'],
  ['2013-11-05/2013-11-07', '5–7 November 2013', '5–7 Nov 2013'],
  ['2013-11-30/2013-12-02', '30 November 2013 – 2 December 2013', '30 Nov 2013 – 2 Dec 2013'],
  ['2013-05/2014', 'May 2013 – 2014', 'May 2013 – 2014'],
  ['2013-11?', 'November 2013 (uncertain)', 'Nov 2013 (uncertain)'],
  ['2013~', 'about 2013', 'about 2013'],
  ['2013%', 'about 2013 (uncertain)', 'about 2013 (uncertain)'],
  ['2013-11-XX', 'November 2013', 'Nov 2013'],
  ['2013-XX-XX', '2013', '2013'],
  ['2013-11-XX/2013-12-XX', 'November 2013 – December 2013', 'Nov 2013 – Dec 2013'],
] as const) {
  test(`formatRecordDate(${edtf}) is ${long}`, () => {
    assert.equal(plain(formatRecordDate(dateOf(edtf))), long);
    assert.equal(plain(formatRecordDate(dateOf(edtf), 'short')), short);
  });
}

test('formatRecordDate(date) is never broken inside a date', () => {
  assert.doesNotMatch(formatRecordDate(dateOf('2013-11-11?')), / /);
});

test('formatDay(day) and formatMonth(month) say them in words', () => {
  assert.equal(plain(formatDay('2013-11-01')), '1 November 2013');
  assert.equal(formatMonth(12, 'short'), 'Dec');
  assert.throws(() => formatMonth(13), /^Error: Internal:/);
  assert.throws(() => formatMonth(0), /^Error: Internal:/);
});

test('numberToIsoDay(isoDayToNumber(day)) is the day, whatever the time zone', () => {
  assert.equal(isoDayToNumber('1970-01-01'), 0);
  assert.equal(isoDayToNumber('2013-11-11') - isoDayToNumber('2013-11-10'), 1);
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 200_000 }), (days) => assert.equal(isoDayToNumber(numberToIsoDay(days)), days)),
    { seed: 7 },
  );
});

test('compareRecordDates(a, b) puts the earlier first, then the more exact', () => {
  const order = ['2013', '2013-01-02', '2012-12', '2013-01-01', '2013-01', '2013-01-01/2013-02'].map(dateOf).sort(compareRecordDates);
  assert.deepEqual(
    order.map((date) => date.edtf),
    ['2012-12', '2013-01-01', '2013-01', '2013-01-01/2013-02', '2013', '2013-01-02'],
  );
  assert.equal(compareRecordDates(dateOf('2013-01'), dateOf('2013-01')), 0);
});
