import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { loadContent } from '../../../src/build/content.ts';
import { listFirstReads } from '../../../src/corpus/views/first-reads.ts';
import { makeCorpus, makeRecord } from '../../support/corpus.ts';

const SAMPLE = new URL('../../fixtures/corpus/sample/content', import.meta.url).pathname;

test('listFirstReads(corpus) is the first thread, the disclosure with most answers, the timeline', async () => {
  const { corpus } = await loadContent(SAMPLE, '2026-11-24');
  assert.deepEqual(listFirstReads(corpus), [
    { path: 'threads/in-the-clear/', what: `a thread, step by step: ${corpus.threads[0]?.title}` },
    { path: 'disclosures/2013-10-30-muscular/', what: 'a record, with what responded to it: MUSCULAR reported' },
    { path: 'timeline/', what: 'disclosures and the responses to them' },
  ]);
});

test('listFirstReads(corpus) names nothing that the content does not have', () => {
  for (const corpus of [makeCorpus([]), makeCorpus([makeRecord('2013-a')])])
    assert.deepEqual(
      listFirstReads(corpus).map(({ path }) => path),
      ['timeline/'],
    );
});

test('npm start names no record of any content', () => {
  assert.doesNotMatch(readFileSync(new URL('../../../src/commands/start.ts', import.meta.url), 'utf8'), /\b(?:19|20)\d\d-\d\d-/);
});
