/**
 * What is indexed: a document is one passage of a record, and the record's summary is a document too (its passage id is empty).
 * Official texts are indexed as records of their own, see `text-documents.ts`.
 */
import type { Corpus } from '../model/corpus.ts';
import { formatRecordDate, type RecordDate } from '../model/dates.ts';
import type { IdentifierName } from '../model/identifiers.ts';
import { formatKind, KINDS } from '../model/kinds.ts';
import type { LaneId } from '../model/lanes.ts';
import type { Passage } from '../model/passages.ts';
import { recordPath } from '../model/permalinks.ts';
import type { CorpusRecord } from '../model/record.ts';
import type { IndexFieldName } from './fields.ts';
import { buildRecordMetadata, type Named, nameSpeaker, type RecordMetadata } from './metadata.ts';

/** What a result shows of a record. */
export interface RecordCard {
  /** Site-relative: `testimony/ID/`; of an official text `legislation/ID/text/rh/`. */
  readonly path: string;
  readonly lane: LaneId;
  /** `Testimony`, `Letter`. */
  readonly kind: string;
  readonly title: string;
  readonly day: string;
  /** In words, short. */
  readonly date: string;
  readonly body: string;
  /** Passages of the record, and links at either end. */
  readonly passages: number;
  readonly links: number;
  /** Only of an official text. */
  readonly text?: TextCard;
}

/** Which official text it is. */
export interface TextCard {
  /** `Official text: Reported in House`. */
  readonly name: string;
  /** Its own date, as exact as it is known, where that is a day, month or year: `2014-05-15`. */
  readonly issued?: string;
}

/** Where a unit of an official text stands; what does not apply is left out. */
export interface UnitPlace {
  /** Page of the reading view. */
  readonly part?: string;
  /** What a citation calls the place: `SEC. 101(a)`, `p. 12`. */
  readonly locator?: string;
  /** A committee struck it out. */
  readonly isStruck?: true;
}

export interface SearchDocument {
  /** `t4`; empty for the summary. */
  readonly passage: string;
  /** Only of a unit of an official text. */
  readonly unit?: UnitPlace;
  /** Name as shown. */
  readonly speaker: string;
  /** What is indexed as the speaker: name, variants. */
  readonly speakerWords: string;
  readonly text: string;
  /** Its own date: of a stage, and of a paragraph that tells of another day than its record's. */
  readonly date?: RecordDate;
}

export interface SearchRecord {
  readonly card: RecordCard;
  readonly metadata: RecordMetadata;
  readonly fields: { readonly [field in Exclude<IndexFieldName, 'text' | 'speaker'>]: string };
  readonly documents: readonly SearchDocument[];
  /** Label, official title and numbers by which it is asked for as a whole. */
  readonly names?: readonly string[];
}

/** Records in the corpus's order, each with its documents in reading order. */
export function buildSearchRecords(corpus: Corpus): SearchRecord[] {
  return corpus.records.map((record) => buildSearchRecord(record, corpus));
}

function buildSearchRecord(record: CorpusRecord, corpus: Corpus): SearchRecord {
  const { officialTitle = '', title } = record;
  const identifiers = Object.values(record.identifiers).flatMap((values) => values ?? []);
  const names = title.includes(officialTitle) ? identifiers : [officialTitle, ...identifiers];
  const summary = [record.summary, names.join('; ')].filter((part) => part !== '').join(' ');
  return {
    ...buildRecordHead(record, corpus),
    names: listNames(record),
    documents: [
      { passage: '', speaker: '', speakerWords: '', text: summary },
      ...record.passages.map((passage) => buildDocument(passage, corpus)),
    ],
  };
}

/** Numbers that are the record's own, whatever it is; and those that are a measure's own, while others carry them to say what they are about. */
const OWN_NUMBERS = [
  'docket',
  'citation',
  'case',
  'ecli',
  'celex',
  'hearing-number',
  'serial',
  'ep-document',
  'directive',
  'resolution',
  'law',
  'executive-order',
  'document',
] as const satisfies readonly IdentifierName[];
const MEASURE_NUMBERS = ['bill', 'public-law', 'statutes-at-large', 'amendment'] as const satisfies readonly IdentifierName[];

function listNames({ kind, label, officialTitle, identifiers }: CorpusRecord): string[] {
  const own = kind === 'legislation' ? [...OWN_NUMBERS, ...MEASURE_NUMBERS] : OWN_NUMBERS;
  // `H.R. 3162 (107th Congress)`: what stands in parentheses says more of the number.
  const numbers = own.flatMap((name) => identifiers[name] ?? []).map((number) => number.replace(/\s*\([^)]*\)$/, ''));
  return [label, officialTitle ?? '', ...numbers];
}

/** All that is the record's and not a passage's. */
export function buildRecordHead(record: CorpusRecord, corpus: Corpus): Omit<SearchRecord, 'documents'> {
  const metadata = buildRecordMetadata(record, corpus);
  return {
    card: buildCard(record, metadata, corpus),
    metadata,
    fields: {
      title: [record.title, record.label === record.title ? '' : record.label].join(' '),
      people: joinNames(metadata.people),
      programs: joinNames(metadata.programs),
      body: joinNames(metadata.organizations),
    },
  };
}

function buildCard(record: CorpusRecord, metadata: RecordMetadata, corpus: Corpus): RecordCard {
  return {
    path: recordPath(record),
    lane: KINDS[record.kind].lane,
    kind: formatKind(record.kind, record.form),
    title: record.title,
    day: record.date.start,
    date: formatRecordDate(record.date, 'short'),
    body: metadata.bodies[0]?.name ?? '',
    passages: record.passages.length,
    links: record.links.length + (corpus.linksTo.get(record.id)?.length ?? 0),
  };
}

function buildDocument(passage: Passage, corpus: Corpus): SearchDocument {
  const text = passage.type === 'stage' ? `${passage.label}. ${passage.text}` : passage.text;
  if (passage.type !== 'turn')
    return { passage: passage.id, speaker: '', speakerWords: '', text, ...(passage.date && { date: passage.date }) };
  const speaker = nameSpeaker(passage.speaker, corpus);
  return { passage: passage.id, speaker: speaker.name, speakerWords: `${speaker.name} ${speaker.also} ${passage.capacity}`, text };
}

function joinNames(named: readonly Named[]): string {
  return named.map((one) => `${one.name} ${one.also}`).join('; ');
}
