/**
 * The people, organizations and programmes that a query names, each with its number of records. Loaded after the first answer.
 * A name is met by all of its words (`MUSCULAR encryption`), by a person's surname, or by an abbreviation in capitals; and a query that is
 * nothing but a part of few names names them (`Clapper`).
 */
import { analyzeQueryText, analyzeText } from './analysis.ts';
import type { Columns } from './columns.ts';
import { isNamedThing } from './names.ts';
import type { QueryNode } from './query.ts';
import type { NamedEntity } from './search-result.ts';

const KINDS = [
  { column: 'person', kind: 'people' },
  { column: 'org', kind: 'organizations' },
  { column: 'program', kind: 'programs' },
] as const;

/** Most that are shown; a query that is part of more names than these names none of them. */
const MOST = 4;

interface EntityWords extends NamedEntity {
  readonly number: number;
  readonly nameTerms: readonly string[];
  readonly terms: ReadonlySet<string>;
  /** Each of these alone is its name: a surname, an abbreviation. */
  readonly short: ReadonlySet<string>;
  readonly also: string;
}

const known = new WeakMap<Columns, readonly EntityWords[]>();

/** Those that are named whole first, then by number of records. Linear in the names. */
export function findNamed(root: QueryNode | undefined, columns: Columns, aliases: readonly string[]): NamedEntity[] {
  if (root === undefined) return [];
  const entities = known.get(columns) ?? listEntityWords(columns, aliases);
  known.set(columns, entities);
  const query = readQuery(root);
  const named = entities.filter((entity) => isWhole(entity, query) || isAsked(entity, root));
  const parts = query.words.length === 0 ? [] : entities.filter(({ terms }) => query.words.every(({ term }) => terms.has(term)));
  const all = new Set([...named, ...(parts.length > MOST ? [] : parts)].sort((a, b) => b.records - a.records));
  return [...all].slice(0, MOST).map(({ kind, id, name, records }) => ({ kind, id, name, records }));
}

function listEntityWords(columns: Columns, aliases: readonly string[]): EntityWords[] {
  const own = columns.from.length - columns.texts.length;
  return KINDS.flatMap(({ column, kind }) => {
    const counts = new Map<number, number>();
    for (const numbers of columns.columns[column].slice(0, own)) for (const one of numbers) counts.set(one, (counts.get(one) ?? 0) + 1);
    return [...counts].flatMap(([number, records]) => {
      const named = columns.names[number];
      if (named === undefined) return [];
      const also = aliases[number] ?? '';
      const nameTerms = analyzeQueryText(named.name).map(({ term }) => term);
      // Programmes are also called by names of laws, in which such words are parts.
      const capitals =
        kind !== 'organizations'
          ? []
          : (also.match(/(?<!\S)[\p{Lu}\d]{3,}(?!\S)/gu) ?? []).flatMap((word) => analyzeText(word).map(({ term }) => term));
      const surname = kind === 'people' ? nameTerms.slice(-1) : [];
      const terms = new Set([...nameTerms, ...analyzeText(also).map(({ term }) => term)]);
      return [{ kind, id: named.id, name: named.name, records, number, nameTerms, terms, also, short: new Set([...capitals, ...surname]) }];
    });
  });
}

interface QueryWords {
  readonly words: readonly { readonly term: string; readonly isCapital: boolean }[];
  /** Terms in order, with a space at both ends. */
  readonly line: string;
}

function readQuery(root: QueryNode): QueryWords {
  const words = listWords(root);
  return { words, line: ` ${words.map(({ term }) => term).join(' ')} ` };
}

function listWords(node: QueryNode): { term: string; isCapital: boolean }[] {
  if (node.type === 'and' || node.type === 'or') return node.nodes.flatMap(listWords);
  if ((node.type !== 'term' && node.type !== 'phrase') || (node.type === 'term' && (node.wildcard || node.fuzzy > 0))) return [];
  return analyzeQueryText(node.text).map(({ term, start }) => ({ term, isCapital: /\p{Lu}/u.test(node.text.charAt(start)) }));
}

function isWhole({ nameTerms, short }: EntityWords, { words, line }: QueryWords): boolean {
  if (nameTerms.length > 0 && line.includes(` ${nameTerms.join(' ')} `)) return true;
  // Many surnames are words too; in a query of several words they are names where they are written so.
  return words.some(({ term, isCapital }) => short.has(term) && (isCapital || words.length === 1));
}

const FIELDS = { people: ['person', 'speaker', 'witness'], organizations: ['org', 'body', 'speaker'], programs: ['program'] } as const;

/** Whether a field asks for it. */
function isAsked(entity: EntityWords, node: QueryNode): boolean {
  if (node.type === 'and' || node.type === 'or') return node.nodes.some((child) => isAsked(entity, child));
  if (node.type !== 'field' || !FIELDS[entity.kind].some((field) => field === node.field)) return false;
  return node.values.some((value) => isNamedThing(entity, value));
}
