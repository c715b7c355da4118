/** Who made what a record stands for: the parts that count as authors, by type of document, and their names. */
import type { Actor, ActorPart } from '../model/actors.ts';
import type { Corpus } from '../model/corpus.ts';
import type { TurnSpeaker } from '../model/passages.ts';
import type { CorpusRecord } from '../model/record.ts';
import type { CslName } from './csl.ts';
import type { DocumentType } from './document-types.ts';

/** For each type the parts that are asked for creators, in this order; the first that anybody has is taken. */
const AUTHOR_PARTS: { readonly [type in DocumentType]: readonly ActorPart[] } = {
  hearing: ['witness', 'speaker'],
  bill: ['sponsor', 'author'],
  legislation: [],
  legal_case: [],
  report: ['author', 'issuer', 'publisher'],
  speech: ['speaker', 'author', 'issuer', 'signatory'],
  webpage: ['author', 'signatory', 'speaker', 'spokesperson', 'issuer', 'publisher'],
  'post-weblog': ['author', 'signatory', 'speaker', 'issuer', 'publisher'],
  'article-newspaper': ['author'],
};

const CONTRIBUTOR_PARTS: { readonly [type in DocumentType]: readonly ActorPart[] } = {
  hearing: ['chair', 'questioner', 'member'],
  bill: ['cosponsor'],
  legislation: ['sponsor'],
  legal_case: ['judge'],
  report: [],
  speech: [],
  webpage: [],
  'post-weblog': [],
  'article-newspaper': [],
};

/** Types in which the body speaks where nobody is named. */
const BODY_IS_AUTHOR: ReadonlySet<DocumentType> = new Set<DocumentType>(['report', 'webpage', 'post-weblog']);

export function buildAuthors(record: CorpusRecord, type: DocumentType, corpus: Corpus): readonly CslName[] {
  for (const part of AUTHOR_PARTS[type]) {
    const names = uniqueNames(actorsOf(record, part, corpus).map((actor) => actorName(actor, corpus)));
    if (names.length > 0) return names;
  }
  const [body] = record.bodies;
  const isFiling = type === 'legal_case' && record.kind !== 'rulings';
  return body !== undefined && (isFiling || BODY_IS_AUTHOR.has(type)) ? [organizationName(body, corpus)] : [];
}

/**
 * Actors of a part. Of a company's statement or an act of government, an author of another house is the reporter
 * who handed it down, and no author of the document.
 */
function actorsOf(record: CorpusRecord, part: ActorPart, corpus: Corpus): readonly Actor[] {
  const actors = record.actors.filter((actor) => actor.part === part);
  if (part !== 'author' || (record.kind !== 'statements' && record.kind !== 'actions')) return actors;
  return actors.filter(({ organization }) => organization === undefined || isOfHouse(organization, record.bodies, corpus));
}

/** Whether it is one of the bodies, or above or below one of them. */
function isOfHouse(organization: string, bodies: readonly string[], corpus: Corpus): boolean {
  if (bodies.length === 0) return true;
  const parentOf = (id: string) => corpus.entityById.organizations.get(id)?.parent;
  return bodies.some((body) => body === organization || parentOf(body) === organization || parentOf(organization) === body);
}

export function buildContributors(record: CorpusRecord, type: DocumentType, corpus: Corpus): readonly CslName[] {
  const parts = new Set(CONTRIBUTOR_PARTS[type]);
  return uniqueNames(record.actors.filter((actor) => parts.has(actor.part)).map((actor) => actorName(actor, corpus)));
}

/** The authors with role and organization then, in words, for the styles that name them. */
export function buildCredits(record: CorpusRecord, type: DocumentType, corpus: Corpus): readonly string[] {
  for (const part of AUTHOR_PARTS[type]) {
    const actors = actorsOf(record, part, corpus);
    if (actors.length > 0) return actors.map((actor) => creditOf(actor, corpus));
  }
  return [];
}

/** `Dorothee Belz, EMEA vice president, Microsoft`; the organization is left out where the role names it. */
export function creditOf(actor: Actor, corpus: Corpus): string {
  const organization = actor.organization === undefined ? '' : nameOf('organizations', actor.organization, corpus);
  const person = actor.person === undefined ? '' : nameOf('people', actor.person, corpus);
  const rest = actor.role.includes(organization) ? [actor.role] : [actor.role, organization];
  return [person, ...rest].filter((part) => part !== '').join(', ');
}

export function speakerName(speaker: TurnSpeaker, corpus: Corpus): CslName {
  if ('person' in speaker) return personName(speaker.person, corpus);
  if ('organization' in speaker) return organizationName(speaker.organization, corpus);
  return { literal: speaker.name };
}

function actorName(actor: Actor, corpus: Corpus): CslName {
  if (actor.person !== undefined) return personName(actor.person, corpus);
  return organizationName(actor.organization ?? '', corpus);
}

/** `Belz, Dorothee` in the sort name is family and given name; a name without comma stays whole. */
function personName(id: string, corpus: Corpus): CslName {
  const entity = corpus.entityById.people.get(id);
  if (entity === undefined) return { literal: id };
  const comma = entity.sortName.indexOf(', ');
  if (comma < 1) return { literal: entity.name };
  return { family: entity.sortName.slice(0, comma), given: entity.sortName.slice(comma + 2) };
}

function organizationName(id: string, corpus: Corpus): CslName {
  return { literal: nameOf('organizations', id, corpus) };
}

/** The entity's name, or its id where there is no entity. */
export function nameOf(kind: 'people' | 'organizations' | 'programs', id: string, corpus: Corpus): string {
  return corpus.entityById[kind].get(id)?.name ?? id;
}

function uniqueNames(names: readonly CslName[]): readonly CslName[] {
  const byKey = new Map(names.map((name) => [JSON.stringify(name), name]));
  return [...byKey.values()];
}
