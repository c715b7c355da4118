/** The value in `content/thesaurus.yaml`, checked: `groups:` is a list of lists of words or phrases. */
import type { ThesaurusGroup } from './thesaurus.ts';

/** Throws an error that names the file, the group and what to write. Nothing at all is an empty thesaurus. */
export function parseThesaurus(value: unknown, file: string): ThesaurusGroup[] {
  if (value === null || value === undefined) return [];
  const groups = typeof value === 'object' && 'groups' in value ? value.groups : undefined;
  if (!Array.isArray(groups)) throw new Error(`${file} groups: there is no list. Write "groups:" and under it one list of words a line.`);
  return groups.map((group: unknown, index) => parseGroup(group, `${file} groups[${index}]`));
}

function parseGroup(group: unknown, place: string): ThesaurusGroup {
  const isWord = (word: unknown): word is string => typeof word === 'string' && word.trim() !== '';
  if (!Array.isArray(group) || group.length < 2 || !group.every(isWord)) {
    throw new Error(`${place}: not a list of at least two words. Write - [metadata, call detail records].`);
  }
  return group;
}
