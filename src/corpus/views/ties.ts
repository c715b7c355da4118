/** Links between given records: the ties of a thread, and the pairs that are set side by side. */
import type { Corpus } from '../../model/corpus.ts';
import { compareRecordDates } from '../../model/dates.ts';
import type { CorpusRecord, Link } from '../../model/record.ts';
import { RELATIONS } from '../../model/relations.ts';
import type { Thread } from '../../model/threads.ts';
import type { PairSide, ThreadTie } from '../../model/views.ts';

/** For every step the links to the steps before: to the one right before worded in the direction of the walk, to others as this step says them. */
export function buildThreadTies(thread: Thread, corpus: Corpus): readonly ThreadTie[] {
  const ids = thread.steps.map((step) => step.to.record);
  return ids.map((id, index) => {
    const before = ids[index - 1];
    if (before === undefined || before === id) return { words: [], links: [], back: [] };
    const links = listLinksBetween(before, id, corpus);
    const words = links.map((link) => (link.from.record === id ? RELATIONS[link.rel].inverse : RELATIONS[link.rel].name));
    return { words: [...new Set(words)], links, back: tieBack(ids, index, corpus) };
  });
}

/** Ties of step `index` to steps before the last one; a record that stands in several steps is named at its first. */
function tieBack(ids: readonly string[], index: number, corpus: Corpus): ThreadTie['back'] {
  const id = ids[index] ?? '';
  const earlier = [...new Set(ids.slice(0, index))].filter((other) => other !== id && other !== ids[index - 1]);
  return earlier.flatMap((other) => {
    const words = listLinksBetween(other, id, corpus).map((link) => RELATIONS[link.rel][link.from.record === id ? 'name' : 'inverse']);
    return [...new Set(words)].map((word) => ({ word, step: ids.indexOf(other) + 1 }));
  });
}

/** Links that `later` holds to `earlier`, then those that `earlier` holds to `later`. */
function listLinksBetween(earlier: string, later: string, corpus: Corpus): readonly Link[] {
  const held = (from: string, to: string) => (corpus.linksTo.get(to) ?? []).filter((link) => link.from.record === from);
  return [...held(later, earlier), ...held(earlier, later)];
}

/** The records that a thread walks through, without repeats, in its order. */
export function listThreadRecords(thread: Thread, corpus: Corpus): readonly CorpusRecord[] {
  const ids = [...new Set(thread.steps.map((step) => step.to.record))];
  return ids.flatMap((id) => corpus.recordById.get(id) ?? []);
}

/** All links of the relation `contradicts`, in the order of the corpus. */
export function listPairs(corpus: Corpus): readonly Link[] {
  return corpus.records.flatMap((record) => record.links.filter((link) => link.rel === 'contradicts'));
}

/** The two ends of a link, the earlier first; an end without a passage shows the record's summary. */
export function viewPair(link: Link, corpus: Corpus): readonly PairSide[] {
  const sides = [link.to, link.from].flatMap(({ record: id, passage: place }) => {
    const record = corpus.recordById.get(id);
    if (record === undefined) return [];
    const passage = record.passages.find((candidate) => candidate.id === place);
    return [{ record, ...(passage && { passage }) }];
  });
  return sides.sort((a, b) => compareRecordDates(a.record.date, b.record.date));
}
