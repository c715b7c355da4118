/**
 * Search records → the files of the index, name → bytes before compression. The order of everything is fixed by the
 * records alone, so two builds of the same content are the same bytes.
 *
 *   m      manifest (one line of JSON: sizes, starts of the shards), then the first part of the columns
 *   c1 …   other parts of the columns, a0 a1 …   aliases (JSON, cut in parts)
 *   f      frequent terms (JSON)
 *   t/N    term shards      p/N  position shards      l/N  lexicon shards      x/…  chunks of passages
 *   e/N    names by which a record may be asked for as a whole (`exact-names.ts`)
 *
 * Official texts are put behind the records, and to the index they are records.
 *
 * What it costs, from 5,000 to a million passages, and why, stands in `README.md` beside this file.
 *
 * All scores depend on all documents, so one new passage changes every shard; therefore the whole index has one version,
 * the name of its folder, and its files need no names of their own.
 */
import { buildChunks, type ChunkSizes } from './chunks.ts';
import { buildColumns } from './columns.ts';
import type { SearchRecord } from './documents.ts';
import { buildExactNames } from './exact-names.ts';
import { FREQUENT_SHARE } from './frequencies.ts';
import { buildLexicon } from './lexicon.ts';
import { buildPostings, type TermPostings } from './postings.ts';
import { buildShards } from './shards.ts';
import type { ThesaurusGroup } from './thesaurus.ts';

export interface Manifest {
  readonly format: 1;
  readonly documents: number;
  /** Official texts among them. */
  readonly records: number;
  readonly chunks: ChunkSizes;
  /** For each official text the number of its record; and how their chunks are cut. Left out where there are none. */
  readonly texts?: { readonly beside: readonly number[]; readonly chunks: ChunkSizes };
  readonly columnParts: number;
  readonly aliasParts: number;
  /** Whether the first document of each record is its summary; official texts have none. */
  readonly summaries: boolean;
  readonly thesaurus: readonly ThesaurusGroup[];
  /** Where the shards start, each as [letters shared with the one before] + rest, see `packWords`. */
  readonly terms: string;
  readonly lexicon: string;
  readonly exact: string;
}

const encoder = new TextEncoder();

/** Upper bound of every file, compressed. */
export const MAX_FILE_BYTES = 24_000;

const PART_BYTES = 46_000;

const MAX_FREQUENT = 3000;

const PIECE_TOKENS = 256;
const CHUNK_CHARS = 900;
const SHORT_CHARS = 350;
const LEXICON_BYTES = 16_000;

/** The order of the map is fixed too. Time: linear in the text. */
export function buildIndexFiles(given: readonly SearchRecord[], thesaurus: readonly ThesaurusGroup[] = []): Map<string, Uint8Array> {
  const [own, texts] = [given.filter(({ card }) => card.text === undefined), given.filter(({ card }) => card.text !== undefined)];
  const records = [...own, ...texts];
  const postings = buildPostings(records);
  const files = new Map<string, Uint8Array>();
  const shards = buildShards(postings, chooseShardBytes(postings));
  addAll(files, 't', shards.terms);
  addAll(files, 'p', shards.positions);
  const lexicon = buildLexicon(postings, LEXICON_BYTES);
  addAll(files, 'l', lexicon.shards);
  const [sizes, textSizes] = [chooseChunkSizes(own), chooseChunkSizes(texts)];
  for (const [number, record] of records.entries()) {
    for (const [name, text] of buildChunks(record, number, number < own.length ? sizes : textSizes)) files.set(name, encoder.encode(text));
  }
  const exact = buildExactNames(
    own.map(({ card: { title }, names = [] }) => ({ title, names })),
    thesaurus,
  );
  for (const [number, text] of exact.shards.entries()) files.set(`e/${number}`, encoder.encode(text));
  const { stored, aliases } = buildColumns(records);
  const columns = cutParts(JSON.stringify(stored));
  for (const [part, bytes] of columns.entries()) if (part > 0) files.set(`c${part}`, bytes);
  const aliasParts = cutParts(JSON.stringify(aliases));
  for (const [part, bytes] of aliasParts.entries()) files.set(`a${part}`, bytes);
  files.set('f', encoder.encode(JSON.stringify(listFrequent(postings, records))));
  const manifest: Manifest = {
    format: 1,
    documents: records.reduce((sum, record) => sum + record.documents.length, 0),
    records: records.length,
    chunks: sizes,
    ...(texts.length > 0 && { texts: { beside: findBeside(texts, own), chunks: textSizes } }),
    columnParts: columns.length,
    aliasParts: aliasParts.length,
    summaries: own.every((record) => record.documents[0]?.passage === ''),
    thesaurus,
    terms: packWords(shards.starts),
    lexicon: packWords(lexicon.starts),
    exact: packWords(exact.starts),
  };
  files.set('m', joinBytes(encoder.encode(`${JSON.stringify(manifest)}\n`), columns[0] ?? new Uint8Array()));
  return files;
}

/** Throws for a text whose record is not there. */
function findBeside(texts: readonly SearchRecord[], own: readonly SearchRecord[]): number[] {
  const numbers = new Map(own.map(({ metadata }, number) => [metadata.id, number]));
  return texts.map(({ metadata: { id } }) => {
    const number = numbers.get(id);
    if (number === undefined) throw new Error(`Internal: an official text of ${id}, which is not in the index`);
    return number;
  });
}

/**
 * A query reads the manifest (about 3 bytes a shard) and some two shards: the sum is least near √(1.5 · total), where total is
 * the size of all postings. Bounds: below 2 kB compression suffers, above 16 kB a file may grow too large.
 */
function chooseShardBytes(postings: readonly TermPostings[]): number {
  const owners = postings.reduce((sum, { fields }) => sum + fields.reduce((count, field) => count + (field?.owners.length ?? 0), 0), 0);
  return Math.min(16_000, Math.max(2_000, Math.round(Math.sqrt(1.5 * 3 * owners))));
}

/** Records of short passages are kept whole, for several passages of a record are shown together; of long ones few fit a file. */
function chooseChunkSizes(records: readonly SearchRecord[]): ChunkSizes {
  const texts = records.flatMap((record) => record.documents.map((document) => Math.min(document.text.length, PIECE_TOKENS * 8)));
  const average = texts.reduce((sum, length) => sum + length, 0) / Math.max(1, texts.length);
  const documents = average <= SHORT_CHARS ? 12 : Math.max(1, Math.round(CHUNK_CHARS / average));
  return { documents, pieceTokens: PIECE_TOKENS };
}

function addAll(files: Map<string, Uint8Array>, folder: string, shards: readonly Uint8Array[]): void {
  for (const [number, bytes] of shards.entries()) files.set(`${folder}/${number}`, bytes);
}

/** Terms of many documents and how many; what `reader.ts` reads for feedback. */
function listFrequent(postings: readonly TermPostings[], records: readonly SearchRecord[]): [string, number[]] {
  const total = records.reduce((sum, record) => sum + record.documents.length, 0);
  const frequent = postings.filter(({ documents }) => documents > FREQUENT_SHARE * total);
  const kept = frequent.toSorted((a, b) => b.documents - a.documents || (a.term < b.term ? -1 : 1)).slice(0, MAX_FREQUENT);
  kept.sort((a, b) => (a.term < b.term ? -1 : 1));
  return [packWords(kept.map(({ term }) => term)), kept.map(({ documents }) => documents)];
}

/** A text in parts. They are large, because JSON of this kind shrinks to a third. */
function cutParts(text: string): Uint8Array[] {
  const bytes = encoder.encode(text);
  const parts: Uint8Array[] = [];
  for (let start = 0; start < bytes.length; start += PART_BYTES) parts.push(bytes.subarray(start, start + PART_BYTES));
  return parts;
}

function joinBytes(first: Uint8Array, second: Uint8Array): Uint8Array {
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}

/** Ascending words, one a line, each beginning with the number of letters shared with the one before, in base 36. */
export function packWords(words: readonly string[]): string {
  let before = '';
  const lines = words.map((word) => {
    let shared = 0;
    while (shared < 35 && shared < word.length && word[shared] === before[shared]) shared += 1;
    before = word;
    return shared.toString(36) + word.slice(shared);
  });
  return lines.join('\n');
}

export function unpackWords(packed: string): string[] {
  let before = '';
  return packed === ''
    ? []
    : packed.split('\n').map((line) => {
        before = before.slice(0, Number.parseInt(line.charAt(0), 36)) + line.slice(1);
        return before;
      });
}
