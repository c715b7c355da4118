import assert from 'node:assert/strict';
import test from 'node:test';
import { makeEntityMatcher, type NameToMatch } from '../../src/corpus/match-entities.ts';
import { makeCorpus, makeEntity } from '../support/corpus.ts';

const matcher = makeEntityMatcher(
  makeCorpus(
    [],
    [
      makeEntity('people', 'patrick-leahy', 'Patrick Leahy', { identifiers: { bioguide: 'L000174' } }),
      makeEntity('people', 'jim-sensenbrenner', 'Jim Sensenbrenner', {
        variants: ['F. James Sensenbrenner'],
        identifiers: { bioguide: 'S000244' },
      }),
      makeEntity('people', 'jose-perez', 'José Pérez'),
      makeEntity('people', 'ann-b-smith', 'Ann B. Smith'),
      makeEntity('people', 'ann-c-smith', 'Ann C. Smith'),
      makeEntity('organizations', 'house-judiciary-committee', 'House Judiciary Committee'),
      makeEntity('organizations', 'senate-judiciary-committee', 'Senate Judiciary Committee'),
      makeEntity('organizations', 'house-of-representatives', 'House of Representatives', { variants: ['U.S. House'] }),
      makeEntity('organizations', 'lamps', 'House Judiciary Subcommittee on Lamps'),
    ],
  ),
);

const MEMBER = { isMember: true } as const;

for (const [asked, id] of [
  [{ name: 'Patrick Leahy' }, 'patrick-leahy'],
  [{ name: 'Hon. PATRICK LEAHY' }, 'patrick-leahy'],
  [{ name: 'Sen. Leahy', identifiers: { bioguide: 'L000174' } }, 'patrick-leahy'],
  [{ name: 'Patrick J. Leahy', ...MEMBER }, 'patrick-leahy'],
  [{ name: 'F. James Sensenbrenner Jr.', ...MEMBER }, 'jim-sensenbrenner'],
  [{ name: 'Jose Perez' }, 'jose-perez'],
  [{ name: 'Ann B. Smith' }, 'ann-b-smith'],
  // Not certain.
  [{ name: 'Patrick J. Leahy' }, undefined],
  [{ name: 'Leahy', ...MEMBER }, undefined],
  [{ name: 'Ann Smith', ...MEMBER }, undefined],
  [{ name: 'Patrick Leahy', identifiers: { bioguide: 'X000001' } }, undefined],
  [{ name: '' }, undefined],
  [{ name: 'constructor', identifiers: { __proto__: 'x' } }, undefined],
] satisfies readonly (readonly [NameToMatch, string | undefined])[]) {
  test(`person(${JSON.stringify(asked)}) is ${id ?? 'nobody for certain'}`, () => {
    assert.equal(matcher.person(asked), id);
  });
}

for (const [name, id] of [
  ['House Committee on the Judiciary', 'house-judiciary-committee'],
  ['house judiciary committee', 'house-judiciary-committee'],
  ['The House of Representatives', 'house-of-representatives'],
  ['U.S. House of Representatives', 'house-of-representatives'],
  ['U.S. House', 'house-of-representatives'],
  ['House Judiciary Lamps Subcommittee', undefined],
  ['Committee on the Judiciary', undefined],
  ['', undefined],
] as const) {
  test(`organization(${name}) is ${id ?? 'none for certain'}`, () => {
    assert.equal(matcher.organization(name), id);
  });
}
