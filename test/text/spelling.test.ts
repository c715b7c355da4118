import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { countEdits, nearestWord, suggestWord } from '../../src/text/spelling.ts';

/** Optimal string alignment by its definition, slowly. */
function countEditsSlowly(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const same = a.at(-1) === b.at(-1);
  const [restA, restB] = [a.slice(0, -1), b.slice(0, -1)];
  const ways = [countEditsSlowly(restA, b) + 1, countEditsSlowly(a, restB) + 1, countEditsSlowly(restA, restB) + (same ? 0 : 1)];
  const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  if (swapped) ways.push(countEditsSlowly(a.slice(0, -2), b.slice(0, -2)) + 1);
  return Math.min(...ways);
}

const WORD = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

test('countEdits(a, b) equals the slow definition', () => {
  fc.assert(
    fc.property(WORD, WORD, (a, b) => assert.equal(countEdits(a, b), countEditsSlowly(a, b))),
    { seed: 4 },
  );
});

test('countEdits(a, b, limit) says limit + 1 for anything farther', () => {
  fc.assert(
    fc.property(WORD, WORD, fc.nat(4), (a, b, limit) => {
      assert.equal(countEdits(a, b, limit), Math.min(countEditsSlowly(a, b), limit + 1));
    }),
    { seed: 5 },
  );
});

for (const [word, candidates, nearest] of [
  ['libe-hering', ['libe-hearing', 'libe-inquiry'], 'libe-hearing'],
  ['sumary', ['title', 'summary'], 'summary'],
  ['witnes', ['questioner', 'witness'], 'witness'],
  ['ab', ['ba'], 'ba'],
  ['MUSCULAR', ['muscular'], 'muscular'],
  ['zzzzzzzz', ['muscular'], undefined],
  ['', [], undefined],
  ['2013-11-01-muscular', ['2013-10-30-muscular'], '2013-10-30-muscular'],
  ['2013-11-11-belz-libe', ['2013-11-11-belz-libe-testimony'], '2013-11-11-belz-libe-testimony'],
  ['abcd', ['abce', 'abcc'], 'abcc'],
] as const) {
  test(`nearestWord("${word}") is ${nearest}`, () => assert.equal(nearestWord(word, candidates), nearest));
}

test('nearestWord(word, candidates) does not depend on the order of the candidates where edits decide', () => {
  assert.equal(nearestWord('abcd', ['abcc', 'abce']), nearestWord('abcd', ['abce', 'abcc']));
});

test('suggestWord(word, candidates, otherwise) asks, or says otherwise', () => {
  assert.equal(suggestWord('sumary', ['summary'], 'Add it'), 'Did you mean "summary"?');
  assert.equal(suggestWord('zzzzzz', ['summary'], 'Add it'), 'Add it');
});
