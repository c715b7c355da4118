/**
 * Official documents as files: `content/documents/RECORD/NAME.ndjson`, one JSON object a line, the head first, then the units
 * in their order. A file is written whole by `npm run record -- import` and not edited by hand.
 */
import type { z } from 'zod';
import type { Corpus } from '../model/corpus.ts';
import type { DocumentUnit, OfficialDocument, StoredDocument } from '../model/documents.ts';
import { suggestWord } from '../text/spelling.ts';
import { normalizeSpace } from '../text/words.ts';
import type { ContentFile, ContentPlace } from './content-file.ts';
import { formatFieldPath, quoteValue, type Report } from './report.ts';
import { parseFields } from './schema-problems.ts';
import { documentHeadSchema, documentUnitSchema } from './schemas/document.ts';
import { replaceUnseen, UNSEEN } from './unseen.ts';
import { withoutUndefined } from './without-undefined.ts';

export type DocumentPlace = Extract<ContentPlace, { type: 'document' }>;

/** A file with more mistakes than this was not written by the import; the rest of it is not read. */
const MOST_MISTAKES = 16;

/** Nothing, with problems, where a line cannot be read or the document is not whole. `text` is normalized. Cost: linear. */
export function parseDocumentFile({ file, text }: ContentFile, place: DocumentPlace, report: Report): StoredDocument | undefined {
  let mistakes = 0;
  const note: Report = (at, finding) => {
    mistakes += 1;
    report(at, finding);
  };
  const lines = text.replace(/\n$/, '').split('\n');
  const head = parseLine(lines[0] ?? '', 1, { schema: documentHeadSchema, report: note });
  const units: DocumentUnit[] = [];
  const lineOfId = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    if (index === 0) continue;
    if (mistakes >= MOST_MISTAKES) return undefined;
    const unit = parseLine(line, index + 1, { schema: documentUnitSchema, report: note });
    if (unit === undefined) continue;
    const before = lineOfId.get(unit.id);
    if (before !== undefined) reportDouble(unit.id, index + 1, { before, report: note });
    lineOfId.set(unit.id, index + 1);
    units.push(withoutUndefined(unit));
  }
  if (units.length === 0 && mistakes === 0) {
    note({ line: 1, path: '' }, { code: 'document-line', message: 'the document has no units', hint: 'Import it again' });
  }
  if (head === undefined || mistakes > 0) return undefined;
  const { identifiers, ...facts } = head;
  return { ...withoutUndefined(facts), identifiers: withoutUndefined(identifiers), units, record: place.record, name: place.name, file };
}

function reportDouble(id: string, line: number, { before, report }: { before: number; report: Report }): void {
  const found = { code: 'duplicate-id', message: `line ${before} has the same id`, hint: 'Import the document again' } as const;
  report({ line, path: `#${id}` }, found);
}

function parseLine<T>(line: string, number: number, { schema, report }: { schema: z.ZodType<T>; report: Report }): T | undefined {
  const value = parseJson(line);
  if (value === undefined || typeof value !== 'object' || value === null || Array.isArray(value)) {
    const message = line.trim() === '' ? 'the line is empty' : `the line is not a JSON object: ${quoteValue(line)}`;
    report({ line: number, path: '' }, { code: 'document-line', message, hint: 'Import the document again' });
    return undefined;
  }
  return parseFields(schema, { value, place: (path) => ({ line: number, path: formatFieldPath(path) }) }, report);
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

export interface CleanDocument<T extends OfficialDocument> {
  readonly document: T;
  /** How many characters were taken away or replaced. */
  readonly count: number;
}

/** Without characters that cannot be seen: control characters become spaces, marks of direction fall away, what was no text becomes `?`. */
export function cleanDocument<T extends OfficialDocument>(document: T): CleanDocument<T> {
  let count = 0;
  const clean = (text: string): string => {
    if (!UNSEEN.test(text)) return text;
    const cleaned = replaceUnseen(text, () => {
      count += 1;
    });
    return normalizeSpace(cleaned);
  };
  const units = document.units.map(({ number, heading, speaker, page, paragraphs, ...unit }) => ({
    ...unit,
    ...withoutEmpty({ number, heading, speaker, page }, clean),
    paragraphs: paragraphs.map(clean).filter((text) => text !== ''),
  }));
  return { document: { ...document, title: clean(document.title), units }, count };
}

type Names = 'number' | 'heading' | 'speaker' | 'page';

function withoutEmpty(
  fields: { readonly [name in Names]: string | undefined },
  clean: (text: string) => string,
): Pick<DocumentUnit, Names> {
  const entries = Object.entries(fields).flatMap(([name, text]) => (text === undefined || clean(text) === '' ? [] : [[name, clean(text)]]));
  return Object.fromEntries(entries);
}

/** Every document stands beside a record that exists. */
export function checkDocumentRecords(
  { documents, recordById }: Pick<Corpus, 'documents' | 'recordById'>,
  broken: ReadonlySet<string>,
  reportFor: (file: string) => Report,
): void {
  for (const { record, file } of documents) {
    if (recordById.has(record) || broken.has(record)) continue;
    const hint = suggestWord(record, recordById.keys(), 'Write the record, or name the folder by the id of one that exists');
    reportFor(file)({ line: 1, path: '' }, { code: 'unknown-record', message: `no record "${record}"`, hint });
  }
}

/** The file's text. The same document gives the same bytes. */
export function formatDocumentFile(document: Omit<StoredDocument, 'record' | 'name' | 'file'>): string {
  const { format, title, date, version, language, identifiers, importedFrom, sha256, units } = document;
  const head = { format, title, date, version, language, identifiers: sortKeys(identifiers), importedFrom, sha256 };
  return `${[JSON.stringify(head), ...units.map(formatUnit)].join('\n')}\n`;
}

function formatUnit({ id, type, depth, number, heading, speaker, quoted, change, page, paragraphs }: DocumentUnit): string {
  return JSON.stringify({ id, type, depth, number, heading, speaker, quoted, change, page, paragraphs });
}

function sortKeys(value: object): object {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
