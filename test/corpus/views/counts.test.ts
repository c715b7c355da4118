import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countCorpus, selectLane, selectMostAnswered, selectNewest } from '../../../src/corpus/views/counts.ts';
import { countCells, listCellStates } from '../../../src/corpus/views/matrix.ts';
import { countRelations, countSourceClasses } from '../../../src/corpus/views/sources.ts';
import type { CellState, ProvisionMatrix } from '../../../src/model/provisions.ts';
import { makeCorpus, makeLink, makeRecord, makeSource } from '../../support/corpus.ts';

const a = makeRecord('2013-01-01-a', {
  sources: [makeSource('S1', { checked: '2026-11-24' }), makeSource('S2', { class: 'court-record' })],
});
const b = makeRecord('2013-01-02-b', { kind: 'testimony', links: [makeLink('2013-01-02-b', 'cites', a.id)] });
const c = makeRecord('2013-01-03-c', {
  kind: 'hearings',
  links: [makeLink('2013-01-03-c', 'cites', a.id), makeLink('2013-01-03-c', 'responds-to', b.id)],
});
const corpus = makeCorpus([a, b, c]);

test('countCorpus(corpus) counts records, passages, links, sources, and sources read', () => {
  assert.deepEqual(countCorpus(corpus), { records: 3, passages: 3, links: 3, sources: 4, checkedSources: 1 });
  assert.deepEqual(countCorpus(makeCorpus([])), { records: 0, passages: 0, links: 0, sources: 0, checkedSources: 0 });
});

test('selectLane, selectMostAnswered and selectNewest', () => {
  assert.deepEqual(selectLane(corpus.records, 'h'), [b, c]);
  assert.deepEqual(selectMostAnswered(corpus.records, corpus, 5), [a, b]);
  assert.deepEqual(selectMostAnswered(corpus.records, corpus, 1), [a]);
  assert.deepEqual(selectNewest(corpus, 2), [c, b]);
  const [early, late] = [
    { ...a, published: '2026-12-01' },
    { ...c, published: '2026-11-24' },
  ];
  assert.deepEqual(selectNewest(makeCorpus([early, late]), 1), [early]);
  assert.deepEqual(selectNewest(makeCorpus([early, b, late]), 3), [b, early, late]);
});

test('countSourceClasses(corpus) lists every class; countRelations(corpus) the used ones, most used first', () => {
  const classes = new Map(countSourceClasses(corpus).map((row) => [row.id, [row.all, row.checked]]));
  assert.deepEqual(classes.get('press-report'), [3, 1]);
  assert.deepEqual(classes.get('court-record'), [1, 0]);
  assert.deepEqual(classes.get('scholarship'), [0, 0]);
  assert.deepEqual(
    [...countRelations(corpus)],
    [
      ['cites', 2],
      ['responds-to', 1],
    ],
  );
});

test('countCells and listCellStates see every cell and keep the order of the vocabulary', () => {
  const cell = (state: CellState) => ({ state, text: '', citations: [] });
  const matrix: ProvisionMatrix = {
    id: 'm',
    title: '',
    summary: '',
    versions: [],
    provisions: [{ id: 'p', name: '', what: '', cells: [cell('unknown'), cell('new'), cell('unknown')] }],
    sources: [],
    file: '',
  };
  assert.equal(countCells(matrix, 'unknown'), 2);
  assert.deepEqual(listCellStates(matrix), ['new', 'unknown']);
});
