/** Addresses that were published once and moved: of whole records, and of single passages. */
import type { Corpus, Redirect } from '../../model/corpus.ts';
import type { Kind } from '../../model/kinds.ts';
import { recordPath } from '../../model/permalinks.ts';
import type { CorpusRecord } from '../../model/record.ts';

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

/** Records that are gone and have a redirect to one that is there, in the order of the redirects; with every passage that was published of them. */
export function listMovedRecords(corpus: Corpus): readonly MovedRecord[] {
  return corpus.redirects.flatMap((redirect) => {
    const { from, kind } = redirect;
    const target = findTarget(redirect, corpus);
    if (target === undefined || from.includes('#') || corpus.recordById.has(from)) return [];
    const { record, passage } = target;
    return [
      {
        id: from,
        kind: kind ?? record.kind,
        path: recordPath(record, passage),
        title: record.title,
        passages: listAllPassages(redirect, corpus),
      },
    ];
  });
}

/** Those with a redirect of their own, then those that the new record holds under the same id, or that are all in its one passage. */
function listAllPassages(redirect: Redirect, corpus: Corpus): readonly MovedPassage[] {
  const own = listMovedPassages(redirect.from, corpus);
  const target = findTarget(redirect, corpus);
  const kept = (redirect.passages ?? []).filter((id) => !own.some((passage) => passage.id === id));
  const followed = kept.flatMap((id) => {
    const place = target?.passage ?? target?.record.passages.find((passage) => passage.id === id)?.id;
    return target === undefined || place === undefined ? [] : [{ id, path: recordPath(target.record, place) }];
  });
  return [...own, ...followed];
}

/** Passages of the record `id` that have a redirect of their own, in the order of the redirects. */
export function listMovedPassages(id: string, corpus: Corpus): readonly MovedPassage[] {
  return corpus.redirects.flatMap((redirect) => {
    const [holder, passage] = redirect.from.split('#');
    const target = findTarget(redirect, corpus);
    if (holder !== id || passage === undefined || target === undefined) return [];
    return [{ id: passage, path: recordPath(target.record, target.passage) }];
  });
}

/** The record that the redirect leads to, and the passage where it names one; nothing where there is no such record. */
function findTarget({ to }: Redirect, corpus: Corpus): { readonly record: CorpusRecord; readonly passage: string | undefined } | undefined {
  const [id = '', passage] = to.split('#');
  const record = corpus.recordById.get(id);
  return record === undefined ? undefined : { record, passage };
}
