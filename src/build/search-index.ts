/** The search index of this build: made once, compressed, and named by the hash of all of it. */
import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { listAllTexts } from '../corpus/views/texts.ts';
import type { Corpus } from '../model/corpus.ts';
import { buildSearchRecords, type SearchRecord } from '../search/documents.ts';
import { buildIndexFiles } from '../search/index-files.ts';
import { buildSearchTexts } from '../search/text-documents.ts';
import type { SiteData } from './site.ts';

export interface BuiltIndex {
  /** Hash of all files; the name of their folder. */
  readonly version: string;
  /** Raw DEFLATE (RFC 1951) by name, without ending. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const built = new WeakMap<SiteData, BuiltIndex>();

/** Takes about a second, once for each site. */
export function buildSearchIndex(data: SiteData): BuiltIndex {
  const index = built.get(data) ?? compressIndex(buildIndexFiles(listSearchRecords(data.corpus), data.thesaurus));
  built.set(data, index);
  return index;
}

/** All that can be found: the records, then the official texts beside them. */
export function listSearchRecords(corpus: Corpus): SearchRecord[] {
  return [...buildSearchRecords(corpus), ...buildSearchTexts(listAllTexts(corpus), corpus)];
}

/** Files are stored compressed, because many hosts compress only text. */
export function compressIndex(files: ReadonlyMap<string, Uint8Array>): BuiltIndex {
  const hash = createHash('sha256');
  const compressed = new Map<string, Uint8Array>();
  for (const [name, bytes] of files) {
    const body = deflateRawSync(bytes, { level: 9 });
    hash.update(name).update('\0').update(body);
    compressed.set(name, body);
  }
  return { version: hash.digest('hex').slice(0, 12), files: compressed };
}
