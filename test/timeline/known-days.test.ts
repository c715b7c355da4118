import assert from 'node:assert/strict';
import test from 'node:test';
import { findKnownDays } from '../../src/timeline/known.ts';
import { makeCorpus, makeRecord } from '../support/corpus.ts';

test('findKnownDays(corpus) has the day of each event and the last day of each record, once and rising', () => {
  const corpus = makeCorpus([makeRecord('2013-11-11-b'), makeRecord('2013-11-c'), makeRecord('2013-11-11-d'), makeRecord('2013-06-05-a')]);
  assert.deepEqual(findKnownDays(corpus), ['2013-06-05', '2013-11-11', '2013-11-30']);
});
