/**
 * Text of content files → `Corpus` and the list of problems. Nothing is dropped silently: a file that cannot become a
 * record is named in the list. With problems the corpus is what could be read, good for looking at, not for publishing.
 */

import type { z } from 'zod';
import type { Corpus, Redirect } from '../model/corpus.ts';
import type { IsoDay } from '../model/dates.ts';
import type { StoredDocument } from '../model/documents.ts';
import type { Problem } from '../model/problem.ts';
import { compareText } from '../text/compare.ts';
import { parseBody } from './body.ts';
import { type AuditFile, buildAudit, buildCorrection, type CorrectionFile } from './build-audit.ts';
import { buildEntity, type EntityFile } from './build-entity.ts';
import { buildMatrix, type MatrixFile } from './build-matrix.ts';
import { buildRecord, type RecordFile } from './build-record.ts';
import { buildThread, type ThreadFile } from './build-thread.ts';
import { checkNames } from './check-names.ts';
import { checkPublished, checkRedirects } from './check-published.ts';
import { checkReferences } from './check-references.ts';
import { type ContentFile, type ContentPlace, largestSizeOf, normalizeFileText, placeOf } from './content-file.ts';
import { checkDocumentRecords, type DocumentPlace, parseDocumentFile } from './document-file.ts';
import { parseFrontMatter } from './front-matter.ts';
import { linkCorpus } from './link-corpus.ts';
import type { ParsedFile } from './parsed-file.ts';
import { type LocatedRedirect, type Published, parsePublished, parseRedirects } from './published.ts';
import { parseReference } from './reference.ts';
import { type FieldPath, makeProblemList, type Place, type ProblemList, type Report } from './report.ts';
import { parseFields } from './schema-problems.ts';
import { auditSchema, correctionSchema } from './schemas/audit.ts';
import { ENTITY_SCHEMAS } from './schemas/entity.ts';
import { matrixSchema } from './schemas/provisions.ts';
import { RECORD_SCHEMAS } from './schemas/record.ts';
import { thesaurusSchema } from './schemas/thesaurus.ts';
import { threadSchema } from './schemas/thread.ts';
import type { EntityIds } from './speakers.ts';
import { parseYaml } from './yaml-text.ts';

export interface ParsedCorpus {
  readonly corpus: Corpus;
  /** Sorted by file, line, field. */
  readonly problems: readonly Problem[];
  /** By record id. */
  readonly published: Published;
  /** Words that stand for one another in a search, a group a list. */
  readonly thesaurus: readonly (readonly string[])[];
}

export interface ParseOptions {
  /** The day against which `checked` is held. */
  readonly today: IsoDay;
  /** Files that are there and could not be read, with a problem already: nothing is said of what would refer to them. */
  readonly unreadable?: readonly string[];
}

interface Reading {
  readonly records: RecordFile[];
  readonly entities: EntityFile[];
  readonly threads: ThreadFile[];
  readonly matrices: MatrixFile[];
  readonly audits: AuditFile[];
  readonly corrections: CorrectionFile[];
  readonly documents: StoredDocument[];
  /** Nothing where the file cannot be read. */
  redirects: readonly LocatedRedirect[] | undefined;
  readonly ids: { people: Set<string>; organizations: Set<string>; programs: Set<string> };
  /** File of each record id, also of those that hold mistakes. */
  readonly recordFiles: Map<string, string>;
  readonly places: Map<string, (path: FieldPath) => Place>;
  published: Published;
  thesaurus: readonly (readonly string[])[];
}

/** Cost: linear in the text. */
export function parseCorpus(files: readonly ContentFile[], { today, unreadable = [] }: ParseOptions): ParsedCorpus {
  const problems = makeProblemList();
  const reading = readFiles(files, problems);
  for (const file of unreadable) noteUnreadable(file, reading);
  const redirects = reading.redirects ?? [];
  const entityIds: EntityIds = reading.ids;
  const corpus = linkCorpus({
    records: reading.records.map((file) => buildRecord(file, { entityIds, today, published: reading.published.get(file.id) })),
    entities: reading.entities.map((file) => buildEntity(file, today)),
    threads: reading.threads.map(buildThread),
    matrices: reading.matrices.map((file) => buildMatrix(file, today)),
    audits: reading.audits.map((file) => buildAudit(file, today)),
    corrections: reading.corrections.map((file) => buildCorrection(file, today)),
    documents: reading.documents,
    redirects: redirects.map(({ from, to }) => ({ from, to, ...whatWasPublished(from, reading.published) })),
  });
  const broken = new Set([...reading.recordFiles.keys()].filter((id) => !corpus.recordById.has(id)));
  const placeIn = (file: string, path: FieldPath) => reading.places.get(file)?.(path) ?? { line: 1, path: '' };
  const { reportFor } = problems;
  checkReferences({ corpus, broken, entityIds, placeIn, reportFor });
  checkNames(corpus, { placeIn, reportFor });
  checkDocumentRecords(corpus, broken, reportFor);
  const publishedContext = { records: corpus.recordById, broken, redirects, reportFor };
  if (reading.redirects !== undefined) checkPublished(reading.published, publishedContext);
  checkRedirects(publishedContext);
  return { corpus, problems: problems.list(), published: reading.published, thesaurus: reading.thesaurus };
}

/** What has this id is there, though nothing is known of it. */
function noteUnreadable(file: string, reading: Reading): void {
  const place = placeOf(file, () => undefined);
  if (place?.type === 'record') reading.recordFiles.set(place.id, file);
  if (place?.type === 'entity') reading.ids[place.kind].add(place.id);
  if (place?.type === 'redirects') reading.redirects = undefined;
}

function whatWasPublished(from: string, published: Published): Pick<Redirect, 'kind' | 'passages'> {
  const entry = published.get(parseReference(from)?.record ?? '');
  if (entry === undefined) return {};
  return entry.id === from ? { kind: entry.kind, passages: entry.passages } : { kind: entry.kind };
}

function readFiles(files: readonly ContentFile[], problems: ProblemList): Reading {
  const reading: Reading = {
    records: [],
    entities: [],
    threads: [],
    matrices: [],
    audits: [],
    corrections: [],
    documents: [],
    redirects: [],
    ids: { people: new Set(), organizations: new Set(), programs: new Set() },
    recordFiles: new Map(),
    places: new Map(),
    published: new Map(),
    thesaurus: [],
  };
  for (const file of [...files].sort((a, b) => compareText(a.file, b.file))) {
    const report = problems.reportFor(file.file);
    const place = placeOf(file.file, report);
    if (place !== undefined) readFile(file, place, { reading, report });
  }
  return reading;
}

interface Into {
  readonly reading: Reading;
  readonly report: Report;
}

function readFile(file: ContentFile, place: ContentPlace, into: Into): void {
  const { reading, report } = into;
  if (place.type === 'entity') reading.ids[place.kind].add(place.id);
  if (place.type === 'record' && !isNewRecord(place.id, file.file, into)) return;
  const text = normalizeFileText(file.text, report, largestSizeOf(file.file));
  if (text === undefined) return;
  if (place.type === 'redirects') reading.redirects = parseRedirects(text, report);
  else if (place.type === 'thesaurus') reading.thesaurus = parseThesaurus(text, report);
  else if (place.type === 'lock') reading.published = parsePublished(text, report);
  else if (place.type === 'document') readDocument({ file: file.file, text }, place, into);
  else if (place.type === 'matrix' || place.type === 'audit' || place.type === 'correction')
    readYaml({ file: file.file, text }, place, into);
  else readMarkdown({ file: file.file, text }, place, into);
}

/** No groups where there is nothing, or where it holds mistakes. */
function parseThesaurus(text: string, report: Report): readonly (readonly string[])[] {
  const yaml = parseYaml(text, 1, report);
  if (yaml.value === undefined || yaml.value === '') return [];
  return parseFields(thesaurusSchema, yaml, report)?.groups ?? [];
}

function readDocument(file: ContentFile, place: DocumentPlace, { reading, report }: Into): void {
  const document = parseDocumentFile(file, place, report);
  if (document !== undefined) reading.documents.push(document);
}

type YamlPlace = Extract<ContentPlace, { type: 'matrix' | 'audit' | 'correction' }>;

function readYaml(file: ContentFile, { type, id }: YamlPlace, into: Into): void {
  const { reading } = into;
  if (type === 'matrix') reading.matrices.push(...parseYamlFile(file, { id, schema: matrixSchema }, into));
  else if (type === 'audit') reading.audits.push(...parseYamlFile(file, { id, schema: auditSchema }, into));
  else reading.corrections.push(...parseYamlFile(file, { id, schema: correctionSchema }, into));
}

/** The file as one entry; none where it holds mistakes of form. */
function parseYamlFile<T>(
  file: ContentFile,
  as: { id: string; schema: z.ZodType<T> },
  { reading, report }: Into,
): readonly ParsedFile<T>[] {
  const yaml = parseYaml(file.text, 1, report);
  reading.places.set(file.file, yaml.place);
  const fields = yaml.value === undefined ? undefined : parseFields(as.schema, yaml, report);
  return fields === undefined ? [] : [{ id: as.id, file: file.file, fields, blocks: [], place: yaml.place, report }];
}

type MarkdownPlace = Exclude<ContentPlace, YamlPlace | { type: 'redirects' | 'lock' | 'document' | 'thesaurus' }>;

function readMarkdown(file: ContentFile, place: MarkdownPlace, into: Into): void {
  const { reading } = into;
  if (place.type === 'record') {
    const parsed = parseMarkdownFile(file, { id: place.id, schema: RECORD_SCHEMAS[place.kind] }, into);
    if (parsed !== undefined) reading.records.push({ ...parsed, kind: place.kind });
  } else if (place.type === 'entity') {
    const parsed = parseMarkdownFile(file, { id: place.id, schema: ENTITY_SCHEMAS[place.kind] }, into);
    if (parsed !== undefined) reading.entities.push({ ...parsed, kind: place.kind });
  } else {
    const parsed = parseMarkdownFile(file, { id: place.id, schema: threadSchema }, into);
    if (parsed !== undefined) reading.threads.push(parsed);
  }
}

function parseMarkdownFile<T>(
  file: ContentFile,
  as: { id: string; schema: z.ZodType<T> },
  { reading, report }: Into,
): ParsedFile<T> | undefined {
  const front = parseFrontMatter(file.text, report);
  if (front === undefined) return undefined;
  reading.places.set(file.file, front.fields.place);
  const blocks = parseBody(front.body, front.bodyLine, report);
  const fields = parseFields(as.schema, front.fields, report);
  return fields === undefined ? undefined : { id: as.id, file: file.file, fields, blocks, place: front.fields.place, report };
}

function isNewRecord(id: string, file: string, { reading, report }: Into): boolean {
  const other = reading.recordFiles.get(id);
  if (other === undefined) {
    reading.recordFiles.set(id, file);
    return true;
  }
  report(
    { line: 1, path: '' },
    { code: 'duplicate-id', message: `${other} has the same id`, hint: 'Give one of the two another file name' },
  );
  return false;
}
