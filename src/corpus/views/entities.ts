/** Counts over the entities that records name, and the entities that meet in a list of records. */
import type { Corpus } from '../../model/corpus.ts';
import type { Entity } from '../../model/entities.ts';
import { type EntityIndex, listEntities } from '../../model/entity-index.ts';
import type { EntityKind } from '../../model/kinds.ts';
import type { CorpusRecord } from '../../model/record.ts';
import type { EntityCount } from '../../model/views.ts';

export { indexEntities } from '../../model/entity-index.ts';

/** All entities of a kind with their number of records, in the order of the corpus. */
export function countEntities(
  corpus: Corpus,
  kind: EntityKind,
  index: EntityIndex,
): readonly (EntityCount & { readonly sortName: string })[] {
  return corpus.entities[kind].map((entity) => ({
    kind,
    id: entity.id,
    name: entity.name,
    sortName: entity.sortName,
    count: index[kind].get(entity.id)?.length ?? 0,
  }));
}

/** Those with most records, the most first, at most `limit`; equals keep their order. */
export function selectTop<T extends EntityCount>(entities: readonly T[], limit: number): readonly T[] {
  return entities.toSorted((a, b) => b.count - a.count).slice(0, limit);
}

/** Entities that share records with `self`, by number of shared records and then name, at most `limit` a kind. */
export function countCompanions(
  self: Entity,
  records: readonly CorpusRecord[],
  corpus: Corpus,
  limit: number,
): { readonly [kind in EntityKind]: readonly EntityCount[] } {
  const named = records.map(listEntities);
  const countKind = (kind: EntityKind): readonly EntityCount[] => {
    const counts = new Map<string, number>();
    for (const id of named.flatMap((ids) => [...ids[kind]])) counts.set(id, (counts.get(id) ?? 0) + 1);
    const others = corpus.entities[kind].filter((entity) => counts.has(entity.id) && !(kind === self.kind && entity.id === self.id));
    return selectTop(
      others.map(({ id, name }) => ({ kind, id, name, count: counts.get(id) ?? 0 })),
      limit,
    );
  };
  return { people: countKind('people'), organizations: countKind('organizations'), programs: countKind('programs') };
}
