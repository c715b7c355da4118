/** The threads that walk through a record, with the steps before and after it: for walking on from the record's own page. */
import type { Corpus } from '../../model/corpus.ts';
import type { CorpusRecord } from '../../model/record.ts';
import type { Thread, Walk, WalkEnd } from '../../model/threads.ts';

/** Threads in the order of the corpus. Of several steps at the record the first is left backwards and the last of that run forwards. */
export function listWalks(record: CorpusRecord, corpus: Corpus): readonly Walk[] {
  return corpus.threads.flatMap((thread) => {
    const first = thread.steps.findIndex((step) => step.to.record === record.id);
    if (first === -1) return [];
    const after = thread.steps.findIndex((step, index) => index > first && step.to.record !== record.id);
    const [previous, next] = [first - 1, after].map((index) => endAt(thread, index, corpus));
    return [{ thread, ...(previous && { previous }), ...(next && { next }) }];
  });
}

function endAt(thread: Thread, index: number, corpus: Corpus): WalkEnd | undefined {
  const step = thread.steps[index];
  const record = step && corpus.recordById.get(step.to.record);
  return step === undefined || record === undefined ? undefined : { number: index + 1, step, record };
}
