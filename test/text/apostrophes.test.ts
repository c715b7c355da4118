import assert from 'node:assert/strict';
import test from 'node:test';
import { setApostrophes } from '../../src/text/apostrophes.ts';

test('setApostrophes(text) sets what stands behind a letter or digit, and nothing else', () => {
  const cases: readonly (readonly [string, string])[] = [
    ["the NSA's order", 'the NSA’s order'],
    ["firms' data", 'firms’ data'],
    ["l'État, Müller's", 'l’État, Müller’s'],
    ["in the 1990's", 'in the 1990’s'],
    ['the NSA’s order', 'the NSA’s order'],
    ["'quoted", "'quoted"],
    ['“said”', '“said”'],
    ['', ''],
  ];
  for (const [typed, set] of cases) assert.equal(setApostrophes(typed), set);
});
