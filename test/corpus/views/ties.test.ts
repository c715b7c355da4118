import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildThreadTies, listPairs, listThreadRecords, viewPair } from '../../../src/corpus/views/ties.ts';
import type { Thread } from '../../../src/model/threads.ts';
import { makeCorpus, makeLink, makeRecord } from '../../support/corpus.ts';

const [a, b, c] = ['2013-10-30-a', '2013-11-11-b', '2013-12-04-c'];
const thread = (...ids: readonly string[]): Thread => ({
  id: 'walk',
  title: 'Walk',
  summary: '',
  steps: ids.map((record) => ({ to: { record }, text: '', html: '', line: 1 })),
  file: '',
});

test('buildThreadTies words links to the step before in the direction of the walk, whichever way they are stored', () => {
  const corpus = makeCorpus([
    makeRecord(a),
    makeRecord(b, { links: [makeLink(b, 'responds-to', a), makeLink(b, 'follows-up', c)] }),
    makeRecord(c),
  ]);
  const ties = buildThreadTies(thread(a, b, c), corpus);
  assert.deepEqual(
    ties.map((tie) => tie.words),
    [[], ['answered by'], ['follows up']],
  );
});

test('buildThreadTies names ties to steps further back as the step itself says them', () => {
  const corpus = makeCorpus([makeRecord(a), makeRecord(b), makeRecord(c, { links: [makeLink(c, 'follows-up', a)] })]);
  assert.deepEqual(
    buildThreadTies(thread(a, b, c), corpus).map((tie) => tie.back),
    [[], [], [{ word: 'follows up', step: 1 }]],
  );
});

test('buildThreadTies gives nothing between two steps at the same record', () => {
  const corpus = makeCorpus([makeRecord(a, { links: [makeLink(a, 'cites', a)] })]);
  assert.deepEqual(buildThreadTies(thread(a, a), corpus)[1], { words: [], links: [], back: [] });
});

test('listThreadRecords(thread) names a record once, in the order of the walk', () => {
  const corpus = makeCorpus([makeRecord(a), makeRecord(b)]);
  assert.deepEqual(
    listThreadRecords(thread(b, a, b), corpus).map((record) => record.id),
    [b, a],
  );
});

test('listPairs and viewPair: links of the relation contradicts, the earlier side first with its passage', () => {
  const link = makeLink(c, 'contradicts', a, { from: { record: c, passage: 'p1' }, to: { record: a, passage: 'p9' } });
  const corpus = makeCorpus([makeRecord(a), makeRecord(c, { links: [link, makeLink(c, 'cites', a)] })]);
  assert.deepEqual(listPairs(corpus), [link]);
  assert.deepEqual(
    viewPair(link, corpus).map((side) => [side.record.id, side.passage?.id]),
    [
      [a, undefined],
      [c, 'p1'],
    ],
  );
});
