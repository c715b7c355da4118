/**
 * Postings ↔ term shards and position shards.
 *
 *   term shard      { word, mask, { count, { owner delta }, { score } } for each field in the mask }
 *   position shard  { { frequency, { place delta } } for each owner } for each positional field, in the order of the term shard
 *
 * Terms are in order; a shard is a range of them, and it is known by its start: the shortest word that parts its first term from
 * the last one of the shard before. A term with very many postings goes on in further shards, whose start is the term and
 * a mark. A term shard and its position shard have the same number.
 */
import { ByteReader, ByteWriter } from './bytes.ts';
import { INDEX_FIELDS } from './fields.ts';
import type { FieldPostings, TermPostings } from './postings.ts';

export interface ShardFiles {
  /** Where each shard starts, ascending. */
  readonly starts: readonly string[];
  readonly terms: readonly Uint8Array[];
  readonly positions: readonly Uint8Array[];
}

/** One field of a decoded term. */
export interface DecodedField {
  readonly owners: Uint32Array;
  readonly scores: Uint32Array;
}

export interface DecodedTerm {
  readonly term: string;
  /** In the order of `INDEX_FIELDS`. */
  readonly fields: readonly (DecodedField | undefined)[];
}

/** Places of a term, by owner, in the order of the owners; by field. */
export type DecodedPositions = readonly (readonly Uint32Array[] | undefined)[];

/** Sorts before every letter: a shard that starts so goes on with the term of the one before. */
const GOES_ON = '\u0001';

/** Largest number of owners that one entry holds; about 12 kB of them. */
const MAX_OWNERS = 3000;

/** Cuts the postings into shards of about `targetBytes` each, before compression. */
export function buildShards(postings: readonly TermPostings[], targetBytes: number): ShardFiles {
  const starts: string[] = [];
  const files = { starts, terms: [] as Uint8Array[], positions: [] as Uint8Array[] };
  let [words, places, before, last] = [new ByteWriter(), new ByteWriter(), '', ''];
  const close = () => {
    if (words.length === 0) return;
    files.terms.push(words.toBytes());
    files.positions.push(places.toBytes());
    [words, places, before] = [new ByteWriter(), new ByteWriter(), ''];
  };
  for (const { term, fields } of postings) {
    for (const piece of cutFields(fields)) {
      if (words.length === 0) starts.push(term === last ? term + GOES_ON : separateWords(last, term));
      words.writeWord(term, before);
      [before, last] = [term, term];
      writeFields(words, places, piece);
      if (Math.max(words.length, places.length) >= targetBytes) close();
    }
  }
  close();
  return files;
}

/** The shortest beginning of `word` that sorts after `before`. */
export function separateWords(before: string, word: string): string {
  let length = 1;
  while (length < word.length && word.slice(0, length) <= before) length += 1;
  // Half of a surrogate pair is no text.
  const isHalf = /[\ud800-\udbff]/.test(word.charAt(length - 1));
  return word.slice(0, isHalf ? length + 1 : length);
}

type Fields = readonly (FieldPostings | undefined)[];

/** Cuts the fields of a very frequent term so that no entry holds more than `MAX_OWNERS` of one field. */
function cutFields(fields: Fields): Fields[] {
  const longest = Math.max(...fields.map((postings) => postings?.owners.length ?? 0));
  const pieces: Fields[] = [];
  for (let start = 0; start < longest; start += MAX_OWNERS) {
    pieces.push(fields.map((postings) => slicePostings(postings, start, start + MAX_OWNERS)));
  }
  return pieces;
}

function slicePostings(postings: FieldPostings | undefined, start: number, end: number): FieldPostings | undefined {
  if (postings === undefined || start >= postings.owners.length) return undefined;
  if (start === 0 && end >= postings.owners.length) return postings;
  const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0);
  const before = sum(postings.frequencies.slice(0, start));
  const frequencies = postings.frequencies.slice(start, end);
  return {
    owners: postings.owners.slice(start, end),
    frequencies,
    scores: postings.scores.slice(start, end),
    positions: postings.positions.slice(before, before + sum(frequencies)),
  };
}

function writeFields(words: ByteWriter, places: ByteWriter, fields: Fields): void {
  const present = fields.flatMap((postings, field) => (postings === undefined ? [] : [{ postings, field }]));
  words.writeNumber(present.reduce((mask, { field }) => mask | (1 << field), 0));
  for (const { postings, field } of present) {
    words.writeNumber(postings.owners.length);
    writeAscending(words, postings.owners);
    for (const score of postings.scores) words.writeNumber(score);
    if (INDEX_FIELDS[field]?.positions === true) writePositions(places, postings);
  }
}

function writePositions(places: ByteWriter, postings: FieldPostings): void {
  let at = 0;
  for (const frequency of postings.frequencies) {
    places.writeNumber(frequency);
    writeAscending(places, postings.positions.slice(at, at + frequency));
    at += frequency;
  }
}

function writeAscending(writer: ByteWriter, values: readonly number[]): void {
  let before = 0;
  for (const value of values) {
    writer.writeNumber(value - before);
    before = value;
  }
}

/** Numbers of the shards that may hold the term: usually one. Empty when it sorts before everything. */
export function findShards(starts: readonly string[], term: string): number[] {
  const first = lastStart(starts, term);
  if (first < 0) return [];
  const shards = [first];
  for (let shard = first + 1; starts[shard] === term + GOES_ON; shard += 1) shards.push(shard);
  return shards;
}

/** Shards that may hold terms with this beginning. */
export function findPrefixShards(starts: readonly string[], prefix: string): number[] {
  const shards: number[] = [];
  for (let shard = Math.max(0, lastStart(starts, prefix)); shard < starts.length; shard += 1) {
    const start = starts[shard] ?? '';
    if (start > prefix && !start.startsWith(prefix)) break;
    shards.push(shard);
  }
  return shards;
}

/** The last shard that starts at the word or before it; -1 when none does. */
function lastStart(starts: readonly string[], word: string): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? '') <= word) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The term's entry in a shard; undefined when the shard does not hold it. Linear in the shard. */
export function decodeTerm(shard: Uint8Array, term: string): DecodedTerm | undefined {
  const reader = new ByteReader(shard);
  let word = '';
  while (!reader.isDone) {
    word = reader.readWord(word);
    if (word === term) return { term, fields: readFields(reader) };
    if (word > term) return undefined;
    skipFields(reader);
  }
  return undefined;
}

function readFields(reader: ByteReader): (DecodedField | undefined)[] {
  const mask = reader.readNumber();
  return INDEX_FIELDS.map((_, field) => {
    if ((mask & (1 << field)) === 0) return undefined;
    const count = reader.readNumber();
    return { owners: reader.readAscending(count), scores: reader.readNumbers(count) };
  });
}

function skipFields(reader: ByteReader): (number | undefined)[] {
  const mask = reader.readNumber();
  return INDEX_FIELDS.map((_, field) => {
    if ((mask & (1 << field)) === 0) return undefined;
    const count = reader.readNumber();
    reader.skipNumbers(count * 2);
    return count;
  });
}

/** Places of the term; the term shard says how many entries stand before it. */
export function decodePositions(shard: Uint8Array, positions: Uint8Array, term: string): DecodedPositions | undefined {
  const words = new ByteReader(shard);
  const places = new ByteReader(positions);
  let word = '';
  while (!words.isDone) {
    word = words.readWord(word);
    if (word > term) return undefined;
    const counts = skipFields(words);
    if (word === term)
      return counts.map((count, field) => (hasPlaces(field) && count !== undefined ? readPlaces(places, count) : undefined));
    for (const [field, count] of counts.entries()) {
      if (hasPlaces(field)) for (let owner = 0; owner < (count ?? 0); owner += 1) places.skipNumbers(places.readNumber());
    }
  }
  return undefined;
}

function hasPlaces(field: number): boolean {
  return INDEX_FIELDS[field]?.positions === true;
}

function readPlaces(places: ByteReader, owners: number): Uint32Array[] {
  return Array.from({ length: owners }, () => places.readAscending(places.readNumber()));
}
