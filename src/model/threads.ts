/** A curated walk along a chain of records, with own connecting text. */
import type { RecordRef } from './record.ts';

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
