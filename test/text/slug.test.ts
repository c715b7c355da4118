import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { slugOf } from '../../src/text/slug.ts';

for (const [text, slug] of [
  ['Löwenthal’s répons', 'lowenthals-repons'],
  ['H.R. 3361 — USA FREEDOM Act', 'h-r-3361-usa-freedom-act'],
  ['  Straße/Łódź, Ærø ', 'strasse-lodz-aero'],
  ['日本', ''],
  ['', ''],
  ['---', ''],
  ['<script>', 'script'],
  ['../../etc/passwd', 'etc-passwd'],
] as const) {
  test(`slugOf(${JSON.stringify(text)}) is "${slug}"`, () => assert.equal(slugOf(text), slug));
}

test('slugOf(text, longest) ends with a whole word', () => {
  assert.equal(slugOf('one two three', 9), 'one-two');
  assert.equal(slugOf('abcdefgh ij', 4), 'abcd');
});

test('slugOf(text) is an id or empty, and its own slug', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 80 }), (text, longest) => {
      const slug = slugOf(text, longest);
      assert.match(slug, /^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
      assert.ok(slug.length <= longest);
      assert.equal(slugOf(slug, longest), slug);
    }),
    { seed: 6 },
  );
});
