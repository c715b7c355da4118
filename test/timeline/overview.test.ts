import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { LANES } from '../../src/model/lanes.ts';
import { buildEvents } from '../../src/timeline/events.ts';
import { layOutOverview, type OverviewSpec } from '../../src/timeline/overview.ts';
import { renderOverview } from '../../src/timeline/overview-svg.ts';
import { makeCorpus, makeRecord } from '../support/corpus.ts';
import { eventsOf, randomCorpus, SEED, shareArea } from './support.ts';

function spec(width: number): OverviewSpec {
  const left = width > 800 ? 172 : 0;
  return { width, left, from: 15_706, to: 16_801, binDays: 7, sheetWidth: 4, sheetHeight: 7, labels: 6, labelWidth: 260, minLane: 34 };
}

test('layOutOverview: every event stands once, in its lane, between its lane’s top and floor', () => {
  fc.assert(
    fc.property(randomCorpus(80), fc.constantFrom(328, 704, 1040, 1312, 2560), (corpus, width) => {
      const { events } = eventsOf(corpus);
      const layout = layOutOverview(events, spec(width));
      const shown = layout.lanes.flatMap((lane) => lane.sheets.map((sheet) => sheet.event.id));
      assert.deepEqual([...shown].sort(), events.map(({ id }) => id).sort());
      for (const lane of layout.lanes) {
        for (const sheet of lane.sheets) {
          assert.equal(sheet.event.lane, lane.lane.id);
          assert.ok(sheet.y >= lane.top && sheet.y + sheet.height <= lane.base);
        }
      }
    }),
    SEED,
  );
});

test('layOutOverview: labels overlap neither one another nor a sheet', () => {
  fc.assert(
    fc.property(randomCorpus(80), fc.integer({ min: 320, max: 2560 }), (corpus, width) => {
      for (const lane of layOutOverview(eventsOf(corpus).events, spec(width)).lanes) {
        const boxes = lane.labels.map((label) => ({ x: label.x0, y: lane.base - label.rise - 12, width: label.x1 - label.x0, height: 15 }));
        boxes.forEach((box, index) => {
          assert.ok(!boxes.slice(index + 1).some((other) => shareArea(box, other)));
          assert.ok(!lane.sheets.some((sheet) => shareArea(box, sheet)));
        });
      }
    }),
    SEED,
  );
});

test('layOutOverview: the same input gives the same layout and the same SVG', () => {
  fc.assert(
    fc.property(randomCorpus(40), (corpus) => {
      const { events } = eventsOf(corpus);
      const [a, b] = [layOutOverview(events, spec(1040)), layOutOverview([...events], spec(1040))];
      assert.deepEqual(a, b);
      assert.equal(renderOverview(a), renderOverview(b));
    }),
    SEED,
  );
});

test('layOutOverview of nothing draws six empty lanes; with dropEmpty none', () => {
  assert.equal(layOutOverview([], spec(704)).lanes.length, LANES.length);
  assert.equal(layOutOverview([], { ...spec(704), dropEmpty: true }).lanes.length, 0);
});

test('renderOverview escapes what content says, in words, labels and addresses', () => {
  const hostile = '"><script>alert(1)</script>&';
  const corpus = makeCorpus([makeRecord('2013-11-11-x', { title: hostile, label: hostile })]);
  const layout = layOutOverview(buildEvents(corpus), spec(1312));
  const svg = renderOverview(layout, { href: () => `/x?"><b>`, linkSheets: true });
  assert.ok(svg.includes('&lt;script&gt;') && !svg.includes('<script') && !svg.includes('"><b>'));
});

test('renderOverview uses classes alone: no style and no handler', () => {
  const svg = renderOverview(layOutOverview(buildEvents(makeCorpus([makeRecord('2013-11-11-x')])), spec(1312)), { href: () => '#x' });
  assert.doesNotMatch(svg, /\sstyle=|\son\w+=/);
});
