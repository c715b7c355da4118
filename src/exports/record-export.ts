/** A record as the open data holds it: ids for entities, EDTF for dates, source ids where something is cited. */
import type { Corpus } from '../model/corpus.ts';
import type { RecordDate } from '../model/dates.ts';
import { listEntities } from '../model/entity-index.ts';
import type { Passage, Quotation, TurnSpeaker } from '../model/passages.ts';
import { absoluteUrl, recordPath, type Site } from '../model/permalinks.ts';
import type { CorpusRecord, Link, RecordRef } from '../model/record.ts';
import type { Citation, Source } from '../model/sources.ts';
import type { RecordExport, RecordsFile } from './record-schema.ts';

/** `records.json`: all records by date, then id. `builtAt` is ISO 8601. */
export function buildRecordsFile(corpus: Corpus, site: Site, builtAt: string): RecordsFile {
  return { built: builtAt, records: corpus.records.map((record) => buildRecordExport(record, site)) };
}

export function buildRecordExport(record: CorpusRecord, site: Site): RecordExport {
  const named = listEntities(record);
  return {
    id: record.id,
    kind: record.kind,
    ...maybe('form', record.form),
    title: record.title,
    ...maybe('officialTitle', record.officialTitle),
    date: record.date.edtf,
    jurisdiction: record.jurisdiction,
    body: record.bodies[0] ?? null,
    bodies: [...record.bodies],
    url: absoluteUrl(site, recordPath(record)),
    summary: record.summary,
    people: [...named.people],
    organizations: [...named.organizations],
    programs: [...record.programs],
    actors: record.actors.map((actor) => ({ ...actor })),
    identifiers: Object.fromEntries(Object.entries(record.identifiers).map(([name, values]) => [name, [...values]])),
    ...maybe('hearing', record.hearing),
    ...maybe('transcript', record.transcript),
    sources: record.sources.map(exportSource),
    links: record.links.map(exportLink),
    passages: record.passages.map(exportPassage),
    quotations: record.quotations.map(exportQuotation),
  };
}

/** `record`, or `record#passage`. */
export function formatRef(ref: RecordRef): string {
  return ref.passage === undefined ? ref.record : `${ref.record}#${ref.passage}`;
}

/** The day of what a passage tells, where it has one of its own: every stage, and paragraphs that tell of another day than their record's. */
export function ownDate(passage: Passage): RecordDate | undefined {
  return passage.type === 'turn' ? undefined : passage.date;
}

/** Entity id of the speaker, or the name where the speaker is not identified. */
export function speakerId(speaker: TurnSpeaker): string {
  if ('person' in speaker) return speaker.person;
  return 'organization' in speaker ? speaker.organization : speaker.name;
}

export function citedSources(citations: readonly Citation[]): string[] {
  return [...new Set(citations.map((citation) => citation.source))];
}

function exportSource(source: Source): RecordExport['sources'][number] {
  const { issued, ...rest } = source;
  return { ...rest, ...maybe('issued', issued?.edtf) };
}

function exportLink(link: Link): RecordExport['links'][number] {
  return {
    rel: link.rel,
    ...maybe('from', link.from.passage),
    to: formatRef(link.to),
    basis: link.basis,
    sources: citedSources(link.citations),
  };
}

function exportPassage(passage: Passage): RecordExport['passages'][number] {
  const turn = passage.type === 'turn' ? { speaker: speakerId(passage.speaker), role: passage.role } : {};
  const stage = passage.type === 'stage' ? { label: passage.label } : {};
  return {
    id: passage.id,
    type: passage.type,
    ...maybe('heading', passage.heading),
    ...turn,
    ...maybe('date', ownDate(passage)?.edtf),
    ...stage,
    text: passage.text,
    sources: citedSources(passage.citations),
  };
}

function exportQuotation(quotation: Quotation): RecordExport['quotations'][number] {
  return {
    words: quotation.words,
    by: speakerId(quotation.by),
    passage: quotation.passage,
    ...maybe('date', quotation.date?.edtf),
    ...maybe('occasion', quotation.occasion),
    ...maybe('translatedFrom', quotation.translatedFrom),
    sources: citedSources(quotation.citations),
  };
}

/** The field where there is a value, and no field at all where there is none. */
function maybe<K extends string, V>(name: K, value: V | undefined): { [key in K]?: V };
function maybe(name: string, value: unknown): object {
  return value === undefined ? {} : { [name]: value };
}
