/** Names and variants of entities are unique in their kind, ids of people and organizations among both. */

import type { Corpus } from '../model/corpus.ts';
import type { Entity } from '../model/entities.ts';
import { ENTITY_KIND_IDS } from '../model/kinds.ts';
import { normalizeSpace } from '../text/words.ts';
import { type FieldPath, type Place, quoteValue, type Report } from './report.ts';

export interface NameContext {
  readonly placeIn: (file: string, path: FieldPath) => Place;
  readonly reportFor: (file: string) => Report;
}

export function checkNames(corpus: Corpus, { placeIn, reportFor }: NameContext): void {
  for (const kind of ENTITY_KIND_IDS) {
    const holders = new Map<string, Entity>();
    for (const entity of corpus.entities[kind]) {
      for (const { name, path } of namesOf(entity)) {
        const key = normalizeSpace(name.normalize('NFKC')).toLowerCase();
        const holder = holders.get(key);
        if (holder !== undefined) {
          const hint = holder === entity ? 'Take it away here' : 'Make one entry of the two, or tell the names apart';
          reportFor(entity.file)(placeIn(entity.file, path), {
            code: 'duplicate-name',
            message: `the name ${quoteValue(name)} stands in ${holder.file} too`,
            hint,
          });
        }
        holders.set(key, holder ?? entity);
      }
    }
  }
  for (const person of corpus.entities.people) {
    const other = corpus.entityById.organizations.get(person.id);
    if (other === undefined) continue;
    reportFor(person.file)(
      { line: 1, path: '' },
      { code: 'duplicate-id', message: `${other.file} has the same id`, hint: 'Rename one: a speaker is named by id alone' },
    );
  }
}

function namesOf(entity: Entity): readonly { name: string; path: FieldPath }[] {
  return [{ name: entity.name, path: ['name'] }, ...entity.variants.map((name, index) => ({ name, path: ['variants', index] }))];
}
