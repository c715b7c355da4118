/** The relations in four families, by what they do: where all links of a view are drawn, each family has a hue and a stroke of its own. */
import { RELATIONS, type Relation } from '../model/relations.ts';

const FAMILIES = {
  answer: ['responds-to', 'follows-up', 'confirms'],
  dispute: ['denies', 'questions', 'contradicts'],
  law: ['amends', 'enacts', 'supersedes'],
  reference: ['cites', 'concerns', 'part-of'],
} as const satisfies { readonly [family: string]: readonly Relation[] };

export type ArcFamily = keyof typeof FAMILIES;

/** In the order of the key. */
export const ARC_FAMILIES: readonly ArcFamily[] = ['answer', 'dispute', 'law', 'reference'];

const FAMILY_OF = new Map<Relation, ArcFamily>(ARC_FAMILIES.flatMap((family) => FAMILIES[family].map((rel) => [rel, family] as const)));

/** Every relation is in exactly one family. */
export function familyOf(relation: Relation): ArcFamily {
  const family = FAMILY_OF.get(relation);
  if (family === undefined) throw new Error(`Internal: no family for "${relation}"`);
  return family;
}

/** What its relations do, such as `denies, questions, compare with`. */
export function nameFamily(family: ArcFamily): string {
  return FAMILIES[family].map((rel) => RELATIONS[rel].name).join(', ');
}
