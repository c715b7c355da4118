/** The whole record in memory. `corpus` makes it; every derived room takes it as an argument. */
import type { Audit, Correction } from './audits.ts';
import type { StoredDocument } from './documents.ts';
import type { Entity } from './entities.ts';
import type { EntityKind, Kind } from './kinds.ts';
import type { ProvisionMatrix } from './provisions.ts';
import type { CorpusRecord, Link } from './record.ts';
import type { Thread } from './threads.ts';

/** An address that moved: a record id or `record#passage`. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
  /** Kind under which the record of `from` was published, where the lock file knows it. */
  readonly kind?: Kind;
  /** Passages that were published at `from`, where it is a record that the lock file knows. */
  readonly passages?: readonly string[];
}

export interface Corpus {
  /** By date (`compareRecordDates`), then id. */
  readonly records: readonly CorpusRecord[];
  readonly recordById: ReadonlyMap<string, CorpusRecord>;
  /** Each by sort name. */
  readonly entities: { readonly [kind in EntityKind]: readonly Entity[] };
  readonly entityById: { readonly [kind in EntityKind]: ReadonlyMap<string, Entity> };
  readonly threads: readonly Thread[];
  readonly matrices: readonly ProvisionMatrix[];
  /** Links that point to a record, by that record's id; ordered by the date of the record that holds them. */
  readonly linksTo: ReadonlyMap<string, readonly Link[]>;
  /** By id, which begins with the day. */
  readonly audits: readonly Audit[];
  /** The latest first. */
  readonly corrections: readonly Correction[];
  readonly redirects: readonly Redirect[];
  /** Official texts that stand beside records, by record, then name; empty in a project that imported none. Their words are not passages. */
  readonly documents: readonly StoredDocument[];
}
