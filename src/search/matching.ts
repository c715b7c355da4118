/** Which documents meet a query: the tree of `query.ts` over the postings, as sets of document numbers. */

import { isoDayToNumber } from '../model/dates.ts';
import { analyzeText, stemWord } from './analysis.ts';
import { Bitset } from './bitset.ts';
import type { ColumnId } from './columns.ts';
import { forEachDocument } from './each-document.ts';
import { INDEX_FIELDS, type IndexFieldName } from './fields.ts';
import { isNamed, nameWords } from './names.ts';
import type { FieldNode, PhraseNode, QueryNode, TermNode } from './query.ts';
import type { IndexReader } from './reader.ts';
import type { SearchRequest } from './search-result.ts';
import type { DecodedPositions, DecodedTerm } from './shards.ts';
import { editDistance } from './spelling.ts';
import { hasSequence, hasWindow, makeWildcard, matchesWildcard } from './word-places.ts';

/** A term that a leaf reaches. */
export interface Reached {
  readonly term: DecodedTerm;
  readonly boost: number;
  readonly fields: readonly IndexFieldName[] | undefined;
}

/** Wildcards and fuzzy words reach at most so many terms, the most frequent first. */
export const MAX_EXPANSIONS = 80;

/** What a wildcard or fuzzy word stands for. */
interface Expansion {
  /** Those that are looked up. */
  readonly terms: readonly string[];
  /** Number of all words of the index that are alike. */
  readonly alike: number;
}

/** Documents that hold a phrase. */
interface PhraseHolders {
  /** In their own words or in those of their record. */
  readonly any: Bitset;
  /** In their own words. */
  readonly passage: Bitset;
}

/** Columns that a field asks. */
export const COLUMNS_OF = {
  witness: ['witness'],
  person: ['person'],
  org: ['org'],
  program: ['program'],
  kind: ['kind', 'form'],
  body: ['body'],
  jurisdiction: ['jurisdiction'],
  source: ['source'],
  rel: ['rel'],
  wording: ['wording'],
} as const satisfies { [field in FieldNode['field']]?: readonly ColumnId[] };

/** A query made ready: everything that it needs is loaded, and its parts can be asked for their documents. */
export class PreparedQuery {
  private readonly reader: IndexReader;
  private readonly reached = new Map<QueryNode, Reached[]>();
  private readonly expanded = new Map<string, Promise<Expansion>>();
  /** Numbers of the names that a field's values name. */
  private readonly wanted = new Map<QueryNode, ReadonlySet<number>>();
  /** Values of fields that name nothing, by the place of the field in the query. */
  readonly unmet = new Map<FieldNode, readonly string[]>();
  /** Parts of the query that stand for more words than are looked up, and for how many. */
  readonly cut = new Map<QueryNode, number>();
  private readonly phrases = new Map<PhraseNode, DecodedPositions[][]>();
  private readonly holders = new Map<PhraseNode, PhraseHolders>();

  private constructor(reader: IndexReader) {
    this.reader = reader;
  }

  /** Loads what these readings of one question need; they may share nodes. */
  static async load(reader: IndexReader, ...roots: readonly (QueryNode | undefined)[]): Promise<PreparedQuery> {
    const prepared = new PreparedQuery(reader);
    await Promise.all(roots.map((root) => (root === undefined ? undefined : prepared.loadNode(root))));
    return prepared;
  }

  private async loadNode(node: QueryNode): Promise<void> {
    if (node.type === 'and' || node.type === 'or') await Promise.all(node.nodes.map((child) => this.loadNode(child)));
    else if (node.type === 'not') await this.loadNode(node.node);
    else if (node.type === 'term') this.reached.set(node, await this.reach(node, node));
    else if (node.type === 'phrase') await this.loadPhrase(node);
    else if (node.type === 'field') this.reached.set(node, await this.reachField(node));
  }

  private async loadPhrase(node: PhraseNode): Promise<void> {
    const words = await Promise.all(
      node.terms.map(({ term }) => this.reach(node, { term, wildcard: term.includes('*'), fuzzy: 0, boost: node.boost })),
    );
    this.reached.set(node, words.flat());
    const places = words.map((list) => Promise.all(list.map(({ term }) => this.reader.readPositions(term.term))));
    this.phrases.set(node, await Promise.all(places));
  }

  /** Terms of the index that a word, wildcard or fuzzy word of a part of the query stands for. */
  private async reach(
    node: QueryNode,
    word: Pick<TermNode, 'term' | 'wildcard' | 'fuzzy' | 'boost'>,
    fields?: readonly IndexFieldName[],
  ): Promise<Reached[]> {
    // A query may say one word many times.
    const key = word.fuzzy + word.term;
    if ((word.wildcard || word.fuzzy) && !this.expanded.has(key)) this.expanded.set(key, this.expand(word));
    const { terms, alike } = (await this.expanded.get(key)) ?? { terms: [word.term], alike: 1 };
    if (alike > MAX_EXPANSIONS) this.cut.set(node, alike);
    const decoded = await Promise.all(terms.map((term) => this.reader.readTerm(term)));
    return decoded.flatMap((term) => (term === undefined ? [] : [{ term, boost: word.boost, fields }]));
  }

  private async expand(word: Pick<TermNode, 'term' | 'wildcard' | 'fuzzy'>): Promise<Expansion> {
    const prefix = word.wildcard ? (word.term.split('*')[0] ?? '') : '';
    const words = prefix === '' ? await this.reader.readLexicon() : await this.reader.readWordsFrom(prefix);
    const isAlike = word.wildcard ? makeWildcard(word.term) : (term: string) => editDistance(term, word.term, word.fuzzy) <= word.fuzzy;
    const found = words.filter((entry) => isAlike(entry.term) || (word.wildcard && isAlike(entry.surface)));
    found.sort((a, b) => b.documents - a.documents || (a.term < b.term ? -1 : 1));
    const terms = found.slice(0, MAX_EXPANSIONS).map((entry) => entry.term);
    // `encryption*` also means the stem under which that word is kept.
    const stem = word.wildcard && word.term.endsWith('*') ? stemWord(word.term.replaceAll('*', '')) : word.term;
    return { terms: terms.includes(stem) ? terms : [...terms, stem], alike: found.length };
  }

  private async reachField(node: FieldNode): Promise<Reached[]> {
    const { field } = node;
    if (field !== 'speaker' && field !== 'title' && field !== 'text') {
      this.findNames(node, COLUMNS_OF[field], await this.reader.readNameWords());
      return [];
    }
    const words = node.values.flatMap(fieldWords);
    const reached = (await Promise.all(words.map((word) => this.reach(node, word, [field])))).flat();
    if (field === 'speaker' && reached.length === 0) this.unmet.set(node, node.values);
    return reached;
  }

  private findNames(node: FieldNode, ids: readonly ColumnId[], words: readonly (readonly string[])[]): void {
    const { columns } = this.reader.columns;
    const own = [...new Set(ids.flatMap((id) => columns[id].flat()))];
    const byValue = node.values.map((value) => {
      const wanted = nameWords(value);
      return own.filter((number) => isNamed(words[number] ?? [], wanted));
    });
    const unmet = node.values.filter((_, index) => byValue[index]?.length === 0);
    if (unmet.length > 0) this.unmet.set(node, unmet);
    this.wanted.set(node, new Set(byValue.flat()));
  }

  /** Terms that the positive leaf reaches, for ranking and highlighting. */
  reachedBy(node: QueryNode): readonly Reached[] {
    return this.reached.get(node) ?? [];
  }

  /** Documents that meet the node. */
  documentsOf(node: QueryNode): Bitset {
    switch (node.type) {
      case 'and':
        return node.nodes.map((child) => this.documentsOf(child)).reduce((set, other) => set.intersect(other));
      case 'or':
        return node.nodes.map((child) => this.documentsOf(child)).reduce((set, other) => set.unite(other));
      case 'not':
        return this.everything().subtract(this.documentsOf(node.node));
      case 'term':
        return this.holding(this.reachedBy(node));
      case 'phrase':
        return this.holdingPhrase(node, 'any');
      case 'field':
        return this.meetingField(node);
      case 'date':
        return this.dated(node, 'passage');
    }
  }

  everything(): Bitset {
    return Bitset.all(this.reader.manifest.documents);
  }

  private holding(reached: readonly Reached[]): Bitset {
    const set = new Bitset(this.reader.manifest.documents);
    for (const { term, fields } of reached) {
      for (const [field, decoded] of term.fields.entries()) {
        const name = INDEX_FIELDS[field]?.name;
        if (decoded === undefined || name === undefined || (fields !== undefined && !fields.includes(name))) continue;
        forEachDocument(decoded, field, this.reader.columns, (document) => set.add(document));
      }
    }
    return set;
  }

  /** Documents that hold the phrase. Found once, for readings of a question share phrases. */
  private holdingPhrase(node: PhraseNode, level: keyof PhraseHolders): Bitset {
    const known = this.holders.get(node) ?? this.findPhrase(node);
    this.holders.set(node, known);
    return known[level].copy();
  }

  private findPhrase(node: PhraseNode): PhraseHolders {
    const { manifest, columns } = this.reader;
    const [any, passage] = [new Bitset(manifest.documents), new Bitset(manifest.documents)];
    const places = this.phrases.get(node) ?? [];
    const reached = this.reachedBy(node);
    let next = 0;
    const words = places.map((list) => list.map((positions) => ({ positions, term: reached[next++]?.term })));
    for (const [field, spec] of INDEX_FIELDS.entries()) {
      if (!spec.positions) continue;
      const fieldWords = words.map((word) => placeWord(word, field));
      const [rarest] = fieldWords.toSorted((a, b) => a.owners.length - b.owners.length);
      for (const owner of rarest?.owners ?? []) {
        if (!isPhrase(node, placesOfWords(fieldWords, owner))) continue;
        if (spec.level === 'passage') passage.add(owner);
        else any.addRange(columns.starts[owner] ?? 0, columns.starts[owner + 1] ?? 0);
      }
    }
    return { any: any.unite(passage), passage };
  }

  private meetingField(node: FieldNode): Bitset {
    const { field } = node;
    if (field !== 'speaker' && field !== 'title' && field !== 'text') return this.named(node, COLUMNS_OF[field]);
    const reached = this.reachedBy(node);
    const sets = node.values.map((value) => {
      const words = fieldWords(value).map((word) => this.holding(reached.filter(({ term }) => isWordOf(term.term, word))));
      return words.reduce(
        (set, other) => set.intersect(other),
        words.length === 0 ? new Bitset(this.reader.manifest.documents) : this.everything(),
      );
    });
    return sets.reduce((set, other) => set.unite(other));
  }

  private named(node: FieldNode, ids: readonly ColumnId[]): Bitset {
    const { columns } = this.reader.columns;
    const wanted = this.wanted.get(node);
    return this.documentsOfRecords((record) => ids.some((id) => columns[id][record]?.some((value) => wanted?.has(value)) === true));
  }

  /** Documents whose own words are among those asked for, not only their record's. */
  speakingDocuments(leaves: readonly QueryNode[]): Bitset {
    const set = new Bitset(this.reader.manifest.documents);
    for (const leaf of leaves) {
      if (leaf.type === 'phrase') set.unite(this.holdingPhrase(leaf, 'passage'));
      else
        for (const { term } of this.reachedBy(leaf)) {
          for (const [field, decoded] of term.fields.entries()) {
            if (INDEX_FIELDS[field]?.level === 'passage') for (const owner of decoded?.owners ?? []) set.add(owner);
          }
        }
    }
    return set;
  }

  /** Documents that may be of these days: by their record's date, or by one of their own where they have one and `level` says passages. */
  dated(range: Pick<SearchRequest, 'from' | 'to'>, level: 'record' | 'passage'): Bitset {
    const { columns } = this.reader;
    const first = range.from === undefined ? Number.NEGATIVE_INFINITY : isoDayToNumber(range.from);
    const last = range.to === undefined ? Number.POSITIVE_INFINITY : isoDayToNumber(range.to);
    const isWanted = (from: number, to: number) => to >= first && from <= last;
    const set = this.documentsOfRecords((record) => isWanted(columns.from[record] ?? 0, columns.to[record] ?? 0));
    if (level === 'record') return set;
    for (const [document, [from, to]] of columns.own) isWanted(from, to) ? set.add(document) : set.remove(document);
    return set;
  }

  /** All documents of the records that pass. */
  documentsOfRecords(isWanted: (record: number) => boolean): Bitset {
    const { manifest, columns } = this.reader;
    const set = new Bitset(manifest.documents);
    for (let record = 0; record < manifest.records; record += 1) {
      if (isWanted(record)) set.addRange(columns.starts[record] ?? 0, columns.starts[record + 1] ?? 0);
    }
    return set;
  }
}

type FieldWord = Pick<TermNode, 'term' | 'wildcard' | 'fuzzy' | 'boost'>;

function fieldWords(value: string): FieldWord[] {
  return analyzeText(value.replaceAll('*', ' '))
    .filter((token) => token.type !== 'part')
    .map((token) => {
      const wildcard = value[token.end] === '*';
      return { term: wildcard ? `${token.surface}*` : token.term, wildcard, fuzzy: 0, boost: 0.5 };
    });
}

function isWordOf(term: string, word: FieldWord): boolean {
  return word.wildcard ? matchesWildcard(term, word.term) || term === stemWord(word.term.replaceAll('*', '')) : term === word.term;
}

interface PlacedTerm {
  readonly positions: DecodedPositions;
  readonly term: DecodedTerm | undefined;
}

/** Where one term stands in one field. */
interface FieldPlaces {
  /** Ascending. */
  readonly owners: Uint32Array;
  /** In the order of the owners. */
  readonly places: readonly Uint32Array[];
}

/** A word of a phrase in one field: places of its term, or of all terms that a wildcard reaches, as if they were one. */
function placeWord(word: readonly PlacedTerm[], field: number): FieldPlaces {
  const terms = word.flatMap(({ positions, term }) => {
    const owners = term?.fields[field]?.owners;
    const places = positions[field];
    return owners === undefined || places === undefined ? [] : [{ owners, places }];
  });
  const [first] = terms;
  if (first === undefined) return { owners: new Uint32Array(), places: [] };
  return terms.length === 1 ? first : joinPlaces(terms);
}

function joinPlaces(terms: readonly FieldPlaces[]): FieldPlaces {
  const byOwner = new Map<number, number[]>();
  for (const { owners, places } of terms) {
    for (const [index, owner] of owners.entries()) {
      const known = byOwner.get(owner);
      if (known === undefined) byOwner.set(owner, [...(places[index] ?? [])]);
      else known.push(...(places[index] ?? []));
    }
  }
  const owners = Uint32Array.from(byOwner.keys()).sort();
  return { owners, places: [...owners].map((owner) => Uint32Array.from(byOwner.get(owner) ?? []).sort()) };
}

/** Places of each word in one document or record; none of any word as soon as one is missing. */
function placesOfWords(words: readonly FieldPlaces[], owner: number): number[][] {
  const lists: number[][] = [];
  for (const { owners, places } of words) {
    const own = places[indexOfOwner(owners, owner)];
    if (own === undefined) return [];
    lists.push([...own]);
  }
  return lists;
}

/** Its index among ascending numbers; -1 when it is not there. */
function indexOfOwner(owners: Uint32Array, owner: number): number {
  let low = 0;
  let high = owners.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((owners[middle] ?? 0) < owner) low = middle + 1;
    else high = middle;
  }
  return owners[low] === owner ? low : -1;
}

function isPhrase(node: PhraseNode, lists: readonly (readonly number[])[]): boolean {
  if (lists.length === 0) return false;
  if (node.near !== undefined) return hasWindow(lists, node.near + node.terms.length);
  return hasSequence(
    lists,
    node.terms.map((term) => term.position),
  );
}
