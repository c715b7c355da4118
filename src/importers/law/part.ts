/** A law between its markup and its units: paragraphs and divisions in each other, in the order of the text. */
import type { DivisionRule } from './vocabulary.ts';

export interface TextPart {
  readonly is: 'text';
  /** White space folded, never empty. */
  readonly text: string;
  /** Goes on in the line of the words before it, also where those lie deeper. */
  readonly isTail: boolean;
}

export interface DivisionPart {
  readonly is: 'division';
  readonly rule: DivisionRule;
  /** Name of its element. */
  readonly name: string;
  /** `101`, `a`; empty where it has none. */
  readonly enumerator: string;
  /** As printed. */
  readonly number: string;
  readonly heading: string;
  readonly change?: 'struck' | 'inserted';
  readonly page?: string;
  readonly parts: readonly Part[];
}

export interface QuotedPart {
  readonly is: 'quoted';
  readonly parts: readonly Part[];
}

export type Part = TextPart | DivisionPart | QuotedPart;
