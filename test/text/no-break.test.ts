import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinNumbers } from '../../src/text/no-break.ts';

for (const [text, expected] of [
  ['under § 215 and §§ 702, 703', 'under §~215 and §§~702, 703'],
  ['H.R. 2048 and S. 1599', 'H.R.~2048 and S.~1599'],
  ['Section 215, sec. 101, secs. 101 and 103', 'Section~215, sec.~101, secs.~101 and 103'],
  ['Public Law 114-23 (P.L. 114-23)', 'Public Law~114-23 (P.L.~114-23)'],
  ['Executive Order 12333', 'Executive Order~12333'],
  ['in 2013 and Sections of it', 'in 2013 and Sections of it'],
  ['the USAS. 3 lines', 'the USAS. 3 lines'],
  ['', ''],
] as const) {
  test(`joinNumbers("${text}")`, () => assert.equal(joinNumbers(text), expected.replaceAll('~', '\u00a0')));
}

test('joinNumbers changes nothing but spaces, and nothing when called again', () => {
  const text = 'H.R. 3361 amends § 215; S. 2685 § 702';
  assert.equal(joinNumbers(text).replaceAll('\u00a0', ' '), text);
  assert.equal(joinNumbers(joinNumbers(text)), joinNumbers(text));
});
