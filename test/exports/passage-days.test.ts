/** Whether the tables tell what a passage is, below which heading, and whose day they give. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvParse } from 'd3';
import { buildDataFiles, formatPassagesNdjson } from '../../src/exports/data-files.ts';
import { buildRecordExport } from '../../src/exports/record-export.ts';
import { passageSchema } from '../../src/exports/record-schema.ts';
import { makeCorpus, makeDate, makePassage } from '../support/corpus.ts';
import { BILL, BUILT, SITE, TESTIMONY } from './sample.ts';

const NOTE = { ...makePassage('p7', 'It promised.'), heading: 'After the hearing', date: makeDate('2013-12-04') };
const record = { ...TESTIMONY, officialTitle: 'Inquiry', passages: [...TESTIMONY.passages, NOTE, makePassage('p8', 'It was asked.')] };
const corpus = makeCorpus([BILL, record]);

const EXPECTED = [
  ['s1', 'stage', '', '2013-10-29', 'passage'],
  ['p1', 'paragraph', '', '2013-10-29', 'record'],
  ['t4', 'turn', '', '2013-11-11', 'record'],
  ['p7', 'paragraph', 'After the hearing', '2013-12-04', 'passage'],
  ['p8', 'paragraph', '', '2013-11-11', 'record'],
];

function bodyOf(name: string): string {
  return buildDataFiles(corpus, SITE, BUILT).find((file) => file.name === name)?.body ?? '';
}

test('passages.ndjson has type, heading and date of every passage, and says whose the date is', () => {
  const lines = formatPassagesNdjson(corpus, SITE)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    lines.map(({ passage, type, heading = '', date, dateOf }) => [passage, type, heading, date, dateOf]),
    EXPECTED,
  );
});

test('passages.csv says the same in the same words', () => {
  const rows = csvParse(bodyOf('passages.csv')).map(({ id, type, heading, date, date_of }) => [id, type, heading, date, date_of]);
  assert.deepEqual(rows, EXPECTED);
});

test('records.csv has the name of the document itself', () => {
  assert.deepEqual(
    csvParse(bodyOf('records.csv')).map((row) => row['official_title']),
    ['', 'Inquiry'],
  );
});

test('buildRecordExport gives a passage the day that is its own alone, as the schema has it', () => {
  const { passages } = buildRecordExport(record, SITE);
  assert.deepEqual(
    passages.map(({ date }) => date),
    [undefined, '2013-12-04', undefined],
  );
  for (const passage of passages) assert.deepEqual(passageSchema.parse(passage), passage);
});
