/**
 * What a document is called, and by whom. Records have titles in this site's words, which say what happened and
 * name no document: a citation that set them in italics would invent a headline. So the official title is
 * taken, or that of the source that is the document itself; failing both, our title stands as a description.
 */
import type { Corpus } from '../model/corpus.ts';
import { isoDayToNumber } from '../model/dates.ts';
import type { CorpusRecord } from '../model/record.ts';
import type { Source, SourceClass } from '../model/sources.ts';
import { normalizeSpace } from '../text/words.ts';
import { nameOf } from './creators.ts';
import type { DocumentType } from './document-types.ts';

export interface DocumentTitle {
  readonly title: string;
  /** The words are ours. */
  readonly isDescription: boolean;
}

const DOCUMENT_CLASSES: ReadonlySet<SourceClass> = new Set<SourceClass>([
  'official-document',
  'sworn-testimony',
  'court-record',
  'leaked-document',
  'company-document',
]);

/** A document is dated within so many days of its record: papers print the day after they publish. */
const DAYS_APART = 3;

/**
 * The source that is the document: of the fitting class, published by one of the record's bodies, and of its
 * date. Copies kept elsewhere name both houses, the publisher first.
 */
export function findDocument(record: CorpusRecord, type: DocumentType, corpus: Corpus): Source | undefined {
  const isFitting = (source: Source) =>
    type === 'article-newspaper' ? source.class === 'press-report' : DOCUMENT_CLASSES.has(source.class);
  const houses = record.bodies.map((body) => nameOf('organizations', body, corpus).toLowerCase());
  return record.sources.find((source) => {
    const publishers = [source['container-title'], source.publisher].flatMap((name) => name?.toLowerCase() ?? []);
    return isFitting(source) && houses.some((house) => publishers.some((name) => name.startsWith(house))) && isOfDate(source, record);
  });
}

function isOfDate({ issued }: Source, record: CorpusRecord): boolean {
  if (issued === undefined) return false;
  const [from, to] = [isoDayToNumber(record.date.start) - DAYS_APART, isoDayToNumber(record.date.end) + DAYS_APART];
  return isoDayToNumber(issued.start) <= to && isoDayToNumber(issued.end) >= from;
}

/** `numbers` are official numbers that the title need not repeat. */
export function documentTitle(
  record: CorpusRecord,
  type: DocumentType,
  document: Source | undefined,
  numbers: readonly string[],
): DocumentTitle {
  if (record.officialTitle !== undefined) return { title: bareTitle(record.officialTitle, numbers), isDescription: false };
  if (type === 'bill' || type === 'legislation') return { title: bareTitle(record.title, numbers), isDescription: false };
  if (type === 'legal_case') return { title: bareTitle(record.title, numbers), isDescription: !isCaseName(record.title) };
  if (document === undefined || type === 'hearing') return { title: normalizeSpace(record.title), isDescription: true };
  return { title: withoutRemark(document.title), isDescription: false };
}

/** `ACLU v. Clapper`, `In re Directives`, `Schrems`-like names of one word. */
function isCaseName(title: string): boolean {
  return /\bv\.?\s|^in re\b|^re\b|\bex parte\b/i.test(title);
}

/** Without the number in brackets behind a title, which has a field of its own, and the full stop of long titles. */
function bareTitle(text: string, numbers: readonly string[]): string {
  const title = normalizeSpace(text);
  const [whole = '', bracket = ''] = title.match(/\s*\(([^()]*)\)\.?$/) ?? [];
  const isNumber = /\bCongress\b|\bPublic Law\b/.test(bracket) || numbers.some((number) => bracket.includes(number));
  return (isNumber ? title.slice(0, -whole.length) : title).replace(/\.$/, '');
}

/** Without the curator's remark on the copy that was read: `(copy)`, `(extract)`, `(court exhibit)`. */
function withoutRemark(title: string): string {
  return normalizeSpace(title).replace(
    /\s*\([^()]*\b(copy|extract|exhibit|reprint|reprinted|archived|scan|official blog post)\b[^()]*\)$/i,
    '',
  );
}
