import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { numberText } from '../../src/corpus/number-text.ts';
import { parseOne, recordText } from '../support/parse-one.ts';

test('numberText(text) gives the next free number to each passage without an id', () => {
  const body = 'One. [@S1]\n\nTwo\nlines. [@S1]  \n\nThree. [@S1] {#p4}\n\n::: {.turn speaker="nsa" role="answer"}\nFour. [@S1]\n:::\n';
  const numbered = numberText(recordText(body), []);
  assert.deepEqual(numbered?.added, ['p5', 'p6', 't7']);
  assert.ok(
    numbered?.text.endsWith(
      'One. [@S1] {#p5}\n\nTwo\nlines. [@S1] {#p6}\n\nThree. [@S1] {#p4}\n\n::: {#t7 .turn speaker="nsa" role="answer"}\nFour. [@S1]\n:::\n',
    ),
  );
});

test('numberText(text, published) never gives a number again, also not of a stage or of what links and quotations name', () => {
  const fields = 'quotations:\n  - { words: a b, by: x y, passage: p12, sources: [S1] }\n';
  assert.deepEqual(numberText(recordText('One. [@S1]\n', fields), ['t3'])?.added, ['p13']);
  assert.deepEqual(numberText(recordText('One. [@S1]\n'), ['t30', 'p2'])?.added, ['p31']);
});

test('numberText(text) keeps line endings, the byte order mark and a last line without an end', () => {
  const text = `\ufeff${recordText('One. [@S1]').replaceAll('\n', '\r\n')}`;
  assert.equal(numberText(text, [])?.text, `${text} {#p1}`);
});

test('numberText(text) changes nothing where every passage has an id, and nothing is there without front matter', () => {
  const text = recordText('One. [@S1] {#p1}\n');
  assert.deepEqual(numberText(text, []), { text, added: [] });
  assert.equal(numberText('One.\n', []), undefined);
});

test('numberText(text) leaves no passage without an id, and no id twice', () => {
  const paragraph = fc.record({
    words: fc.constantFrom('One.', 'Two\nlines.', '*Three*', '“Four”'),
    id: fc.option(fc.integer({ min: 1, max: 9 })),
  });
  fc.assert(
    fc.property(fc.uniqueArray(paragraph, { selector: ({ id }) => id ?? Symbol('none'), minLength: 1, maxLength: 8 }), (paragraphs) => {
      const body = paragraphs.map(({ words, id }) => `${words} [@S1]${id === null ? '' : ` {#p${id}}`}`).join('\n\n');
      assert.deepEqual(parseOne(numberText(recordText(`${body}\n`), [])?.text ?? '').codes, []);
    }),
    { seed: 11 },
  );
});
