/**
 * A record, or one passage of it, as an item of CSL-JSON. The record is an entry of this site that stands for
 * an official document: type, creators, committee, session and number are the document's, address and
 * source are ours, and the note says so.
 */

import type { Corpus } from '../model/corpus.ts';
import type { RecordDate } from '../model/dates.ts';
import { SITE_NAME } from '../model/head.ts';
import type { IdentifierName } from '../model/identifiers.ts';
import { formatKind } from '../model/kinds.ts';
import { isNote } from '../model/notes.ts';
import type { Passage } from '../model/passages.ts';
import { absoluteUrl, recordPath, type Site } from '../model/permalinks.ts';
import type { CorpusRecord } from '../model/record.ts';
import type { Source } from '../model/sources.ts';
import { normalizeSpace } from '../text/words.ts';
import { buildAuthors, buildContributors, buildCredits, creditOf, nameOf, speakerName } from './creators.ts';
import type { CslCustom, CslItem } from './csl.ts';
import { isoDayParts } from './date-parts.ts';
import { type DocumentType, documentTypeOf } from './document-types.ts';
import { findEnactment, findIntroduction } from './enactment.ts';
import { buildNoteItem } from './note.ts';
import { placeOf } from './place.ts';
import { type DocumentTitle, documentTitle, findDocument } from './title.ts';

export function buildCslItem(record: CorpusRecord, corpus: Corpus, site: Site): CslItem {
  const type = documentTypeOf(record);
  const document = findDocument(record, type, corpus);
  const { title, isDescription } = documentTitle(hearingOf(record, corpus) ?? record, type, document, numbersOf(record, type));
  return dropEmpty({
    id: record.id,
    type,
    title,
    author: buildAuthors(record, type, corpus),
    contributor: buildContributors(record, type, corpus),
    issued: isoDayParts(citationDate(record, type)),
    genre: formatKind(record.kind, record.form),
    ...placeOf(record, type, corpus),
    number: firstIdentifier(record, NUMBERS[type]),
    page: document?.page,
    'container-title': containerOf(record, type, document, corpus),
    references: record.identifiers['related-bill']?.join('; '),
    abstract: normalizeSpace(record.summary),
    URL: absoluteUrl(site, recordPath(record)),
    source: SITE_NAME,
    note: noteOf(record, document, { title, isDescription }),
    custom: { ...customOf(record, type, document, corpus), ...(isDescription && { isDescription }) },
  });
}

/**
 * The item of one passage. A turn is by its speaker, a note on a hearing or on testimony this site's. A place that the passage's sources
 * give, such as `p. 12`, is its page. `record` holds `passage`.
 */
export function buildPassageItem(record: CorpusRecord, passage: Passage, corpus: Corpus, site: Site): CslItem {
  const item = buildCslItem(record, corpus, site);
  const URL = absoluteUrl(site, recordPath(record, passage.id));
  if (isNote(record, passage)) return buildNoteItem(item, record, passage, URL);
  const locator = passage.citations.find((citation) => citation.locator !== undefined)?.locator;
  const page = locator?.match(/^pp?\.\s*(\S.*)$/)?.[1];
  const speaker = passage.type === 'turn' ? speakerName(passage.speaker, corpus) : undefined;
  return dropEmpty({
    ...item,
    id: `${record.id}#${passage.id}`,
    author: speaker === undefined ? item.author : [speaker],
    page: page ?? item.page,
    abstract: normalizeSpace(passage.text),
    URL,
    note: `Passage ${passage.id}. ${item.note}`,
    custom: dropEmpty({ ...item.custom, passage: passage.id, locator, ...turnWords(record, passage, corpus) }),
  });
}

/** Of a turn: what it is, and the speaker's credit where the speaker is among the record's actors. */
function turnWords(
  record: CorpusRecord,
  passage: Passage,
  corpus: Corpus,
): Partial<Pick<CslCustom, 'act'>> & { credits?: readonly string[] | undefined } {
  if (passage.type !== 'turn') return {};
  const { speaker } = passage;
  const actor = record.actors.find((candidate) => 'person' in speaker && candidate.person === speaker.person);
  const credits = actor === undefined ? undefined : [creditOf(actor, corpus)];
  return { act: passage.role === 'question' ? 'question' : 'testimony', credits };
}

/** Official numbers, by type of document, in the order in which they are tried. */
const NUMBERS: { readonly [type in DocumentType]: readonly IdentifierName[] } = {
  hearing: ['hearing-number', 'serial', 'document'],
  bill: ['bill', 'amendment', 'resolution', 'ep-document', 'procedure', 'document'],
  legislation: ['public-law', 'executive-order', 'directive', 'chapter', 'law', 'celex', 'bill', 'document'],
  legal_case: ['docket', 'case', 'ecli', 'citation'],
  report: ['report', 'document', 'ep-document', 'serial'],
  speech: ['document'],
  webpage: ['press-release', 'document'],
  'post-weblog': [],
  'article-newspaper': [],
};

function numbersOf(record: CorpusRecord, type: DocumentType): readonly string[] {
  return NUMBERS[type].flatMap((name) => record.identifiers[name] ?? []);
}

function firstIdentifier(record: CorpusRecord, names: readonly IdentifierName[]): string | undefined {
  for (const name of names) {
    const [value] = record.identifiers[name] ?? [];
    if (value === undefined) continue;
    // The Congress is the item's session, and would stand twice.
    const number = value.replace(/ \(\d+(?:st|nd|rd|th) Congress\)/, '');
    return name === 'executive-order' && /^\d+$/.test(number) ? `Exec. Order No. ${number}` : number;
  }
  return undefined;
}

/** `857 F.3d 193 (4th Cir. 2017) (first appeal)`: a remark behind a whole citation says that another decision is meant. */
const OF_ANOTHER = /\)\s*\([^()]*\)$/;

function containerOf(record: CorpusRecord, type: DocumentType, document: Source | undefined, corpus: Corpus): string | undefined {
  if (type === 'legal_case') return record.identifiers.citation?.find((citation) => !OF_ANOTHER.test(citation));
  if (type === 'legislation') return record.identifiers.codified?.[0];
  const [body] = record.bodies;
  if (type === 'article-newspaper') {
    const publisher = record.actors.find((actor) => actor.part === 'publisher')?.organization ?? body;
    if (publisher !== undefined) return nameOf('organizations', publisher, corpus);
    return document?.['container-title'] ?? document?.publisher;
  }
  const isWeb = type === 'webpage' || type === 'post-weblog';
  return isWeb ? document?.['container-title'] : undefined;
}

/** The hearing of testimony: witnesses are heard at it, and what they said is cited by its title. */
function hearingOf(record: CorpusRecord, corpus: Corpus): CorpusRecord | undefined {
  return record.hearing === undefined ? undefined : corpus.recordById.get(record.hearing);
}

/** Of a law the day that made it one, of a bill that of its introduction; of everything else the record's. */
function citationDate(record: CorpusRecord, type: DocumentType): RecordDate {
  const stage = type === 'legislation' ? findEnactment(record) : type === 'bill' ? findIntroduction(record) : undefined;
  return stage?.date ?? record.date;
}

function noteOf(record: CorpusRecord, document: Source | undefined, { title, isDescription }: DocumentTitle): string {
  const own = normalizeSpace(record.title);
  const named = own === title || title === `[${own}]` ? '' : `, “${own}”`;
  const entry = `Entry ${record.id} in ${SITE_NAME}${named}`;
  const described = isDescription ? `; the title in square brackets is a description by ${SITE_NAME}` : '';
  return document?.URL === undefined ? `${entry}${described}.` : `${entry}${described}; stands for ${document.URL}`;
}

function customOf(record: CorpusRecord, type: DocumentType, document: Source | undefined, corpus: Corpus): CslCustom {
  return dropEmpty({
    kind: record.kind,
    jurisdiction: record.jurisdiction,
    credits: buildCredits(record, type, corpus),
    docket: record.identifiers.docket?.[0],
    ecli: record.identifiers.ecli?.[0],
    statutesAtLarge: record.identifiers['statutes-at-large']?.[0],
    document: document === undefined ? undefined : dropEmpty({ title: document.title, URL: document.URL }),
  });
}

type Filled<T> = { [key in keyof T]: Exclude<T[key], undefined> };

/** Without the fields that are undefined or empty lists; the order of the others is kept. */
function dropEmpty<T extends object>(fields: T): Filled<T>;
function dropEmpty(fields: object): object {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}
