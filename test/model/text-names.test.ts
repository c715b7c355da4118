import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatIssued, nameText, textOf } from '../../src/model/text-names.ts';
import { makeDate } from '../support/corpus.ts';

test('nameText(name), textOf(its result) say which text it is, alone and within a citation', () => {
  assert.deepEqual(
    [nameText('Enrolled'), nameText('Text'), nameText('text')],
    ['Official text: Enrolled', 'Official text', 'Official text'],
  );
  assert.deepEqual([textOf('Official text: Enrolled'), textOf('Official text')], ['Enrolled', 'official text']);
});

test('formatIssued(date) is ISO as exact as it is known; nothing for what is not certain', () => {
  for (const day of ['2014', '2014-05', '2014-05-15']) assert.equal(formatIssued(makeDate(day)), day);
  assert.equal(formatIssued(undefined), undefined);
  assert.equal(formatIssued({ ...makeDate('2014'), edtf: '2014~' }), undefined);
});
