/** The search index of this build: made once, compressed, and named by the hash of all of it. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { parse } from 'yaml';
import type { Corpus } from '../model/corpus.ts';
import { buildSearchRecords } from '../search/documents.ts';
import { buildIndexFiles } from '../search/index-files.ts';
import { parseThesaurus } from '../search/parse-thesaurus.ts';
import type { ThesaurusGroup } from '../search/thesaurus.ts';
import { readSettings } from './settings.ts';
import { loadSite } from './site.ts';

export interface BuiltIndex {
  /** Hash of all files; the name of their folder. */
  readonly version: string;
  /** Raw DEFLATE (RFC 1951) by name, without ending. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

let loaded: { readonly corpus: Corpus; readonly index: Promise<BuiltIndex> } | undefined;

/** Built again only when the site was. */
export async function loadSearchIndex(): Promise<BuiltIndex> {
  const { corpus } = await loadSite();
  if (loaded?.corpus !== corpus) loaded = { corpus, index: buildCorpusIndex(corpus) };
  return loaded.index;
}

async function buildCorpusIndex(corpus: Corpus): Promise<BuiltIndex> {
  const thesaurus = await readThesaurus(readSettings(process.env, Date.now()).contentDir);
  return compressIndex(buildIndexFiles(buildSearchRecords(corpus), thesaurus));
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

/** The groups of `thesaurus.yaml`; none where the content has no such file. Throws where the file is not one. */
export async function readThesaurus(contentDir: string): Promise<readonly ThesaurusGroup[]> {
  const file = path.join(contentDir, 'thesaurus.yaml');
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  });
  return parseThesaurus(parse(text), file);
}
