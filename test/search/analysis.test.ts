import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyzeQueryText, analyzeText, foldWord, isStopWord } from '../../src/search/analysis.ts';

const termsOf = (text: string) => analyzeText(text).map((token) => token.term);
const queryTermsOf = (text: string) => analyzeQueryText(text).map((token) => token.term);

/** Ways of writing one number of law; each row is one token. */
const SAME: readonly (readonly [term: string, ...forms: string[]])[] = [
  ['§215', '§ 215', '§215', '§§ 215', 'Sec. 215', 'sec 215', 'Section 215', 'SECTION 215', 'Sections 215'],
  ['§702', '§\u00a0702', 'Section 702'],
  ['hr2048', 'H.R. 2048', 'HR2048', 'H. R. 2048', 'hr 2048', 'H.R.2048'],
  ['s1599', 'S. 1599', 'S.1599', 's 1599'],
  ['usc50§1861', '50 U.S.C. 1861', '50 USC 1861', '50 U.S.C. § 1861', '50 U.S.C. §1861', '50 USC section 1861'],
  ['eo12333', 'E.O. 12333', 'EO 12333', 'Executive Order 12333', 'executive order no. 12333', 'EO12333'],
  ['pl114-23', 'P.L. 114-23', 'PL 114-23', 'Public Law 114-23', 'Pub. L. No. 114–23', 'Pub. L. 114-23'],
  ['ppd28', 'PPD-28', 'PPD 28', 'Presidential Policy Directive 28'],
  ['sjres7', 'S.J.Res. 7', 'SJRes7'],
];

test('analyzeQueryText(number of law) is one token, however it is written', () => {
  for (const [term, ...forms] of SAME) {
    for (const form of forms) assert.deepEqual(queryTermsOf(form), [term], form);
  }
});

test('analyzeText(number of law) holds the token of the query and the bare number', () => {
  for (const [term, ...forms] of SAME) for (const form of forms) assert.ok(termsOf(`under ${form}, they`).includes(term), form);
  assert.ok(termsOf('50 U.S.C. § 1861').includes('§1861'));
  assert.ok(termsOf('Section 215').includes('215'));
});

test('analyzeText(text) sees no number of law where there is none', () => {
  for (const text of ["its 1599 pages and it's 1599", 'us 2048', 'the years 1861', 'S. 5', 'dissection 215']) {
    assert.deepEqual(
      analyzeText(text).filter((token) => token.type === 'legal'),
      [],
      text,
    );
  }
});

const FOLDED: readonly (readonly [string, string])[] = [
  ['N.S.A.’s', 'nsa'],
  ["Microsoft's", 'microsoft'],
  ['Zupančič', 'zupancic'],
  ['U.S', 'us'],
  ['1,807', '1807'],
  ['Straße', 'strasse'],
  ["O'Brien", 'obrien'],
];

test('foldWord(word) drops case, marks, dots of acronyms and possessives', () => {
  for (const [word, folded] of FOLDED) assert.equal(foldWord(word), folded, word);
});

test('analyzeText(text) gives places in the text and counts common words as places', () => {
  const tokens = analyzeText('Access to the servers');
  assert.deepEqual(
    tokens.map(({ term, start, end, position }) => [term, start, end, position]),
    [
      ['access', 0, 6, 0],
      ['server', 14, 21, 3],
    ],
  );
});

test('analyzeText(text) parts words at hyphens', () => {
  assert.deepEqual(
    analyzeText('server-to-server').map(({ term, position }) => [term, position]),
    [
      ['server', 0],
      ['server', 2],
    ],
  );
});

test('isStopWord(word) keeps words of denial', () => {
  for (const word of ['not', 'no', 'never', 'cannot']) assert.equal(isStopWord(word), false, word);
  for (const word of ['the', 'of', 'and']) assert.equal(isStopWord(word), true, word);
});

test('analyzeText(long text) is linear', () => {
  const time = (text: string) => {
    const start = performance.now();
    analyzeText(text);
    return performance.now() - start;
  };
  for (const piece of ['section 2 ', 's. ', '1 U. S. C. ', '§§ ', "a'", 'é́ ']) {
    time(piece.repeat(2000));
    assert.ok(time(piece.repeat(40_000)) < 3000, piece);
  }
});
