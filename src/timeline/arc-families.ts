/** The relations in four families, by what they do: where all links of a view are drawn, each family has a hue and a stroke of its own. */
import { isRelation, RELATIONS, type Relation } from '../model/relations.ts';

/** In the order of the key. */
export const ARC_FAMILIES = ['answer', 'dispute', 'law', 'reference'] as const;

export type ArcFamily = (typeof ARC_FAMILIES)[number];

/** Within a family in the order in which its relations are named. */
const FAMILY_OF: { readonly [relation in Relation]: ArcFamily } = {
  'responds-to': 'answer',
  'follows-up': 'answer',
  confirms: 'answer',
  denies: 'dispute',
  questions: 'dispute',
  contradicts: 'dispute',
  amends: 'law',
  enacts: 'law',
  supersedes: 'law',
  cites: 'reference',
  concerns: 'reference',
  'part-of': 'reference',
};

export function familyOf(relation: Relation): ArcFamily {
  return FAMILY_OF[relation];
}

/** What its relations do, such as `denies, questions, compare with`. */
export function nameFamily(family: ArcFamily): string {
  const relations = Object.keys(FAMILY_OF).filter(isRelation);
  return relations
    .filter((relation) => FAMILY_OF[relation] === family)
    .map((relation) => RELATIONS[relation].name)
    .join(', ');
}
