import assert from 'node:assert/strict';
import test from 'node:test';
import { documentPath, textPairPath, unitPath } from '../../src/model/permalinks.ts';
import { excerptUnit, formatUnitName, formatUnitText } from '../../src/model/unit-text.ts';
import { makeSection, makeTurn, makeUnit } from '../support/documents.ts';

const record = { kind: 'legislation', id: '2013-10-29-act' } as const;

test('addresses of a text, of a page of it, of a unit, and of two texts side by side', () => {
  assert.equal(documentPath(record, 'rh'), 'legislation/2013-10-29-act/text/rh/');
  assert.equal(documentPath(record, 'rh', 's101'), 'legislation/2013-10-29-act/text/rh/s101/');
  assert.equal(unitPath(record, 'rh', { id: 's101-a', part: '' }), 'legislation/2013-10-29-act/text/rh/#s101-a');
  assert.equal(unitPath(record, 'rh', { id: 's102-a', part: 's101' }), 'legislation/2013-10-29-act/text/rh/s101/#s102-a');
  const after = { record: record.id, name: 'rh' };
  assert.equal(textPairPath({ before: { record: record.id, name: 'ih' }, after }), 'compare/texts/2013-10-29-act/ih--rh/');
  assert.equal(
    textPairPath({ before: { record: '2012-act', name: 'enr' }, after }, 's4'),
    'compare/texts/2013-10-29-act/2012-act-enr--rh/s4/',
  );
});

test('formatUnitText and formatUnitName put number, heading and speaker before the words', () => {
  assert.equal(formatUnitText(makeSection(101, 'Short title', 'This Act.', 'And that.')), 'SEC. 101. Short title\nThis Act.\nAnd that.');
  assert.equal(formatUnitText(makeTurn(3, 'Mr. Clapper', 'No, sir.')), 'Mr. Clapper\nNo, sir.');
  assert.equal(formatUnitText(makeUnit('p1', { paragraphs: ['Words.'] })), 'Words.');
  assert.equal(formatUnitName(makeUnit('p1')), '');
});

test('excerptUnit cuts between words, and within a word only where there is no other way', () => {
  const of = (text: string, longest?: number) => excerptUnit(makeUnit('p1', { paragraphs: [text] }), longest);
  assert.equal(of('one two three', 13), 'one two three');
  assert.equal(of('one two three', 12), 'one two…');
  assert.equal(of('abcdefghij', 5), 'abcde…');
  assert.equal(of('ab😀cdefgh', 3), 'ab…');
  assert.equal(excerptUnit(makeTurn(1, 'Mr. A', 'one', 'two')), 'Mr. A one two');
});
