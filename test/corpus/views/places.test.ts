import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listPlaces } from '../../../src/corpus/views/places.ts';
import type { Thread } from '../../../src/model/threads.ts';
import { makeCorpus, makeDate, makeRecord } from '../../support/corpus.ts';

const record = makeRecord('2013-11-11-a');
const thread = (id: string, ids: readonly string[]): Thread => ({
  id,
  title: `Thread ${id}`,
  summary: '',
  steps: ids.map((to) => ({ to: { record: to }, text: '', html: '', line: 1 })),
  file: '',
});
const version = { id: 'v', name: '', short: '', date: makeDate('2013'), number: '', record: record.id, enacted: false };
const matrix = { id: 'm', title: 'Matrix', summary: '', versions: [version], provisions: [], sources: [], file: '' };

test('listPlaces(record) names threads with all its steps, leading to the first, and then matrices', () => {
  const threads = [thread('one', ['x', record.id, record.id, 'y', record.id]), thread('two', ['x']), thread('three', [record.id])];
  assert.deepEqual(listPlaces(record, makeCorpus([record], [], { threads, matrices: [matrix] })), [
    { text: 'Thread one', path: 'threads/one/#step-2', note: 'steps 2, 3 and 5' },
    { text: 'Thread three', path: 'threads/three/#step-1', note: 'step 1' },
    { text: 'Matrix', path: 'compare/m/' },
  ]);
});

test('listPlaces(record) is empty where the record stands nowhere else', () => {
  assert.deepEqual(
    listPlaces(makeRecord('2014-01-01-b'), makeCorpus([], [], { threads: [thread('one', [record.id])], matrices: [matrix] })),
    [],
  );
});
