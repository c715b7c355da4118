/**
 * What a result shows, in small files: a chunk holds a record's card and the texts of some of its passages. A text of more
 * than `pieceTokens` words is cut into pieces, each in a file of its own, so that a long speech costs no more than a short one.
 *
 *   x/RECORD-CHUNK.bin   passages CHUNK·n … of the record        x/RECORD-DOCUMENT.PIECE.bin   one piece of a long text
 */

import { analyzeText } from './analysis.ts';
import type { RecordCard, SearchDocument, SearchRecord } from './documents.ts';

export interface ChunkSizes {
  /** Documents of a record in one chunk. */
  readonly documents: number;
  /** Places (words) in one piece of a long text. */
  readonly pieceTokens: number;
}

export interface ChunkDocument {
  readonly passage: string;
  readonly speaker: string;
  readonly text: string;
  /** First place of the text in the passage; 0 unless it is a later piece. */
  readonly offset: number;
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
] as const satisfies readonly (keyof RecordCard)[];

/** Name of the file that holds the document; `place` chooses the piece of a long text. */
export function nameChunk(
  at: { readonly record: number; readonly index: number; readonly isLong: boolean; readonly place: number },
  sizes: ChunkSizes,
): string {
  if (at.isLong) return `x/${at.record}-${at.index}.${Math.floor(at.place / sizes.pieceTokens)}`;
  return `x/${at.record}-${Math.floor(at.index / sizes.documents)}`;
}

/** Files of one record by name, as JSON text. */
export function buildChunks(record: SearchRecord, number: number, sizes: ChunkSizes): Map<string, string> {
  const files = new Map<string, string>();
  for (let first = 0; first < record.documents.length; first += sizes.documents) {
    const group = record.documents.slice(first, first + sizes.documents);
    const documents = group.map((document) => (isLongText(document.text, sizes) ? { ...document, text: '' } : document));
    files.set(
      `x/${number}-${first / sizes.documents}`,
      formatChunk(
        record.card,
        documents.map((document) => ({ document, offset: 0 })),
      ),
    );
  }
  for (const [index, document] of record.documents.entries()) {
    if (!isLongText(document.text, sizes)) continue;
    for (const [piece, text] of cutText(document.text, sizes.pieceTokens).entries()) {
      const offset = piece * sizes.pieceTokens;
      files.set(`x/${number}-${index}.${piece}`, formatChunk(record.card, [{ document: { ...document, text }, offset }]));
    }
  }
  return files;
}

/** A quick bound on characters, so that both ends need no analysis to know it. */
export function isLongText(text: string, sizes: ChunkSizes): boolean {
  return text.length > sizes.pieceTokens * 8;
}

/** Cuts a text at every `tokens` places of its analysis. A place that holds no indexed word stays with the piece before. */
function cutText(text: string, tokens: number): string[] {
  const cuts: number[] = [0];
  for (const token of analyzeText(text)) {
    while (token.position >= cuts.length * tokens) cuts.push(token.start);
  }
  return cuts.map((start, piece) => text.slice(start, cuts[piece + 1] ?? text.length));
}

function formatChunk(card: RecordCard, entries: readonly { readonly document: SearchDocument; readonly offset: number }[]): string {
  const documents = entries.map(({ document, offset }) => [document.passage, document.speaker, document.text, offset]);
  return JSON.stringify([CARD_FIELDS.map((field) => card[field]), documents]);
}

/** The chunk in a file's text. Throws when the text is not what `buildChunks` wrote. */
export function parseChunk(json: string): Chunk {
  const [card, documents]: StoredChunk = JSON.parse(json);
  const [path, lane, kind, title, day, date, body, passages, links] = card;
  return {
    card: { path, lane, kind, title, day, date, body, passages, links },
    documents: documents.map(([passage, speaker, text, offset]) => ({ passage, speaker, text, offset })),
  };
}

type StoredChunk = [
  card: [string, RecordCard['lane'], string, string, string, string, string, number, number],
  documents: [string, string, string, number][],
];
