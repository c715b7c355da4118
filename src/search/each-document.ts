/** Which documents a field's postings stand for. Apart from the ranking, so that who only asks what is found need not load lunr's index. */
import type { Columns } from './columns.ts';
import { INDEX_FIELDS } from './fields.ts';

/** Calls for every document that a field's postings stand for: a record's field stands for all of its documents. */
export function forEachDocument(
  field: { readonly owners: Uint32Array; readonly scores: Uint32Array },
  number: number,
  columns: Columns,
  visit: (document: number, score: number) => void,
): void {
  const isRecord = INDEX_FIELDS[number]?.level === 'record';
  for (let at = 0; at < field.owners.length; at += 1) {
    const owner = field.owners[at] ?? 0;
    const score = field.scores[at] ?? 0;
    if (!isRecord) visit(owner, score);
    else for (let document = columns.starts[owner] ?? 0; document < (columns.starts[owner + 1] ?? 0); document += 1) visit(document, score);
  }
}
