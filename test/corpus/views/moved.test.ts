import assert from 'node:assert/strict';
import test from 'node:test';
import { listMovedPassages, listMovedRecords } from '../../../src/corpus/views/moved.ts';
import { makeCorpus, makePassage, makeRecord } from '../../support/corpus.ts';

const NEW = makeRecord('2013-new', { kind: 'actions', passages: [makePassage('p1', 'One.'), makePassage('p2', 'Two.')] });
const CORPUS = makeCorpus([NEW], [], {
  redirects: [
    { from: '2013-old', to: '2013-new', kind: 'disclosures' },
    { from: '2013-old#p9', to: '2013-new#p2' },
    { from: '2012-unlocked', to: '2013-new#p1' },
    { from: '2013-new#p3', to: '2013-new#p1' },
    { from: '2012-lost', to: '2012-nowhere' },
  ],
});

test('listMovedRecords(corpus) stands where the record was published, else beside the new one', () => {
  const title = NEW.title;
  assert.deepEqual(listMovedRecords(CORPUS), [
    { id: '2013-old', kind: 'disclosures', path: 'actions/2013-new/', title, passages: [{ id: 'p9', path: 'actions/2013-new/#p2' }] },
    { id: '2012-unlocked', kind: 'actions', path: 'actions/2013-new/#p1', title, passages: [] },
  ]);
});

test('listMovedPassages(id, corpus) holds passages of a record that is still there', () => {
  assert.deepEqual(listMovedPassages('2013-new', CORPUS), [{ id: 'p3', path: 'actions/2013-new/#p1' }]);
});
