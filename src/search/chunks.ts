/**
 * What a result shows, in small files: a chunk holds a record's card and the texts of some of its passages. Of a text of more than
 * `pieceTokens` words it holds the first piece; the others have files of their own, so that a long speech costs no more than a short one.
 *
 *   x/RECORD-CHUNK.bin   passages CHUNK·n … of the record        x/RECORD-DOCUMENT.PIECE.bin   a later piece of a long text
 */
import { formatRecordDate } from '../model/dates.ts';
import { analyzeText } from './analysis.ts';
import type { RecordCard, SearchDocument, SearchRecord, TextCard, UnitPlace } from './documents.ts';

export interface ChunkSizes {
  /** Documents of a record in one chunk. */
  readonly documents: number;
  /** Places (words) in one piece of a long text. */
  readonly pieceTokens: number;
}

export interface ChunkDocument {
  readonly passage: string;
  readonly unit?: UnitPlace;
  readonly speaker: string;
  readonly text: string;
  /** Pieces of the whole text; this is one of them. */
  readonly pieces: number;
  /** Its own date in words, short, where it has one. */
  readonly date?: string;
}

export interface Chunk {
  readonly card: RecordCard;
  readonly documents: readonly ChunkDocument[];
}

const CARD_FIELDS = [
  'path',
  'lane',
  'kind',
  'title',
  'day',
  'date',
  'body',
  'passages',
  'links',
  'text',
] as const satisfies readonly (keyof RecordCard)[];

/** Name of the file that holds the document's text, or a later piece of it. `index` is its place in the record. */
export function nameChunk(at: { readonly record: number; readonly index: number; readonly piece: number }, sizes: ChunkSizes): string {
  return at.piece > 0 ? `x/${at.record}-${at.index}.${at.piece}` : `x/${at.record}-${Math.floor(at.index / sizes.documents)}`;
}

/** Files of one record by name, as JSON text. */
export function buildChunks(record: SearchRecord, number: number, sizes: ChunkSizes): Map<string, string> {
  const files = new Map<string, string>();
  const cut = record.documents.map((document) => ({ document, pieces: cutText(document.text, sizes.pieceTokens) }));
  for (let first = 0; first < cut.length; first += sizes.documents) {
    const group = cut.slice(first, first + sizes.documents);
    const entries = group.map(({ document, pieces }) => ({ document: { ...document, text: pieces[0] ?? '' }, pieces: pieces.length }));
    files.set(nameChunk({ record: number, index: first, piece: 0 }, sizes), formatChunk(record.card, entries));
  }
  for (const [index, { document, pieces }] of cut.entries()) {
    for (const [piece, text] of pieces.entries()) {
      if (piece === 0) continue;
      files.set(
        nameChunk({ record: number, index, piece }, sizes),
        formatChunk(record.card, [{ document: { ...document, text }, pieces: pieces.length }]),
      );
    }
  }
  return files;
}

/** Cuts a text at every `tokens` places of its analysis; a short one, by its characters, is left whole. */
function cutText(text: string, tokens: number): string[] {
  if (text.length <= tokens * CHARS_A_TOKEN) return [text];
  const cuts: number[] = [0];
  for (const token of analyzeText(text)) {
    while (token.position >= cuts.length * tokens) cuts.push(token.start);
  }
  return cuts.map((start, piece) => text.slice(start, cuts[piece + 1] ?? text.length));
}

const CHARS_A_TOKEN = 8;

function formatChunk(card: RecordCard, entries: readonly { readonly document: SearchDocument; readonly pieces: number }[]): string {
  const documents = entries.map(({ document, pieces }) => [
    ...[document.passage, document.speaker, document.text, pieces],
    ...(document.unit === undefined ? [] : [document.unit]),
    ...(document.date === undefined ? [] : [formatRecordDate(document.date, 'short')]),
  ]);
  return JSON.stringify([CARD_FIELDS.flatMap((field) => card[field] ?? []), documents]);
}

/** The chunk in a file's text. Throws when the text is not what `buildChunks` wrote. */
export function parseChunk(json: string): Chunk {
  const [card, documents]: StoredChunk = JSON.parse(json);
  const [path, lane, kind, title, day, date, body, passages, links, text] = card;
  return {
    card: { path, lane, kind, title, day, date, body, passages, links, ...(text && { text }) },
    documents: documents.map(([passage, speaker, text, pieces, more]) => ({
      passage,
      speaker,
      text,
      pieces,
      // A unit of an official text has a place, a passage of the record may have a date.
      ...(typeof more === 'string' ? { date: more } : more && { unit: more }),
    })),
  };
}

type StoredChunk = [
  card: [string, RecordCard['lane'], string, string, string, string, string, number, number, TextCard?],
  documents: [string, string, string, number, (UnitPlace | string)?][],
];
