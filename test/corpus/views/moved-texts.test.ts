import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listMovedTexts } from '../../../src/corpus/views/moved-texts.ts';
import { PART_WEIGHT } from '../../../src/model/document-parts.ts';
import { makeCorpus, makeRecord } from '../../support/corpus.ts';
import { makeDocument, makeSection } from '../../support/documents.ts';

const BILL = makeRecord('2013-10-29-bill', { kind: 'legislation' });
const OTHER = makeRecord('2013-11-01-other', { kind: 'legislation' });
const LONG = [makeSection(1, 'Orders', 'first '.repeat(PART_WEIGHT / 8)), makeSection(2, 'Reports', 'second '.repeat(PART_WEIGHT / 8))];

test('listMovedTexts(corpus) leads from every page of a text of the record that is gone, and from no other', () => {
  const documents = [makeDocument(BILL.id, 'rh', LONG), makeDocument(OTHER.id, 'ih', LONG)];
  const redirects = [{ from: '2013-10-old', to: BILL.id, kind: 'actions' as const }];
  assert.deepEqual(
    listMovedTexts(makeCorpus([BILL, OTHER], [], { documents, redirects })).map(({ from, to, part }) => [part, from, to]),
    ['', 's1', 's2'].map((part) => {
      const page = `text/rh/${part === '' ? '' : `${part}/`}`;
      return [part, `actions/2013-10-old/${page}`, `legislation/2013-10-29-bill/${page}`];
    }),
  );
  assert.deepEqual(listMovedTexts(makeCorpus([BILL], [], { documents: documents.slice(0, 1) })), []);
});
