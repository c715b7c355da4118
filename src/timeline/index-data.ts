/** `TimelineData` read back into events and links, with what filters ask. The same types as at build time, so that one geometry serves both. */
import { numberToIsoDay, type RecordDate } from '../model/dates.ts';
import { KIND_IDS, KINDS, type Kind } from '../model/kinds.ts';
import type { LaneId } from '../model/lanes.ts';
import { RELATION_IDS, RELATIONS, type Relation } from '../model/relations.ts';
import { type EventRow, type LinkRow, PRECISIONS, type RecordRow, type TimelineData } from './data.ts';
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
  /** Links that touch an event, by the event's place; nothing where none does. */
  readonly linksOf: readonly (readonly BoardLink[] | undefined)[];
  /** Events from the heaviest to the lightest: the order in which labels are given. */
  readonly ranked: readonly BoardEvent[];
}

/** Linear in the number of events and links; words and dates of an event are made when they are asked for. */
export function indexTimeline(data: TimelineData): TimelineIndex {
  const weights = new Int32Array(data.events.length);
  for (const [from, to, , held] of data.links) {
    const [holder, target] = held === 1 ? [to, from] : [from, to];
    weights[target] = (weights[target] ?? 0) + 2;
    weights[holder] = (weights[holder] ?? 0) + 1;
  }
  const events = data.events.map((row, index) => new IndexedEvent(row, index, data, weights[index] ?? 0));
  const linksOf: BoardLink[][] = [];
  const links = data.links.flatMap((row, index) => makeLink(row, index, events) ?? []);
  for (const link of links) {
    for (const end of [link.from.index, link.to.index]) {
      const list = linksOf[end];
      if (list === undefined) linksOf[end] = [link];
      else list.push(link);
    }
  }
  return { data, events, eventById: new Map(events.map((event) => [event.id, event])), links, linksOf, ranked: rank(events) };
}

function makeLink([from, to, relation, held]: LinkRow, index: number, events: readonly BoardEvent[]): BoardLink | undefined {
  const [a, b, rel] = [events[from], events[to], RELATION_IDS[relation]];
  if (a === undefined || b === undefined || rel === undefined) return undefined;
  const { name, inverse } = RELATIONS[rel];
  return { index, from: a, to: b, rel, word: held === 1 ? inverse : name, backWord: held === 1 ? name : inverse };
}

/** A counting sort: weights are small numbers, and events of one weight stay in the order of time. */
function rank(events: readonly BoardEvent[]): BoardEvent[] {
  const byWeight: BoardEvent[][] = [];
  for (const event of events) {
    const list = byWeight[event.weight];
    if (list === undefined) byWeight[event.weight] = [event];
    else list.push(event);
  }
  return byWeight.reverse().flat();
}

/** A row of the file as an event. */
class IndexedEvent implements BoardEvent {
  readonly index: number;
  readonly recordIndex: number;
  readonly row: RecordRow;
  readonly id: string;
  readonly record: string;
  readonly passage?: string;
  readonly kind: Kind;
  readonly lane: LaneId;
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly soft: boolean;
  readonly weight: number;
  readonly #edtf: string;
  readonly #bits: number;
  #date: RecordDate | undefined;

  constructor(row: EventRow, index: number, data: TimelineData, weight: number) {
    const [recordIndex, passage, label, edtf, start, days, bits] = row;
    const record = data.records[recordIndex];
    const kind = KIND_IDS[record?.[1] ?? -1];
    if (record === undefined || kind === undefined) throw new Error(`Internal: event ${index} has no record`);
    this.index = index;
    this.recordIndex = recordIndex;
    this.row = record;
    this.record = record[0];
    this.id = passage === '' ? record[0] : `${record[0]}#${passage}`;
    if (passage !== '') this.passage = passage;
    this.kind = kind;
    this.lane = KINDS[kind].lane;
    this.label = label;
    this.start = start;
    this.end = start + days;
    this.soft = (bits & 1) !== 0;
    this.weight = weight;
    this.#edtf = edtf;
    this.#bits = bits;
  }

  get short(): string {
    return this.passage === undefined ? this.label : this.label.slice(this.label.indexOf(': ') + 1).trim();
  }

  get title(): string {
    const title = this.row[2];
    return this.passage === undefined || title.includes(this.short) ? title : `${title}: ${this.short}`;
  }

  get date(): RecordDate {
    this.#date ??= this.#readDate();
    return this.#date;
  }

  #readDate(): RecordDate {
    return {
      edtf: this.#edtf,
      start: numberToIsoDay(this.start),
      end: numberToIsoDay(this.end),
      precision: PRECISIONS[this.#bits >> 3] ?? 'day',
      uncertain: (this.#bits & 2) !== 0,
      approximate: (this.#bits & 4) !== 0,
    };
  }
}
