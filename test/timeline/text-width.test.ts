import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { measureText, wrapEvenly, wrapText } from '../../src/timeline/text-width.ts';
import { SEED } from './support.ts';

test('measureText is the sum of its characters, grows with size and weight, and is 0 for nothing', () => {
  assert.equal(measureText('', 13), 0);
  assert.ok(Math.abs(measureText('ab', 10) - measureText('a', 10) - measureText('b', 10)) < 1e-9);
  assert.ok(Math.abs(measureText('Record', 26) - 2 * measureText('Record', 13)) < 1e-9);
  assert.ok(measureText('Record', 13, 700) > measureText('Record', 13, 400));
});

test('measureText gives characters that the font does not have a width too', () => {
  assert.ok(measureText('č漢😀', 10) > 15);
});

test('wrapText: lines join to the text again and are no wider than asked, single words apart', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'surveillance', 'of', 'the', 'Record'), { maxLength: 20 }),
      fc.integer({ min: 20, max: 300 }),
      (words, max) => {
        for (const wrap of [wrapText, wrapEvenly]) {
          const lines = wrap(words.join(' '), 13, max);
          assert.equal(lines.join(' '), words.join(' '));
          for (const line of lines) assert.ok(!line.includes(' ') || measureText(line, 13) <= max);
        }
      },
    ),
    SEED,
  );
});

test('wrapEvenly takes no more lines than wrapText', () => {
  const text = 'The Washington Post describes MUSCULAR: links between data centres tapped';
  assert.equal(wrapEvenly(text, 13, 200).length, wrapText(text, 13, 200).length);
});
