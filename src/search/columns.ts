/**
 * What the index knows of each record, column by column: where its documents begin, its dates, and its values in every facet.
 * Everything that a filter, a facet's count or the histogram asks is answered here, without loading a card.
 */
import { isoDayToNumber, numberToIsoDay } from '../model/dates.ts';
import type { SearchRecord } from './documents.ts';
import type { Named, RecordMetadata } from './metadata.ts';
import { WORDINGS } from './wordings.ts';

/** Facets in the order shown. A query's field of the same name asks the same column; years are asked for by dates. */
export const FACETS = [
  { id: 'wording', name: 'Wording' },
  { id: 'kind', name: 'Kind' },
  { id: 'year', name: 'Year' },
  { id: 'jurisdiction', name: 'Jurisdiction' },
  { id: 'program', name: 'Programme' },
  { id: 'org', name: 'Organization' },
  { id: 'person', name: 'Person' },
  { id: 'source', name: 'Class of source' },
] as const;

export type FacetId = (typeof FACETS)[number]['id'];

const COLUMNS = ['kind', 'jurisdiction', 'program', 'org', 'person', 'source', 'form', 'witness', 'body', 'rel'] as const;

/** Columns that are stored; the years, which the dates give; and whose words they are, which the place gives. */
export type ColumnId = (typeof COLUMNS)[number] | 'year' | 'wording';

/** Official texts stand behind the records and are asked as they are: what is said here of records is true of them. */
export interface Columns {
  /** For each official text the number of the record beside which it stands. */
  readonly texts: readonly number[];
  /** First document of each record, then the number of documents. */
  readonly starts: readonly number[];
  /** Days since 1970-01-01 that the date may mean, first and last. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** The same of the documents that have a date of their own, by number, ascending. */
  readonly own: ReadonlyMap<number, readonly [from: number, to: number]>;
  /** Every value of every column; columns name them by number. */
  readonly names: readonly { readonly id: string; readonly name: string }[];
  /** For each record the numbers of its values. */
  readonly columns: { readonly [id in ColumnId]: readonly (readonly number[])[] };
}

/** As stored: days as differences, a name alone where it makes the id, a list of one as a number. */
export interface StoredColumns {
  readonly counts: readonly number[];
  readonly from: readonly number[];
  readonly span: readonly number[];
  /** The documents that have a date of their own: numbers and first days as differences, days from the first to the last. */
  readonly own?: readonly [documents: readonly number[], from: readonly number[], span: readonly number[]];
  readonly names: readonly (string | readonly [string, string])[];
  readonly columns: readonly (readonly (number | readonly number[])[])[];
}

export interface BuiltColumns {
  readonly stored: StoredColumns;
  /** Other words for each name, in a file of their own: only a query's field asks for them. */
  readonly aliases: readonly string[];
}

export function buildColumns(records: readonly SearchRecord[]): BuiltColumns {
  const days = records.map(({ metadata }) => toDays(metadata));
  const own = records
    .flatMap(({ documents }) => documents)
    .flatMap(({ date }, document) => (date === undefined ? [] : [{ document, ...toDays(date) }]));
  const names = rankNames(records);
  const numbers = new Map(names.map((named, number) => [keyOf(named), number]));
  const columns = COLUMNS.map((id) =>
    records.map((record) => {
      const list = valuesOf(record.metadata, id).map((named) => numbers.get(keyOf(named)) ?? 0);
      return list.length === 1 ? (list[0] ?? 0) : list;
    }),
  );
  return {
    stored: {
      counts: records.map((record) => record.documents.length),
      from: differences(days.map(({ from }) => from)),
      span: days.map(({ from, to }) => to - from),
      ...(own.length > 0 && {
        own: [
          differences(own.map(({ document }) => document)),
          differences(own.map(({ from }) => from)),
          own.map(({ from, to }) => to - from),
        ],
      }),
      names: names.map(({ id, name }) => (nameToId(name) === id ? name : [id, name])),
      columns,
    },
    aliases: names.map((named) => named.also),
  };
}

function toDays({ start, end }: { readonly start: string; readonly end: string }): { readonly from: number; readonly to: number } {
  return { from: isoDayToNumber(start), to: isoDayToNumber(end) };
}

function differences(values: readonly number[]): number[] {
  return values.map((value, index) => value - (values[index - 1] ?? 0));
}

function decodeOwnDates([documents, first, span]: NonNullable<StoredColumns['own']>): Columns['own'] {
  const days = runningSum(first);
  return new Map(
    runningSum(documents).map((document, index) => {
      const from = days[index] ?? 0;
      return [document, [from, from + (span[index] ?? 0)]];
    }),
  );
}

/** The most used first, so that their numbers are short. */
function rankNames(records: readonly SearchRecord[]): Named[] {
  const uses = new Map<string, { readonly named: Named; count: number }>();
  for (const named of records.flatMap((record) => COLUMNS.flatMap((id) => valuesOf(record.metadata, id)))) {
    const known = uses.get(keyOf(named));
    if (known === undefined) uses.set(keyOf(named), { named, count: 1 });
    else known.count += 1;
  }
  const order = [...uses].sort(([keyA, a], [keyB, b]) => b.count - a.count || (keyA < keyB ? -1 : 1));
  return order.map(([, { named }]) => named);
}

function keyOf({ id, name }: Named): string {
  return `${id}\n${name}`;
}

/** How ids of entities are made from names; where it gives another id, both are stored. */
function nameToId(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
}

export function decodeColumns(stored: StoredColumns, texts: readonly number[] = []): Columns {
  const from = runningSum(stored.from);
  const to = from.map((day, index) => day + (stored.span[index] ?? 0));
  const names = stored.names.map((name) => (typeof name === 'string' ? { id: nameToId(name), name } : { id: name[0], name: name[1] }));
  const years = decodeYears(from, to, names.length);
  const columns = stored.columns.map((records) => records.map((list) => (typeof list === 'number' ? [list] : list)));
  const column = (id: (typeof COLUMNS)[number]) => columns[COLUMNS.indexOf(id)] ?? [];
  const firstWording = names.length + years.names.length;
  return {
    texts,
    starts: [0, ...runningSum(stored.counts)],
    from,
    to,
    own: decodeOwnDates(stored.own ?? [[], [], []]),
    names: [...names, ...years.names, ...WORDINGS],
    columns: {
      wording: from.map((_, record) => [record < from.length - texts.length ? firstWording : firstWording + 1]),
      year: years.column,
      kind: column('kind'),
      jurisdiction: column('jurisdiction'),
      program: column('program'),
      org: column('org'),
      person: column('person'),
      source: column('source'),
      form: column('form'),
      witness: column('witness'),
      body: column('body'),
      rel: column('rel'),
    },
  };
}

/** Every year that a record's date may mean, with names whose numbers begin at `firstName`. */
function decodeYears(from: readonly number[], to: readonly number[], firstName: number): { names: Columns['names']; column: number[][] } {
  const numbers = new Map<number, number>();
  const column = from.map((day, record) => {
    const [first, last] = [yearOf(day), yearOf(to[record] ?? day)];
    return Array.from({ length: Math.min(MAX_YEARS, last - first + 1) }, (_, offset) => {
      const number = numbers.get(first + offset) ?? firstName + numbers.size;
      numbers.set(first + offset, number);
      return number;
    });
  });
  return { names: [...numbers.keys()].map((year) => ({ id: String(year), name: String(year) })), column };
}

/** A date that may mean more years than these is told under its first ones. */
const MAX_YEARS = 50;

function yearOf(day: number): number {
  return Number(numberToIsoDay(day).slice(0, 4));
}

function valuesOf(metadata: RecordMetadata, id: (typeof COLUMNS)[number]): readonly Named[] {
  switch (id) {
    case 'kind':
      return [metadata.kind];
    case 'jurisdiction':
      return [metadata.jurisdiction];
    case 'program':
      return metadata.programs;
    case 'org':
      return metadata.organizations;
    case 'person':
      return metadata.people;
    case 'source':
      return metadata.sources;
    case 'witness':
      return metadata.witnesses;
    case 'body':
      return metadata.bodies;
    case 'form':
      return metadata.form === undefined ? [] : [metadata.form];
    case 'rel':
      return metadata.relations;
  }
}

function runningSum(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum;
  });
}

export function isText({ texts, from }: Columns, record: number): boolean {
  return record >= from.length - texts.length;
}

/** Number of the record that this is, or beside which this official text stands. */
export function recordBeside({ texts, from }: Columns, record: number): number {
  return texts[record - (from.length - texts.length)] ?? record;
}

/** The record, or the official text, that holds the document. Time: log of the number of records. */
export function recordOfDocument(columns: Columns, document: number): number {
  let low = 0;
  let high = columns.starts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((columns.starts[middle] ?? 0) <= document) low = middle;
    else high = middle;
  }
  return low;
}
