import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { layOutMini, WIDTHS } from '../../src/timeline/mini.ts';
import { layOutStrip, renderStrip, type StripSpec } from '../../src/timeline/record-strip.ts';
import { measureText } from '../../src/timeline/text-width.ts';
import { layOutThreadStrip, renderThreadStrip } from '../../src/timeline/thread-strip.ts';
import { makeCorpus, makeLink, makeRecord } from '../support/corpus.ts';
import { eventsOf, randomCorpus, SEED, shareArea } from './support.ts';

const spec: StripSpec = { width: 704, before: 3, after: 4, tickWidth: 3.5 };
const href = () => '/x/';

test('layOutStrip: ticks of all records but this one, at most two neighbours, whose names stay off the bar and inside', () => {
  fc.assert(
    fc.property(randomCorpus(60, 200), (corpus) => {
      const { events, links } = eventsOf(corpus);
      const own = events.slice(0, 1);
      const layout = layOutStrip({ events, links, own, href }, spec);
      assert.ok(layout.neighbors.length <= 2 && layout.bars.length <= 1);
      assert.ok(layout.flag.x >= 0 && layout.flag.x + layout.flag.width <= spec.width + 1e-6);
      const [bar = 0] = layout.bars;
      for (const { x, text, side } of layout.neighbors) {
        const width = measureText(text, 13);
        const box = { x: side === 'left' ? x - width : x + 3, y: 28, width, height: 14 };
        assert.ok(box.x >= 0 && box.x + width <= spec.width && !shareArea(box, { x: bar, y: 22, width: 6, height: 80 }));
      }
    }),
    SEED,
  );
});

test('layOutStrip names the neighbour on either side that links most, and draws a month as a span', () => {
  const records = [
    makeRecord('2013-10-30-m', { label: 'MUSCULAR' }),
    makeRecord('2013-11-b', { kind: 'statements', links: [makeLink('2013-11-b', 'responds-to', '2013-10-30-m')] }),
  ];
  const corpus = makeCorpus(records);
  const { events, links } = eventsOf(corpus);
  const layout = layOutStrip({ events, links, own: events.filter(({ soft }) => soft), href }, spec);
  assert.deepEqual(
    layout.neighbors.map(({ text, side }) => [text, side]),
    [['30\u00a0Oct, MUSCULAR', 'left']],
  );
  assert.ok(layout.span !== undefined && layout.span[1] > layout.span[0]);
  assert.match(renderStrip(layout, href), /Nov\u00a02013, this record/);
});

test('layOutThreadStrip: equal steps in the order given; dates that would touch are left out', () => {
  fc.assert(
    fc.property(randomCorpus(25), fc.constantFrom(304, 396), fc.boolean(), (corpus, width, sparse) => {
      const { flags } = layOutThreadStrip(eventsOf(corpus).events, { width, sparse });
      const steps = flags.slice(1).map((flag, place) => flag.x - (flags[place]?.x ?? 0));
      for (const step of steps) assert.ok(Math.abs(step - (steps[0] ?? 0)) < 1e-6);
      const dated = flags.filter(({ dateText }) => dateText !== '');
      dated.forEach((flag, place) => {
        const next = dated[place + 1];
        assert.ok(next === undefined || flag.x - 1 + measureText(flag.dateText, 12.6) <= next.x - 1);
      });
    }),
    SEED,
  );
});

test('renderThreadStrip of nothing is nothing', () => {
  assert.equal(renderThreadStrip(layOutThreadStrip([], { width: 396, sparse: false })), '');
});

test('layOutMini shows every event at every width, and only lanes that have some', () => {
  fc.assert(
    fc.property(randomCorpus(30), fc.constantFrom(...WIDTHS), (corpus, width) => {
      const { events } = eventsOf(corpus);
      const layout = layOutMini(events, width);
      assert.equal(
        layout.lanes.reduce((sum, lane) => sum + lane.count, 0),
        events.length,
      );
      assert.deepEqual([...new Set(events.map(({ lane }) => lane))].sort(), layout.lanes.map(({ lane }) => lane.id).sort());
    }),
    SEED,
  );
});
