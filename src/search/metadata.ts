/**
 * What the query language asks about a record as a whole: a flat value that can be put in a page as JSON.
 * The search index keeps these values as columns (`columns.ts`).
 */
import type { Corpus } from '../model/corpus.ts';
import type { Entity } from '../model/entities.ts';
import { listEntities } from '../model/entity-index.ts';
import { formatJurisdiction } from '../model/jurisdictions.ts';
import { type EntityKind, formatKind, KINDS } from '../model/kinds.ts';
import type { CorpusRecord } from '../model/record.ts';
import { RELATIONS } from '../model/relations.ts';
import { SOURCE_CLASSES } from '../model/sources.ts';

/** A value of a facet: its id in the data and its name for readers. */
export interface Named {
  readonly id: string;
  readonly name: string;
  /** Other words by which a query may name it. */
  readonly also: string;
}

export interface RecordMetadata {
  readonly id: string;
  readonly start: string;
  readonly end: string;
  readonly kind: Named;
  /** What the record is called more exactly: `letter`, `Letter`. */
  readonly form?: Named;
  readonly jurisdiction: Named;
  readonly bodies: readonly Named[];
  readonly people: readonly Named[];
  readonly witnesses: readonly Named[];
  readonly speakers: readonly Named[];
  readonly organizations: readonly Named[];
  readonly programs: readonly Named[];
  readonly sources: readonly Named[];
  /** Relations of links at either end. */
  readonly relations: readonly Named[];
  readonly title: string;
  /** What words are looked up in: title, summary and label. */
  readonly text: string;
}

/** Lists are without repeats, in the order of the content. */
export function buildRecordMetadata(record: CorpusRecord, corpus: Corpus): RecordMetadata {
  const spec = KINDS[record.kind];
  const speakers = record.passages.flatMap((passage) => (passage.type === 'turn' ? [passage.speaker] : []));
  const named = listEntities(record);
  const witnesses = record.actors.filter((actor) => actor.part === 'witness').flatMap((actor) => actor.person ?? actor.organization ?? []);
  const relations = [...record.links, ...(corpus.linksTo.get(record.id) ?? [])].map((link) => link.rel);
  const name = (kind: EntityKind, ids: Iterable<string>) => [...ids].map((id) => nameEntity(corpus.entityById[kind].get(id), id));
  return {
    id: record.id,
    start: record.date.start,
    end: record.date.end,
    kind: { id: record.kind, name: spec.many, also: spec.one },
    ...(record.form === undefined ? {} : { form: { id: record.form, name: formatKind(record.kind, record.form), also: '' } }),
    jurisdiction: { id: record.jurisdiction, name: formatJurisdiction(record.jurisdiction), also: '' },
    bodies: name('organizations', new Set(record.bodies)),
    people: name('people', named.people),
    witnesses: [...new Set(witnesses)].map((id) =>
      nameEntity(corpus.entityById.people.get(id) ?? corpus.entityById.organizations.get(id), id),
    ),
    speakers: speakers.map((speaker) => nameSpeaker(speaker, corpus)),
    organizations: name('organizations', named.organizations),
    programs: name('programs', named.programs),
    sources: [...new Set(record.sources.map((source) => source.class))].map((id) => ({ id, name: SOURCE_CLASSES[id], also: '' })),
    relations: [...new Set(relations)].map((id) => ({ id, name: RELATIONS[id].name, also: RELATIONS[id].inverse })),
    title: record.title,
    text: [record.title, record.label, record.summary].join('\n'),
  };
}

/** An entity under its name; an id that has no entry keeps its own words. */
export function nameEntity(entity: Entity | undefined, id: string): Named {
  if (entity === undefined) return { id, name: id, also: '' };
  return { id, name: entity.name, also: entity.variants.join(' ') };
}

type TurnSpeakerLike = { readonly person: string } | { readonly organization: string } | { readonly name: string };

export function nameSpeaker(speaker: TurnSpeakerLike, corpus: Corpus): Named {
  if ('person' in speaker) return nameEntity(corpus.entityById.people.get(speaker.person), speaker.person);
  if ('organization' in speaker) return nameEntity(corpus.entityById.organizations.get(speaker.organization), speaker.organization);
  return { id: speaker.name, name: speaker.name, also: '' };
}
