/** A retrieval collection (BEIR's layout: corpus.jsonl, queries.jsonl, qrels.tsv) and the measures taken on it. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';

export interface CollectionDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export interface Collection {
  readonly name: string;
  readonly documents: readonly CollectionDocument[];
  /** Judged queries only. */
  readonly queries: readonly { readonly id: string; readonly text: string; readonly gains: ReadonlyMap<string, number> }[];
}

/** Throws when a file is missing or a line is not JSON; the message names file and line. */
export async function readCollection(folder: string): Promise<Collection> {
  const documents = await readJsonLines(path.join(folder, 'corpus.jsonl'));
  const queries = await readJsonLines(path.join(folder, 'queries.jsonl'));
  const gains = new Map<string, Map<string, number>>();
  for (const line of (await readFile(path.join(folder, 'qrels.tsv'), 'utf8')).trim().split('\n').slice(1)) {
    const [query = '', document = '', gain = '0'] = line.trim().split('\t');
    const known = gains.get(query) ?? new Map<string, number>();
    gains.set(query, known.set(document, Number(gain)));
  }
  return {
    name: path.basename(folder),
    documents: documents.map((line) => ({ id: fieldOf(line, '_id'), title: fieldOf(line, 'title'), text: fieldOf(line, 'text') })),
    queries: queries.flatMap((line) => {
      const own = gains.get(fieldOf(line, '_id'));
      return own === undefined ? [] : [{ id: fieldOf(line, '_id'), text: fieldOf(line, 'text'), gains: own }];
    }),
  };
}

export async function readJsonLines(file: string): Promise<object[]> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      const value: unknown = JSON.parse(line);
      if (typeof value === 'object' && value !== null) return [value];
    } catch {
      // The error below says where.
    }
    throw new Error(`${file}:${index + 1}: not a JSON object`);
  });
}

/** The field as text; empty when it is missing. */
export function fieldOf(value: object, name: string): string {
  const found: unknown = Object.entries(value).find(([key]) => key === name)?.[1];
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
}

/** Normalized discounted cumulative gain of the first `depth` (Järvelin and Kekäläinen 2002), linear gains. */
export function measureNdcg(ranked: readonly string[], gains: ReadonlyMap<string, number>, depth = 10): number {
  const discounted = (list: readonly number[]) => list.slice(0, depth).reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0);
  const best = discounted([...gains.values()].sort((a, b) => b - a));
  return best === 0 ? 0 : discounted(ranked.map((id) => gains.get(id) ?? 0)) / best;
}

/** Share of the relevant documents among the first `depth`. */
export function measureRecall(ranked: readonly string[], gains: ReadonlyMap<string, number>, depth = 100): number {
  const relevant = [...gains].filter(([, gain]) => gain > 0).map(([id]) => id);
  const found = new Set(ranked.slice(0, depth));
  return relevant.length === 0 ? 0 : relevant.filter((id) => found.has(id)).length / relevant.length;
}
