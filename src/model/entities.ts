/** People, organizations and programmes (programmes, codenames and legal authorities). */
import type { RecordDate } from './dates.ts';
import type { EntityKind } from './kinds.ts';
import type { Citation, Source } from './sources.ts';

export const PROGRAM_TYPES = {
  programme: 'Programme',
  codename: 'Codename',
  authority: 'Legal authority',
  court: 'Court procedure',
  topic: 'Topic',
} as const;

export type ProgramType = keyof typeof PROGRAM_TYPES;

export interface EntityRole {
  readonly role: string;
  /** Organization id. */
  readonly organization?: string;
  readonly from?: RecordDate;
  readonly to?: RecordDate;
}

export interface Entity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** Form by which lists are sorted, such as `Belz, Dorothee`. */
  readonly sortName: string;
  /** Other names found in sources; unique over all entities of its kind. */
  readonly variants: readonly string[];
  /** What it is, one or two sentences, plain text; empty when not written yet. */
  readonly summary: string;
  readonly summaryHtml: string;
  readonly citations: readonly Citation[];
  readonly sources: readonly Source[];
  readonly identifiers: { readonly [name: string]: string };
  /** People only. */
  readonly roles: readonly EntityRole[];
  /** Organizations only: the one it belongs to. */
  readonly parent?: string;
  /** Programmes only. */
  readonly programType?: ProgramType;
  readonly file: string;
}
