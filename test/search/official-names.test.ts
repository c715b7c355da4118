import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildSearchRecords } from '../../src/search/documents.ts';
import { makeCorpus, makeRecord } from '../support/corpus.ts';

test('buildSearchRecords finds a record by the name of its document and its numbers, each once', () => {
  const [law, ruling] = buildSearchRecords(
    makeCorpus([
      makeRecord('2013-01-01-a', {
        title: 'Review Act of 2014 (H.R. 1)',
        officialTitle: 'Review Act of 2014',
        identifiers: { bill: ['H.R. 1'] },
      }),
      makeRecord('2013-01-02-b', { title: 'Court rules', officialTitle: 'A v. B', identifiers: { docket: ['14-42'] } }),
    ]),
  );
  assert.equal(law?.documents[0]?.text, 'Summary of 2013-01-01-a. H.R. 1');
  assert.equal(ruling?.documents[0]?.text, 'Summary of 2013-01-02-b. A v. B; 14-42');
});
