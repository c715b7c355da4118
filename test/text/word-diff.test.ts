import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { cutWords, diffWords, joinWords, LINE_BREAK, type RunType, smoothRuns, type Word, type WordRun } from '../../src/text/word-diff.ts';

const textsOf = (words: readonly Word[]) => words.map((word) => word.text);
const show = (runs: readonly WordRun[]) =>
  runs.map(({ type, words }) => `${{ kept: '=', deleted: '-', inserted: '+' }[type]}${joinWords(words)}`);
const diff = (before: string, after: string) => diffWords(cutWords(before), cutWords(after));
const wordsWithout = (runs: readonly WordRun[], type: RunType) =>
  runs.filter((run) => run.type !== type).flatMap((run) => textsOf(run.words));
const countChanges = (runs: readonly WordRun[]) => runs.reduce((sum, run) => sum + (run.type === 'kept' ? 0 : run.words.length), 0);

/** Few different words, so that many are the same; breaks among them. */
const words = fc.array(
  fc.constantFrom('the', 'court', 'may', 'order', ',', '\n').map((text): Word => (text === '\n' ? LINE_BREAK : { text, joined: false })),
  { maxLength: 24 },
);

/** Length of the longest common subsequence by the table of all prefixes. */
function measureCommon(a: readonly string[], b: readonly string[]): number {
  const table = [Array.from(b, () => 0)];
  for (const [i, word] of a.entries()) {
    const row: number[] = [];
    for (const [j, other] of b.entries()) {
      const above = table[i]?.[j] ?? 0;
      const diagonal = i === 0 || j === 0 ? 0 : (table[i]?.[j - 1] ?? 0);
      row.push(word === other ? diagonal + 1 : Math.max(row[j - 1] ?? 0, i === 0 ? 0 : above));
    }
    table.push(row);
  }
  return table.at(-1)?.at(-1) ?? 0;
}

describe('cutWords', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['', []],
    ['  \n ', []],
    ['(a) In general, the Court', ['(a)', 'In', 'general', ',', 'the', 'Court']],
    ['50 U.S.C. 1861(b)(2)(A)', ['50', 'U.S.C', '.', '1861', '(b)', '(2)', '(A)']],
    ['§215 — naïve “words”', ['§', '215', '—', 'naïve', '“', 'words', '”']],
    ['leader ....... 12', ['leader', '.......', '12']],
    ['the agency—“as amended”; 1,310 (or more)', ['the', 'agency', '—', '“', 'as', 'amended', '”', ';', '1,310', '(', 'or', 'more', ')']],
    ['\ud800 lone', ['\ud800', 'lone']],
  ];
  for (const [text, expected] of cases)
    test(`cutWords(${JSON.stringify(text)})`, () => assert.deepEqual(textsOf(cutWords(text)), expected));

  test('joinWords(cutWords(text)) is the text with its white space folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'B', ' ', '(', ')', '.', ',', '§', 'é', '7') }), (text) => {
        assert.equal(joinWords(cutWords(text)), text.replace(/\s+/gu, ' ').trim());
      }),
    );
  });
});

describe('diffWords', () => {
  test('says what was deleted and inserted, and keeps punctuation apart from its word', () => {
    assert.deepEqual(show(diff('The Court may order', 'The Court shall order')), ['=The Court', '-may', '+shall', '=order']);
    assert.deepEqual(show(diff('each agency,', 'each agency;')), ['=each agency', '-,', '+;']);
  });

  const odd: readonly (readonly [string, string, readonly string[]])[] = [
    ['', '', []],
    ['a b', 'a b', ['=a b']],
    ['', 'a', ['+a']],
    ['a', '', ['-a']],
    ['a', 'b', ['-a', '+b']],
  ];
  for (const [before, after, expected] of odd)
    test(`diffWords(${JSON.stringify(before)}, ${JSON.stringify(after)})`, () => assert.deepEqual(show(diff(before, after)), expected));

  test('kept and deleted words are those before, kept and inserted words those after; also smoothed, also without patience', () => {
    fc.assert(
      fc.property(words, words, fc.constantFrom(1, 3, 1000), (before, after, patience) => {
        const runs = diffWords(before, after, patience);
        for (const each of [runs, smoothRuns(runs)]) {
          assert.deepEqual(wordsWithout(each, 'inserted'), textsOf(before));
          assert.deepEqual(wordsWithout(each, 'deleted'), textsOf(after));
          assert.ok(each.every((run, index) => run.words.length > 0 && run.type !== each[index - 1]?.type));
        }
      }),
      { seed: 215, numRuns: 600 },
    );
  });

  test('makes as few changes as a table of all prefixes does', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const common = measureCommon(textsOf(before), textsOf(after));
        assert.equal(countChanges(diffWords(before, after)), before.length + after.length - 2 * common);
      }),
      { seed: 702, numRuns: 600 },
    );
  });

  test('two long texts with nothing in common are replaced, not searched to the end', () => {
    const long = (word: string) =>
      Array.from({ length: 60_000 }, (_, n): Word => (n % 40 === 39 ? LINE_BREAK : { text: `${word}${n}`, joined: false }));
    const started = performance.now();
    const runs = diffWords(long('a'), long('b'));
    assert.ok(performance.now() - started < 5000);
    assert.equal(wordsWithout(runs, 'inserted').length, 60_000);
    assert.equal(wordsWithout(runs, 'deleted').length, 60_000);
  });

  test('a long text with a change in each line is still told word by word', () => {
    const line = (word: string, n: number) => [
      LINE_BREAK,
      ...cutWords(`Paragraph ${n} says that the officer ${word} report to committee ${n}`),
    ];
    const long = (word: string) => Array.from({ length: 1500 }, (_, n) => line(word, n)).flat();
    const runs = diffWords(long('shall'), long('may'));
    assert.equal(wordsWithout(runs, 'inserted').length, long('shall').length);
    assert.ok(runs.some((run) => run.type === 'kept'));
  });
});

describe('smoothRuns', () => {
  test('gives up a few words that stand between larger changes, and keeps larger stretches', () => {
    const runs = smoothRuns(diff('alpha beta of gamma delta end of the whole sentence', 'one two of three four end of the whole sentence'));
    assert.deepEqual(show(runs), ['-alpha beta of gamma delta', '+one two of three four', '=end of the whole sentence']);
  });

  test('never joins what stands in two lines', () => {
    const [before, after] = [
      [...cutWords('a b'), LINE_BREAK, ...cutWords('c d')],
      [...cutWords('e f'), LINE_BREAK, ...cutWords('g h')],
    ];
    assert.deepEqual(show(smoothRuns(diffWords(before, after))), ['-a b', '+e f', '=\n', '-c d', '+g h']);
  });
});
