import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { listAllTexts, listPairsOf, listTextPairs, listTexts, pathOfPair } from '../../../src/corpus/views/texts.ts';
import type { StoredDocument } from '../../../src/model/documents.ts';
import type { CorpusRecord } from '../../../src/model/record.ts';
import { nameVersion } from '../../../src/model/version-names.ts';
import { makeCorpus, makeDate, makeLink, makeRecord } from '../../support/corpus.ts';
import { makeDocument, makeSection } from '../../support/documents.ts';

const UNITS = [makeSection(1, 'Short title', 'This Act.')];
const BILL = makeRecord('2013-10-29-bill', {
  kind: 'legislation',
  versions: [
    { code: 'ih', name: 'As introduced', date: makeDate('2013-10-29') },
    { code: 'rh', name: 'As reported', date: makeDate('2014-05-15') },
    { code: 'eh', name: 'As passed', date: makeDate('2014-05-15') },
  ],
});
const text = (record: CorpusRecord, name: string, over: Partial<StoredDocument> = {}) =>
  makeDocument(record.id, name, UNITS, { version: name, ...over });
const paths = (corpus: ReturnType<typeof makeCorpus>) => listTextPairs(corpus).map((pair) => `${pathOfPair(pair)} ${pair.tie}`);

describe('listTexts', () => {
  test('is empty for a record without texts', () => assert.deepEqual(listTexts(BILL, makeCorpus([BILL])), []));

  test('orders by date, of one day as the record lists its versions; texts without a date come last', () => {
    const documents = [
      text(BILL, 'eh'),
      text(BILL, 'ih'),
      text(BILL, 'notes', { version: 'notes' }),
      text(BILL, 'rh', { date: '2014-05-15' }),
    ];
    assert.deepEqual(
      listTexts(BILL, { documents }).map(({ name, date }) => `${name} ${date?.edtf}`),
      ['As introduced 2013-10-29', 'As reported 2014-05-15', 'As passed 2014-05-15', 'NOTES undefined'],
    );
  });

  test('names a text by the record, by the official code, or as the one text that there is', () => {
    const hearing = makeRecord('2013-10-02-hearing', { kind: 'hearings' });
    const plain = makeRecord('2013-11-01-bill', { kind: 'legislation' });
    assert.equal(listTexts(hearing, { documents: [makeDocument(hearing.id, 'text', UNITS)] })[0]?.name, 'Text');
    assert.equal(listTexts(plain, { documents: [text(plain, 'rfs')] })[0]?.name, 'Referred in Senate');
    assert.deepEqual(['rh2', 'xx', 'constructor', ''].map(nameVersion), ['Reported in House, print 2', 'XX', 'CONSTRUCTOR', '']);
  });
});

describe('listTextPairs', () => {
  test('pairs neighbours, and the first with the last of three', () => {
    assert.deepEqual(paths(makeCorpus([BILL], [], { documents: [text(BILL, 'ih')] })), []);
    assert.deepEqual(paths(makeCorpus([BILL], [], { documents: [text(BILL, 'ih'), text(BILL, 'rh')] })), [
      'compare/texts/2013-10-29-bill/ih--rh/ neighbours',
    ]);
    assert.deepEqual(paths(makeCorpus([BILL], [], { documents: ['ih', 'rh', 'eh'].map((name) => text(BILL, name)) })), [
      'compare/texts/2013-10-29-bill/ih--rh/ neighbours',
      'compare/texts/2013-10-29-bill/rh--eh/ neighbours',
      'compare/texts/2013-10-29-bill/ih--eh/ first and last',
    ]);
  });

  test('pairs the last text of a measure with the first of one that follows it up, once, whichever record holds the link', () => {
    const links = (['follows-up', 'supersedes', 'cites'] as const).map((rel) => makeLink('2015-04-28-act', rel, BILL.id));
    const act = makeRecord('2015-04-28-act', { kind: 'legislation', links });
    const documents = [
      text(BILL, 'ih'),
      text(BILL, 'rh'),
      text(act, 'ih'),
      text(act, 'enr', { date: '2015-06-02' }),
      text(act, 'ih2', { date: '2015-04-28' }),
    ];
    const corpus = makeCorpus([BILL, act], [], { documents });
    assert.ok(paths(corpus).includes('compare/texts/2015-04-28-act/2013-10-29-bill-rh--ih2/ supersedes'));
    assert.equal(paths(corpus).filter((path) => path.includes('2013-10-29-bill-')).length, 1);
    assert.equal(listPairsOf(BILL, corpus).length, 2);
    const turned = [
      { ...BILL, links: [makeLink(BILL.id, 'amends', act.id)] },
      { ...act, links: [] },
    ];
    assert.ok(paths(makeCorpus(turned, [], { documents })).includes('compare/texts/2015-04-28-act/2013-10-29-bill-rh--ih2/ amends'));
    assert.deepEqual(paths(makeCorpus([BILL, act], [], { documents: [text(BILL, 'ih')] })), []);
  });

  test('listAllTexts leaves out documents of records that are not there', () => {
    const corpus = makeCorpus([BILL], [], { documents: [text(BILL, 'ih'), makeDocument('2010-lost', 'ih', UNITS)] });
    assert.deepEqual(
      listAllTexts(corpus).map(({ official: document }) => document.record),
      [BILL.id],
    );
  });
});
