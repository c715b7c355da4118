import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isoDayToNumber } from '../../src/model/dates.ts';
import { findStep, sortByTime } from '../../src/timeline/walk.ts';
import { makeCorpus, makeRecord } from '../support/corpus.ts';
import { boardOf } from './support.ts';

const DAYS = ['2013-06-06', '2013-10-30', '2013-11-11', '2014-07-01'];
const index = boardOf(makeCorpus(DAYS.map((day) => makeRecord(`${day}-record`))));
const events = sortByTime(index.ranked);
const windowOf = (from: string, to: string) => ({ from: isoDayToNumber(from), to: isoDayToNumber(to) });
const AUTUMN = windowOf('2013-10-01', '2013-12-31');

test('sortByTime gives the order of the days, whatever the weights', () =>
  assert.deepEqual(
    events.map(({ id }) => id.slice(0, 10)),
    DAYS,
  ));

for (const [says, from, direction, window, expected] of [
  ['the first of the window, forward from nothing', undefined, 1, AUTUMN, '2013-10-30'],
  ['the last of the window, back from nothing', undefined, -1, AUTUMN, '2013-11-11'],
  ['the nearest where the window holds none and all are before it', undefined, 1, windowOf('2014-09-01', '2014-12-31'), '2014-07-01'],
  ['the nearest where all are after it', undefined, -1, windowOf('1978-01-01', '1979-01-01'), '2013-06-06'],
  ['the next, also out of the window', '2013-11-11', 1, AUTUMN, '2014-07-01'],
  ['the one before', '2013-11-11', -1, AUTUMN, '2013-10-30'],
  ['nothing after the last', '2014-07-01', 1, AUTUMN, undefined],
  ['nothing before the first', '2013-06-06', -1, AUTUMN, undefined],
] as const) {
  test(`findStep gives ${says}`, () => {
    const start = events.find(({ id }) => id.slice(0, 10) === from);
    assert.equal(findStep(events, start, direction, window)?.id.slice(0, 10), expected);
  });
}

test('findStep begins anew where the event that it comes from is filtered out', () => {
  const kept = events.filter(({ id }) => !id.startsWith('2013-11'));
  const gone = events.find(({ id }) => id.startsWith('2013-11'));
  assert.equal(findStep(kept, gone, 1, AUTUMN)?.id.slice(0, 10), '2013-10-30');
  assert.equal(findStep([], gone, 1, AUTUMN), undefined);
});
