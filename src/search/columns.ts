/**
 * What the index knows of each record, column by column: where its documents begin, its dates, and its values in every facet.
 * Everything that a filter, a facet's count or the histogram asks is answered here, without loading a card.
 */
import { isoDayToNumber } from '../model/dates.ts';
import { isKind, KINDS } from '../model/kinds.ts';
import type { LaneId } from '../model/lanes.ts';
import type { SearchRecord } from './documents.ts';
import type { Named, RecordMetadata } from './metadata.ts';

/** Facets in the order shown. A query's field of the same name asks the same column. */
export const FACETS = [
  { id: 'kind', name: 'Kind' },
  { id: 'jurisdiction', name: 'Jurisdiction' },
  { id: 'program', name: 'Programme' },
  { id: 'org', name: 'Organization' },
  { id: 'person', name: 'Person' },
  { id: 'source', name: 'Class of source' },
] as const;

export type FacetId = (typeof FACETS)[number]['id'];

const COLUMNS = ['kind', 'jurisdiction', 'program', 'org', 'person', 'source', 'witness', 'body', 'rel'] as const;

export type ColumnId = (typeof COLUMNS)[number];

export interface Column {
  readonly values: readonly Named[];
  /** For each record the numbers of its values. */
  readonly records: readonly (readonly number[])[];
}

export interface Columns {
  /** First document of each record, then the number of documents. */
  readonly starts: readonly number[];
  /** Days since 1970-01-01 that the date may mean, first and last. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly columns: { readonly [id in ColumnId]: Column };
}

/** As stored: numbers as differences, values as arrays, lists of one as a number. */
export interface StoredColumns {
  readonly counts: readonly number[];
  readonly from: readonly number[];
  readonly span: readonly number[];
  readonly columns: readonly {
    readonly values: readonly (readonly [string, string, string])[];
    readonly records: readonly (number | readonly number[])[];
  }[];
}

export function buildColumns(records: readonly SearchRecord[]): StoredColumns {
  const days = records.map((record) => ({ from: isoDayToNumber(record.metadata.start), to: isoDayToNumber(record.metadata.end) }));
  return {
    counts: records.map((record) => record.documents.length),
    from: days.map(({ from }, index) => from - (days[index - 1]?.from ?? 0)),
    span: days.map(({ from, to }) => to - from),
    columns: COLUMNS.map((id) => buildColumn(records.map((record) => valuesOf(record.metadata, id)))),
  };
}

function buildColumn(lists: readonly (readonly Named[])[]): StoredColumns['columns'][number] {
  const numbers = new Map<string, number>();
  const values: [string, string, string][] = [];
  const records = lists.map((list) =>
    list.map((named) => {
      const known = numbers.get(named.id);
      if (known !== undefined) return known;
      numbers.set(named.id, values.length);
      values.push([named.id, named.name === named.id ? '' : named.name, named.also]);
      return values.length - 1;
    }),
  );
  return { values, records: records.map((list) => (list.length === 1 ? (list[0] ?? 0) : list)) };
}

export function decodeColumns(stored: StoredColumns): Columns {
  const from = runningSum(stored.from);
  const columns = stored.columns.map(({ values, records }) => ({
    values: values.map(([id, name, also]) => ({ id, name: name === '' ? id : name, also })),
    records: records.map((list) => (typeof list === 'number' ? [list] : list)),
  }));
  const column = (id: ColumnId): Column => columns[COLUMNS.indexOf(id)] ?? { values: [], records: [] };
  return {
    starts: [0, ...runningSum(stored.counts)],
    from,
    to: from.map((day, index) => day + (stored.span[index] ?? 0)),
    columns: {
      kind: column('kind'),
      jurisdiction: column('jurisdiction'),
      program: column('program'),
      org: column('org'),
      person: column('person'),
      source: column('source'),
      witness: column('witness'),
      body: column('body'),
      rel: column('rel'),
    },
  };
}

function valuesOf(metadata: RecordMetadata, id: ColumnId): readonly Named[] {
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

/** The lane of a record; by its kind. */
export function laneOfRecord(columns: Columns, record: number): LaneId {
  const kind = columns.columns.kind.values[columns.columns.kind.records[record]?.[0] ?? -1]?.id ?? '';
  return isKind(kind) ? KINDS[kind].lane : 'g';
}

/** The record that holds the document. Time: log of the number of records. */
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
