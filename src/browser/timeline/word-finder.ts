/** Words of a query looked up in the search page's own index, so that the timeline and the search find the same records. */
import { recordBeside, recordOfDocument } from '../../search/columns.ts';
import { PreparedQuery } from '../../search/matching.ts';
import type { QueryNode } from '../../search/query.ts';
import { IndexReader, type ReadFile } from '../../search/reader.ts';

/** Whether a record, by its place in the data, meets a part of the query for which the finder was read. */
export type WordFinder = (node: QueryNode, record: number) => boolean;

/** Reads finders for queries; the index is opened once. They reject where it cannot be read, or is not of so many records. */
export function openWordFinders(readFile: ReadFile, records: number): (root: QueryNode) => Promise<WordFinder> {
  let reader: Promise<IndexReader> | undefined;
  return async (root) => {
    reader ??= IndexReader.open(readFile);
    // After a failure it is tried again.
    reader.catch(() => {
      reader = undefined;
    });
    const opened = await reader;
    const own = opened.manifest.records - opened.columns.texts.length;
    if (own !== records) throw new Error(`The search index has ${own} records, the timeline ${records}`);
    return readWordFinder(root, opened);
  };
}

async function readWordFinder(root: QueryNode, opened: IndexReader): Promise<WordFinder> {
  const prepared = await PreparedQuery.load(opened, root);
  const found = new Map<QueryNode, ReadonlySet<number>>();
  const { columns } = opened;
  // Words of an official text are found for its record: that is what stands on the timeline.
  const recordsOf = (node: QueryNode) =>
    new Set([...prepared.documentsOf(node)].map((document) => recordBeside(columns, recordOfDocument(columns, document))));
  return (node, record) => {
    const known = found.get(node) ?? recordsOf(node);
    found.set(node, known);
    return known.has(record);
  };
}
