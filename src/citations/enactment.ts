/** Which stage made a measure law, and which one brought it in: by their days a law and a bill are cited. */
import type { StagePassage } from '../model/passages.ts';
import type { CorpusRecord } from '../model/record.ts';

type Staged = Pick<CorpusRecord, 'passages'>;

/** How stages say that a measure became law: `Signed by President Obama`, `Becomes law`, `Royal assent`. */
const ENACTS = /\b(?:signed|becomes? law|royal assent|enacted|promulgated)\b/i;

const INTRODUCES = /\bintroduce[sd]?\b/i;

/** The first stage that made it law; none of bills, of votes in committee, and of laws whose stages do not say it. */
export function findEnactment(measure: Staged): StagePassage | undefined {
  return findStage(measure, ENACTS);
}

/** The first stage that tells of an introduction. */
export function findIntroduction(measure: Staged): StagePassage | undefined {
  return findStage(measure, INTRODUCES);
}

function findStage({ passages }: Staged, words: RegExp): StagePassage | undefined {
  return passages.filter((passage) => passage.type === 'stage').find(({ label }) => words.test(label));
}
