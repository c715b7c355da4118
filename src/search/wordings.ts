/** Whose words a passage is in: the record's own passages, or the units of an official text that stands beside it. */
import type { Named } from './metadata.ts';

/** The record's own first. */
export const WORDINGS = [
  { id: 'record', name: "The record's own", also: '' },
  { id: 'official', name: 'Official text', also: '' },
] as const satisfies readonly Named[];
