/** Links between given records: the ties of a thread, and the pairs that are set side by side. */
import type { Corpus } from '../../model/corpus.ts';
import { compareRecordDates } from '../../model/dates.ts';
import type { CorpusRecord, Link } from '../../model/record.ts';
import { RELATIONS } from '../../model/relations.ts';
import type { Thread } from '../../model/threads.ts';
import type { PairSide, ThreadTie } from '../../model/views.ts';

/** For every step the links to the step before, worded in the direction of the walk; the first step has none. */
export function buildThreadTies(thread: Thread, corpus: Corpus): readonly ThreadTie[] {
  return thread.steps.map((step, index) => {
    const before = thread.steps[index - 1];
    if (before === undefined || before.to.record === step.to.record) return { words: [], links: [] };
    return tieRecords(before.to.record, step.to.record, corpus);
  });
}

function tieRecords(earlier: string, later: string, corpus: Corpus): ThreadTie {
  const back = (corpus.linksTo.get(earlier) ?? []).filter((link) => link.from.record === later);
  const forth = (corpus.linksTo.get(later) ?? []).filter((link) => link.from.record === earlier);
  const words = [...back.map((link) => RELATIONS[link.rel].inverse), ...forth.map((link) => RELATIONS[link.rel].name)];
  return { words: [...new Set(words)], links: [...back, ...forth] };
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
