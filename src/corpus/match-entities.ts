/** Names in official documents → entities of the content, where it is certain which one is meant. */
import type { Corpus } from '../model/corpus.ts';
import type { Entity } from '../model/entities.ts';

export interface NameToMatch {
  readonly name: string;
  /** Official identifiers, such as `bioguide`: they decide where the entity has the same one. */
  readonly identifiers?: Readonly<Record<string, string>>;
  /** A legislator's middle initials and suffixes come and go: `Patrick J. Leahy`, `Patrick Leahy`. */
  readonly isMember?: boolean;
}

export interface EntityMatcher {
  /** Id of the one entity that is meant; nothing where none or several could be. A family name alone matches nobody. */
  readonly person: (name: NameToMatch) => string | undefined;
  readonly organization: (name: string) => string | undefined;
}

/** Cost of making it: linear in the entities; of asking it: a look-up. */
export function makeEntityMatcher({ entities }: Pick<Corpus, 'entities'>): EntityMatcher {
  const byIdentifier = indexBy(entities.people, (entity) => Object.entries(entity.identifiers).map(([name, id]) => `${name}:${id}`));
  const byName = indexBy(entities.people, (entity) => [entity.name, ...entity.variants].map(normalizePerson));
  const byBareName = indexBy(entities.people, (entity) => [entity.name, ...entity.variants].map(bareName));
  const byBody = indexBy(entities.organizations, (entity) => [entity.name, ...entity.variants].map(normalizeBody));
  return {
    person: ({ name, identifiers = {}, isMember = false }) => {
      const known = Object.entries(identifiers).map(([kind, id]) => only(byIdentifier.get(`${kind}:${id}`)));
      const sure = known.find((entity) => entity !== undefined);
      if (sure !== undefined) return sure.id;
      if (!/\s/.test(name.trim())) return undefined;
      const named = only(byName.get(normalizePerson(name))) ?? (isMember ? only(byBareName.get(bareName(name))) : undefined);
      return named === undefined || contradicts(named, identifiers) ? undefined : named.id;
    },
    organization: (name) => only(byBody.get(normalizeBody(name)))?.id,
  };
}

/** One identifier says that it is somebody else of the same name. */
function contradicts({ identifiers: known }: Entity, given: Readonly<Record<string, string>>): boolean {
  return Object.entries(given).some(([kind, id]) => known[kind] !== undefined && known[kind] !== id);
}

function indexBy(list: readonly Entity[], keysOf: (entity: Entity) => readonly string[]): ReadonlyMap<string, ReadonlySet<Entity>> {
  const index = new Map<string, Set<Entity>>();
  for (const entity of list) {
    for (const key of keysOf(entity)) {
      const found = index.get(key);
      if (found === undefined) index.set(key, new Set([entity]));
      else found.add(entity);
    }
  }
  index.delete('');
  return index;
}

function only(found: ReadonlySet<Entity> | undefined): Entity | undefined {
  return found?.size === 1 ? [...found][0] : undefined;
}

/** Small letters without accents, words parted by one space. */
function normalizeWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const HONORIFICS =
  /^(?:(?:the )?(?:hon|honorable|right hon|mr|mrs|ms|miss|dr|prof|professor|sir|dame|lord|lady|baroness|rep|sen|general|admiral|judge)\s)+/;

function normalizePerson(name: string): string {
  return normalizeWords(name).replace(HONORIFICS, '');
}

/** First and last name: `patrick leahy`. */
function bareName(name: string): string {
  const words = normalizePerson(name)
    .replace(/ (?:jr|sr|ii|iii|iv)$/, '')
    .split(' ');
  return words.length < 2 ? '' : `${words[0]} ${words.at(-1)}`;
}

/** `House Committee on the Judiciary` and `House Judiciary Committee` are one. */
function normalizeBody(name: string): string {
  return normalizeWords(name)
    .replace(/^(?:the )?(?:us|u s|united states) /, '')
    .replace(/\b(sub)?committee on (?:the )?/g, '$1 ')
    .replace(/\b(sub)?committee\b/g, '$1 ')
    .replace(/\b(?:and|on|the|of|for)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
