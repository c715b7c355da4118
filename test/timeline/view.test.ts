import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyView, clampView, invertView, panView, viewOfSpan, zoomView } from '../../src/timeline/view.ts';
import { SEED } from './support.ts';

const limits = { width: 1000, maxK: 400 };
const anyView = fc.record({ k: fc.double({ min: 0.01, max: 1e4, noNaN: true }), x: fc.double({ min: -1e6, max: 1e6, noNaN: true }) });
const inside = fc.double({ min: 0, max: 1000, noNaN: true });

function near(a: number, b: number): void {
  assert.ok(Math.abs(a - b) < 1e-6 * Math.max(1, Math.abs(a), Math.abs(b)), `${a} is not ${b}`);
}

test('invertView(applyView(x)) is x', () => {
  fc.assert(
    fc.property(anyView, inside, (view, place) => near(invertView(view, applyView(view, place)), place)),
    SEED,
  );
});

test('clampView(view) covers the whole width and leaves a good view as it is', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      const clamped = clampView(view, limits);
      assert.ok(applyView(clamped, 0) <= 1e-9 && applyView(clamped, limits.width) >= limits.width - 1e-6);
      assert.deepEqual(clampView(clamped, limits), clamped);
    }),
    SEED,
  );
});

test('zoomView(view, factor, point) keeps the place under the point, where the limits let it', () => {
  const view = { k: 8, x: -3000 };
  near(invertView(zoomView(view, 1.5, 420, limits), 420), invertView(view, 420));
  assert.equal(zoomView(view, 1e9, 420, limits).k, limits.maxK);
  assert.deepEqual(zoomView(view, 0, 420, limits), { k: 1, x: 0 });
});

test('panView(view, px) moves by px and stops at the ends', () => {
  assert.deepEqual(panView({ k: 4, x: -1000 }, 50, limits), { k: 4, x: -950 });
  assert.deepEqual(panView({ k: 4, x: -1000 }, 5000, limits), { k: 4, x: 0 });
  assert.deepEqual(panView({ k: 4, x: -1000 }, -9000, limits), { k: 4, x: -3000 });
});

test('viewOfSpan(start, end) fills the width with the span', () => {
  const view = viewOfSpan(300, 350, limits);
  near(applyView(view, 300), 0);
  near(applyView(view, 350), 1000);
});
