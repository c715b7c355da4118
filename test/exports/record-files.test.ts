import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RECORD_FILE_FORMATS, RECORD_FILES } from '../../src/exports/record-files.ts';
import { CORPUS, RECORDS, SITE, TESTIMONY } from './sample.ts';

test('RECORD_FILES renders every format of every kind, ended by a line end', () => {
  for (const record of RECORDS) {
    for (const format of RECORD_FILE_FORMATS)
      assert.match(RECORD_FILES[format].render(record, CORPUS, SITE), /\n$/, `${record.id}.${format}`);
  }
});

test('RECORD_FILES["links.csv"] has the links of both ends', () => {
  const [target] = RECORDS.filter((record) => record.id === '2013-10-30-muscular');
  assert.ok(target);
  const row = '2013-11-11-belz-libe,responds-to,2013-10-30-muscular#p1,A reason.,S1\r\n';
  assert.ok(RECORD_FILES['links.csv'].render(target, CORPUS, SITE).endsWith(row));
  assert.ok(RECORD_FILES['links.csv'].render(TESTIMONY, CORPUS, SITE).endsWith(row));
});

test('RECORD_FILES["passages.csl.json"] has one item a passage, at the address of the passage', () => {
  const items: unknown = JSON.parse(RECORD_FILES['passages.csl.json'].render(TESTIMONY, CORPUS, SITE));
  assert.ok(Array.isArray(items));
  assert.deepEqual(
    items.map((item) => item.URL),
    ['https://record.example/r/testimony/2013-11-11-belz-libe/#t4'],
  );
});
