/** The item of a note (`isNote`): cited as what it is, words of this site on the document, by its own day where it has one. */
import { formatRecordDate } from '../model/dates.ts';
import type { ParagraphPassage } from '../model/passages.ts';
import type { CorpusRecord } from '../model/record.ts';
import { normalizeSpace } from '../text/words.ts';
import { type CslItem, formatName } from './csl.ts';
import { isoDayParts } from './date-parts.ts';

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
