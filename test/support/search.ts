/** Search records made by hand, and an index of them in memory. */

import type { SearchRecord } from '../../src/search/documents.ts';
import { SearchEngine } from '../../src/search/engine.ts';
import { buildIndexFiles } from '../../src/search/index-files.ts';
import { IndexReader, type ReadFile } from '../../src/search/reader.ts';
import type { SearchRequest, SearchResult } from '../../src/search/search-result.ts';
import { EMPTY_REQUEST } from '../../src/search/search-url.ts';
import type { ThesaurusGroup } from '../../src/search/thesaurus.ts';

/** Reads files from memory; rejects for a file that is not there, and counts what was read. */
export function readFromMemory(files: ReadonlyMap<string, Uint8Array>, read: string[] = []): ReadFile {
  return async (name) => {
    const bytes = files.get(name);
    if (bytes === undefined) throw new Error(`no file ${name}`);
    read.push(name);
    return bytes;
  };
}

export function openReader(records: readonly SearchRecord[]): Promise<IndexReader> {
  return IndexReader.open(readFromMemory(buildIndexFiles(records)));
}

export function openEngine(records: readonly SearchRecord[], thesaurus: readonly ThesaurusGroup[] = []): Promise<SearchEngine> {
  return SearchEngine.open(readFromMemory(buildIndexFiles(records, thesaurus)));
}

/** Passages found, as `record#passage`, in order. */
export function listFound(result: SearchResult): string[] {
  return result.hits.flatMap((hit) => hit.passages.map((passage) => `${hit.card.path.split('/')[1]}#${passage.passage}`));
}

export function ask(query: string, over: Partial<SearchRequest> = {}): SearchRequest {
  return { ...EMPTY_REQUEST, query, ...over };
}
