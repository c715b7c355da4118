import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseQuery } from '../../src/search/query.ts';
import { findWordsOf } from '../../src/search/words-in-text.ts';

const TEXT =
  'The firms denied “direct access” to servers. Access that is direct, they said, was never given; a server’s encryption is no door.';

const FOUND: readonly (readonly [query: string, words: readonly string[]])[] = [
  ['servers', ['servers', 'server’s']],
  ['"direct access"', ['direct access']],
  ['"access direct"~3', ['direct', 'access', 'Access', 'direct']],
  ['encrypt*', ['encryption']],
  ['encrpytion~2', ['encryption']],
  ['firms OR door', ['firms', 'door']],
  ['denied NOT servers', ['denied']],
  ['kind:testimony denied', ['denied']],
  ['the', []],
  ['', []],
];

for (const [query, words] of FOUND) {
  test(`findWordsOf(${query}) marks ${words.join(', ') || 'nothing'}`, () => {
    const ranges = findWordsOf(parseQuery(query).root, TEXT);
    assert.deepEqual(
      ranges.map(({ start, end }) => TEXT.slice(start, end)),
      words,
    );
  });
}
