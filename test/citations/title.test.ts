import assert from 'node:assert/strict';
import { test } from 'node:test';
import { congressOn } from '../../src/citations/place.ts';
import { documentTitle, findDocument } from '../../src/citations/title.ts';
import type { Source } from '../../src/model/sources.ts';
import { makeDate, makeRecord, makeSource } from '../support/corpus.ts';
import { CORPUS } from './cases.ts';

const PAPER = { class: 'press-report', publisher: 'The Washington Post', issued: makeDate('2013-10-31') } as const;

const FOUND: readonly (readonly [why: string, source: Partial<Source>, isFound: boolean])[] = [
  ['printed the next day', {}, true],
  ['a copy elsewhere', { publisher: 'The Washington Post, via a mirror' }, true],
  ['another paper', { publisher: 'Ars Technica' }, false],
  ['a paper that only names it', { publisher: 'About The Washington Post' }, false],
  ['a later article', { issued: makeDate('2013-11-04') }, false],
  ['month only', { issued: makeDate('2013-10') }, true],
  ['no date', { issued: undefined as never }, false],
  ['a document', { class: 'official-document' }, false],
];

for (const [why, source, isFound] of FOUND) {
  test(`findDocument: ${why} is ${isFound ? '' : 'not '}the report itself`, () => {
    const record = makeRecord('2013-10-30-muscular', { bodies: ['washington-post'], sources: [makeSource('S1', { ...PAPER, ...source })] });
    assert.equal(findDocument(record, 'article-newspaper', CORPUS) !== undefined, isFound);
  });
}

test('documentTitle takes the document’s own title, without the curator’s remark on the copy', () => {
  const document = makeSource('S1', { title: 'NSA infiltrates links (copy of the article)' });
  assert.deepEqual(documentTitle(makeRecord('2013-10-30-x'), 'article-newspaper', document, []), {
    title: 'NSA infiltrates links',
    isDescription: false,
  });
  assert.deepEqual(documentTitle(makeRecord('2013-10-30-x'), 'article-newspaper', undefined, []), {
    title: '[Title of 2013-10-30-x]',
    isDescription: true,
  });
});

const BARE: readonly (readonly [title: string, bare: string])[] = [
  ['Telephone Records Protection Act (H.R. 2014, 113th Congress)', 'Telephone Records Protection Act'],
  ['USA FREEDOM Act of 2015 (H.R. 2048; Public Law 114-23)', 'USA FREEDOM Act of 2015'],
  ['A bill to do this (and that).', 'A bill to do this (and that)'],
  ['Investigatory Powers Act 2016', 'Investigatory Powers Act 2016'],
  ['United States v. Microsoft Corp.', 'United States v. Microsoft Corp.'],
];

for (const [officialTitle, bare] of BARE) {
  test(`documentTitle of the measure “${officialTitle}” is “${bare}”`, () => {
    const record = makeRecord('2014-01-01-x', { kind: 'legislation', officialTitle });
    assert.deepEqual(documentTitle(record, 'bill', undefined, ['H.R. 2014']), { title: bare, isDescription: false });
  });
}

const DESCRIBED = [
  ['rulings', 'legal_case'],
  ['legislation', 'bill'],
  ['actions', 'legislation'],
  ['hearings', 'hearing'],
] as const;

for (const [kind, type] of DESCRIBED) {
  test(`documentTitle of ${kind} (${type}) without an official title is a description, whatever its sources are called`, () => {
    const record = makeRecord('2014-01-01-x', { kind, title: 'Klayman v. Obama: judge finds it unlawful (H.R. 2014)' });
    assert.deepEqual(documentTitle(record, type, makeSource('S1', { title: 'Memorandum opinion' }), ['H.R. 2014']), {
      title: '[Klayman v. Obama: judge finds it unlawful]',
      isDescription: true,
    });
  });
}

// Dates on which a Congress began or was the one before: 3 January of odd years (Twentieth Amendment).
for (const [day, congress] of [
  ['2013-01-02', 112],
  ['2013-01-03', 113],
  ['2013-11-11', 113],
  ['2014-12-31', 113],
  ['2015-06-02', 114],
  ['2024-04-20', 118],
] as const) {
  test(`congressOn(${day}) is ${congress}`, () => assert.equal(congressOn(day), congress));
}
