import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { wordBox } from '../../src/timeline/arcs.ts';
import { layOutBoard } from '../../src/timeline/board.ts';
import { eachMark } from '../../src/timeline/board-marks.ts';
import { findEventAt, findMark, findNear } from '../../src/timeline/board-place.ts';
import { makeBoardSet } from '../../src/timeline/board-set.ts';
import { renderBoard } from '../../src/timeline/board-svg.ts';
import type { BoardLayout, BoardSpec } from '../../src/timeline/board-types.ts';
import type { TimelineIndex } from '../../src/timeline/index-data.ts';
import { makeCorpus, makeLink, makeRecord } from '../support/corpus.ts';
import { boardOf, randomCorpus, SEED, shareArea } from './support.ts';

const FIRST = 15_857;

/** A window somewhere in the data, from days to years, at any width. */
const view = fc.record({
  width: fc.integer({ min: 320, max: 2560 }),
  at: fc.integer({ min: 0, max: 900 }),
  days: fc.integer({ min: 10, max: 1500 }),
  cursor: fc.boolean(),
});

function layOut(
  index: TimelineIndex,
  { width, at, days, cursor }: { width: number; at: number; days: number; cursor: boolean },
): BoardLayout {
  const set = makeBoardSet(index, () => true, []);
  const selected = index.ranked[0];
  const links = selected === undefined ? [] : (index.linksOf[selected.index] ?? []);
  const told =
    selected === undefined ? [] : [...new Set([selected, ...links.map((link) => (link.from === selected ? link.to : link.from))])];
  const spec: BoardSpec = {
    width,
    height: 640,
    left: width >= 640 ? 150 : 0,
    from: FIRST + at - days / 2,
    to: FIRST + at + days / 2,
    told,
    ...(selected === undefined ? {} : { selected: selected.id }),
    ...(cursor ? { cursor: FIRST + at } : {}),
  };
  return layOutBoard(
    set,
    links.map((link) => ({ from: link.from.id, to: link.to.id, word: link.word })),
    spec,
  );
}

test('layOutBoard: labels, flag texts and relation words overlap none of their kind, at 320 to 2560 px', () => {
  fc.assert(
    fc.property(randomCorpus(120), view, (corpus, at) => {
      const layout = layOut(boardOf(corpus), at);
      const labels = layout.lanes.flatMap((lane) =>
        lane.labels.map((label) => ({ x: label.x0, y: lane.base - label.rise - 12, width: label.x1 - label.x0, height: 15 })),
      );
      for (const lane of layout.lanes) {
        const boxes = lane.labels.map((label) => ({ x: label.x0, y: lane.base - label.rise - 12, width: label.x1 - label.x0, height: 15 }));
        for (const box of boxes) assert.ok(!boxes.some((other) => other !== box && shareArea(box, other)), 'labels');
      }
      const texts = layout.flags.filter((flag) => flag.head !== '').map(({ text }) => text);
      for (const text of texts) assert.ok(!texts.some((other) => other !== text && shareArea(text, other)), 'texts');
      const words = layout.arcs.flatMap((arc) => (arc.word === undefined ? [] : [wordBox(arc.word, arc.link.word)]));
      for (const word of words)
        assert.ok(
          !words.some((other) => other !== word && shareArea(word, other)) && ![...texts, ...labels].some((text) => shareArea(word, text)),
          'words',
        );
    }),
    { ...SEED, numRuns: 120 },
  );
});

test('layOutBoard: every event of the window is a sheet or a flag of its own lane, once', () => {
  fc.assert(
    fc.property(randomCorpus(120), view, (corpus, at) => {
      const index = boardOf(corpus);
      const layout = layOut(index, at);
      const shown = new Map<string, number>();
      for (const lane of layout.lanes) {
        for (const { events, first, count } of lane.columns) {
          for (const event of events.slice(first, first + count)) {
            assert.equal(event.lane, lane.lane.id);
            shown.set(event.id, (shown.get(event.id) ?? 0) + 1);
          }
        }
      }
      const isNear = layout.lanes.some((lane) => lane.binDays === 1);
      for (const event of index.events) {
        if (event.soft || event.start < layout.spec.from + 1 || event.start >= layout.spec.to - 1) continue;
        const flags = layout.flags.filter((flag) => flag.event === event).length;
        const sheets = shown.get(event.id) ?? 0;
        assert.ok(sheets + flags >= 1 && sheets <= 1 && flags <= 1, `${event.id}: ${sheets} sheets, ${flags} flags`);
        if (isNear && layout.lanes.every((lane) => lane.marks !== 'density')) assert.equal(sheets + flags, 1, event.id);
      }
    }),
    SEED,
  );
});

test('layOutBoard: marks stay in their lane, and findEventAt finds at a mark the event that stands there', () => {
  fc.assert(
    fc.property(randomCorpus(60), view, (corpus, at) => {
      const index = boardOf(corpus);
      const layout = layOut(index, at);
      for (const lane of layout.lanes)
        eachMark(lane, (_, y, __, height) => assert.ok(y >= lane.top - 1e-6 && y + height <= lane.base + 1e-6));
      for (const event of index.events) {
        const box = findMark(layout, event);
        if (box === undefined || layout.lanes.some((lane) => lane.unit < 3)) continue;
        const found = findEventAt(layout, box.x + box.width / 2, box.y + box.height / 2);
        assert.ok(found !== undefined, event.id);
        const isCovered = layout.flags.length + layout.lanes.flatMap((lane) => lane.labels).length > 0;
        if (!isCovered) assert.equal(found.id, event.id);
      }
    }),
    SEED,
  );
});

test('layOutBoard: the same input gives the same layout and SVG', () => {
  fc.assert(
    fc.property(randomCorpus(60), view, (corpus, at) => {
      const index = boardOf(corpus);
      assert.deepEqual(layOut(index, at), layOut(index, at));
      assert.equal(renderBoard(layOut(index, at)), renderBoard(layOut(index, at)));
    }),
    { ...SEED, numRuns: 20 },
  );
});

test('layOutBoard tells density, sheets and days apart by how near the view is', () => {
  const many = makeCorpus(
    Array.from({ length: 400 }, (_, place) => makeRecord(`2013-06-${String((place % 28) + 1).padStart(2, '0')}-r${place}`)),
  );
  const index = boardOf(many);
  const marks = (days: number) => layOut(index, { width: 1000, at: 0, days, cursor: false }).lanes[0]?.marks;
  assert.equal(marks(4000), 'density');
  const few = boardOf(makeCorpus([makeRecord('2013-06-03-a'), makeRecord('2013-06-20-b')]));
  assert.equal(layOut(few, { width: 1000, at: 0, days: 1000, cursor: false }).lanes[0]?.marks, 'sheets');
  assert.equal(layOut(few, { width: 1000, at: 0, days: 60, cursor: false }).lanes[0]?.marks, 'days');
});

test('renderBoard bars the words of what came after the cursor, at their own length, and keeps its arcs dotted', () => {
  const records = [
    makeRecord('2013-06-03-a', { label: 'Known label', title: 'Known title' }),
    makeRecord('2013-06-20-b', {
      kind: 'statements',
      label: 'Later label',
      title: 'Later title',
      links: [makeLink('2013-06-20-b', 'responds-to', '2013-06-03-a')],
    }),
  ];
  const svg = renderBoard(layOut(boardOf(makeCorpus(records)), { width: 1000, at: 0, days: 60, cursor: true }), {
    cursorText: 'Known on 1 Jun',
  });
  assert.ok(svg.includes('tl-later') && !svg.includes('Later') && svg.includes('tl-bar'));
  assert.ok(!svg.includes('answered by'), 'a relation that was not known has no word');
});

test('layOutBoard without events, and with lanes switched off, draws what is left', () => {
  const index = boardOf(makeCorpus([]));
  assert.equal(layOut(index, { width: 700, at: 0, days: 100, cursor: false }).lanes.length, 6);
  const set = makeBoardSet(boardOf(makeCorpus([makeRecord('2013-06-03-a')])), () => true, ['d', 'h']);
  assert.deepEqual([set.size, set.lanes.map(({ lane }) => lane.id)], [0, ['l', 'c', 'j', 'g']]);
});

test('findNear(find, x, y, reach) gives what is exactly there, else the nearest within the reach, else nothing', () => {
  const dots = [
    { x: 0, y: 0 },
    { x: 20, y: 0 },
  ];
  const find = (x: number, y: number) => dots.find((dot) => Math.hypot(dot.x - x, dot.y - y) <= 3);
  assert.equal(findNear(find, 1, 1, 14), dots[0]);
  assert.equal(findNear(find, 13, 0, 14), dots[1]);
  assert.equal(findNear(find, 8, 0, 14), dots[0]);
  assert.equal(findNear(find, 13, 0, 0), undefined);
  assert.equal(findNear(find, 0, 40, 14), undefined);
});

test('layOutBoard: a neighbour of the selected has its words where only its own sheet stood in their way', () => {
  const records = ['2013-11-01-a', '2013-11-15-b'].map((id) =>
    makeRecord(id, { label: 'Some words', links: id.endsWith('b') ? [makeLink(id, 'cites', '2013-11-01-a')] : [] }),
  );
  const index = boardOf(makeCorpus(records));
  const layout = layOut(index, { width: 900, at: 168, days: 60, cursor: false });
  assert.deepEqual(
    layout.flags.map(({ head }) => head !== ''),
    [true, true],
  );
  assert.ok(layout.lanes.every(({ columns }) => columns.every(({ count }) => count === 0)));
});

test('renderBoard leaves the ground after the cursor to the canvas together with the sheets that stand on it', () => {
  const index = boardOf(makeCorpus(['2013-06-01-a', '2013-07-01-b'].map((id) => makeRecord(id))));
  const layout = layOut(index, { width: 900, at: 15, days: 200, cursor: true });
  const drawing = { cursorText: 'Known on some day' };
  assert.ok(renderBoard(layout, drawing).includes('tl-veil'));
  const without = renderBoard(layout, { ...drawing, withoutMarks: true });
  assert.ok(!without.includes('tl-veil') && !without.includes('tl-sheet') && !without.includes('tl-open'));
  assert.ok(without.includes('Known on some day'));
});

test('renderBoard sets what lies over the marks under all words', () => {
  const index = boardOf(makeCorpus([makeRecord('2013-06-01-a')]));
  const svg = renderBoard(layOut(index, { width: 400, at: 0, days: 200, cursor: false }), { over: '<g id="over"/>' });
  assert.ok(svg.indexOf('tl-base') < svg.indexOf('id="over"'));
  assert.ok(svg.indexOf('id="over"') < svg.indexOf('tl-lane-name'));
});
