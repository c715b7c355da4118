/** Where somebody who sees this content for the first time may begin. */
import type { Corpus } from '../../model/corpus.ts';
import { recordPath, threadPath } from '../../model/permalinks.ts';
import { selectLane, selectMostAnswered } from './counts.ts';

export interface FirstRead {
  /** Relative to the site's root. */
  readonly path: string;
  /** What it is, in a line. */
  readonly what: string;
}

/** The first thread, the disclosure that most records answer, and the timeline; what the content does not have is left out. */
export function listFirstReads(corpus: Corpus): readonly FirstRead[] {
  const threads = corpus.threads.slice(0, 1);
  const records = selectMostAnswered(selectLane(corpus.records, 'd'), corpus, 1);
  return [
    ...threads.map(({ id, title }) => ({ path: threadPath(id), what: `a thread, step by step: ${title}` })),
    ...records.map((record) => ({ path: recordPath(record), what: `a record, with what responded to it: ${record.label}` })),
    { path: 'timeline/', what: 'disclosures and the responses to them' },
  ];
}
