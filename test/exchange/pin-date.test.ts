import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatPinDate } from '../../src/browser/notebook/pin-date.ts';

const WORDS: readonly (readonly [string, string])[] = [
  ['2013-11-11', '11 Nov 2013'],
  ['2013-11', 'Nov 2013'],
  ['2013', '2013'],
  ['2013-11-XX', 'Nov 2013'],
  ['2013-11-05/2013-11-07', '5 Nov 2013 – 7 Nov 2013'],
  ['2013-11~', 'about Nov 2013'],
  ['2013?', '2013 (uncertain)'],
  ['', ''],
  ['2013-13', '2013-13'],
  ['2013-11-05/', '2013-11-05/'],
  ['<b>', '<b>'],
];

for (const [edtf, words] of WORDS) {
  test(`formatPinDate(${JSON.stringify(edtf)})`, () => assert.equal(formatPinDate(edtf).replaceAll('\u00a0', ' '), words));
}
