import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { clampView, invertView, type View, viewOfWindow, windowOfView } from '../../src/timeline/view.ts';
import { SEED } from './support.ts';

const anyView = fc.record({ k: fc.double({ min: 0.01, max: 1e4, noNaN: true }), x: fc.double({ min: -1e6, max: 1e6, noNaN: true }) });
const anyWhole = fc
  .record({
    from: fc.integer({ min: -20_000, max: 20_000 }),
    days: fc.integer({ min: 30, max: 30_000 }),
    left: fc.integer({ min: 0, max: 200 }),
    width: fc.integer({ min: 100, max: 2500 }),
  })
  .map(({ from, days, left, width }) => ({ from, to: from + days, left, right: left + width }));

/** Where a place of the drawing stands on the screen. */
const applyView = (view: View, place: number) => view.k * place + view.x;

function near(a: number, b: number): void {
  assert.ok(Math.abs(a - b) < 1e-6 * Math.max(1, Math.abs(a), Math.abs(b)), `${a} is not ${b}`);
}

test('invertView(applyView(x)) is x', () => {
  fc.assert(
    fc.property(anyView, fc.double({ min: 0, max: 2560, noNaN: true }), (view, place) =>
      near(invertView(view, applyView(view, place)), place),
    ),
    SEED,
  );
});

test('clampView(view) covers the whole plot and leaves a good view as it is', () => {
  fc.assert(
    fc.property(anyView, anyWhole, (view, whole) => {
      const clamped = clampView(view, whole);
      assert.ok(applyView(clamped, whole.left) <= whole.left + 1e-6 && applyView(clamped, whole.right) >= whole.right - 1e-6);
      const again = clampView(clamped, whole);
      near(again.k, clamped.k);
      near(again.x, clamped.x);
    }),
    SEED,
  );
});

test('windowOfView(viewOfWindow(window)) is the window', () => {
  fc.assert(
    fc.property(
      anyWhole,
      fc.double({ min: 0, max: 0.9, noNaN: true }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      (whole, start, share) => {
        const days = whole.to - whole.from;
        const from = whole.from + start * days;
        const window = { from, to: from + Math.min(share, 1 - start) * days };
        const back = windowOfView(viewOfWindow(window, whole), whole);
        assert.ok(Math.abs(back.from - window.from) < 1e-5 * days && Math.abs(back.to - window.to) < 1e-5 * days);
      },
    ),
    SEED,
  );
});

test('viewOfWindow(domain) is the whole: k 1, x 0', () => {
  const whole = { from: 100, to: 600, left: 150, right: 1150 };
  assert.deepEqual(viewOfWindow(whole, whole), { k: 1, x: 0 });
  assert.deepEqual(windowOfView({ k: 0.2, x: 5000 }, whole), { from: 100, to: 600 });
});
