import assert from 'node:assert/strict';
import test from 'node:test';
import { listMovedPassages, listMovedRecords } from '../../../src/corpus/views/moved.ts';
import { makeCorpus, makePassage, makeRecord } from '../../support/corpus.ts';

const NEW = makeRecord('2013-new', { kind: 'actions', passages: [makePassage('p1', 'One.'), makePassage('p2', 'Two.')] });
const CORPUS = makeCorpus([NEW], [], {
  redirects: [
    { from: '2013-old', to: '2013-new', kind: 'disclosures', passages: ['p1', 'p7', 'p9'] },
    { from: '2013-old#p9', to: '2013-new#p2' },
    { from: '2012-unlocked', to: '2013-new#p1' },
    { from: '2012-folded', to: '2013-new#p1', kind: 'actions', passages: ['p1', 's2'] },
    { from: '2013-new#p3', to: '2013-new#p1' },
    { from: '2012-lost', to: '2012-nowhere' },
  ],
});

test('listMovedRecords(corpus) stands where the record was published, else beside the new one, and leads to every published passage', () => {
  const title = NEW.title;
  assert.deepEqual(listMovedRecords(CORPUS), [
    {
      id: '2013-old',
      kind: 'disclosures',
      path: 'actions/2013-new/',
      title,
      // The new record has no p7: a problem of its own says so.
      passages: [
        { id: 'p9', path: 'actions/2013-new/#p2' },
        { id: 'p1', path: 'actions/2013-new/#p1' },
      ],
    },
    { id: '2012-unlocked', kind: 'actions', path: 'actions/2013-new/#p1', title, passages: [] },
    {
      id: '2012-folded',
      kind: 'actions',
      path: 'actions/2013-new/#p1',
      title,
      passages: [
        { id: 'p1', path: 'actions/2013-new/#p1' },
        { id: 's2', path: 'actions/2013-new/#p1' },
      ],
    },
  ]);
});

test('listMovedPassages(id, corpus) holds passages of a record that is still there', () => {
  assert.deepEqual(listMovedPassages('2013-new', CORPUS), [{ id: 'p3', path: 'actions/2013-new/#p1' }]);
});
