/** Questions that a researcher would ask of this record, on the record as it is. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { loadContent } from '../../src/build/content.ts';
import { buildSearchRecords } from '../../src/search/documents.ts';
import type { RecordHit } from '../../src/search/search-result.ts';
import { ask, openEngine } from '../support/search.ts';

const CONTENT = path.resolve(import.meta.dirname, '../../content');
const LEAST_RANK = 0.85;

interface Question {
  readonly text: string;
  /** `record` or `record#passage`. */
  readonly answers: readonly string[];
}

const questions = readFileSync(path.join(import.meta.dirname, 'questions.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line): Question => {
    const [text = '', answers = ''] = line.split('\t');
    return { text, answers: answers.split(',') };
  });

const { corpus, thesaurus } = await loadContent(CONTENT, '2100-01-01');

test('questions.tsv names records and passages that exist', () => {
  assert.ok(questions.length >= 80);
  for (const answer of questions.flatMap((question) => question.answers)) {
    const [id = '', passage] = answer.split('#');
    const record = corpus.recordById.get(id);
    assert.ok(record !== undefined, answer);
    assert.ok(passage === undefined || record.passages.some((own) => own.id === passage), answer);
  }
});

test(`search(question) answers with a mean reciprocal rank of at least ${LEAST_RANK} in the first ten records`, async () => {
  const engine = await openEngine(buildSearchRecords(corpus), thesaurus);
  let sum = 0;
  const missed: string[] = [];
  for (const { text, answers } of questions) {
    const { hits } = await engine.search(ask(text));
    const rank = hits.findIndex((hit) => answers.some((answer) => isAnswer(hit, answer))) + 1;
    if (rank === 0) missed.push(text);
    else sum += 1 / rank;
  }
  assert.ok(sum / questions.length >= LEAST_RANK, `${(sum / questions.length).toFixed(3)}; not found: ${missed.join(' | ')}`);
});

function isAnswer(hit: RecordHit, answer: string): boolean {
  const [id, passage] = answer.split('#');
  return hit.card.path.split('/')[1] === id && (passage === undefined || hit.passages.some((own) => own.passage === passage));
}
