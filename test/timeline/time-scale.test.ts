import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { measureText } from '../../src/timeline/text-width.ts';
import { addMonths, buildTicks, dayToPx, pxToDay, startOfMonth } from '../../src/timeline/time-scale.ts';
import { SEED } from './support.ts';

const anyScale = fc
  .record({
    from: fc.integer({ min: -40_000, max: 30_000 }),
    days: fc.integer({ min: 2, max: 60_000 }),
    width: fc.integer({ min: 320, max: 2560 }),
  })
  .map(({ from, days, width }) => ({ from, to: from + days, left: 0, right: width }));

test('pxToDay(dayToPx(day)) is the day', () => {
  fc.assert(
    fc.property(anyScale, fc.integer({ min: -50_000, max: 50_000 }), (scale, day) =>
      assert.ok(Math.abs(pxToDay(scale, dayToPx(scale, day)) - day) < 1e-4),
    ),
    SEED,
  );
});

test('buildTicks: ticks rise, stay inside, are few, and their words do not run into one another', () => {
  fc.assert(
    fc.property(anyScale, (scale) => {
      const ticks = buildTicks(scale);
      assert.ok(ticks.length <= scale.right / 3 + 3, `${ticks.length} ticks on ${scale.right} px`);
      ticks.forEach((tick, index) => {
        const before = ticks[index - 1];
        assert.ok(tick.day >= scale.from && tick.day <= scale.to);
        assert.ok(before === undefined || before.day < tick.day);
      });
      const named = ticks.filter((tick) => tick.text !== '');
      named.forEach((tick, index) => {
        const next = named[index + 1];
        const end = tick.x + measureText(tick.text, 12.5, tick.strong ? 700 : 400);
        assert.ok(next === undefined || end <= next.x + 1, `${tick.text} runs into ${next?.text}`);
      });
    }),
    { ...SEED, numRuns: 400 },
  );
});

test('addMonths and startOfMonth count calendar months, also over a year and before 1970', () => {
  const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 864e5;
  assert.equal(addMonths(day('2013-11-11'), 3), day('2014-02-01'));
  assert.equal(addMonths(day('1970-01-15'), -1), day('1969-12-01'));
  assert.equal(startOfMonth(day('2016-02-29')), day('2016-02-01'));
});
