import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findComparedAt, labelY, layOutCompare } from '../../src/timeline/compare.ts';
import { renderCompare } from '../../src/timeline/compare-svg.ts';
import { boardOf, randomCorpus, SEED, shareArea } from './support.ts';

const spec = { width: 900, height: 600, from: 15_800, to: 16_900 };

test('layOutCompare: the sides hold their own events, one above its floor and one below, and sheets do not overlap', () => {
  fc.assert(
    fc.property(randomCorpus(60), (corpus) => {
      const { events } = boardOf(corpus);
      const [first, second] = [events.filter((_, place) => place % 2 === 0), events.filter((_, place) => place % 3 === 0)];
      const layout = layOutCompare(first, second, spec);
      const [up, down] = layout.sides;
      assert.deepEqual(up.sheets.map(({ event }) => event.id).sort(), first.map(({ id }) => id).sort());
      assert.deepEqual(down.sheets.map(({ event }) => event.id).sort(), second.map(({ id }) => id).sort());
      for (const sheet of up.sheets) assert.ok(sheet.y + sheet.height <= layout.upperBase && sheet.y >= 0);
      for (const sheet of down.sheets) assert.ok(sheet.y >= layout.lowerBase && sheet.y + sheet.height <= spec.height);
      for (const { sheets } of layout.sides)
        for (const sheet of sheets) assert.ok(!sheets.some((other) => other !== sheet && shareArea(sheet, other)));
      for (const sheet of up.sheets) assert.equal(findComparedAt(layout, sheet.x + 1, sheet.y + sheet.height / 2), sheet.event);
    }),
    { ...SEED, numRuns: 30 },
  );
});

test('layOutCompare: labels of a side do not overlap', () => {
  fc.assert(
    fc.property(randomCorpus(60), (corpus) => {
      const { events } = boardOf(corpus);
      const layout = layOutCompare(events, events, spec);
      for (const { labels, direction } of layout.sides) {
        const boxes = labels.map((label) => ({
          x: label.x0,
          y: labelY(label, layout, direction) - 12,
          width: label.x1 - label.x0,
          height: 15,
        }));
        for (const box of boxes) assert.ok(!boxes.some((other) => other !== box && shareArea(box, other)));
      }
    }),
    { ...SEED, numRuns: 30 },
  );
});

test('renderCompare names both sides and escapes them; nothing on a side is said as 0 events', () => {
  const svg = renderCompare(layOutCompare([], [], spec), { names: ['<b>', 'B'] });
  assert.ok(svg.includes('&lt;b&gt;') && svg.includes('0 events'));
});
