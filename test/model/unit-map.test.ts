import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildUnitParts, partDocument } from '../../src/model/document-parts.ts';
import { findUnitPart, formatUnitMap } from '../../src/model/unit-map.ts';
import { makeUnit } from '../support/documents.ts';

const partsOf = (...pages: readonly (readonly string[])[]) => pages.map((ids) => ({ units: ids.map((id) => makeUnit(id)) }));

test('formatUnitMap(parts) writes what is new of each id', () => {
  assert.equal(formatUnitMap(partsOf(['t1', 't2'], ['s101', 's101-a', 's101-a-1'])), '0t1 12\n0s101 4-a 6-1');
});

test('findUnitPart(map, id) is the first unit of the page; nothing for what is no unit', () => {
  const map = formatUnitMap(partsOf(['preface', 's1'], ['s1-a', 's10'], ['s2']));
  for (const [id, part] of [
    ['preface', 'preface'],
    ['s1', 'preface'],
    ['s1-a', 's1-a'],
    ['s10', 's1-a'],
    ['s2', 's2'],
  ] as const)
    assert.equal(findUnitPart(map, id), part);
  for (const id of ['', 's', 's3', '__proto__', 'constructor', '0s2', 's1 ', '\n']) assert.equal(findUnitPart(map, id), undefined, id);
  assert.equal(findUnitPart('', 's1'), undefined);
});

test('findUnitPart(formatUnitMap(any text), id) says of every unit what buildUnitParts says', () => {
  const id = fc
    .array(fc.constantFrom('s1', 's2', 'a', 'q', 'end', 'x'.repeat(40), '10'), { minLength: 1, maxLength: 5 })
    .map((path) => `u${path.join('-')}`);
  fc.assert(
    fc.property(fc.uniqueArray(id, { minLength: 1, maxLength: 60 }), (ids) => {
      const units = ids.map((each, at) => makeUnit(each, { depth: at % 3, paragraphs: ['word '.repeat(40)] }));
      const parts = partDocument(units, 2000);
      const map = formatUnitMap(parts);
      const known = buildUnitParts(units);
      if (parts.length > 1) for (const { name, units: on } of parts) for (const unit of on) assert.equal(findUnitPart(map, unit.id), name);
      assert.equal(known.size, ids.length);
    }),
    { seed: 3, numRuns: 200 },
  );
});
