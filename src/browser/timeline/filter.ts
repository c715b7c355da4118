/**
 * The query language asked of the timeline's events. With the search index at hand a record is kept where the search page would find
 * it, and dates are asked of each event; without it words are looked for in titles, labels and names, and fields in the record's row.
 */

import { isoDayToNumber } from '../../model/dates.ts';
import { KIND_IDS } from '../../model/kinds.ts';
import { analyzeText, foldWord } from '../../search/analysis.ts';
import { type ParsedQuery, type PhraseNode, parseQuery, type QueryNode, type TermNode } from '../../search/query.ts';
import { editDistance } from '../../search/spelling.ts';
import { hasSequence, hasWindow, matchesWildcard } from '../../search/word-places.ts';
import { CLASS_IDS, type NameRow } from '../../timeline/data.ts';
import type { BoardEvent, TimelineIndex } from '../../timeline/index-data.ts';
import type { WordFinder } from './word-finder.ts';

export interface Filter {
  readonly query: ParsedQuery;
  readonly keep: (event: BoardEvent) => boolean;
  /** The index was to be asked, and could not be read. */
  readonly isOfTitles?: boolean;
}

/** Never throws; a mistake stands in `query.problems`, and what can be understood filters. */
export function makeFilter(text: string, index: TimelineIndex): Filter {
  return filterBy(parseQuery(text), index, undefined);
}

/** As `makeFilter`, with all but dates asked of the search index. `readWords` is called where the query asks more than dates, and may reject. */
export async function readFilter(text: string, index: TimelineIndex, readWords: (root: QueryNode) => Promise<WordFinder>): Promise<Filter> {
  const parsed = parseQuery(text);
  const root = parsed.root === undefined ? undefined : joinDateless(parsed.root);
  const query = { ...parsed, root };
  if (root === undefined || asksDatesAlone(root)) return filterBy(query, index, undefined);
  try {
    return filterBy(query, index, await readWords(root));
  } catch {
    return { ...filterBy(query, index, undefined), isOfTitles: true };
  }
}

function filterBy(query: ParsedQuery, index: TimelineIndex, finder: WordFinder | undefined): Filter {
  const { root } = query;
  if (root === undefined) return { query, keep: () => true };
  const words = new Map<number, EventWords>();
  const wordsOf = (event: BoardEvent) => {
    const known = words.get(event.index) ?? readWordsOf(event, index);
    words.set(event.index, known);
    return known;
  };
  return { query, keep: (event) => matches(root, { event, index, wordsOf, finder }) };
}

function asksDatesAlone(node: QueryNode): boolean {
  if (node.type === 'and' || node.type === 'or') return node.nodes.every(asksDatesAlone);
  return node.type === 'not' ? asksDatesAlone(node.node) : node.type === 'date';
}

function isDateless(node: QueryNode): boolean {
  if (node.type === 'and' || node.type === 'or') return node.nodes.every(isDateless);
  return node.type === 'not' ? isDateless(node.node) : node.type !== 'date';
}

/** The same query, with all conditions of a conjunction that are no dates in one: words of one passage, as the search page reads them. */
function joinDateless(node: QueryNode): QueryNode {
  if (node.type === 'not') return { ...node, node: joinDateless(node.node) };
  if (node.type !== 'and' && node.type !== 'or') return node;
  if (isDateless(node)) return node;
  const nodes = node.nodes.map(joinDateless);
  const [dateless, dated] = [nodes.filter(isDateless), nodes.filter((one) => !isDateless(one))];
  if (node.type === 'or' || dateless.length < 2) return { ...node, nodes };
  return { ...node, nodes: [{ ...node, nodes: dateless }, ...dated] };
}

interface EventWords {
  readonly terms: readonly string[];
  /** Terms by their place, for phrases. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

interface Asked {
  readonly event: BoardEvent;
  readonly index: TimelineIndex;
  readonly wordsOf: (event: BoardEvent) => EventWords;
  readonly finder: WordFinder | undefined;
}

function readWordsOf(event: BoardEvent, index: TimelineIndex): EventWords {
  const names = namesOf(event, index).flatMap(([, ...words]) => words);
  const places = new Map<string, number[]>();
  let base = 0;
  for (const text of [event.title, event.label, ...names]) {
    let last = 0;
    for (const { term, position } of analyzeText(text)) {
      places.set(term, [...(places.get(term) ?? []), base + position]);
      last = position;
    }
    base += last + 50;
  }
  return { terms: [...places.keys()], places };
}

function namesOf({ row }: BoardEvent, { data }: TimelineIndex): NameRow[] {
  const [, , , , , people, organizations, programs] = row;
  const of = (table: readonly NameRow[], places: readonly number[]) =>
    places.flatMap((place) => (table[place] === undefined ? [] : [table[place]]));
  return [...of(data.people, people), ...of(data.organizations, organizations), ...of(data.programs, programs)];
}

function matches(node: QueryNode, asked: Asked): boolean {
  if (asked.finder !== undefined && isDateless(node)) return asked.finder(node, asked.event.recordIndex);
  switch (node.type) {
    case 'and':
      return node.nodes.every((part) => matches(part, asked));
    case 'or':
      return node.nodes.some((part) => matches(part, asked));
    case 'not':
      return !matches(node.node, asked);
    case 'term':
      return hasTerm(node, asked.wordsOf(asked.event));
    case 'phrase':
      return hasPhrase(node, asked.wordsOf(asked.event));
    case 'date':
      return isInRange(asked.event, node.from, node.to);
    case 'field':
      return node.values.some((value) => hasValue(node.field, value, asked));
  }
}

function hasTerm(node: TermNode, { terms, places }: EventWords): boolean {
  if (node.wildcard) return terms.some((term) => matchesWildcard(term, node.term));
  if (node.fuzzy > 0) return terms.some((term) => editDistance(term, node.term, node.fuzzy) <= node.fuzzy);
  return places.has(node.term);
}

function hasPhrase({ terms, near }: PhraseNode, { places }: EventWords): boolean {
  const lists = terms.map(({ term }) => places.get(term) ?? []);
  if (near !== undefined) return hasWindow(lists, near + terms.length);
  return hasSequence(
    lists,
    terms.map(({ position }) => position),
  );
}

function isInRange(event: BoardEvent, from: string | undefined, to: string | undefined): boolean {
  return (from === undefined || event.end >= isoDayToNumber(from)) && (to === undefined || event.start <= isoDayToNumber(to));
}

function hasValue(field: string, value: string, { event, index, wordsOf }: Asked): boolean {
  const { data } = index;
  const [, kind, title, jurisdiction, bodies, people, organizations, programs, classes] = event.row;
  const named = (table: readonly NameRow[], places: readonly number[]) => places.some((place) => isNamed(table[place], value));
  switch (field) {
    case 'kind':
      return (KIND_IDS[kind] ?? '').startsWith(value) || value.startsWith(KIND_IDS[kind] ?? ' ');
    case 'jurisdiction':
      return jurisdiction.toLowerCase() === value;
    case 'person':
    case 'speaker':
    case 'witness':
      return named(data.people, people);
    case 'org':
      return named(data.organizations, organizations);
    case 'body':
      return named(data.organizations, bodies);
    case 'program':
      return named(data.programs, programs);
    case 'source':
      return classes.some((place) => (CLASS_IDS[place] ?? '').startsWith(value));
    case 'wording':
      return value === 'record' || data.texts?.includes(event.recordIndex) === true;
    case 'rel':
      return (index.linksOf[event.index] ?? []).some((link) => link.rel === value || link.word === value.replaceAll('-', ' '));
    default:
      return field === 'title'
        ? title.toLowerCase().includes(value)
        : analyzeText(value).every(({ term }) => wordsOf(event).places.has(term));
  }
}

/** An entity answers to its id, to a part of it, and to every word of its names. */
function isNamed(row: NameRow | undefined, value: string): boolean {
  if (row === undefined) return false;
  const [id, ...names] = row;
  const wanted = foldWord(value).replaceAll(' ', '-');
  return id === wanted || `-${id}-`.includes(`-${wanted}-`) || names.some((name) => foldWord(name).includes(foldWord(value)));
}
