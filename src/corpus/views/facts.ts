/** The table of facts at the head of a record's page. */
import { ACTOR_PARTS, type Actor, type ActorPart } from '../../model/actors.ts';
import type { Corpus } from '../../model/corpus.ts';
import { IDENTIFIERS, type IdentifierName } from '../../model/identifiers.ts';
import type { Kind } from '../../model/kinds.ts';
import { entityPath } from '../../model/permalinks.ts';
import type { CorpusRecord } from '../../model/record.ts';
import { TRANSCRIPTS } from '../../model/sources.ts';
import type { FactRow, FactValue } from '../../model/views.ts';

/** Who, before whom, what about. Rows without a value are left out. */
export function buildFacts(record: CorpusRecord, corpus: Corpus): readonly FactRow[] {
  const isSingle = record.bodies.length === 1;
  const rows: readonly FactRow[] = [
    ...listActorRows(record, corpus),
    { label: isSingle ? 'Body' : 'Bodies', values: record.bodies.map((id) => organizationValue(id, corpus, isSingle)) },
    { label: record.programs.length > 1 ? 'Programmes' : 'Programme', values: record.programs.map((id) => programValue(id, corpus)) },
    { label: 'Transcript', values: record.transcript === undefined ? [] : [{ text: TRANSCRIPTS[record.transcript] }] },
  ];
  return rows.filter((row) => row.values.length > 0);
}

/** By which title and numbers it is known, from how many sources it is told, and its reference here. */
export function buildNumbers(record: CorpusRecord): readonly FactRow[] {
  const rows: readonly FactRow[] = [
    { label: OFFICIAL_NAMES[record.kind] ?? 'Official title', values: listOfficialTitle(record) },
    ...listIdentifierRows(record),
    { label: 'Sources', values: [countSources(record)] },
    { label: 'Reference', values: [{ text: `${record.kind}/${record.id}` }] },
  ];
  return rows.filter((row) => row.values.length > 0);
}

/** What an official title is called, by kind. */
const OFFICIAL_NAMES: { readonly [kind in Kind]?: string } = { rulings: 'Case name' };

/** None where the head of the page says it already. */
function listOfficialTitle({ title, officialTitle }: CorpusRecord): readonly FactValue[] {
  const isSaid = officialTitle !== undefined && title.replace(/ \([^()]*\)$/, '') === officialTitle;
  return officialTitle === undefined || isSaid ? [] : [{ text: officialTitle }];
}

/** Those whom a reader looks for first. */
const LEADING_PARTS: readonly ActorPart[] = ['author', 'witness', 'questioner', 'sponsor', 'cosponsor'];

function listActorRows(record: CorpusRecord, corpus: Corpus): readonly FactRow[] {
  const groups = Map.groupBy(record.actors, (actor) => actor.part);
  const rest = Object.keys(ACTOR_PARTS).filter((part): part is ActorPart => Object.hasOwn(ACTOR_PARTS, part));
  const parts = new Set([...LEADING_PARTS, ...rest]);
  return [...parts].map((part) => ({
    label: ACTOR_PARTS[part],
    values: (groups.get(part) ?? []).map((actor) => actorValue(actor, corpus)),
  }));
}

function actorValue(actor: Actor, corpus: Corpus): FactValue {
  const organization = actor.organization === undefined ? undefined : nameOf('organizations', actor.organization, corpus);
  if (actor.person === undefined) {
    const path = actor.organization === undefined ? '' : entityPath('organizations', actor.organization);
    return { text: organization ?? '', path, ...(actor.role !== '' && { note: actor.role }) };
  }
  const note = [actor.role, organization].filter((word) => word !== undefined && word !== '').join(', ');
  return { text: nameOf('people', actor.person, corpus), path: entityPath('people', actor.person), ...(note !== '' && { note }) };
}

function organizationValue(id: string, corpus: Corpus, withParent: boolean): FactValue {
  const parent = corpus.entityById.organizations.get(id)?.parent;
  const note = parent === undefined || !withParent ? undefined : nameOf('organizations', parent, corpus);
  return { text: nameOf('organizations', id, corpus), path: entityPath('organizations', id), ...(note !== undefined && { note }) };
}

function programValue(id: string, corpus: Corpus): FactValue {
  return { text: nameOf('programs', id, corpus), path: entityPath('programs', id) };
}

function listIdentifierRows(record: CorpusRecord): readonly FactRow[] {
  const names = Object.keys(IDENTIFIERS).filter((name): name is IdentifierName => Object.hasOwn(IDENTIFIERS, name));
  return names.map((name) => ({ label: IDENTIFIERS[name], values: (record.identifiers[name] ?? []).map((text) => ({ text })) }));
}

function countSources(record: CorpusRecord): FactValue {
  const all = record.sources.length;
  const read = record.sources.filter((source) => source.checked !== undefined).length;
  if (read < all) return { text: `${read} of ${all}`, note: 'read for this record' };
  return { text: String(all), note: all === 1 ? 'read for this record' : 'all read for this record' };
}

function nameOf(kind: 'people' | 'organizations' | 'programs', id: string, corpus: Corpus): string {
  return corpus.entityById[kind].get(id)?.name ?? id;
}
