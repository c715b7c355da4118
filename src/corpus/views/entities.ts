/** Which records concern an entity, and which entities meet in a list of records. */
import type { Corpus } from '../../model/corpus.ts';
import type { Entity } from '../../model/entities.ts';
import type { EntityKind } from '../../model/kinds.ts';
import type { TurnSpeaker } from '../../model/passages.ts';
import type { CorpusRecord } from '../../model/record.ts';
import type { EntityCount } from '../../model/views.ts';

/** Records by entity id, each kind apart; records in the order of the corpus. */
export type EntityIndex = { readonly [kind in EntityKind]: ReadonlyMap<string, readonly CorpusRecord[]> };

/** Everything in which an entity stands: as actor, body, programme, or speaker of a turn or quotation. */
export function indexEntities(corpus: Corpus): EntityIndex {
  const index = {
    people: new Map<string, CorpusRecord[]>(),
    organizations: new Map<string, CorpusRecord[]>(),
    programs: new Map<string, CorpusRecord[]>(),
  };
  for (const record of corpus.records) {
    const named = listEntities(record);
    for (const kind of ['people', 'organizations', 'programs'] as const) {
      for (const id of named[kind]) {
        const list = index[kind].get(id);
        if (list === undefined) index[kind].set(id, [record]);
        else list.push(record);
      }
    }
  }
  return index;
}

/** Ids of the entities that a record names, without repeats. */
export function listEntities(record: CorpusRecord): { readonly [kind in EntityKind]: ReadonlySet<string> } {
  const people = new Set<string>();
  const organizations = new Set<string>(record.bodies);
  const addSpeaker = (speaker: TurnSpeaker) => {
    if ('person' in speaker) people.add(speaker.person);
    else if ('organization' in speaker) organizations.add(speaker.organization);
  };
  for (const actor of record.actors) {
    if (actor.person !== undefined) people.add(actor.person);
    if (actor.organization !== undefined) organizations.add(actor.organization);
  }
  for (const passage of record.passages) if (passage.type === 'turn') addSpeaker(passage.speaker);
  for (const quotation of record.quotations) addSpeaker(quotation.by);
  return { people, organizations, programs: new Set(record.programs) };
}

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
