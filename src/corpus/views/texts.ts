/** The official texts of records, and the pairs of them that are compared. */
import type { Corpus } from '../../model/corpus.ts';
import { compareRecordDates, type IsoDay, type RecordDate } from '../../model/dates.ts';
import type { StoredDocument } from '../../model/documents.ts';
import { textPairPath } from '../../model/permalinks.ts';
import type { CorpusRecord } from '../../model/record.ts';
import type { NamedText, TextPair } from '../../model/texts.ts';
import { nameVersion } from '../../model/version-names.ts';
import { compareText } from '../../text/compare.ts';

/** By date, then as the record lists its versions, then by name. */
export function listTexts(record: CorpusRecord, corpus: Pick<Corpus, 'documents'>): readonly NamedText[] {
  const rank = ({ official: document }: NamedText) => {
    const place = record.versions.findIndex(({ code }) => code === codeOf(document));
    return place === -1 ? record.versions.length : place;
  };
  const dayOf = (text: NamedText) => text.date?.start ?? '9999';
  return corpus.documents
    .filter((document) => document.record === record.id)
    .map((document) => nameText(document, record))
    .toSorted((a, b) => compareText(dayOf(a), dayOf(b)) || rank(a) - rank(b) || compareText(a.official.name, b.official.name));
}

function codeOf(document: StoredDocument): string {
  return document.version ?? document.name;
}

function nameText(document: StoredDocument, record: CorpusRecord): NamedText {
  const code = codeOf(document);
  const version = record.versions.find((candidate) => candidate.code === code);
  const date = document.date === undefined ? version?.date : dateOfDay(document.date);
  const name = version?.name ?? (code === 'text' ? 'Text' : nameVersion(code));
  return { record, official: document, name, ...(date !== undefined && { date }) };
}

function dateOfDay(day: IsoDay): RecordDate {
  return { edtf: day, start: day, end: day, precision: 'day', uncertain: false, approximate: false };
}

/** All texts, in the order of their records. */
export function listAllTexts(corpus: Corpus): readonly NamedText[] {
  const records = new Set(corpus.documents.map((document) => document.record));
  return corpus.records.filter((record) => records.has(record.id)).flatMap((record) => listTexts(record, corpus));
}

/** Relations between measures that are told by their words. */
const TIES = ['supersedes', 'follows-up', 'amends'] as const;

/**
 * Each text with the next of its record; the first with the last where there are others between them; and the last of a record with
 * the first of one that supersedes, follows up or amends it. In the order of the later text's record; no pair twice.
 */
export function listTextPairs(corpus: Corpus): readonly TextPair[] {
  const known = pairsOf.get(corpus) ?? findTextPairs(corpus);
  pairsOf.set(corpus, known);
  return known;
}

/** Every record's page asks. */
const pairsOf = new WeakMap<Corpus, readonly TextPair[]>();

function findTextPairs(corpus: Corpus): readonly TextPair[] {
  const withTexts = new Set(corpus.documents.map((document) => document.record));
  const records = corpus.records.filter((record) => withTexts.has(record.id));
  const pairs = records.flatMap((record) => [...pairOwn(listTexts(record, corpus)), ...pairLinked(record, corpus)]);
  const byPath = new Map(pairs.map((pair) => [pathOfPair(pair), pair]));
  return [...byPath.values()].toSorted((a, b) => compareRecordDates(a.after.record.date, b.after.record.date));
}

/** The pairs in which a text of the record stands. */
export function listPairsOf(record: CorpusRecord, corpus: Corpus): readonly TextPair[] {
  return listTextPairs(corpus).filter(({ before, after }) => before.record.id === record.id || after.record.id === record.id);
}

/** Path of the comparison, without base. */
export function pathOfPair({ before, after }: Pick<TextPair, 'before' | 'after'>, part = ''): string {
  const end = (text: NamedText) => ({ record: text.record.id, name: text.official.name });
  return textPairPath({ before: end(before), after: end(after) }, part);
}

function pairOwn(texts: readonly NamedText[]): readonly TextPair[] {
  const next = texts.slice(1).flatMap((after, index): readonly TextPair[] => {
    const before = texts[index];
    return before === undefined ? [] : [{ before, after, tie: 'neighbours' }];
  });
  const [first, last] = [texts[0], texts.at(-1)];
  return first === undefined || last === undefined || texts.length < 3
    ? next
    : [...next, { before: first, after: last, tie: 'first and last' }];
}

function pairLinked(record: CorpusRecord, corpus: Corpus): readonly TextPair[] {
  return record.links.flatMap(({ rel, to }): readonly TextPair[] => {
    const tie = TIES.find((each) => each === rel);
    const other = corpus.recordById.get(to.record);
    if (tie === undefined || other === undefined || other.id === record.id) return [];
    const [earlier, later] = compareRecordDates(other.date, record.date) <= 0 ? [other, record] : [record, other];
    const [before, after] = [listTexts(earlier, corpus).at(-1), listTexts(later, corpus)[0]];
    return before === undefined || after === undefined ? [] : [{ before, after, tie }];
  });
}

/** What a text is compared with, as seen from the later one: `Introduced in House`, `H.R. 3361, Enrolled`. */
export function nameOther({ before, after, tie }: TextPair): string {
  if (before.record.id !== after.record.id) return `${before.record.label}, ${before.name}`;
  return tie === 'first and last' ? `${before.name}, the first` : before.name;
}

/** `H.R. 3361: from “Introduced in House” to “Reported in House”`; `From “H.R. 3361, Enrolled” to …` where there are two records. */
export function titlePair({ before, after }: Pick<TextPair, 'before' | 'after'>): string {
  if (before.record.id === after.record.id) return `${after.record.label}: from “${before.name}” to “${after.name}”`;
  return `From “${before.record.label}, ${before.name}” to “${after.record.label}, ${after.name}”`;
}

export interface ComparisonLink {
  /** What the text is compared with. */
  readonly words: string;
  readonly path: string;
  /** Name of the record's own text of the two. */
  readonly text: string;
}

/** The comparisons in which a record's texts stand, for its page. */
export function listComparisons(record: CorpusRecord, corpus: Corpus): readonly ComparisonLink[] {
  return listPairsOf(record, corpus).map((pair) => {
    const { before, after } = pair;
    const isLater = after.record.id === record.id;
    const words = isLater ? nameOther(pair) : `${after.record.label}, ${after.name}`;
    return { words, path: pathOfPair(pair), text: (isLater ? after : before).official.name };
  });
}
