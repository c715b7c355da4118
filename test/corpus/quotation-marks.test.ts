import assert from 'node:assert/strict';
import test from 'node:test';
import { parseQuoted } from '../../src/corpus/quotation-marks.ts';

for (const [text, quoted, odd] of [
  ['none', [], undefined],
  ['“a b” and “c”', ['a b', 'c'], undefined],
  ['„a“ and „b”', ['a', 'b'], undefined],
  ['"a" and «b»', ['a', 'b'], undefined],
  ['“he said "a" and ‘b’”', ['he said "a" and ‘b’'], undefined],
  ['“a', [], '“'],
  ['a”', [], '”'],
  ['“a “b” c”', [], '“'],
  ['5" pipe', [], '"'],
  ['“a” b”', ['a'], '”'],
] as const) {
  test(`parseQuoted(${text}) finds ${JSON.stringify(quoted)}${odd === undefined ? '' : `, and ${odd} alone`}`, () => {
    assert.deepEqual(parseQuoted(text), odd === undefined ? { quoted } : { quoted, odd });
  });
}
