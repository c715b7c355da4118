/** Addresses that were published once and moved: of whole records, and of single passages. */
import type { Corpus } from '../../model/corpus.ts';
import type { Kind } from '../../model/kinds.ts';
import { recordPath } from '../../model/permalinks.ts';

export interface MovedPassage {
  readonly id: string;
  /** Relative to the site's root. */
  readonly path: string;
}

export interface MovedRecord {
  readonly id: string;
  /** Kind under which it was published, else that of the record that took its place: the folder of its page. */
  readonly kind: Kind;
  readonly path: string;
  readonly title: string;
  readonly passages: readonly MovedPassage[];
}

/** Records that are gone and have a redirect to one that is there, in the order of the redirects. */
export function listMovedRecords(corpus: Corpus): readonly MovedRecord[] {
  return corpus.redirects.flatMap(({ from, to, kind }) => {
    const [target = '', passage] = to.split('#');
    const record = corpus.recordById.get(target);
    if (record === undefined || from.includes('#') || corpus.recordById.has(from)) return [];
    return [
      {
        id: from,
        kind: kind ?? record.kind,
        path: recordPath(record, passage),
        title: record.title,
        passages: listMovedPassages(from, corpus),
      },
    ];
  });
}

/** Passages of the record `id` that moved, in the order of the redirects. */
export function listMovedPassages(id: string, corpus: Corpus): readonly MovedPassage[] {
  return corpus.redirects.flatMap(({ from, to }) => {
    const [holder, passage] = from.split('#');
    const [target = '', place] = to.split('#');
    const record = corpus.recordById.get(target);
    if (holder !== id || passage === undefined || record === undefined) return [];
    return [{ id: passage, path: recordPath(record, place) }];
  });
}
