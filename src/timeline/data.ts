/**
 * The timeline as one small file that the browser fetches. Names stand once in tables and are pointed to by their place;
 * rows are arrays in the order given below. `timeline.json` holds what is needed to draw and to filter, `timeline-notes.json`
 * what the panel says of a selected event.
 *
 *     records  [id, kind, title, jurisdiction, bodies, people, organizations, programs, classes]
 *     events   [record, passage, label, edtf, start, days, bits]     bits: 1 soft, 2 uncertain, 4 about, then precision × 8
 *     links    [from, to, relation, held]                            held: 1 when the later event holds the link
 */
import type { Corpus } from '../model/corpus.ts';
import type { DatePrecision } from '../model/dates.ts';
import { listEntities } from '../model/entity-index.ts';
import { type EntityKind, KIND_IDS } from '../model/kinds.ts';
import type { CorpusRecord } from '../model/record.ts';
import { RELATION_IDS } from '../model/relations.ts';
import { SOURCE_CLASSES } from '../model/sources.ts';
import type { TimelineEvent } from './events.ts';
import { buildTimeline } from './timeline.ts';

export type RecordRow = readonly [
  id: string,
  kind: number,
  title: string,
  jurisdiction: string,
  bodies: readonly number[],
  people: readonly number[],
  organizations: readonly number[],
  programs: readonly number[],
  classes: readonly number[],
];
export type EventRow = readonly [record: number, passage: string, label: string, edtf: string, start: number, days: number, bits: number];
export type LinkRow = readonly [from: number, to: number, relation: number, held: number];
/** Id and name; variants follow. */
export type NameRow = readonly [id: string, name: string, ...variants: string[]];
export type ThreadRow = readonly [id: string, title: string, steps: readonly (readonly [event: number, text: string])[]];

export interface TimelineData {
  readonly people: readonly NameRow[];
  readonly organizations: readonly NameRow[];
  readonly programs: readonly NameRow[];
  readonly records: readonly RecordRow[];
  /** By first day, as `buildEvents` orders them. */
  readonly events: readonly EventRow[];
  readonly links: readonly LinkRow[];
  readonly threads: readonly ThreadRow[];
  /** Places of records with official texts; left out where no record has one. */
  readonly texts?: readonly number[];
}

export const PRECISIONS: readonly DatePrecision[] = ['day', 'month', 'year', 'interval'];

export const CLASS_IDS = Object.keys(SOURCE_CLASSES);

export function buildTimelineData(corpus: Corpus): TimelineData {
  const timeline = buildTimeline(corpus);
  const places = {
    people: placesOf(corpus, 'people'),
    organizations: placesOf(corpus, 'organizations'),
    programs: placesOf(corpus, 'programs'),
  };
  const recordAt = new Map(corpus.records.map((record, index) => [record.id, index]));
  const texts = [...new Set(corpus.documents.map(({ record }) => recordAt.get(record) ?? 0))];
  const eventAt = new Map(timeline.events.map((event, index) => [event.id, index]));
  return {
    people: namesOf(corpus, 'people'),
    organizations: namesOf(corpus, 'organizations'),
    programs: namesOf(corpus, 'programs'),
    records: corpus.records.map((record) => recordRow(record, places)),
    events: timeline.events.map((event) => eventRow(event, recordAt.get(event.record) ?? 0)),
    links: timeline.links.map(({ from, to, rel, link }) => [
      eventAt.get(from) ?? 0,
      eventAt.get(to) ?? 0,
      RELATION_IDS.indexOf(rel),
      to.split('#')[0] === link.from.record ? 1 : 0,
    ]),
    threads: corpus.threads.map(({ id, title, steps }) => [
      id,
      title,
      steps.flatMap((step) => {
        const event = timeline.eventById.get(step.to.record) ?? timeline.events.find((candidate) => candidate.record === step.to.record);
        const exact = timeline.eventById.get(`${step.to.record}#${step.to.passage ?? ''}`) ?? event;
        return exact === undefined ? [] : [[eventAt.get(exact.id) ?? 0, step.text] as const];
      }),
    ]),
    ...(texts.length > 0 && { texts }),
  };
}

/** The same without what only names and fields are asked of: less than half as large, for embeds, whose queries the index answers. */
export function trimTimelineData(data: TimelineData): TimelineData {
  const records = data.records.map(([id, kind, title]): RecordRow => [id, kind, title, '', [], [], [], [], []]);
  return { ...data, people: [], organizations: [], programs: [], threads: [], records };
}

type Places = { readonly [kind in EntityKind]: ReadonlyMap<string, number> };

function placesOf(corpus: Corpus, kind: EntityKind): Map<string, number> {
  return new Map(corpus.entities[kind].map((entity, index) => [entity.id, index]));
}

function namesOf(corpus: Corpus, kind: EntityKind): NameRow[] {
  return corpus.entities[kind].map(({ id, name, variants }) => [id, name, ...variants]);
}

function recordRow(record: CorpusRecord, places: Places): RecordRow {
  const named = listEntities(record);
  const at = (kind: EntityKind, ids: Iterable<string>) => [...ids].flatMap((id) => places[kind].get(id) ?? []);
  return [
    record.id,
    KIND_IDS.indexOf(record.kind),
    record.title,
    record.jurisdiction,
    at('organizations', new Set(record.bodies)),
    at('people', named.people),
    at('organizations', named.organizations),
    at('programs', named.programs),
    [...new Set(record.sources.map((source) => CLASS_IDS.indexOf(source.class)))],
  ];
}

function eventRow(event: TimelineEvent, record: number): EventRow {
  const { date, soft } = event;
  const bits = Number(soft) + Number(date.uncertain) * 2 + Number(date.approximate) * 4 + PRECISIONS.indexOf(date.precision) * 8;
  return [record, event.passage ?? '', event.label, date.edtf, event.start, event.end - event.start, bits];
}

/** A source in words, whether its text was read, and its address. */
export type EvidenceRow = readonly [words: string, checked: 0 | 1, url?: string];

/** What the panel says: by record its summary, by link (in the order of `links`) its basis and evidence. */
export interface TimelineNotes {
  readonly summaries: readonly string[];
  /** Basis and the sources that speak for it, each with 1 where its text was read, and its address where it has one. */
  readonly links: readonly (readonly [basis: string, sources: readonly EvidenceRow[]])[];
}

export function buildTimelineNotes(corpus: Corpus): TimelineNotes {
  return {
    summaries: corpus.records.map((record) => record.summary),
    links: buildTimeline(corpus).links.map(({ link }) => [link.basis, evidenceOf(link.citations, corpus.recordById.get(link.from.record))]),
  };
}

function evidenceOf(citations: readonly { readonly source: string }[], record: CorpusRecord | undefined): EvidenceRow[] {
  return citations.flatMap(({ source: id }) => {
    const source = record?.sources.find((candidate) => candidate.id === id);
    if (source === undefined) return [];
    const words = [source.publisher ?? source['container-title'] ?? source.title, source.issued?.start.slice(0, 4) ?? ''];
    const row = [words.filter((word) => word !== '').join(', '), source.checked === undefined ? 0 : 1] as const;
    return [source.URL === undefined ? row : [...row, source.URL]];
  });
}
