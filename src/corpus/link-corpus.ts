/** Puts records and entities into order and makes every link known at both of its ends. */
import type { Corpus } from '../model/corpus.ts';
import { compareRecordDates } from '../model/dates.ts';
import type { Entity } from '../model/entities.ts';
import type { EntityKind } from '../model/kinds.ts';
import type { CorpusRecord, Link } from '../model/record.ts';
import { compareNames, compareText } from '../text/compare.ts';

export type UnlinkedCorpus = Pick<Corpus, 'records' | 'threads' | 'matrices' | 'audits' | 'corrections' | 'redirects' | 'documents'> & {
  readonly entities: readonly Entity[];
};

/** Threads without a place come after those that have one. */
const UNPLACED = Number.MAX_SAFE_INTEGER;

export function linkCorpus({ records, entities, threads, matrices, audits, corrections, redirects, documents }: UnlinkedCorpus): Corpus {
  const ordered = [...records].sort((a, b) => compareRecordDates(a.date, b.date) || compareText(a.id, b.id));
  const [people, organizations, programs] = [ofKind(entities, 'people'), ofKind(entities, 'organizations'), ofKind(entities, 'programs')];
  return {
    records: ordered,
    recordById: mapById(ordered),
    entities: { people, organizations, programs },
    entityById: { people: mapById(people), organizations: mapById(organizations), programs: mapById(programs) },
    threads: [...threads].sort((a, b) => (a.place ?? UNPLACED) - (b.place ?? UNPLACED) || compareText(a.id, b.id)),
    matrices: [...matrices].sort((a, b) => compareText(a.id, b.id)),
    audits: [...audits].sort((a, b) => compareText(a.id, b.id)),
    corrections: [...corrections].sort((a, b) => compareText(b.date, a.date) || compareText(a.id, b.id)),
    linksTo: groupByTarget(ordered),
    redirects,
    documents: [...documents].sort((a, b) => compareText(a.record, b.record) || compareText(a.name, b.name)),
  };
}

function ofKind(entities: readonly Entity[], kind: EntityKind): readonly Entity[] {
  return entities.filter((entity) => entity.kind === kind).sort((a, b) => compareNames(a.sortName, b.sortName) || compareText(a.id, b.id));
}

function mapById<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((item) => [item.id, item]));
}

function groupByTarget(records: readonly CorpusRecord[]): ReadonlyMap<string, readonly Link[]> {
  const groups = new Map<string, Link[]>();
  for (const link of records.flatMap((record) => record.links)) {
    const group = groups.get(link.to.record);
    if (group === undefined) groups.set(link.to.record, [link]);
    else group.push(link);
  }
  return groups;
}
