/** Addresses that were published once and moved: of whole records, and of single passages. */
import type { Corpus, Redirect } from '../../model/corpus.ts';
import type { Kind } from '../../model/kinds.ts';
import { recordPath } from '../../model/permalinks.ts';
import type { CorpusRecord } from '../../model/record.ts';

/** The record that a redirect leads to, and its passage where it names one. */
interface Target {
  readonly record: CorpusRecord;
  readonly passage?: string;
}

export interface MovedPassage extends Target {
  readonly id: string;
  /** Relative to the site's root. */
  readonly path: string;
}

export interface MovedRecord extends Target {
  readonly id: string;
  /** Kind under which it was published, else that of the record that took its place: the folder of its page. */
  readonly kind: Kind;
  readonly path: string;
  readonly passages: readonly MovedPassage[];
}

/** Records that are gone and have a redirect to one that is there, in the order of the redirects; with every passage that was published of them. */
export function listMovedRecords(corpus: Corpus): readonly MovedRecord[] {
  return corpus.redirects.flatMap((redirect) => {
    const { from, kind } = redirect;
    const target = findTarget(redirect, corpus);
    if (target === undefined || from.includes('#') || corpus.recordById.has(from)) return [];
    const path = recordPath(target.record, target.passage);
    return [{ id: from, kind: kind ?? target.record.kind, path, ...target, passages: listAllPassages(redirect, target, corpus) }];
  });
}

/** Those with a redirect of their own, then those that the new record holds under the same id, or that are all in its one passage. */
function listAllPassages(redirect: Redirect, target: Target, corpus: Corpus): readonly MovedPassage[] {
  const own = listMovedPassages(redirect.from, corpus);
  const kept = (redirect.passages ?? []).filter((id) => !own.some((passage) => passage.id === id));
  const { record } = target;
  const followed = kept.flatMap((id) => {
    const passage = target.passage ?? record.passages.find((one) => one.id === id)?.id;
    return passage === undefined ? [] : [{ id, path: recordPath(record, passage), record, passage }];
  });
  return [...own, ...followed];
}

/** Passages of the record `id` that have a redirect of their own, in the order of the redirects. */
export function listMovedPassages(id: string, corpus: Corpus): readonly MovedPassage[] {
  return corpus.redirects.flatMap((redirect) => {
    const [holder, passage] = redirect.from.split('#');
    const target = findTarget(redirect, corpus);
    if (holder !== id || passage === undefined || target === undefined) return [];
    return [{ id: passage, path: recordPath(target.record, target.passage), ...target }];
  });
}

/** A passage under the address that it had, with the record that holds its words today. */
export interface FormerPassage extends MovedPassage {
  /** Id of the record of the old address. */
  readonly holder: string;
}

/** Every passage that is no longer where it was, of records that are gone and of records that are still there. */
export function listFormerPassages(corpus: Corpus): readonly FormerPassage[] {
  const gone = listMovedRecords(corpus).flatMap(({ id, passages }) => passages.map((passage) => ({ ...passage, holder: id })));
  const holders = new Set(corpus.redirects.map(({ from }) => from.split('#')[0] ?? ''));
  const there = [...holders].flatMap((holder) => {
    const record = corpus.recordById.get(holder);
    const isThere = ({ id }: MovedPassage) => record?.passages.some((passage) => passage.id === id) === true;
    return record === undefined
      ? []
      : listMovedPassages(holder, corpus)
          .filter((passage) => !isThere(passage))
          .map((passage) => ({ ...passage, holder }));
  });
  return [...gone, ...there];
}

/** Nothing where there is no such record. */
function findTarget({ to }: Redirect, corpus: Corpus): Target | undefined {
  const [id = '', passage] = to.split('#');
  const record = corpus.recordById.get(id);
  return record === undefined ? undefined : { record, ...(passage !== undefined && { passage }) };
}
