/**
 * One item of CSL-JSON (Citation Style Language 1.0.2, csl-data schema), as far as the record uses it.
 * Where CSL has no variable of its own, the one is taken that Zotero writes and reads: `section` is a
 * hearing's committee, `authority` the legislative body or court, `chapter-number` the session.
 * What no variable holds is in `custom`, which readers of CSL-JSON keep or ignore.
 */
import type { DocumentType } from './document-types.ts';

export type CslName = { readonly family: string; readonly given?: string } | { readonly literal: string };

/** Year, month 1-12, day: as many as are known. Two lists are a range. */
export interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
  /** EDTF `~` or `?`. */
  readonly circa?: true;
}

export interface CslItem {
  /** Record id; of a passage `record#passage`. */
  readonly id: string;
  readonly type: DocumentType;
  /** What the document is called; in square brackets where that is this site's description. */
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly contributor?: readonly CslName[];
  /** Absent of a note whose day is not known. */
  readonly issued?: CslDate;
  readonly genre?: string;
  readonly section?: string;
  readonly authority?: string;
  readonly 'chapter-number'?: string;
  readonly number?: string;
  readonly volume?: string;
  readonly page?: string;
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly references?: string;
  readonly abstract: string;
  /** Our permanent address of the record or passage. */
  readonly URL: string;
  /** The database that the item comes from: this one. */
  readonly source: string;
  readonly note: string;
  readonly custom: CslCustom;
}

export interface CslCustom {
  readonly kind: string;
  readonly jurisdiction: string;
  /** `t4`; absent for the record as a whole. */
  readonly passage?: string;
  /** Place in the document itself as the source writes it, such as `p. 12` or `§ 101`. */
  readonly locator?: string;
  /** Which official text of the document: `Reported in House`. */
  readonly text?: string;
  /** What the passage is: words asked or testified; or a note of this site on the document, which nobody spoke there. */
  readonly act?: 'question' | 'testimony' | 'note';
  /** The creators with role and organization then: `Dorothee Belz, EMEA vice president, Microsoft`. */
  readonly credits?: readonly string[];
  /** The title is this site's description; the document's own is not known. */
  readonly isDescription?: true;
  readonly docket?: string;
  /** European Case Law Identifier. */
  readonly ecli?: string;
  readonly statutesAtLarge?: string;
  /** The document that the record stands for, where it has an address. */
  readonly document?: { readonly title: string; readonly URL?: string };
}

/** `Dorothee Belz`, or the literal name. */
export function formatName(name: CslName): string {
  if ('literal' in name) return name.literal;
  return name.given === undefined ? name.family : `${name.given} ${name.family}`;
}

/** `Belz, Dorothee`, or the literal name. */
export function formatSortName(name: CslName): string {
  if ('literal' in name) return name.literal;
  return name.given === undefined ? name.family : `${name.family}, ${name.given}`;
}

/**
 * As `formatSortName`, but a literal name without its commas: readers of RIS and of metadata part names at a comma,
 * and would make `Civil Liberties` a family name.
 */
export function formatPartedName(name: CslName): string {
  return 'literal' in name ? name.literal.replaceAll(',', '') : formatSortName(name);
}

/** CSL-JSON, indented: always a list, as reference managers expect. */
export function formatCslJson(items: readonly CslItem[]): string {
  return `${JSON.stringify(items, null, 2)}\n`;
}
