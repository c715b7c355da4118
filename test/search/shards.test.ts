import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { packWords, unpackWords } from '../../src/search/index-files.ts';
import { buildLexicon, decodeLexicon } from '../../src/search/lexicon.ts';
import type { TermPostings } from '../../src/search/postings.ts';
import { buildShards, decodePositions, decodeTerm, findPrefixShards, findShards, separateWords } from '../../src/search/shards.ts';

const word = fc.oneof(
  fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom('a', 'b', 'c', 'ž') }),
  fc.constantFrom('𐌰𐌱', '𐌰𐌲', '§215', '__proto__'),
);
const words = fc.uniqueArray(word, { maxLength: 60 }).map((list) => list.sort());

const postingsOf = (terms: readonly string[], owners: number): TermPostings[] =>
  terms.map((term, index) => {
    const list = Array.from({ length: index % 3 === 0 ? owners : 1 }, (_, at) => at * 2);
    const field = {
      owners: list,
      frequencies: list.map(() => 2),
      scores: list.map((owner) => owner + 1),
      positions: list.flatMap((owner) => [owner, owner + 300]),
    };
    return { term, documents: list.length, surface: `${term}s`, fields: [field, undefined, undefined, undefined, undefined, undefined] };
  });

test('decodeTerm(buildShards(postings)) gives back every term, also one that runs over several shards', () => {
  fc.assert(
    fc.property(words, fc.constantFrom(1, 40, 7000), (terms, owners) => {
      const postings = postingsOf(terms.slice(0, owners > 1000 ? 5 : 60), owners);
      const { starts, terms: shards, positions } = buildShards(postings, 64);
      assert.deepEqual([...starts].sort(), starts);
      for (const { term, fields } of postings) {
        const found = findShards(starts, term);
        const decoded = found.flatMap((shard) => decodeTerm(shards[shard] ?? new Uint8Array(), term) ?? []);
        assert.deepEqual(
          decoded.flatMap((piece) => [...(piece.fields[0]?.owners ?? [])]),
          fields[0]?.owners,
        );
        assert.deepEqual(
          decoded.flatMap((piece) => [...(piece.fields[0]?.scores ?? [])]),
          fields[0]?.scores,
        );
        const places = found.flatMap(
          (shard) => decodePositions(shards[shard] ?? new Uint8Array(), positions[shard] ?? new Uint8Array(), term)?.[0] ?? [],
        );
        assert.deepEqual(
          places.flatMap((list) => [...list]),
          fields[0]?.positions,
        );
      }
    }),
    { seed: 1978, numRuns: 150 },
  );
});

test('findPrefixShards(prefix) holds every term that begins so', () => {
  fc.assert(
    fc.property(words, word, (terms, prefix) => {
      const { starts, shards } = buildLexicon(postingsOf(terms, 1), 24);
      const found = findPrefixShards(starts, prefix).flatMap((shard) => decodeLexicon(shards[shard] ?? new Uint8Array()));
      const wanted = terms.filter((term) => term.startsWith(prefix));
      assert.deepEqual(
        found.map((entry) => entry.term).filter((term) => term.startsWith(prefix)),
        wanted,
      );
      for (const entry of found) assert.equal(entry.surface, `${entry.term}s`);
    }),
    { seed: 1978, numRuns: 300 },
  );
});

test('separateWords(before, word) sorts after the one and not after the other', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      fc.pre(a !== b);
      const [before = '', after = ''] = [a, b].sort();
      const separator = separateWords(before, after);
      assert.ok(separator > before && separator <= after && after.startsWith(separator));
    }),
    { seed: 1978 },
  );
});

test('unpackWords(packWords(words)) gives back the words', () => {
  fc.assert(
    fc.property(words, (list) => assert.deepEqual(unpackWords(packWords(list)), list)),
    { seed: 1978 },
  );
});
