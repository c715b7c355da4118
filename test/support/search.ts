/** Search records made by hand, and an index of them in memory. */

import type { SearchRecord } from '../../src/search/documents.ts';
import { SearchEngine } from '../../src/search/engine.ts';
import { buildIndexFiles } from '../../src/search/index-files.ts';
import type { Named } from '../../src/search/metadata.ts';
import { IndexReader, type ReadFile } from '../../src/search/reader.ts';
import type { SearchRequest, SearchResult } from '../../src/search/search-result.ts';
import { EMPTY_REQUEST } from '../../src/search/search-url.ts';
import type { ThesaurusGroup } from '../../src/search/thesaurus.ts';

const named = (id: string, name = id): Named => ({ id, name, also: '' });

export interface RecordOptions {
  readonly title?: string;
  readonly day?: string;
  readonly people?: readonly string[];
  readonly programs?: readonly string[];
  readonly body?: string;
  readonly speakers?: readonly string[];
}

/** A record whose documents are these texts, `t1`, `t2` …; no summary. */
export function makeSearchRecord(id: string, texts: readonly string[], options: RecordOptions = {}): SearchRecord {
  const { title = '', day = '2013-06-05', people = [], programs = [], body = '', speakers = [] } = options;
  return {
    card: { path: `testimony/${id}/`, lane: 'h', kind: 'Testimony', title, day, date: day, body, passages: texts.length, links: 0 },
    metadata: {
      id,
      start: day,
      end: day,
      kind: named('testimony', 'Testimony'),
      jurisdiction: named('US', 'United States'),
      bodies: [],
      people: people.map((person) => named(person)),
      witnesses: [],
      speakers: [],
      organizations: body === '' ? [] : [named(body)],
      programs: programs.map((program) => named(program)),
      sources: [],
      relations: [],
      title,
      text: title,
    },
    fields: { title, people: people.join('; '), programs: programs.join('; '), body },
    documents: texts.map((text, index) => ({
      passage: `t${index + 1}`,
      speaker: speakers[index] ?? '',
      speakerWords: speakers[index] ?? '',
      text,
    })),
  };
}

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
