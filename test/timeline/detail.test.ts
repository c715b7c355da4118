import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { wordBox } from '../../src/timeline/arcs.ts';
import { layOutDetail } from '../../src/timeline/detail.ts';
import { renderDetail } from '../../src/timeline/detail-svg.ts';
import type { TimelineEvent } from '../../src/timeline/events.ts';
import { reduceLinks, type TimelineLink } from '../../src/timeline/links.ts';
import { makeCorpus, makeLink, makeRecord } from '../support/corpus.ts';
import { eventsOf, randomCorpus, SEED, shareArea } from './support.ts';

const FROM = 15_857;
const spec = { width: 1312, left: 172, top: 10, from: FROM, to: FROM + 49, measures: [220, 140], minLane: 30 };

function story(events: readonly TimelineEvent[], links: readonly TimelineLink[], most: number) {
  const chain = events.filter((event) => event.start >= FROM && event.start < FROM + 49 && event.end - event.start < 40).slice(0, most);
  const ids = new Set(chain.map(({ id }) => id));
  return { events, chain, links: reduceLinks(links.filter(({ from, to }) => ids.has(from) && ids.has(to))) };
}

test('layOutDetail: of twelve flags no text overlaps another text or flag, and relation words cover nothing', () => {
  fc.assert(
    fc.property(randomCorpus(60, 60), (corpus) => {
      const { events, links } = eventsOf(corpus);
      const { flags, arcs } = layOutDetail(story(events, links, 12), spec);
      const words = arcs.flatMap((arc) => (arc.word === undefined ? [] : [wordBox(arc.word, arc.link.word)]));
      flags.forEach((flag, index) => {
        assert.ok(flag.text.x >= spec.left && flag.text.x + flag.text.width <= spec.width);
        for (const other of flags.slice(index + 1)) assert.ok(!shareArea(flag.text, other.text), `${flag.event.id} over ${other.event.id}`);
        for (const other of flags) if (other !== flag) assert.ok(!shareArea(flag.text, other));
        for (const word of words) assert.ok(!shareArea(word, flag.text) && !shareArea(word, flag));
      });
      for (const word of words) assert.ok(!words.some((other) => other !== word && shareArea(word, other)));
    }),
    { ...SEED, numRuns: 25 },
  );
});

test('layOutDetail: flags stand in their lanes, and every event of the window that is not told is context', () => {
  fc.assert(
    fc.property(randomCorpus(60, 60), (corpus) => {
      const { events, links } = eventsOf(corpus);
      const layout = layOutDetail(story(events, links, 4), spec);
      for (const flag of layout.flags) {
        const lane = layout.lanes.find((candidate) => candidate.lane.id === flag.event.lane);
        assert.ok(lane !== undefined && flag.y >= lane.top && flag.y + flag.height <= lane.base);
      }
      const told = new Set(layout.flags.map((flag) => flag.event.id));
      const context = layout.lanes.flatMap((lane) => lane.context.map((box) => box.event.id));
      const expected = events.filter((event) => !event.soft && !told.has(event.id) && event.start >= FROM && event.start < FROM + 49);
      assert.deepEqual(context.sort(), expected.map(({ id }) => id).sort());
    }),
    { ...SEED, numRuns: 25 },
  );
});

test('layOutDetail: a month is drawn as a span with its flag after what it answers', () => {
  const records = [
    makeRecord('2013-06-10-a', { kind: 'hearings' }),
    makeRecord('2013-06-b', { kind: 'statements', links: [makeLink('2013-06-b', 'responds-to', '2013-06-10-a')] }),
  ];
  const { events, links } = eventsOf(makeCorpus(records));
  const layout = layOutDetail({ events, chain: events, links }, { ...spec, from: 15_857, to: 15_906 });
  const [day, month] = [layout.flags.find(({ event }) => !event.soft), layout.flags.find(({ event }) => event.soft)];
  assert.ok(day !== undefined && month?.span !== undefined);
  assert.ok(month.x > day.x && month.x >= month.span[0] && month.x <= month.span[1]);
  assert.equal(layout.arcs[0]?.link.word, 'answered by');
  assert.match(renderDetail(layout), /June, day not known/);
});

test('layOutDetail of nothing draws empty lanes', () => {
  const layout = layOutDetail({ events: [], chain: [], links: [] }, spec);
  assert.equal(layout.flags.length + layout.arcs.length, 0);
  assert.equal(layout.lanes.length, 6);
});

test('layOutDetail: the same input gives the same layout', () => {
  fc.assert(
    fc.property(randomCorpus(30, 60), (corpus) => {
      const { events, links } = eventsOf(corpus);
      const input = story(events, links, 4);
      assert.deepEqual(layOutDetail(input, spec), layOutDetail(input, spec));
    }),
    { ...SEED, numRuns: 8 },
  );
});
