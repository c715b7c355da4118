import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type LabelRequest, type PlacedLabel, placeLabels } from '../../src/timeline/labels.ts';
import { SEED, shareArea } from './support.ts';

const ROW = 16;
const request = fc.record({
  anchor: fc.double({ min: 0, max: 1, noNaN: true }),
  width: fc.double({ min: 20, max: 320, noNaN: true }),
  foot: fc.integer({ min: 0, max: 12 }),
});

function boxOf(label: PlacedLabel) {
  return { x: label.x0, y: -label.rise - ROW, width: label.x1 - label.x0, height: ROW };
}

/** The leader as a box of a hair's width, from its foot up to its label. */
function leaderOf(label: PlacedLabel) {
  return { x: label.anchor - 0.5, y: -label.rise, width: 1, height: label.rise - label.foot };
}

function place(drafts: readonly { anchor: number; width: number; foot: number }[], width: number): PlacedLabel[] {
  const requests: LabelRequest[] = drafts.map((draft, index) => ({
    id: `e${index}`,
    anchor: draft.anchor * width,
    width: draft.width,
    foot: draft.foot * 8,
  }));
  const heightBetween = (x0: number, x1: number) =>
    Math.max(0, ...requests.filter(({ anchor }) => anchor >= x0 && anchor <= x1).map(({ foot }) => foot));
  return placeLabels(requests, { left: 0, right: width, rowHeight: ROW, rows: 7, most: 40, heightBetween });
}

test('placeLabels: no two labels overlap and no leader crosses a label, at 320 to 2560 px', () => {
  fc.assert(
    fc.property(fc.array(request, { maxLength: 40 }), fc.integer({ min: 320, max: 2560 }), (drafts, width) => {
      const labels = place(drafts, width);
      for (const a of labels) {
        for (const b of labels) {
          if (a === b) continue;
          assert.ok(!shareArea(boxOf(a), boxOf(b)), `${a.id} overlaps ${b.id}`);
          assert.ok(!shareArea(leaderOf(a), boxOf(b)), `the leader of ${a.id} crosses ${b.id}`);
        }
      }
    }),
    { ...SEED, numRuns: 300 },
  );
});

test('placeLabels: labels stay inside, stand over the stacks, and keep the order of the requests', () => {
  fc.assert(
    fc.property(fc.array(request, { maxLength: 30 }), fc.integer({ min: 320, max: 2560 }), (drafts, width) => {
      const labels = place(drafts, width);
      for (const label of labels) {
        assert.ok(label.x0 >= -2 && label.x1 <= width);
        assert.ok(label.rise > label.foot);
      }
      const numbers = labels.map(({ id }) => Number(id.slice(1)));
      assert.deepEqual(
        numbers,
        [...numbers].sort((a, b) => a - b),
      );
    }),
    SEED,
  );
});

test('placeLabels: one request is placed right of its leader; near the right edge left of it; a wider one than the space not at all', () => {
  const one = (anchor: number, width: number) => place([{ anchor, width, foot: 1 }], 400)[0];
  assert.equal(one(0.5, 100)?.side, 'right');
  assert.equal(one(0.95, 100)?.side, 'left');
  assert.equal(one(0.5, 500), undefined);
});

test('placeLabels: at most `most` labels, and none over the ceiling', () => {
  const requests = [0, 1, 2, 3].map((index) => ({ id: `e${index}`, anchor: index * 200, width: 60, foot: 8 }));
  const space = { left: 0, right: 1000, rowHeight: ROW, rows: 7, most: 2, heightBetween: () => 8 };
  assert.equal(placeLabels(requests, space).length, 2);
  assert.equal(placeLabels(requests, { ...space, ceiling: 20 }).length, 0);
});
