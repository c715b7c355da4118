/**
 * Reads the files of an index as they are asked for and keeps them. Where the bytes come from (network, disk, memory) is the
 * caller's; here is only what they mean.
 */
import { type Chunk, nameChunk, parseChunk } from './chunks.ts';
import { type Columns, decodeColumns, isText, recordOfDocument } from './columns.ts';
import { findExact } from './exact-names.ts';
import { INDEX_FIELDS } from './fields.ts';
import { type Manifest, unpackWords } from './index-files.ts';
import { decodeLexicon, type LexiconEntry } from './lexicon.ts';
import { nameWords } from './names.ts';
import {
  type DecodedField,
  type DecodedPositions,
  type DecodedTerm,
  decodePositions,
  decodeTerm,
  findPrefixShards,
  findShards,
} from './shards.ts';

/** The bytes of a file of the index, after decompression. Rejects when it cannot be had. */
export type ReadFile = (name: string) => Promise<Uint8Array>;

const decoder = new TextDecoder();

const LINE_FEED = 10;

/** Terms of which the decoded postings are kept, and of those the places; chunks that are kept as values. */
const MAX_KEPT_TERMS = 800;
const MAX_KEPT_PLACES = 200;
const MAX_KEPT_CHUNKS = 300;

export class IndexReader {
  readonly manifest: Manifest;
  readonly columns: Columns;
  private readonly termShards: readonly string[];
  private readonly lexiconShards: readonly string[];
  private readonly readFile: ReadFile;
  private readonly files = new Map<string, Promise<Uint8Array>>();
  private readonly terms = new Map<string, Promise<DecodedTerm | undefined>>();
  private readonly places = new Map<string, Promise<DecodedPositions>>();
  private readonly chunks = new Map<string, Promise<Chunk>>();
  // Of one entry each: what `keep` knows may be tried again after a failure.
  private readonly aliases = new Map<string, Promise<readonly string[]>>();
  private readonly nameWords = new Map<string, Promise<readonly (readonly string[])[]>>();
  private readonly lexicon = new Map<string, Promise<readonly LexiconEntry[]>>();

  private constructor(readFile: ReadFile, manifest: Manifest, columns: Columns) {
    this.readFile = readFile;
    this.manifest = manifest;
    this.columns = columns;
    this.termShards = unpackWords(manifest.terms);
    this.lexiconShards = unpackWords(manifest.lexicon);
  }

  /** Reads manifest and columns. Rejects when a file is missing or of another format. */
  static async open(readFile: ReadFile): Promise<IndexReader> {
    const bytes = await readFile('m');
    const end = bytes.indexOf(LINE_FEED);
    const manifest: Manifest = JSON.parse(decoder.decode(bytes.subarray(0, end)));
    if (manifest.format !== 1) throw new Error(`The search index has format ${String(manifest.format)}; this page reads 1`);
    const others = Array.from({ length: manifest.columnParts - 1 }, (_, part) => readFile(`c${part + 1}`));
    const columns = JSON.parse(joinText([bytes.subarray(end + 1), ...(await Promise.all(others))]));
    return new IndexReader(readFile, manifest, decodeColumns(columns, manifest.texts?.beside));
  }

  /** Other words for each name of the columns, by number. */
  async readAliases(): Promise<readonly string[]> {
    const parts = Array.from({ length: this.manifest.aliasParts }, (_, part) => `a${part}`);
    return keep(this.aliases, 1, { key: '', load: async () => JSON.parse(joinText(await this.readAll(parts))) });
  }

  /** Words of the id, the name and the other names of each thing of the columns, by number. Reads the aliases. */
  async readNameWords(): Promise<readonly (readonly string[])[]> {
    const load = async () => {
      const aliases = await this.readAliases();
      return this.columns.names.map(({ id, name }, number) => nameWords(`${id} ${name} ${aliases[number] ?? ''}`));
    };
    return keep(this.nameWords, 1, { key: '', load });
  }

  /** Records that the query is a name of, see `exact-names.ts`. */
  findExact(key: string): Promise<ReadonlyMap<number, number>> {
    return findExact(key, unpackWords(this.manifest.exact), (shard) => this.readText(`e/${shard}`));
  }

  /** The term's postings in all fields; undefined when no document holds it. */
  async readTerm(term: string): Promise<DecodedTerm | undefined> {
    return keep(this.terms, MAX_KEPT_TERMS, { key: term, load: () => this.loadTerm(term) });
  }

  private async loadTerm(term: string): Promise<DecodedTerm | undefined> {
    const shards = await this.readAll(findShards(this.termShards, term).map((shard) => `t/${shard}`));
    const pieces = shards.flatMap((shard) => decodeTerm(shard, term) ?? []);
    const [first, ...rest] = pieces;
    if (first === undefined || rest.length === 0) return first;
    return { term, fields: INDEX_FIELDS.map((_, field) => joinFields(pieces.flatMap((piece) => piece.fields[field] ?? []))) };
  }

  /** Places of the term, by field and owner, in the order of the owners of `readTerm`. */
  async readPositions(term: string): Promise<DecodedPositions> {
    return keep(this.places, MAX_KEPT_PLACES, { key: term, load: () => this.loadPositions(term) });
  }

  private async loadPositions(term: string): Promise<DecodedPositions> {
    const numbers = findShards(this.termShards, term);
    const shards = await this.readAll(numbers.flatMap((shard) => [`t/${shard}`, `p/${shard}`]));
    const pieces = numbers.map((_, index) => decodePositions(shards[index * 2] ?? EMPTY, shards[index * 2 + 1] ?? EMPTY, term));
    const byField = INDEX_FIELDS.map((_, field) => pieces.flatMap((piece) => piece?.[field] ?? []));
    return byField.map((places) => (places.length === 0 ? undefined : places));
  }

  /** Every word of the index, in order. Reads the whole lexicon. */
  async readLexicon(): Promise<readonly LexiconEntry[]> {
    const shards = this.lexiconShards.map((_, shard) => `l/${shard}`);
    return keep(this.lexicon, 1, { key: '', load: async () => (await this.readAll(shards)).flatMap(decodeLexicon) });
  }

  /** Words with this beginning, in order. */
  async readWordsFrom(prefix: string): Promise<readonly LexiconEntry[]> {
    const shards = await this.readAll(findPrefixShards(this.lexiconShards, prefix).map((shard) => `l/${shard}`));
    return shards.flatMap(decodeLexicon).filter((entry) => entry.term.startsWith(prefix));
  }

  /** The file that shows the document, or a later piece of a long one. */
  async readChunk(document: number, piece = 0): Promise<Chunk> {
    const name = this.nameChunkOf(document, piece);
    return keep(this.chunks, MAX_KEPT_CHUNKS, { key: name, load: async () => parseChunk(await this.readText(name)) });
  }

  /** Name of that file. */
  nameChunkOf(document: number, piece = 0): string {
    const { record, index, sizes } = this.placeOf(document);
    return nameChunk({ record, index, piece }, sizes);
  }

  /** Place of the document in its chunk. */
  indexInChunk(document: number): number {
    const { index, sizes } = this.placeOf(document);
    return index % sizes.documents;
  }

  private placeOf(document: number) {
    const { columns, manifest } = this;
    const record = recordOfDocument(columns, document);
    const sizes = isText(columns, record) ? (manifest.texts?.chunks ?? manifest.chunks) : manifest.chunks;
    return { record, index: document - (columns.starts[record] ?? 0), sizes };
  }

  /** A file of the index that is text. */
  async readText(name: string): Promise<string> {
    return decoder.decode(await this.read(name));
  }

  private readAll(names: readonly string[]): Promise<Uint8Array[]> {
    return Promise.all(names.map((name) => this.read(name)));
  }

  private read(name: string): Promise<Uint8Array> {
    return keep(this.files, Number.POSITIVE_INFINITY, { key: name, load: () => this.readFile(name) });
  }
}

interface Loading<T> {
  readonly key: string;
  readonly load: () => Promise<T>;
}

/** What is known under the key, else what is loaded, which is then known. A failure is not kept: the network may come back. */
function keep<T>(known: Map<string, Promise<T>>, limit: number, { key, load }: Loading<T>): Promise<T> {
  const own = known.get(key);
  if (own !== undefined) return own;
  if (known.size >= limit) known.clear();
  const loading = load();
  known.set(key, loading);
  loading.catch(() => known.delete(key));
  return loading;
}

const EMPTY = new Uint8Array();

function joinText(parts: readonly Uint8Array[]): string {
  const streaming = new TextDecoder();
  return parts.map((part) => streaming.decode(part, { stream: true })).join('') + streaming.decode();
}

function joinFields(pieces: readonly DecodedField[]): DecodedField | undefined {
  if (pieces.length === 0) return undefined;
  return { owners: joinNumbers(pieces.map((piece) => piece.owners)), scores: joinNumbers(pieces.map((piece) => piece.scores)) };
}

function joinNumbers(lists: readonly Uint32Array[]): Uint32Array {
  const joined = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let at = 0;
  for (const list of lists) {
    joined.set(list, at);
    at += list.length;
  }
  return joined;
}
