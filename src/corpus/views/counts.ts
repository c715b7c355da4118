/** Figures of the whole record, by kind, lane and year. */
import { compareAdditions } from '../../model/additions.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { SiteCounts } from '../../model/head.ts';
import { KINDS } from '../../model/kinds.ts';
import type { LaneId } from '../../model/lanes.ts';
import type { CorpusRecord } from '../../model/record.ts';

/** The figures that every page's foot states. A source cited in two records counts twice: it was read for each. */
export function countCorpus(corpus: Corpus): SiteCounts {
  const counts = counted.get(corpus) ?? sumCorpus(corpus);
  counted.set(corpus, counts);
  return counts;
}

/** Every page asks for the same figures. */
const counted = new WeakMap<Corpus, SiteCounts>();

function sumCorpus(corpus: Corpus): SiteCounts {
  const sum = (size: (record: CorpusRecord) => number) => corpus.records.reduce((total, record) => total + size(record), 0);
  return {
    records: corpus.records.length,
    passages: sum((record) => record.passages.length),
    links: sum((record) => record.links.length),
    sources: sum((record) => record.sources.length),
    checkedSources: sum((record) => record.sources.filter((source) => source.checked !== undefined).length),
  };
}

/** The records of one lane, in the order given. */
export function selectLane(records: readonly CorpusRecord[], lane: LaneId): readonly CorpusRecord[] {
  return records.filter((record) => KINDS[record.kind].lane === lane);
}

/** The records to which most links point, the most linked first, at most `limit`; equals keep their order. None without a link. */
export function selectMostAnswered(records: readonly CorpusRecord[], corpus: Corpus, limit: number): readonly CorpusRecord[] {
  const answers = (record: CorpusRecord) => corpus.linksTo.get(record.id)?.length ?? 0;
  return records
    .filter((record) => answers(record) > 0)
    .toSorted((a, b) => answers(b) - answers(a))
    .slice(0, limit);
}

/** The latest additions to the site, the latest first. */
export function selectNewest(corpus: Corpus, limit: number): readonly CorpusRecord[] {
  return corpus.records.toSorted(compareAdditions).slice(0, limit);
}
