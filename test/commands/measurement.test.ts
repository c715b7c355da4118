import assert from 'node:assert/strict';
import test from 'node:test';
import { formatMeasurement, isOverBudget } from '../../src/commands/bench/measurement.ts';

test('isOverBudget(measurement) is said of what passes its budget, not of what meets it or has none', () => {
  assert.equal(isOverBudget({ what: 'build', value: 15, unit: 's', budget: 15 }), false);
  assert.equal(isOverBudget({ what: 'build', value: 15.1, unit: 's', budget: 15 }), true);
  assert.equal(isOverBudget({ what: 'files', value: 9999, unit: 'files' }), false);
});

test('formatMeasurement(measurement) gives number, unit, budget and verdict on one line', () => {
  const words = (line: string) => line.split(/\s+/).join(' ');
  assert.equal(words(formatMeasurement({ what: 'build', value: 9.84, unit: 's', budget: 15 })), 'build 9.8 s budget 15 s ok');
  assert.equal(words(formatMeasurement({ what: 'build', value: 151.4, unit: 's', budget: 15 })), 'build 151 s budget 15 s OVER');
  assert.equal(words(formatMeasurement({ what: 'site', value: 12, unit: 'kB' })), 'site 12.0 kB');
});
