import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listWalks } from '../../../src/corpus/views/walks.ts';
import { makeCorpus, makeRecord } from '../../support/corpus.ts';

const [a, b, c, d] = ['2013-a', '2013-b', '2013-c', '2013-d'].map((id) => makeRecord(id));
assert.ok(a && b && c && d);

const thread = (id: string, ...steps: readonly string[]) => ({
  id,
  title: id,
  summary: '',
  steps: steps.map((record) => ({ to: { record, passage: 'p1' }, text: '', html: '', line: 1 })),
  file: `content/threads/${id}.md`,
});

test('listWalks(record, corpus) gives the nearest steps to other records, with their numbers', () => {
  const corpus = makeCorpus([a, b, c, d], [], { threads: [thread('x', a.id, b.id, b.id, c.id, b.id), thread('y', d.id, b.id)] });
  const walks = listWalks(b, corpus).map((walk) => [walk.thread.id, walk.previous?.number, walk.next?.number, walk.next?.record.id]);
  assert.deepEqual(walks, [
    ['x', 1, 4, c.id],
    ['y', 1, undefined, undefined],
  ]);
  assert.deepEqual(
    listWalks(a, corpus).map((walk) => [walk.previous, walk.next?.step.to]),
    [[undefined, { record: b.id, passage: 'p1' }]],
  );
  assert.deepEqual(listWalks(makeRecord('2013-e'), corpus), []);
});
