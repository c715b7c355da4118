/** Where else a record stands: in which threads, at which steps, and in which matrices of provisions. */
import type { Corpus } from '../../model/corpus.ts';
import { matrixPath, threadPath } from '../../model/permalinks.ts';
import type { CorpusRecord } from '../../model/record.ts';
import type { FactValue } from '../../model/views.ts';

/** Threads in the order of the corpus, each leading to the record's first step in it; then matrices. */
export function listPlaces(record: CorpusRecord, corpus: Corpus): readonly FactValue[] {
  const threads = corpus.threads.flatMap((thread) => {
    const steps = thread.steps.flatMap((step, index) => (step.to.record === record.id ? [index + 1] : []));
    if (steps[0] === undefined) return [];
    return [{ text: thread.title, path: `${threadPath(thread.id)}#step-${steps[0]}`, note: formatSteps(steps) }];
  });
  const matrices = corpus.matrices
    .filter((matrix) => matrix.versions.some((version) => version.record === record.id))
    .map((matrix) => ({ text: matrix.title, path: matrixPath(matrix.id) }));
  return [...threads, ...matrices];
}

/** `step 4`, `steps 7 and 8`, `steps 2, 3 and 9` */
function formatSteps(steps: readonly number[]): string {
  const last = steps.at(-1);
  if (steps.length === 1) return `step ${last}`;
  return `steps ${steps.slice(0, -1).join(', ')} and ${last}`;
}
