import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { buildSectionPages, pageComparison } from '../../../src/corpus/views/comparison-pages.ts';
import { describeCounts, describeSection, listChanges, listIndex } from '../../../src/corpus/views/comparison-words.ts';
import { buildTextFacts, buildTextNumbers, describeExtent, listTextPages, listTextPaths } from '../../../src/corpus/views/text-pages.ts';
import { listComparisons, listTexts, titlePair } from '../../../src/corpus/views/texts.ts';
import { PART_WEIGHT } from '../../../src/model/document-parts.ts';
import type { ComparedSection } from '../../../src/model/texts.ts';
import { makeCorpus, makeLink, makeRecord } from '../../support/corpus.ts';
import { makeDocument, makeSection, makeTurn, makeUnit } from '../../support/documents.ts';

const BILL = makeRecord('2013-10-29-bill', { kind: 'legislation', label: 'H.R. 1' });
const LONG = [makeSection(1, 'Orders', 'first '.repeat(PART_WEIGHT / 8)), makeSection(2, 'Reports', 'second '.repeat(PART_WEIGHT / 8))];
const compared = (id: string, state: ComparedSection['state'], length = 10, over: Partial<ComparedSection> = {}): ComparedSection => ({
  id,
  state,
  name: `Section ${id}`,
  nameRuns: [],
  lines: [{ depth: 0, runs: [{ type: state === 'same' ? 'kept' : 'inserted', text: 'x'.repeat(length), joined: false }] }],
  ...over,
});
const zero = { changed: 0, added: 0, gone: 0, same: 0, moved: 0, renumbered: 0, wordsInserted: 0, wordsDeleted: 0 };

describe('listTextPages', () => {
  test('a short text is one page; the pages of a long one say where they begin', () => {
    assert.deepEqual(
      listTextPages({ units: [makeSection(1, 'Orders', 'Words.')] }).map(({ name, title }) => [name, title]),
      [['', 'SEC. 1. Orders']],
    );
    assert.deepEqual(
      listTextPages({ units: LONG }).map(({ name, title, excerpt }) => [name, title, excerpt.slice(0, 20)]),
      [
        ['s1', 'SEC. 1. Orders', 'SEC. 1. Orders first'],
        ['s2', 'SEC. 2. Reports', 'SEC. 2. Reports seco'],
      ],
    );
  });

  test('a page within a division names what is around it; a page of turns its first and last', () => {
    const law = [makeUnit('t1', { number: 'TITLE I', heading: 'Records' }), ...LONG.map((unit) => ({ ...unit, depth: 1 }))];
    assert.deepEqual(
      listTextPages({ units: law }).map(({ title }) => title),
      ['TITLE I Records', 'TITLE I Records, SEC. 2. Reports'],
    );
    const turns = [makeTurn(1, 'A', 'yes'), makeTurn(2, 'B', 'no')];
    assert.deepEqual(
      listTextPages({ units: turns }).map(({ title }) => title),
      ['t1 to t2'],
    );
  });
});

test('listTextPaths names every page that official texts make, and nothing without them', () => {
  assert.deepEqual(listTextPaths(makeCorpus([BILL])), []);
  const documents = [makeDocument(BILL.id, 'ih', LONG), makeDocument(BILL.id, 'rh', [makeSection(1, 'Orders', 'Words.')])];
  assert.deepEqual(listTextPaths(makeCorpus([BILL], [], { documents })), [
    'legislation/2013-10-29-bill/text/ih/',
    'legislation/2013-10-29-bill/text/ih/s1/',
    'legislation/2013-10-29-bill/text/ih/s2/',
    'legislation/2013-10-29-bill/text/rh/',
    'compare/texts/2013-10-29-bill/ih--rh/',
    'compare/texts/2013-10-29-bill/ih--rh/was-s2/',
  ]);
});

test('describeExtent counts turns and speakers, sections, or paragraphs', () => {
  assert.equal(describeExtent({ units: [makeTurn(1, 'A', 'x'), makeTurn(2, 'a', 'x')] }), '2 turns of 1 speaker');
  assert.equal(
    describeExtent({ units: [...LONG, makeUnit('s2-a', { depth: 1, number: '(a)' }), makeUnit('p1', { type: 'paragraph' })] }),
    '2 sections',
  );
  assert.equal(describeExtent({ units: [makeUnit('p1', { type: 'paragraph' })] }), '1 paragraph');
});

test('the facts of a text say what it is and where it came from', () => {
  const documents = [
    makeDocument(BILL.id, 'rh', [makeSection(1, 'Orders', 'Two words.')], {
      version: 'rh',
      date: '2014-05-15',
      identifiers: { bill: ['H.R. 1'] },
    }),
  ];
  const [text] = listTexts(BILL, { documents });
  assert.ok(text);
  const rows = [...buildTextFacts(text), ...buildTextNumbers(text)].map(
    ({ label, values }) => `${label}: ${values.map(({ text: words, note }) => [words, note].join(' ').trim())}`,
  );
  assert.deepEqual(rows, [
    'Record: Title of 2013-10-29-bill',
    'Version: Reported in House rh',
    'Date: 15\u00a0May\u00a02014',
    'Extent: 1 section 2 words',
    'Official title: Text rh of 2013-10-29-bill',
    'Bill: H.R. 1',
    'Format: US bill XML (GPO bill DTD)',
    'Imported from: rh.xml',
    'SHA-256: 0123456789ab… of that file',
  ]);
});

test('listComparisons names the other text from the side of the record; titlePair names both', () => {
  const later = makeRecord('2015-01-01-act', {
    kind: 'legislation',
    label: 'H.R. 2',
    links: [makeLink('2015-01-01-act', 'follows-up', BILL.id)],
  });
  const documents = [makeDocument(BILL.id, 'ih', LONG), makeDocument(BILL.id, 'rh', LONG), makeDocument(later.id, 'ih', LONG)];
  const corpus = makeCorpus([BILL, later], [], { documents });
  assert.deepEqual(
    listComparisons(BILL, corpus).map(({ words, text }) => `${text}: ${words}`),
    ['rh: Introduced in House', 'rh: H.R. 2, Introduced in House'],
  );
  assert.deepEqual(
    listComparisons(later, corpus).map(({ words, text }) => `${text}: ${words}`),
    ['ih: H.R. 1, Reported in House'],
  );
  const [before, after] = listTexts(BILL, corpus);
  const [other] = listTexts(later, corpus);
  assert.ok(before && after && other);
  assert.equal(titlePair({ before, after }), 'H.R. 1: from “Introduced in House” to “Reported in House”');
  assert.equal(titlePair({ before: after, after: other }), 'From “H.R. 1, Reported in House” to “H.R. 2, Introduced in House”');
});

describe('pageComparison', () => {
  test('folds what stayed the same in its place, and shows what moved', () => {
    const sections = [
      compared('a', 'same'),
      compared('b', 'same'),
      compared('c', 'changed'),
      compared('d', 'same', 10, { movedFrom: 'x' }),
      compared('e', 'same'),
    ];
    const { pages, isBrief } = pageComparison(sections);
    const shape = pages.map(({ blocks }) =>
      blocks.map((block) => (block.type === 'folded' ? `folded ${block.sections.map(({ id }) => id)}` : block.section.id)),
    );
    assert.deepEqual([shape, isBrief], [[['folded a,b', 'c', 'd', 'folded e']], false]);
    assert.equal(pageComparison([]).pages.length, 1);
  });

  test('a comparison that is too long leaves out what stayed, and goes on on pages named by their first section', () => {
    const sections = [compared('a', 'same', 5000), compared('b', 'added', 5000), compared('c', 'gone', 5000), compared('d', 'changed', 10)];
    const paged = pageComparison(sections, 6000);
    assert.deepEqual([paged.isBrief, paged.pages.map(({ name }) => name)], [true, ['', 'c']]);
    assert.deepEqual(
      [...buildSectionPages(paged)],
      [
        ['a', ''],
        ['b', ''],
        ['c', 'c'],
        ['d', 'c'],
      ],
    );
  });
});

describe('a comparison in words', () => {
  test('describeCounts names what there is', () => {
    assert.equal(describeCounts({ ...zero, same: 4 }), 'No section changed.');
    assert.equal(
      describeCounts({ changed: 12, added: 1739, gone: 1, same: 40, moved: 2, renumbered: 5, wordsInserted: 1310, wordsDeleted: 45 }),
      '12 sections changed, 1,739 added, 1 gone, 2 moved, 5 renumbered; 40 with the same words. 1,310 words inserted, 45 deleted.',
    );
    assert.equal(describeCounts({ ...zero, added: 1, wordsInserted: 1 }), '1 section added. 1 word inserted, 0 deleted.');
  });

  test('listIndex lists all changes on the first page, or those of each page where there are many', () => {
    const index = (count: number, name: string) => {
      const sections = Array.from({ length: count }, (_, n) => compared(`x${n}`, n === 0 ? 'same' : 'added'));
      return listIndex(sections, { name, pageOf: new Map(sections.map(({ id }, n) => [id, n < 3 ? '' : 'x3'])) }).length;
    };
    assert.deepEqual([index(9, ''), index(9, 'x3'), index(300, ''), index(300, 'x3')], [8, 0, 2, 297]);
  });

  test('describeSection says what became of it; listChanges leaves out what stayed', () => {
    assert.equal(
      describeSection(compared('a', 'changed', 1, { formerNumber: 'SEC. 3.', movedFrom: 'SEC. 1. Orders' })),
      'Changed, was SEC. 3., moved: stood after SEC. 1. Orders',
    );
    assert.equal(
      describeSection(compared('a', 'same', 1, { formerNumber: '', movedFrom: '' })),
      'Same words, without a number before, moved: stood first',
    );
    assert.deepEqual(
      listChanges([compared('a', 'same'), compared('b', 'gone')]).map(({ words }) => words),
      ['Gone'],
    );
  });
});
