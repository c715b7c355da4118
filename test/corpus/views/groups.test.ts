import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupByLetter, groupByMonth, groupByYear } from '../../../src/corpus/views/groups.ts';
import { makeDate, makeRecord } from '../../support/corpus.ts';

const records = [
  makeRecord('2012-01-01-a'),
  makeRecord('2013-year', { date: makeDate('2013') }),
  makeRecord('2013-03-m'),
  makeRecord('2013-11-11-b'),
  makeRecord('2013-11-12-c'),
];

test('groupByYear(records) puts the latest year first and keeps the order inside a year', () => {
  assert.deepEqual(
    groupByYear(records).map(({ year, records: list }) => [year, list.map((record) => record.id)]),
    [
      ['2013', ['2013-year', '2013-03-m', '2013-11-11-b', '2013-11-12-c']],
      ['2012', ['2012-01-01-a']],
    ],
  );
  assert.deepEqual(groupByYear([]), []);
});

test('groupByMonth(records) puts what is dated to the year alone first, under a name that says so', () => {
  const months = groupByMonth(records.filter((record) => record.date.start.startsWith('2013')));
  assert.deepEqual(
    months.map((month) => [month.id, month.name, month.records.length]),
    [
      ['undated', 'Month not known', 1],
      ['march', 'March', 1],
      ['november', 'November', 2],
    ],
  );
});

for (const [sortName, letter] of [
  ['Belz, Dorothee', 'B'],
  ['alexander', 'A'],
  ['Åkesson', 'A'],
  ['Žižek', 'Z'],
  ['élysée', 'E'],
  ['4th Amendment', '0–9'],
  ['§ 215', '0–9'],
  ['', '0–9'],
  ['Ωmega', '0–9'],
] as const) {
  test(`groupByLetter: "${sortName}" stands under ${letter}`, () => {
    const groups = groupByLetter([{ kind: 'people', id: 'x', name: sortName, sortName, count: 1 }]);
    assert.deepEqual(
      groups.map((group) => group.letter),
      [letter],
    );
  });
}

test('groupByLetter(entities) goes from A to Z and ends with 0–9', () => {
  const of = (sortName: string) => ({ kind: 'programs' as const, id: sortName, name: sortName, sortName, count: 0 });
  assert.deepEqual(
    groupByLetter(['702', 'Zulu', 'Alpha'].map(of)).map((group) => group.letter),
    ['A', 'Z', '0–9'],
  );
});
