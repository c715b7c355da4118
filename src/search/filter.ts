/**
 * The query language asked of records' metadata, without an index: what the timeline's filter and the embeds use.
 * Words and phrases are looked up in title, label and summary.
 */
import { analyzeText } from './analysis.ts';
import type { Named, RecordMetadata } from './metadata.ts';
import { isNamed, nameWords } from './names.ts';
import type { DateNode, FieldNode, PhraseNode, QueryNode, TermNode } from './query.ts';
import { editDistance } from './spelling.ts';
import { WORDINGS } from './wordings.ts';

/** A record made ready for many queries. */
export interface FilterableRecord {
  readonly metadata: RecordMetadata;
  readonly terms: readonly { readonly term: string; readonly surface: string; readonly position: number }[];
  readonly titleTerms: ReadonlySet<string>;
}

export function buildFilterableRecord(metadata: RecordMetadata): FilterableRecord {
  const names = [...metadata.people, ...metadata.organizations, ...metadata.programs].map((named) => `${named.name} ${named.also}`);
  // A gap between the parts keeps a phrase from running over them.
  const parts = [metadata.text, ...names].map(analyzeText);
  let offset = 0;
  const terms = parts.flatMap((tokens) => {
    const placed = tokens.map((token) => ({ term: token.term, surface: token.surface, position: token.position + offset }));
    offset = (placed.at(-1)?.position ?? offset) + 2;
    return placed;
  });
  return { metadata, terms, titleTerms: new Set(analyzeText(metadata.title).map((token) => token.term)) };
}

/** True when the record meets the query; a query without root is met by all. Time: nodes × words. */
export function matchesQuery(record: FilterableRecord, node: QueryNode | undefined): boolean {
  if (node === undefined) return true;
  switch (node.type) {
    case 'and':
      return node.nodes.every((child) => matchesQuery(record, child));
    case 'or':
      return node.nodes.some((child) => matchesQuery(record, child));
    case 'not':
      return !matchesQuery(record, node.node);
    case 'date':
      return isInRange(record.metadata, node);
    case 'field':
      return node.values.some((value) => matchesField(record, node.field, value));
    case 'term':
      return positionsOf(record, node).length > 0;
    case 'phrase':
      return hasPhrase(record, node);
  }
}

/** Dates of reduced precision meet a range that they may fall into. */
export function isInRange(date: { readonly start: string; readonly end: string }, range: Pick<DateNode, 'from' | 'to'>): boolean {
  return (range.from === undefined || date.end >= range.from) && (range.to === undefined || date.start <= range.to);
}

function matchesField(record: FilterableRecord, field: FieldNode['field'], value: string): boolean {
  const { metadata } = record;
  if (field === 'title') return analyzeText(value).every((token) => record.titleTerms.has(token.term));
  if (field === 'text') return analyzeText(value).every((token) => record.terms.some((own) => own.term === token.term));
  return namedBy(metadata, field).some((named) => isNamedThing(named, value));
}

/** Values of the record that a field asks about. */
export function namedBy(metadata: RecordMetadata, field: Exclude<FieldNode['field'], 'title' | 'text'>): readonly Named[] {
  switch (field) {
    case 'speaker':
      return metadata.speakers;
    case 'witness':
      return metadata.witnesses;
    case 'person':
      return metadata.people;
    case 'org':
      return metadata.organizations;
    case 'program':
      return metadata.programs;
    case 'kind':
      return metadata.form === undefined ? [metadata.kind] : [metadata.kind, metadata.form];
    case 'body':
      return metadata.bodies;
    case 'jurisdiction':
      return [metadata.jurisdiction];
    case 'source':
      return metadata.sources;
    case 'rel':
      return metadata.relations;
    case 'wording':
      return [WORDINGS[0]];
  }
}

export function isNamedThing(named: Named, value: string): boolean {
  return isNamed(nameWords(`${named.id} ${named.name} ${named.also}`), value);
}

type Placed = Pick<TermNode, 'term' | 'wildcard' | 'fuzzy'>;

function positionsOf(record: FilterableRecord, want: Placed): number[] {
  return record.terms.filter((own) => matchesTerm(own, want)).map((own) => own.position);
}

function matchesTerm(own: FilterableRecord['terms'][number], want: Placed): boolean {
  if (want.wildcard) return matchesWildcard(own.term, want.term) || matchesWildcard(own.surface, want.term);
  return own.term === want.term || (want.fuzzy > 0 && editDistance(own.term, want.term, want.fuzzy) <= want.fuzzy);
}

/** `*` stands for any letters, also none. Linear in the number of pieces times the length. */
export function matchesWildcard(word: string, pattern: string): boolean {
  const pieces = pattern.split('*');
  const [first = '', ...rest] = pieces;
  const last = rest.pop();
  if (last === undefined) return word === pattern;
  if (!word.startsWith(first) || !word.endsWith(last) || word.length < first.length + last.length) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = word.indexOf(piece, at);
    if (found < 0 || found + piece.length > word.length - last.length) return false;
    at = found + piece.length;
  }
  return true;
}

function hasPhrase(record: FilterableRecord, node: PhraseNode): boolean {
  const places = node.terms.map(({ term }) => positionsOf(record, { term, wildcard: term.includes('*'), fuzzy: 0 }));
  const offsets = node.terms.map((term) => term.position);
  return node.near === undefined ? hasSequence(places, offsets) : hasWindow(places, node.near + node.terms.length);
}

/** True when places p, p + offset₁, … exist, one in each list. */
export function hasSequence(places: readonly (readonly number[])[], offsets: readonly number[]): boolean {
  const [first = [], ...rest] = places;
  const sets = rest.map((list) => new Set(list));
  return first.some((start) => sets.every((set, index) => set.has(start + (offsets[index + 1] ?? 0) - (offsets[0] ?? 0))));
}

/** True when a window of `width` places holds one of each list. Lists are ascending. */
export function hasWindow(places: readonly (readonly number[])[], width: number): boolean {
  return smallestWindow(places) <= width;
}

/** Width of the smallest stretch that holds a place of each list, `Infinity` when one is empty. Lists are ascending. */
export function smallestWindow(places: readonly (readonly number[])[]): number {
  const cursors = places.map(() => 0);
  let best = Number.POSITIVE_INFINITY;
  for (;;) {
    let lowest = 0;
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (const [index, list] of places.entries()) {
      const place = list[cursors[index] ?? 0];
      if (place === undefined) return best;
      if (place < low) [low, lowest] = [place, index];
      if (place > high) high = place;
    }
    best = Math.min(best, high - low + 1);
    cursors[lowest] = (cursors[lowest] ?? 0) + 1;
  }
}
