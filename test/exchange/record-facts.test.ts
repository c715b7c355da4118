import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readRecordFacts } from '../../src/browser/exchange/record-facts.ts';
import { buildRecordExport } from '../../src/exports/record-export.ts';
import { SITE, TESTIMONY } from '../exports/sample.ts';

test('readRecordFacts(file of a record) gives each passage its sources in words and what is quoted in it', () => {
  const facts = readRecordFacts(JSON.parse(JSON.stringify(buildRecordExport(TESTIMONY, SITE))));
  assert.equal(facts.url, 'https://record.example/r/testimony/2013-11-11-belz-libe/');
  assert.deepEqual(facts.passages.get('t4'), {
    type: 'turn',
    heading: '',
    date: '',
    sources: ['Source S1, 2013-11, https://news.example/1', 'Source S2'],
    quoted: ['so'],
  });
  assert.deepEqual(facts.passages.get('')?.sources, ['Source S1, 2013-11, https://news.example/1', 'Source S2']);
});

test('readRecordFacts throws at no value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => readRecordFacts(value).passages.has('')),
    { seed: 7 },
  );
});
