import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { buildUnitParts, PART_WEIGHT, partDocument } from '../../src/model/document-parts.ts';
import type { DocumentUnit } from '../../src/model/documents.ts';
import { makeTurn, makeUnit } from '../support/documents.ts';

const names = (units: readonly DocumentUnit[], heaviest: number) =>
  partDocument(units, heaviest).map((part) => `${part.name}: ${part.units.map((unit) => unit.id).join(' ')}`);
const unit = (id: string, depth: number, length = 0) => makeUnit(id, { depth, paragraphs: length === 0 ? [] : ['x'.repeat(length)] });

describe('partDocument', () => {
  test('a short document is one page without a name', () => {
    assert.deepEqual(names([unit('s1', 0, 10), unit('s2', 0, 10)], 1000), [': s1 s2']);
    assert.equal(partDocument([makeUnit('s1')]).length, 1);
  });

  test('turns fill a page and go on on the next, which is named by its first', () => {
    const turns = Array.from({ length: 7 }, (_, n) => makeTurn(n + 1, 'Mr. A', 'x'.repeat(50)));
    assert.deepEqual(names(turns, 650), ['t1: t1 t2 t3', 't4: t4 t5 t6', 't7: t7']);
  });

  test('a division stays whole where it can, and is split at the divisions below it where it cannot', () => {
    const units = [unit('t1', 0), unit('s1', 1, 300), unit('s2', 1, 300), unit('s2-a', 2, 300), unit('t2', 0), unit('s3', 1, 100)];
    assert.deepEqual(names(units, 1000), ['t1: t1 s1', 's2: s2 s2-a', 't2: t2 s3']);
  });

  test('a head is not left alone on a page, and one unit that is too heavy has a page of its own', () => {
    assert.deepEqual(names([unit('t1', 0), unit('s1', 1, 900), unit('s2', 1, 900)], 800), ['t1: t1 s1', 's2: s2']);
    assert.deepEqual(names([unit('s1', 0, 5000), unit('s2', 0, 10)], 800), ['s1: s1', 's2: s2']);
  });

  test('holds every unit once and in order, on pages that are light unless one unit is heavy', () => {
    const units = fc
      .array(fc.tuple(fc.nat(4), fc.nat(400)), { minLength: 1, maxLength: 60 })
      .map((list) => list.map(([depth, length], n) => unit(`u${n}`, depth, length)));
    fc.assert(
      fc.property(units, fc.integer({ min: 600, max: 4000 }), (list, heaviest) => {
        const parts = partDocument(list, heaviest);
        assert.deepEqual(
          parts.flatMap((part) => part.units),
          list,
        );
        assert.ok(parts.every((part) => part.units.length > 0));
        assert.equal(new Set(parts.map((part) => part.name)).size, parts.length);
        const weigh = (each: readonly DocumentUnit[]) => each.reduce((sum, { paragraphs }) => sum + 150 + (paragraphs[0]?.length ?? 0), 0);
        // A head without text is kept together with what follows it.
        assert.ok(parts.every((part) => weigh(part.units) <= heaviest + 150 * 5 || part.units.length === 1));
      }),
      { seed: 1 },
    );
  });

  test('buildUnitParts names the page of every unit', () => {
    const long = 'x'.repeat(PART_WEIGHT / 2);
    const turns = [makeTurn(1, 'A', long), makeTurn(2, 'B', 'yes'), makeTurn(3, 'A', long)];
    assert.deepEqual(
      [...buildUnitParts(turns)],
      [
        ['t1', 't1'],
        ['t2', 't1'],
        ['t3', 't3'],
      ],
    );
    assert.deepEqual(
      [...buildUnitParts(turns.slice(1))],
      [
        ['t2', ''],
        ['t3', ''],
      ],
    );
  });
});
