/** Audits, checks of what stands in records against sources found afresh; and corrections of what was published. */
import type { IsoDay, RecordDate } from './dates.ts';
import type { CorpusRecord, RecordRef } from './record.ts';

export const AUDIT_SUBJECTS = {
  quotation: 'Quotation',
  vote: 'Vote',
  number: 'Number',
  date: 'Date',
  speaker: 'Speaker',
  claim: 'Claim',
} as const;

export type AuditSubject = keyof typeof AUDIT_SUBJECTS;

export const AUDIT_OUTCOMES = {
  confirmed: { name: 'Confirmed', says: 'The other source says the same.' },
  corrected: { name: 'Corrected', says: 'The record was wrong; it now says what the source shows.' },
  qualified: { name: 'Qualified', says: 'The record was incomplete, or right only in part; it now says how far.' },
  'not-found': { name: 'No second source', says: 'No other source was found; the record rests on those that it cites.' },
} as const;

export type AuditOutcome = keyof typeof AUDIT_OUTCOMES;

/** What a check was made against; names are CSL variables. */
export interface AuditSource {
  readonly title: string;
  readonly publisher?: string;
  readonly issued?: RecordDate;
  readonly URL?: string;
}

/** One check. */
export interface AuditItem {
  readonly ref: RecordRef;
  readonly subject: AuditSubject;
  /** In words: what was compared. */
  readonly checked: string;
  readonly outcome: AuditOutcome;
  /** None only where nothing was found. */
  readonly sources: readonly AuditSource[];
  readonly note?: string;
}

export interface Audit {
  readonly id: string;
  readonly title: string;
  /** In words: how items were chosen and checked. */
  readonly method: string;
  readonly checkedOn: IsoDay;
  /** In the order of the file. */
  readonly items: readonly AuditItem[];
  readonly file: string;
}

/** How many checks had one outcome. */
export interface OutcomeCount {
  readonly name: string;
  readonly says: string;
  readonly count: number;
}

/** The checks of one record. */
export interface RecordChecks {
  readonly record: CorpusRecord;
  /** In the order of the audit. */
  readonly items: readonly AuditItem[];
}

/** Dates and figures of a record's title and summary that none of its checks names. */
export interface AuditGap {
  readonly record: CorpusRecord;
  /** As the record writes them, each once. */
  readonly figures: readonly string[];
}

/** What a published passage said, and what it says now. */
export interface Correction {
  readonly id: string;
  readonly date: IsoDay;
  readonly ref: RecordRef;
  readonly said: string;
  readonly says: string;
  readonly why: string;
  readonly file: string;
}
