import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatTimelineCsv } from '../../src/timeline/csv.ts';
import { buildEvents } from '../../src/timeline/events.ts';
import { makeCorpus, makeRecord } from '../support/corpus.ts';

const source = { url: () => 'https://record.example/x/', links: () => 2, source: 'The Surveillance Record' };

test('formatTimelineCsv writes head, events and source, lines ended by CRLF', () => {
  const csv = formatTimelineCsv(buildEvents(makeCorpus([makeRecord('2013-11-r')])), source);
  assert.equal(
    csv,
    'date,earliest,latest,lane,kind,record,title,label,links,url\r\n' +
      '2013-11,2013-11-01,2013-11-30,Disclosures,disclosures,2013-11-r,Title of 2013-11-r,Label of 2013-11-r,2,https://record.example/x/\r\n' +
      'Source: The Surveillance Record\r\n',
  );
});

for (const [title, field] of [
  ['a, b', '"a, b"'],
  ['say "x"', '"say ""x"""'],
  ['two\nlines', '"two\nlines"'],
  ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
  ['-1', "'-1"],
] as const) {
  test(`formatTimelineCsv quotes ${JSON.stringify(title)}`, () => {
    const csv = formatTimelineCsv(buildEvents(makeCorpus([makeRecord('2013-11-11-r', { title })])), source);
    assert.ok(csv.includes(`,2013-11-11-r,${field},`), csv);
  });
}
