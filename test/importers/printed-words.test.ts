/** Days, numbers in words and labels of speakers, as English print has them. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { parseOrdinal } from '../../src/importers/hearing/facts.ts';
import { parsePrintedDays, toIsoDay } from '../../src/importers/transcript/days.ts';
import { listLabels, splitLabel } from '../../src/importers/transcript/labels.ts';

const DAYS = [
  ['WEDNESDAY, JANUARY 29, 2014', ['2014-01-29']],
  ['OCTOBER 1, 3, 8, AND 17, 2002', ['2002-10-01', '2002-10-03', '2002-10-08', '2002-10-17']],
  ['MARCH 5 AND APRIL 6, 2013', ['2013-03-05', '2013-04-06']],
  ['February 29, 2012 and February 29, 2013', ['2012-02-29']],
  ['May 1, 2013; May 1, 2013', ['2013-05-01']],
  ['January 5, 0999', []],
  ['January 5, 1000', ['1000-01-05']],
  ['January 32, 2014', []],
  ['January 5', []],
] as const;

for (const [text, days] of DAYS) {
  test(`parsePrintedDays(${text}) is ${days.join(', ') || 'nothing'}`, () => assert.deepEqual(parsePrintedDays(text), days));
}

const YEARS = [
  [999, undefined],
  [1000, '1000-03-04'],
  [9999, '9999-03-04'],
  [10_000, undefined],
  [99, undefined],
] as const;

for (const [year, day] of YEARS) {
  test(`toIsoDay(${year}, 3, 4) is ${day ?? 'nothing'}`, () => assert.equal(toIsoDay(year, 3, 4), day));
}

const ORDINALS = [
  ['first', 1],
  ['ninth', 9],
  ['tenth', 10],
  ['thirteenth', 13],
  ['nineteenth', 19],
  ['twentieth', 20],
  ['twenty-first', 21],
  ['thirtieth', 30],
  ['fortieth', 40],
  ['ninety-ninth', 99],
  ['twenty-', undefined],
  ['tweny-first', undefined],
  ['twelve', undefined],
  ['', undefined],
] as const;

for (const [word, number] of ORDINALS) {
  test(`parseOrdinal(${word}) is ${number ?? 'nothing'}`, () => assert.equal(parseOrdinal(word), number));
}

/** Lines, and the labels that are believed to name speakers: three labelled lines, one of them of somebody who speaks twice. */
const LABELS: readonly (readonly [why: string, lines: readonly string[], labels: readonly string[]])[] = [
  ['two lines are too few', ['Ms Roe: I agree.', 'Ms Roe: I do.'], []],
  ['three are enough', ['Ms Roe: I agree.', 'Mr Doe: I do not.', 'Ms Roe: Why?'], ['Ms Roe', 'Mr Doe']],
  ['nobody speaks twice', ['Ms Roe: I agree.', 'Mr Doe: I do not.', 'Dr Poe: Why?'], []],
  ['a full name without a title speaks once', ['Ms Roe: A.', 'Ms Roe: B.', 'Ms Roe: C.', 'Ann Lee: D.'], ['Ms Roe', 'Ann Lee']],
  ['a note is no speaker', ['Note: one.', 'Note: two.', 'Note: three.'], []],
];

for (const [why, lines, labels] of LABELS) {
  test(`listLabels: ${why}`, () => assert.deepEqual([...listLabels(lines)].sort(), [...labels].sort()));
}

test('splitLabel(line, labels) parts a label that is believed from what is said', () => {
  const labels = new Set(['Ms Roe']);
  assert.deepEqual(splitLabel('Ms Roe: I agree.', labels), { speaker: 'Ms Roe', text: 'I agree.' });
  assert.equal(splitLabel('Mr Doe: I agree.', labels), undefined);
});
