import assert from 'node:assert/strict';
import test from 'node:test';
import { listFormerPassages, listMovedPassages, listMovedRecords } from '../../../src/corpus/views/moved.ts';
import { makeCorpus, makePassage, makeRecord } from '../../support/corpus.ts';

const NEW = makeRecord('2013-new', { kind: 'actions', passages: [makePassage('p1', 'One.'), makePassage('p2', 'Two.')] });
const OTHER = makeRecord('2013-other', { kind: 'testimony', passages: [makePassage('t1', 'Three.')] });
const CORPUS = makeCorpus([NEW, OTHER], [], {
  redirects: [
    { from: '2013-old', to: '2013-new', kind: 'disclosures', passages: ['p1', 'p7', 'p9'] },
    { from: '2013-old#p9', to: '2013-other#t1' },
    { from: '2012-unlocked', to: '2013-new#p1' },
    { from: '2012-folded', to: '2013-new#p1', kind: 'actions', passages: ['p1', 's2'] },
    { from: '2013-new#p3', to: '2013-new#p1' },
    { from: '2013-new#p4', to: '2013-other' },
    { from: '2013-new#p2', to: '2013-other' },
    { from: '2013-other', to: '2013-new' },
    { from: '2012-lost', to: '2012-nowhere' },
  ],
});

test('listMovedRecords(corpus) stands where the record was published, else beside the new one, and leads to every published passage', () => {
  const [first, second] = ['actions/2013-new/#p1', 'testimony/2013-other/#t1'];
  assert.deepEqual(listMovedRecords(CORPUS), [
    {
      id: '2013-old',
      kind: 'disclosures',
      path: 'actions/2013-new/',
      record: NEW,
      // The new record has no p7: a problem of its own says so.
      passages: [
        { id: 'p9', path: second, record: OTHER, passage: 't1' },
        { id: 'p1', path: first, record: NEW, passage: 'p1' },
      ],
    },
    { id: '2012-unlocked', kind: 'actions', path: first, record: NEW, passage: 'p1', passages: [] },
    {
      id: '2012-folded',
      kind: 'actions',
      path: first,
      record: NEW,
      passage: 'p1',
      passages: [
        { id: 'p1', path: first, record: NEW, passage: 'p1' },
        { id: 's2', path: first, record: NEW, passage: 'p1' },
      ],
    },
  ]);
});

test('listMovedPassages(id, corpus) holds passages of a record that is still there, in another or in none of its passages', () => {
  assert.deepEqual(
    listMovedPassages('2013-new', CORPUS).map(({ id, path }) => `${id} ${path}`),
    ['p3 actions/2013-new/#p1', 'p4 testimony/2013-other/', 'p2 testimony/2013-other/'],
  );
});

test('listFormerPassages(corpus) holds each old address of a passage once, and none at which a passage stands', () => {
  assert.deepEqual(
    listFormerPassages(CORPUS).map(({ holder, id, record, passage }) => `${holder}#${id} ${record.id}#${passage}`),
    [
      '2013-old#p9 2013-other#t1',
      '2013-old#p1 2013-new#p1',
      '2012-folded#p1 2013-new#p1',
      '2012-folded#s2 2013-new#p1',
      '2013-new#p3 2013-new#p1',
      '2013-new#p4 2013-other#undefined',
    ],
  );
});
