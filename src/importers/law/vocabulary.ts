/** What the elements of a markup of laws are, as tables: one a format. The reader (`part-reader.ts`) knows no element by name. */
import type { UnitType } from '../../model/documents.ts';

export type Role =
  /** Runs on in its line. */
  | 'inline'
  /** Begins and ends a paragraph. */
  | 'block'
  /** Number and heading of the division that it stands in. */
  | 'number'
  | 'heading'
  /** Words in quotation marks, which the text does not have. */
  | 'quote'
  /** Text to be put into another law. */
  | 'quoted'
  /** What follows quoted text in the line of its last words: `; and`. */
  | 'after-quoted'
  /** Of a table: its cells in one paragraph. */
  | 'row'
  | 'cell'
  /** Of a table of contents: number and title in one paragraph. */
  | 'toc-row'
  /** A note beside or below the text: a paragraph of its own, after the one in which it stands. */
  | 'note'
  /** Name of a page of the official print. */
  | 'page'
  /** A space. */
  | 'break'
  /** Words that the committee struck out, in a line. */
  | 'struck'
  /** Data about the file, not its text. */
  | 'skip';

export interface DivisionRule {
  /** Before the enumerator in ids: `s` of `s101`; empty for what is cited by its enumerator alone, `(a)`. */
  readonly token: string;
  readonly type: UnitType;
  /** Roman numbers become Arabic ones in ids: `TITLE IV` is `t4`. */
  readonly isRoman?: true;
}

export interface Vocabulary {
  readonly roles: ReadonlyMap<string, Role>;
  readonly divisions: ReadonlyMap<string, DivisionRule>;
  /** Whether the reader writes the marks that open quoted divisions; otherwise the text has them. */
  readonly writesQuoteMarks: boolean;
}

const SECTION: DivisionRule = { token: 's', type: 'section' };
const BARE: DivisionRule = { token: '', type: 'section' };

/** Divisions that both formats call by the same names. */
export const COMMON_DIVISIONS: readonly (readonly [name: string, rule: DivisionRule])[] = [
  ['division', { token: 'd', type: 'section' }],
  ['title', { token: 't', type: 'section', isRoman: true }],
  ['subtitle', { token: 'st', type: 'section' }],
  ['part', { token: 'pt', type: 'section', isRoman: true }],
  ['subpart', { token: 'spt', type: 'section', isRoman: true }],
  ['chapter', { token: 'ch', type: 'section', isRoman: true }],
  ['subchapter', { token: 'sch', type: 'section', isRoman: true }],
  ['article', { token: 'art', type: 'section', isRoman: true }],
  ['section', SECTION],
  ['subsection', BARE],
  ['paragraph', BARE],
  ['subparagraph', BARE],
  ['clause', BARE],
  ['subclause', BARE],
  ['item', BARE],
  ['subitem', BARE],
  ['endorsement', { token: 'endorsement', type: 'paragraph' }],
  ['attestation', { token: 'attestation', type: 'paragraph' }],
];

/** One table from lists of names by role. */
export function makeRoles(names: Readonly<Partial<Record<Role, string>>>): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  for (const [role, list] of Object.entries(names)) for (const name of list.split(/\s+/)) if (isRole(role)) roles.set(name, role);
  return roles;
}

const ROLES: ReadonlySet<string> = new Set<Role>([
  'inline',
  'block',
  'number',
  'heading',
  'quote',
  'quoted',
  'after-quoted',
  'row',
  'cell',
  'toc-row',
  'note',
  'page',
  'break',
  'struck',
  'skip',
]);

function isRole(word: string): word is Role {
  return ROLES.has(word);
}
