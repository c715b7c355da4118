/** A matrix of provisions: for a family of bills, what each version says of each provision. */
import type { RecordDate } from './dates.ts';
import type { Citation, Source } from './sources.ts';

export const CELL_STATES = {
  new: 'New',
  changed: 'Changed',
  kept: 'Kept',
  dropped: 'Dropped',
  absent: 'Not in this version',
  unknown: 'Not established',
} as const;

export type CellState = keyof typeof CELL_STATES;

export interface MatrixVersion {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly date: RecordDate;
  readonly number: string;
  /** Record of the measure. */
  readonly record: string;
  readonly enacted: boolean;
}

export interface MatrixCell {
  readonly state: CellState;
  readonly text: string;
  /** Section number in that version. */
  readonly section?: string;
  readonly citations: readonly Citation[];
}

export interface MatrixProvision {
  readonly id: string;
  readonly name: string;
  readonly what: string;
  /** One per version, in the order of `versions`. */
  readonly cells: readonly MatrixCell[];
}

export interface ProvisionMatrix {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly versions: readonly MatrixVersion[];
  readonly provisions: readonly MatrixProvision[];
  readonly sources: readonly Source[];
  readonly file: string;
}
