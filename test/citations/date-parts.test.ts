import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isoDayParts } from '../../src/citations/date-parts.ts';
import { parseRecordDate } from '../../src/corpus/edtf-date.ts';

/** EDTF, its parts, and whether the day is about or uncertain. */
const DATES = [
  ['2013', [[2013]], undefined],
  ['2013-11', [[2013, 11]], undefined],
  ['2013-11-11', [[2013, 11, 11]], undefined],
  ['2013?', [[2013]], true],
  ['2013-11~', [[2013, 11]], true],
  ['2013-11-11%', [[2013, 11, 11]], true],
  [
    '2013-11-11/2013-12',
    [
      [2013, 11, 11],
      [2013, 12],
    ],
    undefined,
  ],
  ['2013?/2014-05', [[2013], [2014, 5]], true],
  ['2013-11~/2014', [[2013, 11], [2014]], true],
  ['2013-11/2014%', [[2013, 11], [2014]], true],
] as const;

for (const [edtf, parts, circa] of DATES) {
  test(`isoDayParts(${edtf}) has the parts that are known${circa === true ? ', and is circa' : ''}`, () => {
    const date = parseRecordDate(edtf);
    assert.ok(date);
    assert.deepEqual(isoDayParts(date), { 'date-parts': parts, ...(circa === true && { circa }) });
  });
}
