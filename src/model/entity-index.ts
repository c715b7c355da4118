/** Which entities a record names: the one answer for entity pages, feeds, open data, search and timeline. */
import type { Corpus } from './corpus.ts';
import type { EntityKind } from './kinds.ts';
import type { TurnSpeaker } from './passages.ts';
import type { CorpusRecord } from './record.ts';

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

/** Ids of the entities that a record names, without repeats: those of its head, then speakers of turns, then of quotations. */
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
