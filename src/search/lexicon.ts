/**
 * The words of the index with their number of documents, for wildcards, fuzzy words and suggestions; in shards of their own.
 *
 *   lexicon shard  { word, documents, letters to cut from the stem, rest of the most frequent form }
 */
import { ByteReader, ByteWriter } from './bytes.ts';
import type { TermPostings } from './postings.ts';
import { separateWords } from './shards.ts';

export interface LexiconEntry {
  readonly term: string;
  readonly documents: number;
  /** Most frequent form in the text: `policy` for the stem `polici`. */
  readonly surface: string;
}

export interface LexiconFiles {
  /** Where each shard starts, as in `shards.ts`. */
  readonly starts: readonly string[];
  readonly shards: readonly Uint8Array[];
}

export function buildLexicon(postings: readonly TermPostings[], targetBytes: number): LexiconFiles {
  const starts: string[] = [];
  const shards: Uint8Array[] = [];
  let writer = new ByteWriter();
  let [before, last] = ['', ''];
  for (const { term, documents, surface } of postings) {
    if (writer.length >= targetBytes) {
      shards.push(writer.toBytes());
      writer = new ByteWriter();
      before = '';
    }
    if (writer.length === 0) starts.push(separateWords(last, term));
    writer.writeWord(term, before);
    writer.writeNumber(documents);
    writer.writeWord(surface, term);
    [before, last] = [term, term];
  }
  if (writer.length > 0) shards.push(writer.toBytes());
  return { starts, shards };
}

/** Entries of one shard in order. */
export function decodeLexicon(shard: Uint8Array): LexiconEntry[] {
  const reader = new ByteReader(shard);
  const entries: LexiconEntry[] = [];
  let term = '';
  while (!reader.isDone) {
    term = reader.readWord(term);
    const documents = reader.readNumber();
    entries.push({ term, documents, surface: reader.readWord(term) });
  }
  return entries;
}
