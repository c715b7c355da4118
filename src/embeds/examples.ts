/** What the builder opens with and the guide points to: something of each kind that the corpus really has. */
import type { Corpus } from '../model/corpus.ts';
import type { CorpusRecord } from '../model/record.ts';
import { type EmbedKind, embedPath } from './addresses.ts';
import { buildQuotationCard, buildRecordCard } from './cards.ts';
import type { Card } from './snippets.ts';

export interface Examples {
  /** A quotation from the most linked record that a thread walks through, else any, else a record; nothing in an empty corpus. */
  readonly card?: Card;
  /** Path by kind of embed; a kind that the corpus has nothing of is absent. */
  readonly examples: { readonly [kind in EmbedKind]?: string };
}

export function chooseExamples(corpus: Corpus): Examples {
  const steps = corpus.threads.flatMap((thread) => thread.steps.map((step) => step.to.record));
  const walked = steps.flatMap((id) => corpus.recordById.get(id) ?? []);
  const [first] = corpus.records;
  const quoted = (records: readonly CorpusRecord[]) => records.filter((each) => each.quotations.length > 0);
  const record = mostLinked(quoted(walked), corpus) ?? quoted(corpus.records)[0] ?? first;
  if (record === undefined) return { examples: {} };
  const passage = record.passages.find((each) => each.id === record.quotations[0]?.passage);
  const card = passage === undefined ? buildRecordCard(record, corpus) : buildQuotationCard(record, passage, corpus);
  const [thread] = corpus.threads;
  const [matrix] = corpus.matrices;
  const program = corpus.entities.programs.find((entity) => record.programs.includes(entity.id));
  return {
    card,
    examples: {
      ...(passage === undefined ? {} : { quotation: embedPath({ kind: 'quotation', record: record.id, passage: passage.id }) }),
      record: embedPath({ kind: 'record', record: record.id }),
      ...(thread === undefined ? {} : { thread: embedPath({ kind: 'thread', thread: thread.id }) }),
      ...(program === undefined ? {} : { timeline: embedPath({ kind: 'timeline', of: { kind: 'programs', id: program.id } }) }),
      ...(matrix === undefined ? {} : { matrix: embedPath({ kind: 'matrix', matrix: matrix.id }) }),
      search: embedPath({ kind: 'search' }),
    },
  };
}

function mostLinked(records: readonly CorpusRecord[], corpus: Corpus): CorpusRecord | undefined {
  const weight = (record: CorpusRecord) => record.links.length + (corpus.linksTo.get(record.id)?.length ?? 0);
  return [...records].sort((a, b) => weight(b) - weight(a))[0];
}
