/**
 * Names by which a record may be asked for: its title, which a query may begin, and its label, official title and numbers, which a
 * query must be. In files of their own, sorted, of which a query reads the one where its words would stand:
 *
 *   usa freedom act of 2015 …<TAB>412        the title of record 412
 *   hr2048=<TAB>412                          a name that only the whole query can be
 */
import { analyzeQueryText } from './analysis.ts';
import type { ParsedQuery, QueryNode } from './query.ts';
import { findPrefixShards } from './shards.ts';
import { Thesaurus, type ThesaurusGroup } from './thesaurus.ts';

export interface RecordNames {
  readonly title: string;
  /** Label, official title, numbers. */
  readonly names: readonly string[];
}

export interface ExactFiles {
  /** First line of each shard. */
  readonly starts: readonly string[];
  readonly shards: readonly string[];
}

const SHARD_CHARS = 3000;

/** Longest query that is taken for a name, in terms; and the fewest that a longer title may begin with. */
const MAX_TERMS = 16;
const MIN_TITLE_TERMS = 2;

/** Names of the records, by number. Other words of the thesaurus for a whole name are its names too. */
export function buildExactNames(records: readonly RecordNames[], thesaurus: readonly ThesaurusGroup[]): ExactFiles {
  const others = new Thesaurus(thesaurus);
  const lines = records.flatMap(({ title, names }, number) => [
    `${keyOf(title)}\t${number}`,
    ...names.flatMap((name) => [name, ...others.othersOf(name)]).map((name) => `${keyOf(name)}=\t${number}`),
  ]);
  const sorted = [...new Set(lines)].filter((line) => /^[^=\t]/.test(line)).sort();
  const shards: string[][] = [];
  let chars = SHARD_CHARS;
  for (const line of sorted) {
    if (chars >= SHARD_CHARS) {
      shards.push([]);
      chars = 0;
    }
    shards.at(-1)?.push(line);
    chars += line.length + 1;
  }
  return { starts: shards.map(([first = '']) => first), shards: shards.map((shard) => shard.join('\n')) };
}

/** What the query would be as a name; undefined where it asks for more than words, or for very many. */
export function exactKeyOf({ text, root }: ParsedQuery): string | undefined {
  if (root === undefined || !isPlain(root)) return undefined;
  const key = keyOf(text.replace(/["“”]/g, ' '));
  return key === '' || key.split(' ').length > MAX_TERMS ? undefined : key;
}

function isPlain(node: QueryNode): boolean {
  if (node.type === 'and') return node.nodes.every(isPlain);
  if (node.type === 'phrase') return node.near === undefined && !node.text.includes('*');
  return node.type === 'term' && !node.wildcard && node.fuzzy === 0;
}

function keyOf(name: string): string {
  return analyzeQueryText(name)
    .map(({ term }) => term)
    .join(' ');
}

/** Records that the key names: 2 where it is a name, 1 where it begins the title. Reads one file, seldom two. */
export async function findExact(
  key: string,
  starts: readonly string[],
  readShard: (number: number) => Promise<string>,
): Promise<ReadonlyMap<number, number>> {
  const found = new Map<number, number>();
  const shards = await Promise.all(findPrefixShards(starts, key).map(readShard));
  const mayBegin = key.split(' ').length >= MIN_TITLE_TERMS;
  for (const line of shards.flatMap((shard) => shard.split('\n'))) {
    if (!line.startsWith(key)) continue;
    const next = line[key.length];
    const record = Number(line.slice(line.indexOf('\t') + 1));
    if (next === '\t' || line.startsWith('=\t', key.length)) found.set(record, 2);
    else if (next === ' ' && mayBegin && !line.includes('=\t')) found.set(record, found.get(record) ?? 1);
  }
  return found;
}
