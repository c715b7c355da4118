/** Words with `*` or `~` that stand for more words than are looked up say so. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildBareRecord } from '../../src/search/bare-records.ts';
import { MAX_EXPANSIONS } from '../../src/search/matching.ts';
import { ask, openEngine } from '../support/search.ts';

const LETTERS = [...'bcdfghjklm'];
/** 100 words that begin with `re`, 10 of them with `reb`, and 3 that begin with `un`. */
const WORDS = [...LETTERS.flatMap((a) => LETTERS.map((b) => `re${a}o${b}a`)), 'unbo', 'unco', 'undo'];

const engine = await openEngine([buildBareRecord('words', WORDS)]);

const SAID: readonly (readonly [query: string, message?: string])[] = [
  ['re*', `“re*” stands for 100 words; the ${MAX_EXPANSIONS} most frequent are searched`],
  ['undo NOT re*', `“re*” stands for 100 words; the ${MAX_EXPANSIONS} most frequent are searched`],
  ['"undo re*"', `A word of “"undo re*"” stands for 100 words; the ${MAX_EXPANSIONS} most frequent are searched`],
  ['text:re*', `A word of “text:re*” stands for 100 words; the ${MAX_EXPANSIONS} most frequent are searched`],
  ['reb*'],
  ['un*'],
];

for (const [query, message] of SAID) {
  test(`search(${query}) says ${message === undefined ? 'nothing' : 'how many words it stands for'}`, async () => {
    const problems = (await engine.search(ask(query))).problems.filter(({ code }) => code === 'too-many-alike');
    assert.deepEqual(
      problems.map((problem) => problem.message),
      message === undefined ? [] : [message],
    );
  });
}
