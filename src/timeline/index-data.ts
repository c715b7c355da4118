/** `TimelineData` read back into events and links, with what filters ask. The same types as at build time, so that one geometry serves both. */
import { KIND_IDS, KINDS } from '../model/kinds.ts';
import { RELATION_IDS, RELATIONS, type Relation } from '../model/relations.ts';
import { type EventRow, PRECISIONS, type RecordRow, type TimelineData } from './data.ts';
import type { TimelineEvent } from './events.ts';

/** An event in the browser: its place in the file, and its record's row. */
export interface BoardEvent extends TimelineEvent {
  readonly index: number;
  readonly row: RecordRow;
  /** Place of its record in the file. */
  readonly recordIndex: number;
}

export interface BoardLink {
  /** Place in the file. */
  readonly index: number;
  readonly from: BoardEvent;
  readonly to: BoardEvent;
  readonly rel: Relation;
  /** The relation read from the earlier event, and from the later. */
  readonly word: string;
  readonly backWord: string;
}

export interface TimelineIndex {
  readonly data: TimelineData;
  readonly events: readonly BoardEvent[];
  readonly eventById: ReadonlyMap<string, BoardEvent>;
  readonly links: readonly BoardLink[];
  /** Links that touch an event, by the event's place. */
  readonly linksOf: readonly (readonly BoardLink[])[];
  /** Events from the heaviest to the lightest: the order in which labels are given. */
  readonly ranked: readonly BoardEvent[];
}

export function indexTimeline(data: TimelineData): TimelineIndex {
  const weights = new Float64Array(data.events.length);
  for (const [from, to, , held] of data.links) {
    const [holder, target] = held === 1 ? [to, from] : [from, to];
    weights[target] = (weights[target] ?? 0) + 2;
    weights[holder] = (weights[holder] ?? 0) + 1;
  }
  const events = data.events.flatMap((row, index) => makeEvent(row, index, data, weights[index] ?? 0));
  const linksOf: BoardLink[][] = events.map(() => []);
  const links = data.links.flatMap(([from, to, relation, held], index) => {
    const [a, b, rel] = [events[from], events[to], RELATION_IDS[relation]];
    if (a === undefined || b === undefined || rel === undefined) return [];
    const { name, inverse } = RELATIONS[rel];
    const link = { index, from: a, to: b, rel, word: held === 1 ? inverse : name, backWord: held === 1 ? name : inverse };
    linksOf[from]?.push(link);
    linksOf[to]?.push(link);
    return [link];
  });
  const ranked = [...events].sort((a, b) => b.weight - a.weight || a.index - b.index);
  return { data, events, eventById: new Map(events.map((event) => [event.id, event])), links, linksOf, ranked };
}

function makeEvent(row: EventRow, index: number, data: TimelineData, weight: number): BoardEvent[] {
  const [recordIndex, passage, label, edtf, start, days, bits] = row;
  const record = data.records[recordIndex];
  const kind = KIND_IDS[record?.[1] ?? -1];
  if (record === undefined || kind === undefined) return [];
  const end = start + days;
  return [
    {
      index,
      row: record,
      recordIndex,
      id: passage === '' ? record[0] : `${record[0]}#${passage}`,
      record: record[0],
      ...(passage === '' ? {} : { passage }),
      kind,
      lane: KINDS[kind].lane,
      title: passage === '' || record[2].includes(label) ? record[2] : `${record[2]}: ${label}`,
      label,
      short: passage === '' ? label : label.slice(label.indexOf(': ') + 1).trim(),
      date: {
        edtf,
        start: isoDay(start),
        end: isoDay(end),
        precision: PRECISIONS[bits >> 3] ?? 'day',
        uncertain: (bits & 2) !== 0,
        approximate: (bits & 4) !== 0,
      },
      start,
      end,
      soft: (bits & 1) !== 0,
      weight,
    },
  ];
}

function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
