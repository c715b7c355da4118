/**
 * A short version of a text, by which an embed notices that it has changed. Two FNV-1a hashes of 32 bits
 * (Fowler, Noll, Vo) with different bases: it finds edits, it does not withstand forgery, and need not.
 */
import type { Passage } from '../model/passages.ts';
import type { CorpusRecord } from '../model/record.ts';

/** Base 36, 7 to 14 characters; equal texts give equal fingerprints, in the build as in the browser. */
export function fingerprint(text: string): string {
  return hash(text, 0x811c9dc5).toString(36).padStart(7, '0') + hash(text, 0x050c5d1f).toString(36).padStart(7, '0');
}

function hash(text: string, basis: number): number {
  let value = basis;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}

/** Version of what a quotation card says: the passage's words, its speaker and the quotations from it. */
export function passageVersion(record: CorpusRecord, passage: Passage): string {
  const speaker = passage.type === 'turn' ? passage.speaker : undefined;
  const words = record.quotations
    .filter((quotation) => quotation.passage === passage.id)
    .map((quotation) => [quotation.words, quotation.by]);
  return fingerprint(JSON.stringify([passage.text, speaker, words, record.date.edtf]));
}

/** Version of what a record card says. */
export function recordVersion(record: CorpusRecord): string {
  return fingerprint(JSON.stringify([record.title, record.summary, record.date.edtf, record.passages.map((passage) => passage.text)]));
}
