/**
 * The strip at the foot of a record card: the record and what it is linked with as flags on a line of time,
 * other records of that span as small open sheets. Geometry only; units are px of a drawing `width` wide.
 */
import type { Corpus } from '../model/corpus.ts';
import { formatDay, isoDayToNumber, numberToIsoDay } from '../model/dates.ts';
import { KINDS } from '../model/kinds.ts';
import type { LaneId } from '../model/lanes.ts';
import type { CorpusRecord } from '../model/record.ts';

export interface StripFlag {
  readonly x: number;
  readonly lane: LaneId;
  readonly isSelf: boolean;
  /** `11 Nov`; empty where it would touch a neighbour's. */
  readonly label: string;
  readonly anchor: 'start' | 'end';
}

export interface CardStrip {
  readonly width: number;
  readonly height: number;
  readonly flags: readonly StripFlag[];
  /** Open sheets: left edges, with their lanes. */
  readonly others: readonly { readonly x: number; readonly lane: LaneId }[];
  /** `Five linked records, 30 October 2013 to 4 December 2013` */
  readonly title: string;
}

export const STRIP_HEIGHT = 66;
export const FLAG_WIDTH = 12;

/** Share of the span left free at both ends, and the least span, in days. */
const MARGIN = 0.08;
const LEAST_DAYS = 21;

/** Mean width of a bold letter at 13 px, in px; a label keeps this much free on both sides of itself too. */
const LETTER = 7.2;

/** Nothing where the record has no links: a flag alone on a line says nothing. */
export function layOutCardStrip(record: CorpusRecord, corpus: Corpus, width: number): CardStrip | undefined {
  const linked = linkedRecords(record, corpus);
  if (linked.length === 0) return undefined;
  const chain = [...linked, record].sort((a, b) => (a.date.start < b.date.start ? -1 : a.date.start > b.date.start ? 1 : 0));
  const [from, to] = widen(chain.map((each) => isoDayToNumber(each.date.start)));
  const place = (each: CorpusRecord) => ((isoDayToNumber(each.date.start) - from) / (to - from)) * (width - FLAG_WIDTH);
  const places = spread(chain.map(place), width);
  const ids = new Set(chain.map((each) => each.id));
  const [first, last] = [numberToIsoDay(Math.ceil(from)), numberToIsoDay(Math.floor(to))];
  const around = corpus.records.filter(({ id, date }) => date.start >= first && date.start <= last && !ids.has(id));
  return {
    width,
    height: STRIP_HEIGHT,
    flags: labelFlags(chain, record, places, width),
    others: around.map((each) => ({ x: round(place(each)), lane: KINDS[each.kind].lane })),
    title:
      `${chain.length} linked records, ${formatDay(chain[0]?.date.start ?? '')} to ${formatDay(chain.at(-1)?.date.start ?? '')}`.replaceAll(
        '\u00a0',
        ' ',
      ),
  };
}

/** Records at the other ends of the record's links, each once. */
function linkedRecords(record: CorpusRecord, corpus: Corpus): readonly CorpusRecord[] {
  const ids = [...record.links.map((link) => link.to.record), ...(corpus.linksTo.get(record.id) ?? []).map((link) => link.from.record)];
  return [...new Set(ids)].flatMap((id) => (id === record.id ? [] : (corpus.recordById.get(id) ?? [])));
}

function widen(days: readonly number[]): readonly [from: number, to: number] {
  const [least, most] = [Math.min(...days), Math.max(...days)];
  const missing = Math.max(0, LEAST_DAYS - (most - least)) / 2;
  const margin = Math.max(most - least, LEAST_DAYS) * MARGIN;
  return [least - missing - margin, most + missing + margin];
}

/** Left edges, in order, moved apart so that no flag covers another; with too many of them, as far apart as there is room. */
export function spread(places: readonly number[], width: number): readonly number[] {
  const step = Math.min(FLAG_WIDTH + 1, (width - FLAG_WIDTH) / Math.max(1, places.length - 1));
  const right: number[] = [];
  for (const place of places) right.push(Math.max(place, (right.at(-1) ?? Number.NEGATIVE_INFINITY) + step));
  let limit = width - FLAG_WIDTH;
  const left: number[] = [];
  for (const place of right.toReversed()) {
    left.push(Math.min(place, limit));
    limit = (left.at(-1) ?? limit) - step;
  }
  return left.toReversed();
}

/** The record's own label first, then the ends, then the others, as long as none touches another. */
function labelFlags(chain: readonly CorpusRecord[], self: CorpusRecord, places: readonly number[], width: number): readonly StripFlag[] {
  const own = chain.indexOf(self);
  const order = [...new Set([own, 0, chain.length - 1, ...chain.keys()])];
  const isOneYear = new Set(chain.map((record) => record.date.start.slice(0, 4))).size === 1;
  const taken: (readonly [number, number])[] = [];
  const labels = new Map<number, Pick<StripFlag, 'label' | 'anchor'>>();
  for (const index of order) {
    const [record, x] = [chain[index], places[index]];
    if (record === undefined || x === undefined) continue;
    const text = labelOf(record, isOneYear);
    const textWidth = text.length * LETTER;
    const anchor = x + textWidth > width ? 'end' : 'start';
    const box = anchor === 'start' ? ([x, x + textWidth] as const) : ([x + FLAG_WIDTH - textWidth, x + FLAG_WIDTH] as const);
    const isFree = box[0] >= 0 && taken.every(([left, right]) => box[1] + LETTER < left || box[0] - LETTER > right);
    if (isFree) taken.push(box);
    labels.set(index, { label: isFree ? text : '', anchor });
  }
  return chain.map((record, index) => ({
    x: round(places[index] ?? 0),
    lane: KINDS[record.kind].lane,
    isSelf: index === own,
    ...(labels.get(index) ?? { label: '', anchor: 'start' as const }),
  }));
}

/** Day and month, and the year where they differ or the day is not known. */
function labelOf(record: CorpusRecord, isOneYear: boolean): string {
  const text = formatDay(record.date.start, 'short').replaceAll('\u00a0', ' ');
  const isDay = record.date.precision === 'day' || record.date.precision === 'interval';
  if (!isDay) return record.date.precision === 'year' ? text.slice(-4) : text.replace(/^\d+ /, '');
  return isOneYear ? text.slice(0, -5) : text;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
