/** What an import would write, before anything is written. */
import { createHash } from 'node:crypto';
import { UserError } from '../../build/user-error.ts';
import { datePrefix } from '../../corpus/build-record.ts';
import { LARGEST_DOCUMENT, placeOf } from '../../corpus/content-file.ts';
import { cleanDocument, formatDocumentFile, parseDocumentFile } from '../../corpus/document-file.ts';
import { parseRecordDate } from '../../corpus/edtf-date.ts';
import { makeEntityMatcher } from '../../corpus/match-entities.ts';
import type { RecordFacts } from '../../importers/importer.ts';
import type { Imported } from '../../importers/importers.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { DocumentFormat, OfficialDocument } from '../../model/documents.ts';
import type { Kind } from '../../model/kinds.ts';
import type { CorpusRecord } from '../../model/record.ts';
import { slugOf } from '../../text/slug.ts';
import { suggestWord } from '../../text/spelling.ts';
import { formatImportedDraft } from './import-draft.ts';
import type { SourceBytes } from './read-source.ts';

export interface ImportWish {
  /** Record beside which the document is to stand; a draft where absent. */
  readonly record?: string;
  readonly name?: string;
  readonly kind?: Kind;
  /** Of a new record; made of date and title where absent. */
  readonly id?: string;
  /** EDTF; of the record, and of the document where it is a day. */
  readonly date?: string;
}

export interface ImportPlan {
  readonly record: string;
  /** Content files, `content/…`, and their text. */
  readonly files: readonly { readonly file: string; readonly text: string }[];
  readonly matched: readonly string[];
  readonly unmatched: readonly string[];
  /** What an editor should know, a sentence each. */
  readonly notes: readonly string[];
}

/** What the content holds already. */
export interface ContentThere {
  readonly corpus: Corpus;
  /** Ids of all records that have a file, also of those that hold mistakes. */
  readonly records: readonly string[];
}

/** What cannot be planned, with what to do. */
export class PlanError extends UserError {
  override readonly name = 'PlanError';
}

export function planImport(imported: Imported, source: SourceBytes, wish: ImportWish, content: ContentThere): ImportPlan {
  const { facts, format } = imported;
  if (facts === undefined || format === undefined) throw new PlanError(`${source.name} holds nothing that could be stored.`);
  const document = imported.document === undefined ? undefined : withDate(imported.document, wish.date);
  return wish.record === undefined
    ? planDraft({ facts, format, document }, source, wish, content.corpus)
    : planDocument(wish.record, document, { source, wish, records: content.records });
}

interface Content {
  readonly facts: RecordFacts;
  readonly format: DocumentFormat;
  readonly document: OfficialDocument | undefined;
}

function withDate(document: OfficialDocument, date: string | undefined): OfficialDocument {
  return date === undefined || !/^\d{4}-\d\d-\d\d$/.test(date) ? document : { ...document, date };
}

interface Into {
  readonly source: SourceBytes;
  readonly wish: ImportWish;
  readonly records: readonly string[];
}

function planDocument(record: string, document: OfficialDocument | undefined, { source, wish, records }: Into): ImportPlan {
  if (!records.includes(record)) {
    throw new PlanError(`There is no record "${record}". ${suggestWord(record, records, 'Leave --record out to draft a new one.')}`);
  }
  if (document === undefined)
    throw new PlanError(`${source.name} has no text to stand beside a record. Leave --record out to draft a record from it.`);
  const { file, notes } = buildDocumentFile(record, document, source, wish);
  return { record, files: [file], matched: [], unmatched: [], notes };
}

function planDraft({ facts, format, document }: Content, source: SourceBytes, wish: ImportWish, corpus: Corpus): ImportPlan {
  const kind = wish.kind ?? facts.kind;
  const title = facts.title ?? document?.title ?? '';
  const date = wish.date ?? facts.date ?? document?.date;
  const parsedDate = date === undefined ? undefined : parseRecordDate(date);
  if (date === undefined || parsedDate === undefined) throw new PlanError(`${source.name} does not say its date. Give --date.`);
  const record = wish.id ?? nameDraft(title, datePrefix(parsedDate));
  const file = `content/${kind}/${record}.md`;
  checkPlace(file);
  const draft = formatImportedDraft({ kind, title, date, format, facts, document, URL: source.URL }, makeEntityMatcher(corpus));
  const stored = document === undefined ? undefined : buildDocumentFile(record, document, source, wish);
  const twins = listTwins(facts, corpus).map(
    ({ id }) => `The record ${id} has the same official number; "--record ${id}" would put the text beside it.`,
  );
  const leftOut = draft.leftOut === 0 ? [] : [`${draft.leftOut} recorded actions are no milestones and are not in the draft.`];
  return {
    record,
    files: [{ file, text: draft.text }, ...(stored === undefined ? [] : [stored.file])],
    matched: draft.matched,
    unmatched: draft.unmatched,
    notes: [...twins, ...leftOut, ...(stored?.notes ?? [])],
  };
}

/** The id of a new record. */
function nameDraft(title: string, prefix: string): string {
  const slug = slugOf(title.replace(/, \d+\w+ Congress\)$/, '').replace(/\.(?=[A-Z])/g, ''));
  if (/[a-z]/.test(slug)) return `${prefix}-${slug}`;
  const why = title === '' ? 'The document has no title' : `The title "${title}" has no letters from a to z`;
  throw new PlanError(`${why}, of which the record could be named. Give --id, such as --id ${prefix}-short-words.`);
}

/** Records of the same bill of the same Congress, or of the same hearing. */
function listTwins({ identifiers }: RecordFacts, { records }: Corpus): readonly CorpusRecord[] {
  const same = (record: CorpusRecord, name: 'bill' | 'congress' | 'hearing-number') =>
    identifiers[name]?.some((value) => record.identifiers[name]?.includes(value) === true) === true;
  return records.filter((record) => (same(record, 'bill') && same(record, 'congress')) || same(record, 'hearing-number'));
}

interface BuiltFile {
  readonly file: { readonly file: string; readonly text: string };
  readonly notes: readonly string[];
}

function buildDocumentFile(record: string, official: OfficialDocument, source: SourceBytes, wish: ImportWish): BuiltFile {
  const { document, count } = cleanDocument(official);
  const sha256 = createHash('sha256').update(source.bytes).digest('hex');
  const file = `content/documents/${record}/${wish.name ?? document.version ?? 'text'}.ndjson`;
  const place = checkPlace(file);
  const text = formatDocumentFile({ ...document, importedFrom: source.name, sha256 });
  if (text.length > LARGEST_DOCUMENT) throw new PlanError(`${file} would have ${text.length} characters, ${LARGEST_DOCUMENT} are allowed.`);
  const mistakes: string[] = [];
  const read =
    place.type === 'document' &&
    parseDocumentFile({ file, text }, place, ({ line, path }, { message }) => mistakes.push(`${line} ${path}: ${message}`));
  if (read === undefined || read === false)
    throw new Error(`Internal: the importer made a document that cannot be read back: ${mistakes.join('; ')}`);
  const notes = count === 0 ? [] : [`${count} characters that cannot be seen were taken away or replaced.`];
  return { file: { file, text }, notes };
}

/** A path that leads out of its folder, or is no path of content, is refused. */
function checkPlace(file: string) {
  const mistakes: string[] = [];
  const place = placeOf(file, (_place, { message, hint }) => mistakes.push(`${file}: ${message}. ${hint}.`));
  if (place === undefined) throw new PlanError(mistakes.join('\n'));
  return place;
}
