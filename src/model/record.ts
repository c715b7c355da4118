/** What a record is, after parsing and linking. Lists are in the order of the content file unless said otherwise. */
import type { Actor } from './actors.ts';
import type { IsoDay, RecordDate } from './dates.ts';
import type { Identifiers } from './identifiers.ts';
import type { Kind } from './kinds.ts';
import type { Passage, Quotation } from './passages.ts';
import type { Relation } from './relations.ts';
import type { Citation, Source, Transcript } from './sources.ts';

/** A place in the corpus: a record, or one passage of it. */
export interface RecordRef {
  readonly record: string;
  readonly passage?: string;
}

/** A typed link, as the record that holds it says it. */
export interface Link {
  readonly rel: Relation;
  readonly from: RecordRef;
  readonly to: RecordRef;
  /** Why, in own words; never empty. */
  readonly basis: string;
  readonly citations: readonly Citation[];
  /** 1-based line in the content file of `from`. */
  readonly line: number;
}

/** A text of a measure, such as the engrossed bill. */
export interface MeasureVersion {
  /** Version code of the official series: `ih`, `rh`, `eh`, `pcs`, `enr`; or a word where there is none. */
  readonly code: string;
  readonly name: string;
  readonly date?: RecordDate;
  readonly number?: string;
  readonly URL?: string;
}

export interface CorpusRecord {
  /** File name without `.md`; starts with the date. Unique over all kinds. */
  readonly id: string;
  readonly kind: Kind;
  /** A form of its kind (`KINDS[kind].forms`). */
  readonly form?: string;
  readonly title: string;
  /** At most five words for labels on drawings; the title where the content has none. */
  readonly label: string;
  readonly date: RecordDate;
  /** ISO 3166 alpha-2 or `EU`, `UN`, `INT`; `UK` as the sources write it. */
  readonly jurisdiction: string;
  /** Organizations in which or by which it happened, ids, the first is the main one. */
  readonly bodies: readonly string[];
  readonly actors: readonly Actor[];
  readonly programs: readonly string[];
  readonly identifiers: Identifiers;
  /** One to three sentences, plain text. */
  readonly summary: string;
  /** Testimony only: the hearing's record. */
  readonly hearing?: string;
  /** Full official title, where it is not the title. */
  readonly officialTitle?: string;
  readonly transcript?: Transcript;
  readonly sources: readonly Source[];
  readonly passages: readonly Passage[];
  readonly quotations: readonly Quotation[];
  /** Links that this record holds. */
  readonly links: readonly Link[];
  readonly versions: readonly MeasureVersion[];
  /** Day on which this site first published it; absent before that. */
  readonly published?: IsoDay;
  /** Path relative to the project. */
  readonly file: string;
}
