import assert from 'node:assert/strict';
import test from 'node:test';
import { countWords, normalizeSpace } from '../../src/text/words.ts';

for (const [text, count] of [
  ['', 0],
  ['  ', 0],
  ['one', 1],
  ['server-to-server transportation', 2],
  ['one … two – three', 3],
  ['no, sir', 2],
  ['§ 215', 1],
  ['données à caractère', 3],
  ['one\u00a0two\nthree', 3],
  ['"quoted" [words]', 2],
  ['2013', 1],
] as const) {
  test(`countWords(${JSON.stringify(text)}) is ${count}`, () => assert.equal(countWords(text), count));
}

test('normalizeSpace(text) leaves one space between words and none at the ends', () => {
  assert.equal(normalizeSpace('\n a\t b\u00a0c\r\n'), 'a b c');
  assert.equal(normalizeSpace(' \n'), '');
});
