/** Random events and corpora for the timeline's properties. */
import fc from 'fast-check';
import { numberToIsoDay } from '../../src/model/dates.ts';
import { KIND_IDS } from '../../src/model/kinds.ts';
import type { CorpusRecord } from '../../src/model/record.ts';
import { RELATION_IDS } from '../../src/model/relations.ts';
import { buildTimelineData, type TimelineData } from '../../src/timeline/data.ts';
import { buildEvents, type TimelineEvent } from '../../src/timeline/events.ts';
import { indexTimeline, type TimelineIndex } from '../../src/timeline/index-data.ts';
import { buildLinks, type TimelineLink } from '../../src/timeline/links.ts';
import type { Box } from '../../src/timeline/svg.ts';
import { makeCorpus, makeDate, makeLink, makeRecord } from '../support/corpus.ts';

/** Fixed, so that a failure can be run again. */
export const SEED = { seed: 20131111, numRuns: 60 };

const FIRST_DAY = 15_857;

const words = fc.array(
  fc.constantFrom('MUSCULAR', 'House', 'passes', 'a', 'Microsoft', 'promises', 'encryption', '303–121', 'Zupančič', 'W'),
  {
    minLength: 1,
    maxLength: 5,
  },
);

/** A record on a day, in a month or in a year, from June 2013 on. */
const recordWithin = (days: number) =>
  fc
    .record({
      kind: fc.constantFrom(...KIND_IDS),
      day: fc.integer({ min: 0, max: days }),
      digits: fc.constantFrom(10, 10, 10, 10, 7, 4),
      words,
    })
    .map(({ kind, day, digits, words }) => ({ kind, edtf: numberToIsoDay(FIRST_DAY + day).slice(0, digits), label: words.join(' ') }));

/** Corpora of 1 to `most` records in so many days, with links between any two. */
export function randomCorpus(most: number, days = 900): fc.Arbitrary<ReturnType<typeof makeCorpus>> {
  const links = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...RELATION_IDS)), { maxLength: most });
  return fc.tuple(fc.array(recordWithin(days), { minLength: 1, maxLength: most }), links).map(([drafts, pairs]) => {
    const records: CorpusRecord[] = drafts.map(({ kind, edtf, label }, index) =>
      makeRecord(`${edtf}-r${index}`, { kind, label, title: `${label} and what came of it`, date: makeDate(edtf) }),
    );
    const linked = records.map((one, index) => ({
      ...one,
      links: pairs.flatMap(([from, to, rel]) => {
        const target = records[to % records.length];
        return from % records.length === index && target !== undefined && target !== one ? [makeLink(one.id, rel, target.id)] : [];
      }),
    }));
    return makeCorpus(linked);
  });
}

export function eventsOf(corpus: ReturnType<typeof makeCorpus>): { events: TimelineEvent[]; links: TimelineLink[] } {
  const events = buildEvents(corpus);
  return { events, links: buildLinks(corpus, events) };
}

/** The slow reference: whether two boxes share any area. */
export function shareArea(a: Box, b: Box): boolean {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 1e-6 && height > 1e-6;
}

/** What the browser makes of a corpus: the file's data, read back. */
export function boardOf(corpus: ReturnType<typeof makeCorpus>): TimelineIndex {
  const data: TimelineData = JSON.parse(JSON.stringify(buildTimelineData(corpus)));
  return indexTimeline(data);
}
