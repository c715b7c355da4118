/**
 * The item of a note. Paragraphs in the record of a hearing or of testimony tell what happened around it, before and after: nobody said
 * them there. They are cited as what they are, notes of this site on the document, by their own day where they have one.
 */
import { formatRecordDate } from '../model/dates.ts';
import type { ParagraphPassage, Passage } from '../model/passages.ts';
import type { CorpusRecord } from '../model/record.ts';
import { normalizeSpace } from '../text/words.ts';
import { type CslItem, formatName } from './csl.ts';
import { isoDayParts } from './date-parts.ts';

/** Whether it is a note on what others said, and not the words of the document. */
export function isNote(record: Pick<CorpusRecord, 'kind'>, passage: Passage): passage is ParagraphPassage {
  return passage.type === 'paragraph' && (record.kind === 'testimony' || record.kind === 'hearings');
}

/** `item` is the record's; `url` the passage's address. The numbers, bodies and people of the document are not the note's. */
export function buildNoteItem(item: CslItem, record: CorpusRecord, passage: ParagraphPassage, url: string): CslItem {
  const { kind, jurisdiction } = item.custom;
  return {
    id: `${item.id}#${passage.id}`,
    type: 'webpage',
    title: `Note ${passage.id} to ${nameDocument(item, record)}`,
    author: [{ literal: item.source }],
    ...(passage.date !== undefined && { issued: isoDayParts(passage.date) }),
    genre: 'Note',
    'container-title': item.source,
    abstract: normalizeSpace(passage.text),
    URL: url,
    source: item.source,
    note: `A note of ${item.source}, not words of the document. ${item.note}`,
    custom: { kind, jurisdiction, passage: passage.id, act: 'note' },
  };
}

const MOST_NAMES = 2;

/** `testimony of Dorothee Belz, LIBE Committee Inquiry … (11 November 2013)` */
function nameDocument(item: CslItem, record: CorpusRecord): string {
  const names = (item.author ?? []).map(formatName);
  const witnesses = names.length > MOST_NAMES ? `${names[0]} and others` : names.join(' and ');
  const of = record.kind === 'testimony' && witnesses !== '' ? `testimony of ${witnesses}, ` : '';
  return `${of}${item.title} (${normalizeSpace(formatRecordDate(record.date))})`;
}
