/** What is asked of the engine, and what it answers. Both travel between page and worker as plain data. */
import type { EntityKind } from '../model/kinds.ts';
import type { FacetId } from './columns.ts';
import type { RecordCard, UnitPlace } from './documents.ts';
import type { QueryProblem } from './query.ts';

export type SortOrder = 'relevance' | 'oldest' | 'newest';

export interface SearchRequest {
  /** In the query language. */
  readonly query: string;
  /** Chosen values by facet; values of one facet are alternatives, facets are conditions. */
  readonly filters: { readonly [facet in FacetId]?: readonly string[] };
  /** Inclusive ISO days. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly sort: SortOrder;
  /** `auto`: all words, and where no passage holds all of them, any. */
  readonly match: 'auto' | 'all' | 'any';
  /** Whether the thesaurus widens the query. */
  readonly widen: boolean;
  /** Whether only passages that hold the words are found, no records for their title, summary or names. */
  readonly own?: boolean;
  /** Passages of each record: the best few as excerpts, or every one that matches with its whole text. */
  readonly passages: 'best' | 'all';
  /** First record to show, and how many. */
  readonly offset: number;
  readonly limit: number;
}

/** A piece of an excerpt; hits are marked. */
export interface Segment {
  readonly text: string;
  readonly isHit: boolean;
}

export interface PassageHit {
  /** `t4`; empty for the record's summary; the unit's id in an official text. */
  readonly passage: string;
  /** Only in an official text. */
  readonly unit?: UnitPlace;
  /** Its own date in words, where it has one: of a stage, and of a paragraph that tells of another day than its record's. */
  readonly date?: string;
  readonly speaker: string;
  readonly segments: readonly Segment[];
  readonly score: number;
}

/** A record, or an official text, which is found apart from its record. */
export interface RecordHit {
  readonly card: RecordCard;
  /** The card's title, with its hits. */
  readonly title: readonly Segment[];
  /** Best first. */
  readonly passages: readonly PassageHit[];
  /** Passages of the record that match. */
  readonly matched: number;
  /** Where neither passage, summary nor title holds a word: names of the record that do. */
  readonly filed?: readonly string[];
}

export interface FacetValue {
  readonly id: string;
  readonly name: string;
  /** Records that would be found with this value, all other conditions as they are. */
  readonly count: number;
  readonly isChosen: boolean;
}

export interface FacetCounts {
  readonly id: FacetId;
  readonly name: string;
  /** Most frequent first, then by name; chosen ones are always there. */
  readonly values: readonly FacetValue[];
}

export interface MonthCount {
  /** `2013-11` */
  readonly month: string;
  /** Records by kind; kinds without any are left out. */
  readonly kinds: { readonly [kind: string]: number };
}

/** A person, organization or programme that a query names. */
export interface NamedEntity {
  readonly kind: EntityKind;
  readonly id: string;
  readonly name: string;
  readonly records: number;
}

export interface Widened {
  readonly word: string;
  readonly also: readonly string[];
}

export interface SearchResult {
  readonly problems: readonly QueryProblem[];
  /** Which kind of match was used. */
  readonly match: 'all' | 'any';
  readonly passages: number;
  /** Official texts among them. */
  readonly records: number;
  readonly texts: number;
  /** Records whose passages or summaries hold the words; the others are found by title or names. */
  readonly spoken: number;
  /** Records that meet the question as written, before it is narrowed. */
  readonly allRecords: number;
  /** Records that hold at least one of the words, where all were asked for. */
  readonly anyRecords: number;
  readonly hits: readonly RecordHit[];
  readonly facets: readonly FacetCounts[];
  /** Months with records, in order, without regard to `from` and `to`. */
  readonly months: readonly MonthCount[];
  readonly widened: readonly Widened[];
  /** Words that no passage holds, with the nearest word that one holds. */
  readonly unknown: readonly { readonly word: string; readonly start: number; readonly end: number; readonly nearest?: string }[];
}
