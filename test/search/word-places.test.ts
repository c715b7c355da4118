import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hasSequence, hasWindow, matchesWildcard, smallestWindow } from '../../src/search/word-places.ts';

test('matchesWildcard(word, pattern) agrees with a regular expression', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 6 });
  const pattern = fc.array(letters, { minLength: 2, maxLength: 4 }).map((pieces) => pieces.join('*'));
  fc.assert(
    fc.property(letters, pattern, (word, text) => {
      assert.equal(matchesWildcard(word, text), new RegExp(`^${text.replaceAll('*', '.*')}$`).test(word));
    }),
    { seed: 50, numRuns: 2000 },
  );
});

test('smallestWindow(places) agrees with a scan of all choices', () => {
  const list = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 5 }).map((places) => places.sort((a, b) => a - b));
  fc.assert(
    fc.property(fc.tuple(list, list, list), ([a, b, c]) => {
      let best = Number.POSITIVE_INFINITY;
      for (const x of a) for (const y of b) for (const z of c) best = Math.min(best, Math.max(x, y, z) - Math.min(x, y, z) + 1);
      assert.equal(smallestWindow([a, b, c]), best);
    }),
    { seed: 1861 },
  );
});

test('hasSequence(places, offsets) asks for the same distances, hasWindow(places, width) for a stretch of that many places', () => {
  assert.equal(
    hasSequence(
      [
        [3, 9],
        [4, 12],
      ],
      [0, 1],
    ),
    true,
  );
  assert.equal(
    hasSequence(
      [
        [3, 9],
        [5, 12],
      ],
      [0, 1],
    ),
    false,
  );
  assert.equal(
    hasSequence(
      [
        [3, 9],
        [5, 12],
      ],
      [2, 4],
    ),
    true,
  );
  assert.equal(hasSequence([[4], [3]], [0, 1]), false);
  assert.equal(hasWindow([[9], [5]], 5), true);
  assert.equal(hasWindow([[9], [5]], 4), false);
  assert.equal(hasWindow([[9], []], 99), false);
});
