import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listLocators } from '../../src/model/unit-locators.ts';
import { makeSection, makeTurn, makeUnit } from '../support/documents.ts';

const LOCATORS: readonly (readonly [locator: string, unit: ReturnType<typeof makeUnit>])[] = [
  ['', makeUnit('preface', { type: 'paragraph' })],
  ['TITLE I', makeUnit('t1', { number: 'TITLE I—' })],
  ['SEC. 101', makeSection(101, 'Orders')],
  ['SEC. 101(a)', makeUnit('a', { number: '(a)', depth: 1 })],
  ['SEC. 101(a)(2)', makeUnit('a-2', { number: '(2)', depth: 2 })],
  ['SEC. 101(a)(2)', makeUnit('a-2-end', { depth: 3 })],
  ['SEC. 101(b)', makeUnit('b', { number: '(b)', depth: 1 })],
  ['SEC. 101(b), SEC. 2201', makeUnit('b-q-s2201', { number: '“SEC. 2201.', depth: 2, quoted: true })],
  ['SEC. 101(b), SEC. 2201(a)', makeUnit('b-q-s2201-a', { number: '“(a)', depth: 3, quoted: true })],
  ['SEC. 102', makeUnit('s102', { number: 'SEC. 102.', page: '12' })],
  ['p. 13', makeTurn(1, 'Mr. A', 'Words.')],
];

test('listLocators(units) names the nearest division and the numbers below it, or the page of the print', () => {
  const units = LOCATORS.map(([locator, unit]) => (locator === 'p. 13' ? { ...unit, page: '13' } : unit));
  assert.deepEqual(
    listLocators(units),
    LOCATORS.map(([locator]) => locator),
  );
});
