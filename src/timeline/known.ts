/** What was known on a day: the events up to and including it, those of the day, and those that came after. */
import type { Corpus } from '../model/corpus.ts';
import { formatDay, type IsoDay, isoDayToNumber } from '../model/dates.ts';
import { layOutBoard } from './board.ts';
import { type BoardSet, makeBoardSet } from './board-set.ts';
import { renderBoard } from './board-svg.ts';
import { buildTimelineData } from './data.ts';
import type { TimelineEvent } from './events.ts';
import { indexTimeline } from './index-data.ts';
import { isLater } from './later.ts';
import { renderSvg } from './svg.ts';
import { buildTimeline } from './timeline.ts';

export interface KnownDay {
  readonly day: IsoDay;
  /** Events dated on it. */
  readonly today: readonly TimelineEvent[];
  /** Known events before it, the latest first. */
  readonly before: readonly TimelineEvent[];
  /** Events not known yet, the next first. */
  readonly later: readonly TimelineEvent[];
  readonly disclosures: { readonly known: number; readonly all: number };
}

/** Days on which an event is dated to the day, and last days of records dated less exactly, rising; each has a page. */
export function findKnownDays(corpus: Corpus): readonly IsoDay[] {
  const known = knownDays.get(corpus) ?? listKnownDays(corpus);
  knownDays.set(corpus, known);
  return known;
}

const knownDays = new WeakMap<Corpus, readonly IsoDay[]>();

function listKnownDays(corpus: Corpus): readonly IsoDay[] {
  const days = buildTimeline(corpus).events.filter((event) => !event.soft && event.date.precision === 'day');
  return [...new Set([...days.map((event) => event.date.start), ...corpus.records.map((record) => record.date.end)])].sort();
}

export function tellKnownDay(corpus: Corpus, day: IsoDay): KnownDay {
  const { events } = buildTimeline(corpus);
  const cursor = isoDayToNumber(day) + 1;
  const known = events.filter((event) => !isLater(event, cursor));
  const today = known.filter((event) => !event.soft && event.start === cursor - 1);
  const disclosures = events.filter((event) => event.lane === 'd');
  return {
    day,
    today,
    before: known.filter((event) => !today.includes(event)).reverse(),
    later: events.filter((event) => isLater(event, cursor)),
    disclosures: { known: disclosures.filter((event) => !isLater(event, cursor)).length, all: disclosures.length },
  };
}

/** Widths of the day's drawings. */
const WIDTHS = [1040, 704, 328] as const;
/** Days shown before and after. */
const BEFORE = 45;
const AFTER = 35;
/** Events of the day itself that are raised as flags in any case, the heaviest first. */
const MOST_TOLD = 1;

const sets = new WeakMap<Corpus, BoardSet>();

function boardSetOf(corpus: Corpus): BoardSet {
  const known = sets.get(corpus);
  if (known !== undefined) return known;
  const set = makeBoardSet(indexTimeline(buildTimelineData(corpus)), () => true, []);
  sets.set(corpus, set);
  return set;
}

/** The weeks around a day with the cursor at its end, one SVG for each width. */
export function drawKnownDay(corpus: Corpus, day: IsoDay, href: (event: TimelineEvent) => string): string[] {
  const set = boardSetOf(corpus);
  const at = isoDayToNumber(day);
  const told = set.ranked.filter((event) => !event.soft && event.start === at).slice(0, MOST_TOLD);
  return WIDTHS.map((width) => {
    const [before, after] = width === 328 ? [21, 14] : [BEFORE, AFTER];
    const height = width === 328 ? 640 : 560;
    const spec = { width, height, left: width === 1040 ? 150 : 0, from: at - before, to: at + after, told, cursor: at + 1 };
    const layout = layOutBoard(set, [], spec);
    const words = `Known on ${formatDay(day, 'short')}`;
    const frame = {
      width,
      height,
      classes: `tl at-${width}`,
      id: `known-${width}`,
      title: `The weeks around ${formatDay(day)}`,
      desc: `Six rows of sheets and flags. A line stands at the end of the day; the words of everything after it are barred.`,
      role: 'group' as const,
    };
    return renderSvg(frame, renderBoard(layout, { cursorText: words, href }));
  });
}
