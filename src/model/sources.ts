/**
 * Where a statement comes from. Field names are CSL variables (Citation Style Language 1.0.2, appendix IV).
 * `class` says what sort of source it is, `transcript` what sort of transcript, and `checked` the day on
 * which its text was read for the record; a source without `checked` is shown as not checked.
 */
import type { IsoDay, RecordDate } from './dates.ts';

export const SOURCE_CLASSES = {
  'official-document': 'Official document',
  'sworn-testimony': 'Sworn testimony',
  'court-record': 'Court record',
  'leaked-document': 'Leaked document',
  'named-official': 'Named official',
  'company-document': 'Company document',
  'press-report': 'Press report',
  scholarship: 'Scholarship',
} as const;

export type SourceClass = keyof typeof SOURCE_CLASSES;

export const TRANSCRIPTS = {
  'official-print': 'Official print',
  'committee-web': "Committee's website",
  'press-account': 'Press account',
  captions: 'Captions',
} as const;

export type Transcript = keyof typeof TRANSCRIPTS;

export interface Source {
  /** `S1`, unique in its record. */
  readonly id: string;
  readonly title: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly 'container-title'?: string;
  readonly issued?: RecordDate;
  readonly URL?: string;
  /** A copy kept elsewhere. */
  readonly archive?: string;
  readonly page?: string;
  readonly number?: string;
  readonly class: SourceClass;
  readonly transcript?: Transcript;
  readonly checked?: IsoDay;
  readonly note?: string;
}

/** One use of a source: `[@S1, p. 12]` is `{ source: 'S1', locator: 'p. 12' }`. */
export interface Citation {
  readonly source: string;
  readonly locator?: string;
}
