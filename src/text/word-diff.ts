/**
 * Words inserted and deleted between two texts. A text is a list of words; `LINE_BREAK` parts its lines, so that a diff
 * knows paragraphs too. The least number of changes is found by Myers' algorithm (An O(ND) Difference Algorithm and Its
 * Variations, 1986) as the library `diff` has it; its cost grows with the square of the changes, so it is bounded here.
 */
import { diffArrays } from 'diff';

/** A word or a sign of punctuation. */
export interface Word {
  readonly text: string;
  /** No space stands before it; false for the first of a line. */
  readonly joined: boolean;
}

export type RunType = 'kept' | 'deleted' | 'inserted';

/** Never empty. Words that are kept are given as the later text has them. */
export interface WordRun {
  readonly type: RunType;
  readonly words: readonly Word[];
}

export const LINE_BREAK: Word = { text: '\n', joined: true };

/** Changes up to this number are found word by word; a page with more is compared line by line first. */
const MOST_CHANGES = 1000;
/** The same for the words of lines that stand against each other. */
const MOST_CHANGES_OF_LINES = 400;

// A number in brackets, as `(a)` and `(12)` before the parts of a law; a word with what binds its halves; signs.
const WORDS = /\([\p{L}\p{N}]{1,6}\)|[\p{L}\p{N}]+(?:[.,'’/-][\p{L}\p{N}]+)*|([^\s\p{L}\p{N}])\1*/gu;

/** `(a) the Court,` gives `(a)`, `the`, `Court`, `,`. A run of one sign, such as a leader of dots, is one word. */
export function cutWords(text: string): readonly Word[] {
  return Array.from(text.matchAll(WORDS), (match) => ({
    text: match[0],
    joined: match.index > 0 && !/\s/u.test(text.charAt(match.index - 1)),
  }));
}

/** The text of words, with single spaces where there were any. */
export function joinWords(words: readonly Word[]): string {
  return words.map((word, index) => (index === 0 || word.joined ? word.text : ` ${word.text}`)).join('');
}

/**
 * What was kept, deleted and inserted: kept and deleted words are `before`, kept and inserted words `after`, each in order. Up to
 * `mostChanges` changes there is no shorter way from one to the other; beyond, whole lines may stand as replaced.
 */
export function diffWords(before: readonly Word[], after: readonly Word[], mostChanges = MOST_CHANGES): readonly WordRun[] {
  return diffBounded(before, after, mostChanges) ?? diffByLines(before, after);
}

function diffBounded(before: readonly Word[], after: readonly Word[], mostChanges: number): readonly WordRun[] | undefined {
  const numbers = new Map<string, number>();
  const numberOf = ({ text }: Word) => {
    const known = numbers.get(text) ?? numbers.size;
    numbers.set(text, known);
    return known;
  };
  const changes = diffArrays(before.map(numberOf), after.map(numberOf), { maxEditLength: mostChanges });
  if (changes === undefined) return undefined;
  let [left, right] = [0, 0];
  return changes.map(({ added, removed, count }) => {
    const words = removed ? before.slice(left, left + count) : after.slice(right, right + count);
    if (!added) left += count;
    if (!removed) right += count;
    return { type: removed ? 'deleted' : added ? 'inserted' : 'kept', words };
  });
}

function diffByLines(before: readonly Word[], after: readonly Word[]): readonly WordRun[] {
  const [left, right] = [cutLines(before), cutLines(after)];
  const changes = diffArrays(left.map(joinWords), right.map(joinWords), { maxEditLength: MOST_CHANGES });
  let [l, r] = [0, 0];
  const runs: WordRun[] = [];
  let deleted: Line[] = [];
  let inserted: Line[] = [];
  const flush = () => {
    runs.push(...replaceLines(deleted, inserted));
    [deleted, inserted] = [[], []];
  };
  // Where most lines differ too, they stand against each other as they come.
  for (const { added, removed, count } of changes ?? [replaced(left.length, 'removed'), replaced(right.length, 'added')]) {
    if (removed) deleted.push(...left.slice(l, l + count));
    else if (added) inserted.push(...right.slice(r, r + count));
    else {
      flush();
      runs.push({ type: 'kept', words: right.slice(r, r + count).flat() });
    }
    if (!added) l += count;
    if (!removed) r += count;
  }
  flush();
  return joinRuns(runs);
}

type Line = readonly Word[];

function replaced(count: number, how: 'added' | 'removed') {
  return { count, added: how === 'added', removed: how === 'removed' };
}

/** Lines that took the place of others: word by word; one by one where there are as many; as a whole where the search would be long. */
function replaceLines(before: readonly Line[], after: readonly Line[]): readonly WordRun[] {
  const runs = diffBounded(before.flat(), after.flat(), MOST_CHANGES_OF_LINES);
  if (runs !== undefined) return runs;
  if (before.length !== after.length || before.length === 1) return replaceAll(before.flat(), after.flat());
  return before.flatMap((line, index) => replaceLines([line], [after[index] ?? []]));
}

/** Lines with the break at their beginning, so that all of them together are the words again. */
function cutLines(words: readonly Word[]): readonly Line[] {
  const lines: Word[][] = [[]];
  for (const word of words) {
    if (word.text === LINE_BREAK.text) lines.push([word]);
    else lines.at(-1)?.push(word);
  }
  return lines;
}

function replaceAll(before: readonly Word[], after: readonly Word[]): readonly WordRun[] {
  return joinRuns([
    { type: 'deleted', words: before },
    { type: 'inserted', words: after },
  ]);
}

/** Runs without empty ones; neighbours of one type are one. */
function joinRuns(runs: readonly WordRun[]): readonly WordRun[] {
  const joined: WordRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.words.length === 0) continue;
    if (last?.type === run.type) joined[joined.length - 1] = { type: run.type, words: [...last.words, ...run.words] };
    else joined.push(run);
  }
  return joined;
}

/** Kept words up to this number between two changes may be given up. */
const LARGEST_ISLAND = 3;

/**
 * The same change, easier to read: a few words that happen to be the same between larger changes are given as deleted and
 * inserted again, and in every change what was deleted stands before what was inserted.
 */
export function smoothRuns(runs: readonly WordRun[]): readonly WordRun[] {
  const pieces = runs.flatMap((run, index): readonly WordRun[] =>
    isIsland(runs, index)
      ? [
          { type: 'deleted', words: run.words },
          { type: 'inserted', words: run.words },
        ]
      : [run],
  );
  const smooth: WordRun[] = [];
  let change: WordRun[] = [];
  const flush = () => {
    const of = (type: RunType) => ({ type, words: change.filter((run) => run.type === type).flatMap((run) => run.words) });
    smooth.push(...joinRuns([of('deleted'), of('inserted')]));
    change = [];
  };
  for (const run of pieces) {
    if (run.type !== 'kept') change.push(run);
    else {
      flush();
      smooth.push(run);
    }
  }
  flush();
  return smooth;
}

function isIsland(runs: readonly WordRun[], index: number): boolean {
  const run = runs[index];
  if (run?.type !== 'kept' || run.words.some((word) => word.text === LINE_BREAK.text)) return false;
  const size = run.words.length;
  return size <= LARGEST_ISLAND && size <= sizeOfChange(runs, index - 1, -1) && size <= sizeOfChange(runs, index + 1, 1);
}

/** Words of the larger half of the change that begins at `start`, or ends there with `step` -1; 0 where there is none. */
function sizeOfChange(runs: readonly WordRun[], start: number, step: 1 | -1): number {
  const sizes = { deleted: 0, inserted: 0 };
  for (let at = start; ; at += step) {
    const run = runs[at];
    if (run === undefined || run.type === 'kept') return Math.max(sizes.deleted, sizes.inserted);
    sizes[run.type] += run.words.length;
  }
}
