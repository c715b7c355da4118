import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildEvents } from '../../src/timeline/events.ts';
import { drawKnownDay, findKnownDays, tellKnownDay } from '../../src/timeline/known.ts';
import { makeCorpus, makeRecord } from '../support/corpus.ts';
import { randomCorpus, SEED } from './support.ts';

test('tellKnownDay parts all events into those of the day, those before and those after', () => {
  fc.assert(
    fc.property(randomCorpus(40), (corpus) => {
      for (const day of findKnownDays(corpus)) {
        const { today, before, later } = tellKnownDay(corpus, day);
        const told = [...today, ...before, ...later].map(({ id }) => id).sort();
        assert.deepEqual(
          told,
          buildEvents(corpus)
            .map(({ id }) => id)
            .sort(),
        );
        assert.ok(
          [...today, ...before].some(({ date }) => date.start === day || date.end === day),
          day,
        );
        for (const event of before) assert.ok(event.date.start <= day);
        for (const event of later) assert.ok(event.date.end > day);
      }
    }),
    SEED,
  );
});

test('tellKnownDay: a month is known when it is over, an interval when it begins', () => {
  const month = makeCorpus([makeRecord('2013-11-15-a'), makeRecord('2013-11-b'), makeRecord('2013-11-30-c')]);
  assert.deepEqual(
    tellKnownDay(month, '2013-11-15').later.map(({ id }) => id),
    ['2013-11-b', '2013-11-30-c'],
  );
  assert.deepEqual(tellKnownDay(month, '2013-11-30').later, []);
});

test('drawKnownDay has no word of what came after', () => {
  const corpus = makeCorpus([
    makeRecord('2013-11-11-a', { label: 'Known' }),
    makeRecord('2013-11-20-b', { label: 'Secret', title: 'Secret' }),
  ]);
  for (const svg of drawKnownDay(corpus, '2013-11-11', () => '/x/')) {
    assert.ok(!svg.includes('Secret'));
    assert.ok(svg.includes('Known on 11'));
  }
});
