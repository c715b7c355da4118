import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isoDayToNumber } from '../../src/model/dates.ts';
import { addMonths, startOfMonth } from '../../src/timeline/time-scale.ts';
import { countBetween, densestDays, densestMonths, fittedMonths, wholeYears } from '../../src/timeline/windows.ts';
import { makeCorpus, makeRecord } from '../support/corpus.ts';
import { eventsOf, randomCorpus, SEED } from './support.ts';

const day = isoDayToNumber;
const eventsAt = (...ids: string[]) => eventsOf(makeCorpus(ids.map((id) => makeRecord(id)))).events;

test('densestMonths holds as many events as the best of all windows that begin a month', () => {
  fc.assert(
    fc.property(randomCorpus(40), fc.integer({ min: 1, max: 20 }), (corpus, months) => {
      const { events } = eventsOf(corpus);
      const window = densestMonths(events, months);
      assert.equal(window.from, startOfMonth(window.from));
      const counts = events.map((event) => {
        const from = startOfMonth(event.start);
        return countBetween(events, { from, to: addMonths(from, months) });
      });
      assert.equal(countBetween(events, window), Math.max(...counts));
    }),
    SEED,
  );
});

test('densestDays begins `lead` days before an event and holds most', () => {
  const events = eventsAt('2013-01-01-a', '2013-06-01-b', '2013-06-05-c', '2013-12-01-d');
  assert.deepEqual(densestDays(events, 20, 3), { from: day('2013-05-29'), to: day('2013-06-18') });
});

test('densestMonths and densestDays choose the earliest of windows that hold as many', () => {
  const events = eventsAt('2013-01-10-a', '2013-01-12-b', '2014-06-10-c', '2014-06-12-d', '2015-03-03-e');
  assert.deepEqual(densestMonths(events, 1), { from: day('2013-01-01'), to: day('2013-02-01') });
  assert.deepEqual(densestDays(events, 10, 2), { from: day('2013-01-08'), to: day('2013-01-18') });
});

test('wholeYears and fittedMonths hold all events; a month or a year with its end', () => {
  const events = eventsAt('2013-06-05-a', '2014-11');
  assert.deepEqual(wholeYears(events), { from: day('2013-01-01'), to: day('2015-01-01') });
  assert.deepEqual(fittedMonths(events), { from: day('2013-05-01'), to: day('2015-01-01') });
  assert.deepEqual(fittedMonths(eventsAt('2013-06-05-a')), { from: day('2013-05-01'), to: day('2014-05-01') });
});

test('windows of no events are the year 2013', () => {
  const year = { from: day('2013-01-01'), to: day('2014-01-01') };
  assert.deepEqual([wholeYears([]), fittedMonths([]), densestMonths([], 31)], [year, year, year]);
});
