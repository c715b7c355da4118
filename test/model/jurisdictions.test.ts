import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatJurisdiction } from '../../src/model/jurisdictions.ts';

const NAMES: readonly (readonly [code: string, name: string])[] = [
  ['US', 'United States'],
  ['EU', 'European Union'],
  ['UK', 'United Kingdom'],
  ['UN', 'United Nations'],
  ['INT', 'International'],
  ['COE', 'Council of Europe'],
  // Intl calls it “Hong Kong SAR China”.
  ['HK', 'Hong Kong'],
  ['JP', 'Japan'],
  ['XYZ', 'XYZ'],
  ['', ''],
];

test('formatJurisdiction(code) gives the name that the record uses, another country’s as Intl has it, else the code', () => {
  for (const [code, name] of NAMES) assert.equal(formatJurisdiction(code), name, code);
});
