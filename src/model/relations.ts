/**
 * The vocabulary of links between records: small, fixed, and named from both ends.
 * `name` is read from the record that holds the link, `inverse` from the record that it points to.
 * Arcs on the timeline run forward in time and carry the word that is right in that direction.
 */

export const RELATIONS = {
  'responds-to': { name: 'responds to', inverse: 'answered by', says: 'Answers, comments on or reacts to what the other record holds.' },
  confirms: { name: 'confirms', inverse: 'confirmed by', says: 'States that what the other record says is so.' },
  denies: { name: 'denies', inverse: 'denied by', says: 'States that what the other record says is not so.' },
  questions: { name: 'questions', inverse: 'questioned by', says: 'Asks about or doubts what the other record says.' },
  contradicts: {
    name: 'compare with',
    inverse: 'compare with',
    says: 'An editorial claim that two passages do not agree: two passages, two dates and a basis.',
  },
  cites: { name: 'cites', inverse: 'cited by', says: 'Names the other record as a ground or a reference.' },
  amends: { name: 'amends', inverse: 'amended by', says: 'Changes the text of the other measure.' },
  enacts: { name: 'enacts', inverse: 'enacted by', says: 'Makes law of the other measure.' },
  supersedes: { name: 'supersedes', inverse: 'superseded by', says: 'Takes the place of the other record.' },
  'follows-up': { name: 'follows up', inverse: 'followed up by', says: 'Takes the matter of the other record further.' },
  'part-of': { name: 'part of', inverse: 'includes', says: 'Belongs to the other record, as testimony to its hearing.' },
  concerns: { name: 'concerns', inverse: 'subject of', says: 'Has the other record as its subject.' },
} as const;

export type Relation = keyof typeof RELATIONS;

export const RELATION_IDS = Object.keys(RELATIONS).filter(isRelation);

export function isRelation(word: string): word is Relation {
  return Object.hasOwn(RELATIONS, word);
}
