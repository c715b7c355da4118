import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { compareNames, compareText } from '../../src/text/compare.ts';

test('compareText(a, b) is the order of code units', () => {
  assert.deepEqual(['b', 'a', 'B', 'ä', ''].sort(compareText), ['', 'B', 'a', 'b', 'ä']);
});

test('compareNames(a, b) sets accents and case aside and reads numbers by value', () => {
  const names = ['Zupančič', 'Öberg', 'oberg', 'Section 702', 'Section 215', 'Section 1021', 'Ångström', 'Belz'];
  assert.deepEqual(names.sort(compareNames), [
    'Ångström',
    'Belz',
    'oberg',
    'Öberg',
    'Section 215',
    'Section 702',
    'Section 1021',
    'Zupančič',
  ]);
});

test('compareText and compareNames are total orders that tell different texts apart', () => {
  for (const compare of [compareText, compareNames]) {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (a, b, c) => {
        assert.equal(Math.sign(compare(a, b)) + Math.sign(compare(b, a)), 0);
        assert.equal(compare(a, b) === 0, a === b);
        if (compare(a, b) <= 0 && compare(b, c) <= 0) assert.ok(compare(a, c) <= 0);
      }),
      { seed: 3 },
    );
  }
});
