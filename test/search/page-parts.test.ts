/** Excerpts, histogram, spelling: the parts that the page shows. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyzeText } from '../../src/search/analysis.ts';
import { parseDateRange } from '../../src/search/date-range.ts';
import { type AnalyzedText, buildExcerpt, type HitTerms } from '../../src/search/excerpt.ts';
import { layOutHistogram, monthsBetween } from '../../src/search/histogram.ts';
import { closestWord, editDistance } from '../../src/search/spelling.ts';

const analyze = (text: string): AnalyzedText => ({ text, tokens: analyzeText(text) });
const hitsOf = (...terms: string[]): HitTerms => ({ terms: new Set(terms), phrases: [], near: [] });

test('buildExcerpt(text) joins to the text, or to a window of it with the hits inside', () => {
  const text = `${'word '.repeat(200)}encrypted servers here ${'word '.repeat(200)}`;
  const segments = buildExcerpt(analyze(text), hitsOf('encrypt', 'server'));
  const joined = segments.map((segment) => segment.text).join('');
  assert.ok(joined.length < 360 && joined.startsWith('… ') && joined.endsWith(' …'));
  assert.deepEqual(
    segments.filter((segment) => segment.isHit).map((segment) => segment.text),
    ['encrypted', 'servers'],
  );
  assert.equal(
    buildExcerpt(analyze('short text'), hitsOf())
      .map((segment) => segment.text)
      .join(''),
    'short text',
  );
});

test('buildExcerpt(any text) loses and adds nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      assert.equal(
        buildExcerpt(analyze(text), hitsOf('a'))
          .map((segment) => segment.text)
          .join(''),
        text,
      );
    }),
    { seed: 3361 },
  );
});

test('layOutHistogram(months, width) keeps every record, inside the width, in bins of 1, 3 or 12 months', () => {
  const month = fc
    .tuple(fc.integer({ min: 1978, max: 2026 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, at]) => `${year}-${String(at).padStart(2, '0')}`);
  const months = fc
    .uniqueArray(month, { minLength: 1, maxLength: 80 })
    .map((list) => list.sort().map((one) => ({ month: one, kinds: { testimony: 2, statements: 1 } })));
  fc.assert(
    fc.property(months, fc.integer({ min: 280, max: 1600 }), (list, width) => {
      const histogram = layOutHistogram(list, width);
      assert.ok([1, 3, 12].includes(histogram.months));
      assert.equal(
        histogram.bins.reduce((sum, bin) => sum + bin.count, 0),
        list.length * 3,
      );
      assert.ok(histogram.height <= 72 + 1e-6);
      for (const bin of histogram.bins) {
        assert.ok(bin.x >= 0 && bin.x + bin.width <= width + 1e-6);
        assert.equal(
          bin.sheets.reduce((sum, sheet) => sum + sheet.records, 0),
          bin.count,
        );
      }
      assert.deepEqual(monthsBetween(histogram, width, 0), { from: histogram.bins[0]?.from, to: histogram.bins.at(-1)?.to });
    }),
    { seed: 2013 },
  );
  assert.deepEqual(layOutHistogram([], 300).bins, []);
});

test('layOutHistogram(one month) draws a column, not a bar across the page', () => {
  const { bins, width } = layOutHistogram([{ month: '2013-11', kinds: { testimony: 3 } }], 1400);
  assert.deepEqual([bins.length, width], [1, 1400]);
  assert.ok((bins[0]?.width ?? 0) <= 56, `${bins[0]?.width}`);
});

const DISTANCES: readonly (readonly [string, string, number])[] = [
  ['belz', 'belz', 0],
  ['belz', 'beltz', 1],
  ['belz', 'blez', 1],
  ['belz', 'bell', 1],
  ['belz', '', 3],
  ['muscular', 'musclar', 1],
  ['abc', 'xyz', 3],
];

test('editDistance(a, b, 2) counts inserted, deleted, changed and swapped letters up to 3', () => {
  for (const [a, b, distance] of DISTANCES) assert.equal(editDistance(a, b, 2), distance, `${a} ${b}`);
});

test('editDistance(a, b, limit) is what a full table gives, up to limit + 1', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
      assert.equal(editDistance(a, b, limit), Math.min(limit + 1, fullDistance(a, b)));
    }),
    { seed: 1991, numRuns: 1000 },
  );
  assert.equal(editDistance('x'.repeat(500), `${'x'.repeat(499)}y`, 2), 1);
});

/** By the definition: the last letters are kept or changed, one is inserted or deleted, or two are swapped. */
function fullDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const change = fullDistance(a.slice(0, -1), b.slice(0, -1)) + (a.at(-1) === b.at(-1) ? 0 : 1);
  const isSwap = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  const swap = isSwap ? fullDistance(a.slice(0, -2), b.slice(0, -2)) + 1 : Number.POSITIVE_INFINITY;
  return Math.min(change, swap, fullDistance(a.slice(0, -1), b) + 1, fullDistance(a, b.slice(0, -1)) + 1);
}

test('closestWord(word, words) gives the nearest within the limit', () => {
  assert.equal(closestWord('speakr', ['source', 'speaker'], 2), 'speaker');
  assert.equal(closestWord('colour', ['source', 'speaker'], 2), undefined);
});

test('parseDateRange(text) gives the first and last day', () => {
  assert.deepEqual(parseDateRange('2012-02'), { from: '2012-02-01', to: '2012-02-29' });
  assert.deepEqual(parseDateRange('2013..'), { from: '2013-01-01' });
  for (const text of ['', '..', 'x', '2013-00', '2013-02-30', '2014..2013', '13']) assert.equal(parseDateRange(text), undefined, text);
});
