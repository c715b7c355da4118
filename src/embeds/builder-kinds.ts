/** What the builder can be asked for, in its own words. */
export const BUILDER_KINDS = {
  card: 'a passage or record',
  thread: 'a thread',
  entity: 'a person, body or programme in time',
  matrix: 'bills, provision by provision',
  timeline: 'a search as timeline',
  search: 'a search box',
} as const;

export type BuilderKind = keyof typeof BUILDER_KINDS;

export function isBuilderKind(word: string): word is BuilderKind {
  return Object.hasOwn(BUILDER_KINDS, word);
}
