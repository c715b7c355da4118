import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildRecordExport, buildRecordsFile } from '../../src/exports/record-export.ts';
import { buildRecordsJsonSchema, recordsFileSchema } from '../../src/exports/record-schema.ts';
import { BUILT, CORPUS, SITE, TESTIMONY } from './sample.ts';

test('buildRecordsFile(corpus) is the agreed shape, also after JSON', () => {
  const file: unknown = JSON.parse(JSON.stringify(buildRecordsFile(CORPUS, SITE, BUILT)));
  const parsed = recordsFileSchema.parse(file);
  assert.deepEqual(parsed, file, 'the schema knows every field that is written');
  assert.equal(parsed.built, BUILT);
  assert.deepEqual(
    parsed.records.map((record) => record.id),
    CORPUS.records.map((record) => record.id),
  );
});

test('buildRecordExport(record) holds the fields that others rely on', () => {
  const record = buildRecordExport(TESTIMONY, SITE);
  assert.equal(record.url, 'https://record.example/r/testimony/2013-11-11-belz-libe/');
  assert.equal(record.date, '2013-11-11');
  assert.equal(record.body, 'libe');
  assert.deepEqual(record.people, ['dorothee-belz']);
  assert.deepEqual(record.organizations, ['libe', 'microsoft']);
  assert.deepEqual(record.programs, ['muscular']);
  assert.deepEqual(record.links, [{ rel: 'responds-to', to: '2013-10-30-muscular#p1', basis: 'A reason.', sources: ['S1'] }]);
  assert.deepEqual(record.passages, [
    { id: 't4', type: 'turn', speaker: 'dorothee-belz', role: 'answer', text: 'She said\nso.', sources: ['S1', 'S2'] },
  ]);
  assert.equal(record.sources[0]?.issued, '2013-11');
});

test('recordsFileSchema refuses an unknown kind, relation and class', () => {
  const file = buildRecordsFile(CORPUS, SITE, BUILT);
  const broken = (change: object) => recordsFileSchema.safeParse({ ...file, records: [{ ...file.records[3], ...change }] }).success;
  assert.equal(broken({}), true);
  assert.equal(broken({ kind: 'rumours' }), false);
  assert.equal(broken({ links: [{ rel: 'related', to: 'x', basis: '', sources: [] }] }), false);
  assert.equal(broken({ sources: [{ id: 'S1', title: 'T', class: 'toString' }] }), false);
});

test('buildRecordsJsonSchema(id) is a schema of draft 2020-12 with its address, whose kinds are listed', () => {
  const schema = JSON.stringify(buildRecordsJsonSchema('https://record.example/schema.json'));
  assert.match(schema, /"\$schema":"https:\/\/json-schema\.org\/draft\/2020-12\/schema"/);
  assert.match(schema, /"\$id":"https:\/\/record\.example\/schema\.json"/);
  assert.match(schema, /"enum":\["disclosures","hearings"/);
  assert.match(schema, /"required":\["id","kind","title"/);
});
