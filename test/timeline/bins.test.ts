import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { BIN_DAYS, binDaysOf, countDays, lowerBound } from '../../src/timeline/bins.ts';
import { SEED } from './support.ts';

const days = fc.array(fc.integer({ min: -3000, max: 3000 }), { maxLength: 200 }).map((list) => Int32Array.from(list).sort());

test('binDaysOf counts every day once, in the column that a slow count gives', () => {
  fc.assert(
    fc.property(days, fc.constantFrom(...BIN_DAYS), (list, binDays) => {
      const bins = binDaysOf(list, binDays);
      const slow = new Map<number, number>();
      for (const day of list) slow.set(Math.floor(day / binDays) * binDays, (slow.get(Math.floor(day / binDays) * binDays) ?? 0) + 1);
      const counted = [...bins.days].map((day, place) => [day, (bins.offsets[place + 1] ?? 0) - (bins.offsets[place] ?? 0)]);
      assert.deepEqual(counted, [...slow]);
      assert.equal(bins.most, Math.max(0, ...slow.values()));
    }),
    SEED,
  );
});

test('lowerBound is the first place that is not less', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -3100, max: 3100 }), (list, value) => {
      const slow = [...list].findIndex((day) => day >= value);
      assert.equal(lowerBound(list, value), slow === -1 ? list.length : slow);
    }),
    SEED,
  );
});

test('countDays counts the days that a window holds, those that it cuts included', () => {
  const days = Int32Array.from([3, 5, 5, 9]);
  for (const [from, to, count] of [
    [3, 9, 3],
    [3.5, 9, 3],
    [4, 9.1, 3],
    [5, 5, 0],
    [9, 4, 0],
    [-9, 99, 4],
  ] as const)
    assert.equal(countDays(days, { from, to }), count, `${from} to ${to}`);
});
