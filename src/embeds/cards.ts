/**
 * What an embed card says, as plain values: the pages draw it, snippets and oEmbed quote it, the builder
 * previews it. A card names its speaker, date, occasion and sources and leads back to the passage.
 */
import type { Corpus } from '../model/corpus.ts';
import { formatRecordDate, type RecordDate } from '../model/dates.ts';
import { SITE_NAME } from '../model/head.ts';
import { formatKind, KINDS, type Kind } from '../model/kinds.ts';
import type { LaneId } from '../model/lanes.ts';
import { isNote } from '../model/notes.ts';
import type { Passage, TurnSpeaker } from '../model/passages.ts';
import { recordPath } from '../model/permalinks.ts';
import type { CorpusRecord } from '../model/record.ts';
import type { Citation } from '../model/sources.ts';
import { cardVersion } from './fingerprint.ts';

export interface CardHead {
  readonly lane: LaneId;
  /** `Testimony, European Parliament`; `Note to testimony of 11 November 2013, European Parliament` */
  readonly kind: string;
  /** Empty of a note whose day is not known. */
  readonly date: string;
  /** ISO, for `<time>`; empty where the date is no single day, month or year. */
  readonly isoDate: string;
}

export interface QuotationCard extends CardHead {
  readonly record: string;
  readonly passage: string;
  /** Words really said or written; empty where the passage has none that are listed. */
  readonly words: string;
  /** The passage in this site's own words: what is shown where there are no words. */
  readonly text: string;
  /** Who said it; empty where nobody speaks in the passage. */
  readonly by: string;
  /** Role, organization, occasion. */
  readonly byRest: string;
  /** `Words as given by Ars Technica and InformationWeek`; empty where no words are quoted. */
  readonly as: string;
  readonly title: string;
  /** Path of the passage, relative to the site's root. */
  readonly path: string;
  readonly version: string;
}

export interface RecordCard extends CardHead {
  readonly record: string;
  readonly title: string;
  readonly summary: string;
  readonly sources: number;
  readonly links: number;
  readonly path: string;
  readonly version: string;
}

/** Every passage has a card: with a listed quotation its words (the first listed), else our own text. */
export function buildQuotationCard(record: CorpusRecord, passage: Passage, corpus: Corpus): QuotationCard {
  const quotation = record.quotations.find((candidate) => candidate.passage === passage.id);
  const speaker = quotation?.by ?? (passage.type === 'turn' ? passage.speaker : undefined);
  const own = passage.type === 'turn' ? undefined : passage.date;
  const date = quotation?.date ?? own ?? record.date;
  const isAside = isNote(record, passage) && (quotation === undefined || date.edtf !== record.date.edtf);
  const said = {
    ...(isAside ? noteHead(record, quotation?.date ?? own, corpus) : headOf(record, date, corpus)),
    record: record.id,
    passage: passage.id,
    words: quotation?.words ?? '',
    text: passage.text,
    by: speaker === undefined ? '' : speakerName(speaker, corpus),
    byRest:
      speaker === undefined
        ? placeOf(record, isAside)
        : circumstances(record, speaker, quotation?.occasion ?? occasionOf(record, isAside, corpus), corpus),
    as: quotation === undefined ? '' : attribution(record, quotation.citations, quotation.translatedFrom),
    title: isAside ? `Note ${passage.id} to “${record.title}”` : record.title,
  };
  return { ...said, path: recordPath(record, passage.id), version: cardVersion(said) };
}

/** Of a passage, or of a whole record where no passage is named. */
export function buildCardOf(record: CorpusRecord, id: string | undefined, corpus: Corpus): QuotationCard | RecordCard {
  const passage = record.passages.find((one) => one.id === id);
  return passage === undefined ? buildRecordCard(record, corpus) : buildQuotationCard(record, passage, corpus);
}

export function buildRecordCard(record: CorpusRecord, corpus: Corpus): RecordCard {
  const said = {
    ...headOf(record, record.date, corpus),
    record: record.id,
    title: record.title,
    summary: record.summary,
    sources: record.sources.length,
  };
  return {
    ...said,
    links: record.links.length + (corpus.linksTo.get(record.id)?.length ?? 0),
    path: recordPath(record),
    version: cardVersion(
      said,
      record.passages.map((passage) => passage.text),
    ),
  };
}

function headOf(record: CorpusRecord, date: RecordDate, corpus: Corpus): CardHead {
  const body = mainBody(record, corpus);
  const kind = KINDS_NAMED_BY_KIND.has(record.kind) ? KINDS[record.kind].one : formatKind(record.kind, record.form);
  return {
    lane: KINDS[record.kind].lane,
    kind: body === '' ? kind : `${kind}, ${body}`,
    date: formatRecordDate(date),
    isoDate: date.precision === 'interval' || date.edtf.length > 10 ? '' : date.edtf.replace(/[?~%]/g, ''),
  };
}

/** A note is of no sitting: its head names the document and that one's day apart from its own, which may not be known. */
function noteHead(record: CorpusRecord, date: RecordDate | undefined, corpus: Corpus): CardHead {
  const body = mainBody(record, corpus);
  const to = `Note to ${KINDS[record.kind].one.toLowerCase()} of ${formatRecordDate(record.date)}`;
  const head = headOf(record, date ?? record.date, corpus);
  return { ...head, kind: body === '' ? to : `${to}, ${body}`, ...(date === undefined && { date: '', isoDate: '' }) };
}

/** Where nobody speaks: the entry, and that a note is this site's. */
function placeOf(record: CorpusRecord, isAside: boolean): string {
  return isAside ? `${SITE_NAME}, note to “${record.title}”` : record.title;
}

/** Kinds whose form would say less than the kind: `Oral testimony` is testimony. */
const KINDS_NAMED_BY_KIND: ReadonlySet<Kind> = new Set<Kind>(['testimony', 'hearings']);

function mainBody(record: CorpusRecord, corpus: Corpus): string {
  const [body] = record.bodies;
  return body === undefined ? '' : (corpus.entityById.organizations.get(body)?.name ?? body);
}

function speakerName(speaker: TurnSpeaker, corpus: Corpus): string {
  if ('person' in speaker) return corpus.entityById.people.get(speaker.person)?.name ?? speaker.person;
  if ('organization' in speaker) return corpus.entityById.organizations.get(speaker.organization)?.name ?? speaker.organization;
  return speaker.name;
}

/** `EMEA vice president, Microsoft, before the LIBE committee`: what is known of role then and occasion. */
function circumstances(record: CorpusRecord, speaker: TurnSpeaker, occasion: string, corpus: Corpus): string {
  const actor = record.actors.find((candidate) => 'person' in speaker && candidate.person === speaker.person);
  const organization = actor?.organization === undefined ? '' : (corpus.entityById.organizations.get(actor.organization)?.name ?? '');
  const role = actor === undefined || actor.role.includes(organization) ? [actor?.role ?? ''] : [actor.role, organization];
  return [...role, occasion].filter((part) => part !== '').join(', ');
}

/** Names of bodies that stand with an article; names of companies and people do not. */
const TAKES_ARTICLE =
  /^(?!the\b).*\b(Committee|Subcommittee|Parliament|House|Senate|Court|Commission|Board|Council|Congress|Assembly|Bundestag)\b/i;

function occasionOf(record: CorpusRecord, isAside: boolean, corpus: Corpus): string {
  const body = mainBody(record, corpus);
  if (isAside) return `quoted in a note to “${record.label}”`;
  const isHeard = record.kind === 'testimony' || record.kind === 'hearings';
  return isHeard && body !== '' ? `before ${TAKES_ARTICLE.test(body) ? 'the ' : ''}${body}` : `in “${record.label}”`;
}

/** By whom the words are handed down: publishers of the sources cited, each once. */
function attribution(record: CorpusRecord, citations: readonly Citation[], translatedFrom: string | undefined): string {
  const names = citations.flatMap((citation) => {
    const source = record.sources.find((candidate) => candidate.id === citation.source);
    return source === undefined ? [] : [source['container-title'] ?? source.publisher ?? source.title];
  });
  const unique = [...new Set(names)];
  if (unique.length === 0) return '';
  const list = unique.length < 3 ? unique.join(' and ') : `${unique.slice(0, -1).join(', ')} and ${unique.at(-1)}`;
  return `Words as given by ${list}${translatedFrom === undefined ? '' : '; translated'}`;
}

/** `Dorothee Belz, 11 November 2013`: the frame's title for those who cannot see it. */
export function cardTitle(card: QuotationCard | RecordCard): string {
  const name = 'words' in card && card.by !== '' ? card.by : card.title;
  return (card.date === '' ? name : `${name}, ${card.date}`).replaceAll('\u00a0', ' ');
}
