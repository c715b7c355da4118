/**
 * The corpus as tables: the same columns and rows serve the CSV files, their description in
 * `datapackage.json`, and the SQLite file. Ids join them: records.id ← passages.record, links.from_record, …
 */
import type { Corpus } from '../model/corpus.ts';
import { ENTITY_KIND_IDS, ENTITY_KINDS, type EntityKind } from '../model/kinds.ts';
import { absoluteUrl, entityPath, recordPath, type Site } from '../model/permalinks.ts';
import type { Cell } from '../text/csv.ts';
import { citedSources, ownDate, speakerId } from './record-export.ts';

export interface Column {
  readonly name: string;
  readonly type: 'string' | 'integer';
  readonly says: string;
}

export interface Table {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly primaryKey: readonly string[];
  /** Column → table whose `id` it holds. */
  readonly references: { readonly [column: string]: string };
  readonly rows: readonly (readonly Cell[])[];
}

/** Lists within a cell are parted by this. */
const LIST = '; ';

export function buildTables(corpus: Corpus, site: Site): readonly Table[] {
  return [
    records(corpus, site),
    passages(corpus, site),
    quotations(corpus),
    links(corpus),
    sources(corpus),
    actors(corpus),
    recordPrograms(corpus),
    ...ENTITY_KIND_IDS.map((kind) => entities(kind, corpus, site)),
  ];
}

function text(name: string, says: string): Column {
  return { name, type: 'string', says };
}

function records(corpus: Corpus, site: Site): Table {
  return {
    name: 'records',
    title: 'Records',
    primaryKey: ['id'],
    references: {},
    columns: [
      text('id', 'Permanent id'),
      text('kind', 'Kind of record'),
      text('form', 'More exact form of the kind'),
      text('title', 'Title'),
      text('date', 'Date, EDTF'),
      text('date_start', 'First day that the date may mean'),
      text('date_end', 'Last day that the date may mean'),
      text('jurisdiction', 'ISO 3166 code, or EU, UN, INT, UK'),
      text('bodies', 'Organization ids, the main one first'),
      text('summary', 'Summary'),
      text('url', 'Permanent address'),
      text('official_title', 'What the document itself is called: the case, the act, the hearing'),
    ],
    rows: corpus.records.map((r) => [
      r.id,
      r.kind,
      r.form ?? null,
      r.title,
      r.date.edtf,
      r.date.start,
      r.date.end,
      r.jurisdiction,
      r.bodies.join(LIST),
      r.summary,
      absoluteUrl(site, recordPath(r)),
      r.officialTitle ?? null,
    ]),
  };
}

function passages(corpus: Corpus, site: Site): Table {
  return {
    name: 'passages',
    title: 'Passages: paragraphs, turns of testimony and stages of measures',
    primaryKey: ['record', 'id'],
    references: { record: 'records' },
    columns: [
      text('record', 'Record id'),
      text('id', 'Id within the record'),
      text('type', 'paragraph, turn or stage'),
      text('speaker', 'Of a turn: entity id or name'),
      text('role', 'Of a turn: question, answer, statement, exchange'),
      text('date', 'EDTF: its own, or else that of its record'),
      text('text', 'Text in the words of this record'),
      text('sources', 'Source ids of the record'),
      text('url', 'Permanent address'),
      text('heading', 'Nearest heading above it in the record, such as: After the hearing'),
      text('date_of', 'Whose date it is: passage, where it tells of a day of its own, or record'),
    ],
    rows: corpus.records.flatMap((r) =>
      r.passages.map((p) => [
        r.id,
        p.id,
        p.type,
        p.type === 'turn' ? speakerId(p.speaker) : null,
        p.type === 'turn' ? p.role : null,
        (ownDate(p) ?? r.date).edtf,
        p.text,
        citedSources(p.citations).join(LIST),
        absoluteUrl(site, recordPath(r, p.id)),
        p.heading ?? null,
        ownDate(p) === undefined ? 'record' : 'passage',
      ]),
    ),
  };
}

function quotations(corpus: Corpus): Table {
  return {
    name: 'quotations',
    title: 'Words said or written on the public record',
    primaryKey: [],
    references: { record: 'records' },
    columns: [
      text('record', 'Record id'),
      text('passage', 'Passage id'),
      text('words', 'The words, exact'),
      text('by', 'Entity id or name'),
      text('date', 'EDTF, where it is not the record’s'),
      text('occasion', 'Occasion, where it is not the record’s'),
      text('translated_from', 'Language of the original'),
      text('sources', 'Source ids of the record'),
    ],
    rows: corpus.records.flatMap((r) =>
      r.quotations.map((q) => [
        r.id,
        q.passage,
        q.words,
        speakerId(q.by),
        q.date?.edtf ?? null,
        q.occasion ?? null,
        q.translatedFrom ?? null,
        citedSources(q.citations).join(LIST),
      ]),
    ),
  };
}

function links(corpus: Corpus): Table {
  return {
    name: 'links',
    title: 'Typed links between records',
    primaryKey: [],
    references: { from_record: 'records', to_record: 'records' },
    columns: [
      text('from_record', 'Record that holds the link'),
      text('from_passage', 'Passage it starts from'),
      text('rel', 'Relation'),
      text('to_record', 'Record it points to'),
      text('to_passage', 'Passage it points to'),
      text('basis', 'Why'),
      text('sources', 'Source ids of the record that holds the link'),
    ],
    rows: corpus.records.flatMap((r) =>
      r.links.map((l) => [
        r.id,
        l.from.passage ?? null,
        l.rel,
        l.to.record,
        l.to.passage ?? null,
        l.basis,
        citedSources(l.citations).join(LIST),
      ]),
    ),
  };
}

function sources(corpus: Corpus): Table {
  return {
    name: 'sources',
    title: 'Sources of the records',
    primaryKey: ['record', 'id'],
    references: { record: 'records' },
    columns: [
      text('record', 'Record id'),
      text('id', 'Id within the record'),
      text('title', 'Title'),
      text('author', 'Author'),
      text('publisher', 'Publisher'),
      text('container_title', 'Journal, site or series'),
      text('issued', 'EDTF'),
      text('url', 'Address'),
      text('archive', 'Address of a copy'),
      text('class', 'What sort of source it is'),
      text('transcript', 'What sort of transcript it is'),
      text('checked', 'Day on which its text was read for the record; empty: not read'),
    ],
    rows: corpus.records.flatMap((r) =>
      r.sources.map((s) => [
        r.id,
        s.id,
        s.title,
        s.author ?? null,
        s.publisher ?? null,
        s['container-title'] ?? null,
        s.issued?.edtf ?? null,
        s.URL ?? null,
        s.archive ?? null,
        s.class,
        s.transcript ?? null,
        s.checked ?? null,
      ]),
    ),
  };
}

function actors(corpus: Corpus): Table {
  return {
    name: 'actors',
    title: 'Who took part in what a record holds',
    primaryKey: [],
    references: { record: 'records', person: 'people', organization: 'organizations' },
    columns: [
      text('record', 'Record id'),
      text('person', 'Person id'),
      text('organization', 'Organization id'),
      text('role', 'Role then, in words'),
      text('part', 'Part taken'),
    ],
    rows: corpus.records.flatMap((r) => r.actors.map((a) => [r.id, a.person ?? null, a.organization ?? null, a.role, a.part])),
  };
}

function recordPrograms(corpus: Corpus): Table {
  return {
    name: 'record_programs',
    title: 'Programmes, codenames and authorities that a record concerns',
    primaryKey: ['record', 'program'],
    references: { record: 'records', program: 'programs' },
    columns: [text('record', 'Record id'), text('program', 'Programme id')],
    rows: corpus.records.flatMap((r) => r.programs.map((program) => [r.id, program])),
  };
}

function entities(kind: EntityKind, corpus: Corpus, site: Site): Table {
  return {
    name: kind,
    title: ENTITY_KINDS[kind].many,
    primaryKey: ['id'],
    references: kind === 'organizations' ? { parent: 'organizations' } : {},
    columns: [
      text('id', 'Permanent id'),
      text('name', 'Name'),
      text('sort_name', 'Form by which lists are sorted'),
      text('variants', 'Other names in sources'),
      text('summary', 'What it is'),
      text('parent', 'Of an organization: the one it belongs to'),
      text('type', 'Of a programme: its type'),
      text('url', 'Permanent address'),
    ],
    rows: corpus.entities[kind].map((e) => [
      e.id,
      e.name,
      e.sortName,
      e.variants.join(LIST),
      e.summary,
      e.parent ?? null,
      e.programType ?? null,
      absoluteUrl(site, entityPath(kind, e.id)),
    ]),
  };
}
