/**
 * What a document is called, and by whom. Records have titles in this site's words, which say what happened and
 * name no document: a citation that gave them as its name would invent one. So the official title is
 * taken, or that of the source that is the document itself; failing both, our title stands as a description, in square
 * brackets, as the Bluebook, APA and Chicago all have it.
 */
import type { Corpus } from '../model/corpus.ts';
import { isoDayToNumber } from '../model/dates.ts';
import type { CorpusRecord } from '../model/record.ts';
import type { Source, SourceClass } from '../model/sources.ts';
import { normalizeSpace } from '../text/words.ts';
import { nameOf } from './creators.ts';
import type { DocumentType } from './document-types.ts';

export interface DocumentTitle {
  /** A description of ours is in square brackets. */
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

/** Types that have classes of their own: a company's post about its complaint is not the complaint. */
const CLASSES: { readonly [type in DocumentType]?: ReadonlySet<SourceClass> } = {
  'article-newspaper': new Set<SourceClass>(['press-report']),
  legal_case: new Set<SourceClass>(['court-record', 'official-document', 'leaked-document']),
};

/** A document is dated within so many days of its record: papers print the day after they publish. */
const DAYS_APART = 3;

/**
 * The source that is the document: of the fitting class, published by one of the record's bodies, and of its
 * date. Copies kept elsewhere name both houses, the publisher first.
 */
export function findDocument(record: CorpusRecord, type: DocumentType, corpus: Corpus): Source | undefined {
  const classes = CLASSES[type] ?? DOCUMENT_CLASSES;
  const houses = record.bodies.map((body) => nameOf('organizations', body, corpus).toLowerCase());
  return record.sources.find((source) => {
    const publishers = [source['container-title'], source.publisher].flatMap((name) => name?.toLowerCase() ?? []);
    return (
      classes.has(source.class) && houses.some((house) => publishers.some((name) => name.startsWith(house))) && isOfDate(source, record)
    );
  });
}

function isOfDate({ issued }: Source, record: CorpusRecord): boolean {
  if (issued === undefined) return false;
  const [from, to] = [isoDayToNumber(record.date.start) - DAYS_APART, isoDayToNumber(record.date.end) + DAYS_APART];
  return isoDayToNumber(issued.start) <= to && isoDayToNumber(issued.end) >= from;
}

/** Documents that have a name of their own, which the title of a copy or of a summary is not: cases, measures, hearings. */
function isNamed(record: CorpusRecord, type: DocumentType): boolean {
  return record.kind === 'rulings' || type === 'bill' || type === 'legislation' || type === 'hearing';
}

/** `numbers` are official numbers that the title need not repeat. */
export function documentTitle(
  record: CorpusRecord,
  type: DocumentType,
  document: Source | undefined,
  numbers: readonly string[],
): DocumentTitle {
  if (record.officialTitle !== undefined) return { title: bareTitle(record.officialTitle, numbers), isDescription: false };
  if (document !== undefined && !isNamed(record, type)) return { title: withoutRemark(document.title), isDescription: false };
  return { title: `[${bareTitle(record.title, numbers)}]`, isDescription: true };
}

/** Without the number in brackets behind a title, which has a field of its own, and the full stop of long titles. */
function bareTitle(text: string, numbers: readonly string[]): string {
  const title = normalizeSpace(text);
  const [whole = '', bracket = ''] = title.match(/\s*\(([^()]*)\)\.?$/) ?? [];
  const isNumber = /\bCongress\b|\bPublic Law\b/.test(bracket) || numbers.some((number) => bracket.includes(number));
  return (isNumber ? title.slice(0, -whole.length) : title).replace(/(?<!\b(?:Co|Corp|Inc|Ltd))\.$/, '');
}

/** Without the curator's remark on the copy that was read: `(copy)`, `(extract)`, `(court exhibit)`. */
function withoutRemark(title: string): string {
  return normalizeSpace(title).replace(
    /\s*\([^()]*\b(copy|extract|exhibit|reprint|reprinted|archived|scan|official blog post)\b[^()]*\)$/i,
    '',
  );
}
