/** A curated walk along a chain of records, with own connecting text. */
import type { CorpusRecord, RecordRef } from './record.ts';

export interface ThreadStep {
  readonly to: RecordRef;
  /** Own commentary: plain text and safe HTML. */
  readonly text: string;
  readonly html: string;
  readonly line: number;
}

export interface Thread {
  readonly id: string;
  readonly title: string;
  /** One to three sentences, plain text. */
  readonly summary: string;
  /** Where it stands among the threads, the least first; those without one come after. */
  readonly place?: number;
  readonly steps: readonly ThreadStep[];
  readonly file: string;
}

/** A step as it is seen from the record before or after it. */
export interface WalkEnd {
  /** From 1. */
  readonly number: number;
  readonly step: ThreadStep;
  readonly record: CorpusRecord;
}

/** A thread that walks through a record, as seen from that record. */
export interface Walk {
  readonly thread: Thread;
  /** Nearest steps to other records; absent at the ends of the thread. */
  readonly previous?: WalkEnd;
  readonly next?: WalkEnd;
}
