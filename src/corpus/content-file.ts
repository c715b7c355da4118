/** Which file holds what: `content/testimony/2013-11-11-belz-libe.md` is the testimony of that id. */
import { ENTITY_KIND_IDS, type EntityKind, isKind, KIND_IDS, type Kind } from '../model/kinds.ts';
import { suggestWord } from '../text/spelling.ts';
import { quoteValue, type Report } from './report.ts';
import { LONGEST_ID, SLUG } from './schemas/fields.ts';
import { UNSEEN } from './unseen.ts';

/** A file as it was read. `file` is relative to the project, with `/`. */
export interface ContentFile {
  readonly file: string;
  readonly text: string;
}

export type ContentPlace =
  | { readonly type: 'record'; readonly kind: Kind; readonly id: string }
  | { readonly type: 'entity'; readonly kind: EntityKind; readonly id: string }
  | { readonly type: 'thread'; readonly id: string }
  | { readonly type: 'matrix'; readonly id: string }
  | { readonly type: 'audit'; readonly id: string }
  | { readonly type: 'correction'; readonly id: string }
  /** An official text beside a record. */
  | { readonly type: 'document'; readonly record: string; readonly name: string }
  | { readonly type: 'thesaurus' }
  | { readonly type: 'redirects' }
  | { readonly type: 'lock' };

/** Folders of `content/` that hold content of the corpus. */
export const CONTENT_FOLDERS: readonly string[] = [
  ...KIND_IDS,
  ...ENTITY_KIND_IDS,
  'threads',
  'provisions',
  'audits',
  'corrections',
  'documents',
];

const YAML_FOLDERS = { provisions: 'matrix', audits: 'audit', corrections: 'correction' } as const;

/** Largest file that is read, in UTF-16 units (bytes on disk): a record is a few kB. */
export const LARGEST_FILE = 512 * 1024;

/** The same for an official document, which is somebody else's text. */
export const LARGEST_DOCUMENT = 32 * 1024 * 1024;

/** Largest size of a file by its path, with or without `content/`. */
export function largestSizeOf(file: string): number {
  return /^(?:content\/)?documents\//.test(file) ? LARGEST_DOCUMENT : LARGEST_FILE;
}

/** Where the file belongs; nothing, with a problem, where it belongs nowhere. */
export function placeOf(file: string, report: Report): ContentPlace | undefined {
  const [folder = '', name, ...deeper] = file.replace(/^content\//, '').split('/');
  if (name === undefined) {
    if (folder === 'thesaurus.yaml') return { type: 'thesaurus' };
    if (folder === 'redirects.yaml') return { type: 'redirects' };
    if (folder === 'published.lock.json') return { type: 'lock' };
  }
  if (folder === 'documents') return documentPlaceOf(name, deeper, report);
  if (!CONTENT_FOLDERS.includes(folder) || name === undefined || deeper.length > 0) return reportPlace(folder, report);
  const ending = Object.hasOwn(YAML_FOLDERS, folder) ? '.yaml' : '.md';
  const id = name.endsWith(ending) ? name.slice(0, -ending.length) : undefined;
  if (id === undefined || !isValidId(id, isKind(folder))) return reportName(name, folder, report);
  if (isKind(folder)) return { type: 'record', kind: folder, id };
  const entityKind = ENTITY_KIND_IDS.find((kind) => kind === folder);
  if (entityKind !== undefined) return { type: 'entity', kind: entityKind, id };
  const yaml = Object.entries(YAML_FOLDERS).find(([yamlFolder]) => yamlFolder === folder)?.[1];
  return { type: yaml ?? 'thread', id };
}

/** `documents/RECORD/NAME.ndjson` */
function documentPlaceOf(record: string | undefined, deeper: readonly string[], report: Report): ContentPlace | undefined {
  const [fileName = '', ...rest] = deeper;
  const name = /^(.*)\.ndjson$/.exec(fileName)?.[1];
  const isName = name !== undefined && SLUG.test(name) && name.length <= LONGEST_NAME;
  if (record !== undefined && isValidId(record, true) && isName && rest.length === 0) return { type: 'document', record, name };
  const hint = 'Name it documents/RECORD/NAME.ndjson: the id of the record, then a version such as ih, or text';
  report({ line: 1, path: '' }, { code: 'file-name', message: 'no document is read at this place', hint });
  return undefined;
}

/** Longest name of a document within its record. */
export const LONGEST_NAME = 40;

function isValidId(id: string, isRecord: boolean): boolean {
  return SLUG.test(id) && id.length <= LONGEST_ID && (!isRecord || /^\d{4}-.*[a-z]/.test(id));
}

function reportPlace(folder: string, report: Report): undefined {
  const isKnown = CONTENT_FOLDERS.includes(folder);
  const otherwise = `Put it directly into one of ${CONTENT_FOLDERS.join(', ')}`;
  const hint = isKnown ? `Put it directly into ${folder}/` : suggestWord(folder, CONTENT_FOLDERS, otherwise);
  report({ line: 1, path: '' }, { code: 'file-place', message: 'nothing reads a file at this place', hint });
}

function reportName(name: string, folder: string, report: Report): undefined {
  const example = isKind(folder)
    ? '2013-11-11-short-words.md'
    : Object.hasOwn(YAML_FOLDERS, folder)
      ? 'short-words.yaml'
      : 'short-words.md';
  const hint = `Name it like ${example}: small letters, digits and single hyphens, at most ${LONGEST_ID} characters`;
  report({ line: 1, path: '' }, { code: 'file-name', message: `${quoteValue(name)} cannot be the name of a file in ${folder}/`, hint });
}

/** Line feeds only, no byte order mark. Nothing, with a problem, where the text is too long or holds control characters. */
export function normalizeFileText(text: string, report: Report, largest = LARGEST_FILE): string | undefined {
  if (text.length > largest) {
    const message = `the file has ${text.length} characters, ${largest} are allowed`;
    report(
      { line: 1, path: '' },
      { code: 'file-size', message, hint: 'A record holds own wording and short quotations; part it into several' },
    );
    return undefined;
  }
  const clean = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const odd = UNSEEN.exec(clean);
  if (odd === null) return clean;
  const line = clean.slice(0, odd.index).split('\n').length;
  const character = `U+${(odd[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  report(
    { line, path: '' },
    {
      code: 'file-text',
      message: `the text holds ${character}, a character that cannot be seen`,
      hint: 'Take the character away; save the file as UTF-8',
    },
  );
  return undefined;
}
