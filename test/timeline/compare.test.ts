import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findComparedAt, findComparedEnds, labelY, layOutCompare } from '../../src/timeline/compare.ts';
import { renderCompare } from '../../src/timeline/compare-svg.ts';
import { isLater } from '../../src/timeline/later.ts';
import { dayToPx } from '../../src/timeline/time-scale.ts';
import { makeCorpus, makeRecord } from '../support/corpus.ts';
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

test('layOutCompare: words stay on their side of the cursor, and the drawing has its line, its flag and no later title', () => {
  fc.assert(
    fc.property(randomCorpus(60), (corpus) => {
      const { events } = boardOf(corpus);
      const cursor = 16_300;
      const layout = layOutCompare(events, events, { ...spec, cursor });
      const x = dayToPx(layout.scale, cursor);
      for (const { labels } of layout.sides)
        for (const label of labels) assert.ok(isLater(label.event, cursor) ? label.x0 >= x : label.x1 <= x, label.id);
      const svg = renderCompare(layout, { names: ['A', 'B'], cursor, cursorText: 'Known on some day' });
      assert.ok(svg.includes('Known on some day') && svg.includes('tl-veil'));
      const said = layout.sides.flatMap(({ labels }) => labels.filter(({ event }) => !isLater(event, cursor)));
      assert.equal(svg.split('<tspan').length - 1, said.length);
    }),
    { ...SEED, numRuns: 30 },
  );
});

test('layOutCompare labels more than a few where there is room for them', () => {
  const records = Array.from({ length: 12 }, (_, place) =>
    makeRecord(`2013-${String(place + 1).padStart(2, '0')}-11-r`, { label: 'Some words of a label' }),
  );
  const { events } = boardOf(makeCorpus(records));
  const layout = layOutCompare(events, [], { width: 900, height: 600, from: 15_700, to: 16_100 });
  assert.ok(layout.sides[0].labels.length >= 10, String(layout.sides[0].labels.length));
});

test('findComparedEnds: on one side where one side has both, else across; nothing where one is not there', () => {
  const { events } = boardOf(makeCorpus(['2013-06-01-a', '2013-07-01-b', '2013-08-01-c'].map((id) => makeRecord(id))));
  const [a, b, c] = events;
  assert.ok(a !== undefined && b !== undefined && c !== undefined);
  const layout = layOutCompare([a], [a, b], spec);
  assert.deepEqual(
    findComparedEnds(layout, a, b)?.map(({ row }) => row),
    [1, 1],
  );
  assert.deepEqual(
    findComparedEnds(layOutCompare([a], [b], spec), a, b)?.map(({ row }) => row),
    [0, 1],
  );
  assert.equal(findComparedEnds(layout, a, c), undefined);
});
