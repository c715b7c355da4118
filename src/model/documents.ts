/**
 * Official documents: the full text of a record as an official format gives it, cut into units that have addresses.
 * The site's own wording stands in passages; a document is somebody else's text, kept apart from it and marked as such.
 */
import type { IsoDay } from './dates.ts';
import type { Identifiers } from './identifiers.ts';

/** Official formats, with the names by which pages and messages call them. */
export const DOCUMENT_FORMATS = {
  'us-bill': 'US bill XML (GPO bill DTD)',
  'gpo-bill': 'GovInfo text of a US bill',
  uslm: 'United States Legislative Markup',
  'bill-status': 'Bill status data of GovInfo',
  hearing: 'GovInfo text of a hearing',
  hansard: 'UK Hansard XML of ParlParse',
  'akoma-ntoso': 'Akoma Ntoso',
  'ep-plenary': 'European Parliament verbatim report',
  markdown: 'Markdown',
  'plain-text': 'Plain text',
} as const;

export type DocumentFormat = keyof typeof DOCUMENT_FORMATS;

/** What a unit is: a division of a law, what one speaker said, or running text. */
export type UnitType = 'section' | 'turn' | 'paragraph';

export interface DocumentUnit {
  /** Unique in its document and the same at each import of the same text: `s101-a-2`, `t12`, `p3`. Letters, digits, hyphens; never `top`. */
  readonly id: string;
  readonly type: UnitType;
  /** 0 for the divisions at the top; a unit lies within the nearest unit before it that is less deep. */
  readonly depth: number;
  /** As printed: `SEC. 101.`, `(a)`. */
  readonly number?: string;
  readonly heading?: string;
  /** Turns only: the name as printed, `Mr. Clapper`. */
  readonly speaker?: string;
  /** Text to be put into another law, as the bill quotes it. */
  readonly quoted?: true;
  /** In a reported text: what the committee struck out, or put in. */
  readonly change?: 'struck' | 'inserted';
  /** Page of the official print on which it begins. */
  readonly page?: string;
  /** Plain text, one entry a paragraph, white space folded; empty where the unit is only a heading over others. */
  readonly paragraphs: readonly string[];
}

export interface OfficialDocument {
  readonly format: DocumentFormat;
  readonly title: string;
  /** Of the sitting, or of the stage that the text belongs to. */
  readonly date?: IsoDay;
  /** Of a bill's text: `ih`, `rh`, `eh`, `enr`, as the official series writes it, in small letters. */
  readonly version?: string;
  /** BCP 47. */
  readonly language: string;
  readonly identifiers: Identifiers;
  /** In the order of the document; at least one. */
  readonly units: readonly DocumentUnit[];
}

/** A document that stands beside a record: `content/documents/RECORD/VERSION.ndjson`. */
export interface StoredDocument extends OfficialDocument {
  readonly record: string;
  /** Name within the record, in its address: a version's code, or `text` where a record has one text. */
  readonly name: string;
  /** The file or address that was imported, without folders. */
  readonly importedFrom: string;
  /** SHA-256 of the bytes that were imported, hexadecimal. */
  readonly sha256: string;
  /** Path relative to the project. */
  readonly file: string;
}
