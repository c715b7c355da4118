import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvParseRows } from 'd3';
import fc from 'fast-check';
import { type Cell, formatCsv, formatSheet } from '../../src/text/csv.ts';

const CASES: readonly (readonly [readonly Cell[], string])[] = [
  [['a', 'b'], 'a,b\r\n'],
  [['a,b', 'c'], '"a,b",c\r\n'],
  [['say "so"'], '"say ""so"""\r\n'],
  [['two\nlines'], '"two\nlines"\r\n'],
  [[null, 0, ''], ',0,\r\n'],
  [['=1+1'], '=1+1\r\n'],
];

for (const [row, line] of CASES) {
  test(`formatCsv writes ${JSON.stringify(row)} as ${JSON.stringify(line)}`, () => {
    assert.equal(formatCsv(['h'], [row]), `h\r\n${line}`);
  });
}

test('formatCsv(header, rows) is read back by another reader as it was', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', 'é') });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), (rows) => {
      assert.deepEqual(csvParseRows(formatCsv(['x', 'y'], rows)), [['x', 'y'], ...rows]);
    }),
    { seed: 7, numRuns: 300 },
  );
});

for (const formula of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1']) {
  test(`formatSheet tells ${JSON.stringify(formula)} to be text; numbers stay numbers`, () => {
    assert.equal(formatSheet(['a', 'b'], [[formula, -1]]), `a,b\r\n'${formula},-1\r\n`);
  });
}
