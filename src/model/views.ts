/** What pages show of records: the shapes that `corpus/views` makes and components draw. */
import type { EntityKind } from './kinds.ts';
import type { Passage } from './passages.ts';
import type { CorpusRecord, Link } from './record.ts';
import type { Source } from './sources.ts';

/** Words, perhaps with the address they lead to (relative to the site's root) and a remark set after them. */
export interface FactValue {
  readonly text: string;
  readonly path?: string;
  readonly note?: string;
}

export interface FactRow {
  readonly label: string;
  readonly values: readonly FactValue[];
}

/** A source as it stands in the margin of one passage. */
export interface MarginNote {
  readonly source: Source;
  readonly locator?: string;
  /** Passage at which the source is set in full; the passage itself where this is the place. */
  readonly fullAt: string;
}

/** A source that speaks for a link. */
export interface Evidence {
  readonly source: Source;
  readonly locator?: string;
}

/** One link as it is seen from one of its two records. */
export interface LinkEnd {
  readonly link: Link;
  /** The relation, read from the record whose page it is. */
  readonly word: string;
  readonly other: CorpusRecord;
  /** Passage of this record, and of the other, which the link names. */
  readonly here?: string;
  readonly there?: string;
  readonly evidence: readonly Evidence[];
}

/** Both lists by date of the other record. */
export interface LinkEnds {
  readonly before: readonly LinkEnd[];
  readonly after: readonly LinkEnd[];
}

export interface Neighbours {
  readonly previous?: CorpusRecord;
  readonly next?: CorpusRecord;
}

/** Disclosures made up to and including the last day of a record's date. */
export interface KnownThen {
  readonly day: string;
  readonly known: number;
  readonly all: number;
  /** The latest of them that this record names or is linked to. */
  readonly among?: CorpusRecord;
}

export interface YearGroup {
  readonly year: string;
  readonly records: readonly CorpusRecord[];
}

/** An entity with the number of records in which it stands. */
export interface EntityCount {
  readonly kind: EntityKind;
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

export interface LetterGroup {
  readonly letter: string;
  readonly entities: readonly EntityCount[];
}

/** What ties a step of a thread to the steps before it. */
export interface ThreadTie {
  /** Relation words to the step right before, in the direction of the walk. */
  readonly words: readonly string[];
  /** The links behind these words. */
  readonly links: readonly Link[];
  /** Ties to steps further back, read from this step; `step` counts from 1. */
  readonly back: readonly { readonly word: string; readonly step: number }[];
}

/** One of two passages that are set side by side. */
export interface PairSide {
  readonly record: CorpusRecord;
  readonly passage?: Passage;
}
