/**
 * The strip at the foot of a record card: the record and what it is linked with as flags on a line of time,
 * other records of that span as small open sheets. Geometry only; units are px of a drawing `width` wide.
 */
import type { Corpus } from '../model/corpus.ts';
import { formatDay, isoDayToNumber } from '../model/dates.ts';
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
  const ids = new Set(chain.map((each) => each.id));
  const around = corpus.records.filter((each) => !ids.has(each.id) && isWithin(isoDayToNumber(each.date.start), from, to));
  return {
    width,
    height: STRIP_HEIGHT,
    flags: labelFlags(chain, record, place, width),
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

function isWithin(day: number, from: number, to: number): boolean {
  return day >= from && day <= to;
}

/** The record's own label first, then the ends, then the others, as long as none touches another. */
function labelFlags(
  chain: readonly CorpusRecord[],
  self: CorpusRecord,
  place: (record: CorpusRecord) => number,
  width: number,
): readonly StripFlag[] {
  const order = [...new Set([self, ...chain.slice(0, 1), ...chain.slice(-1), ...chain])];
  const taken: (readonly [number, number])[] = [];
  const labels = new Map<string, Pick<StripFlag, 'label' | 'anchor'>>();
  for (const record of order) {
    const text = labelOf(record);
    const x = place(record);
    const textWidth = text.length * LETTER;
    const anchor = x + textWidth > width ? 'end' : 'start';
    const box = anchor === 'start' ? ([x, x + textWidth] as const) : ([x + FLAG_WIDTH - textWidth, x + FLAG_WIDTH] as const);
    const isFree = box[0] >= 0 && taken.every(([left, right]) => box[1] + LETTER < left || box[0] - LETTER > right);
    if (isFree) taken.push(box);
    labels.set(record.id, { label: isFree ? text : '', anchor });
  }
  return chain.map((record) => ({
    x: round(place(record)),
    lane: KINDS[record.kind].lane,
    isSelf: record.id === self.id,
    ...(labels.get(record.id) ?? { label: '', anchor: 'start' as const }),
  }));
}

/** Day and month; the year where it is no day. */
function labelOf(record: CorpusRecord): string {
  const text = formatDay(record.date.start, 'short').replaceAll('\u00a0', ' ');
  return record.date.precision === 'day' || record.date.precision === 'interval' ? text.slice(0, -5) : text.replace(/^\d+ /, '');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
