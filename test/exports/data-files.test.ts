import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { csvParse } from 'd3';
import { buildDataFiles } from '../../src/exports/data-files.ts';
import { buildDatapackage, measureFile } from '../../src/exports/datapackage.ts';
import { buildTables } from '../../src/exports/tables.ts';
import { BUILT, CORPUS, SITE } from './sample.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const files = buildDataFiles(CORPUS, SITE, BUILT);

function bodyOf(name: string): string {
  const file = files.find((candidate) => candidate.name === name);
  assert.ok(file, `no ${name}`);
  return file.body;
}

test('buildDataFiles(corpus) names each file once, the fixed ones among them', () => {
  const names = files.map((file) => file.name);
  assert.equal(new Set(names).size, names.length);
  for (const name of ['records.json', 'passages.ndjson', 'links.json', 'records.csv', 'records.schema.json'])
    assert.ok(names.includes(name), name);
});

test('buildDataFiles(corpus) gives the same bytes for the same corpus and clock', () => {
  assert.deepEqual(buildDataFiles(CORPUS, SITE, BUILT), files);
});

test('passages.ndjson holds one object a line for every passage, text with line feeds included', () => {
  const lines = bodyOf('passages.ndjson').trimEnd().split('\n');
  const ids = lines.map((line) => {
    const value: unknown = JSON.parse(line);
    assert.ok(typeof value === 'object' && value !== null && 'id' in value && 'text' in value && 'url' in value);
    return value.id;
  });
  const expected = CORPUS.records.flatMap((record) => record.passages.map((passage) => `${record.id}#${passage.id}`));
  assert.deepEqual(ids, expected);
});

test('links.json is a graph: both ends of every link are nodes', () => {
  const graph: unknown = JSON.parse(bodyOf('links.json'));
  assert.ok(typeof graph === 'object' && graph !== null && 'nodes' in graph && 'links' in graph && 'built' in graph);
  assert.ok(Array.isArray(graph.nodes) && Array.isArray(graph.links));
  const ids = new Set(graph.nodes.map((node: { id: string }) => node.id));
  assert.equal(graph.links.length, 1);
  for (const link of graph.links) assert.ok(ids.has(link.source) && ids.has(link.target));
});

test('audits.json holds every check with its outcome and sources', () => {
  const file: unknown = JSON.parse(bodyOf('audits.json'));
  assert.ok(typeof file === 'object' && file !== null && 'audits' in file);
  assert.deepEqual(file.audits, [
    {
      id: 'spring',
      title: 'Spring',
      method: 'Every day was looked up.',
      checkedOn: '2026-11-24',
      items: [
        {
          of: '2013-11-11-belz-libe#t4',
          subject: 'date',
          checked: 'The day.',
          outcome: 'confirmed',
          sources: [{ title: 'A page', publisher: 'A paper', issued: '2013-11-12', URL: 'https://paper.example/a' }],
        },
      ],
    },
  ]);
});

test('every table has as many cells in a row as columns, and its CSV reads back with all rows', () => {
  for (const table of buildTables(CORPUS, SITE)) {
    for (const row of table.rows) assert.equal(row.length, table.columns.length, table.name);
    const read = csvParse(bodyOf(`${table.name}.csv`));
    assert.equal(read.length, table.rows.length, table.name);
    assert.deepEqual(
      read.columns,
      table.columns.map((column) => column.name),
    );
  }
});

test('every reference of a table names a table with an id, and every key a column', () => {
  const tables = buildTables(CORPUS, SITE);
  for (const table of tables) {
    const columns = new Set(table.columns.map((column) => column.name));
    for (const key of table.primaryKey) assert.ok(columns.has(key), `${table.name}.${key}`);
    for (const [column, target] of Object.entries(table.references)) {
      assert.ok(columns.has(column), `${table.name}.${column}`);
      assert.ok(
        tables.some((other) => other.name === target && other.primaryKey.includes('id')),
        target,
      );
    }
  }
});

test('a primary key is unique in its table', () => {
  for (const table of buildTables(CORPUS, SITE)) {
    if (table.primaryKey.length === 0) continue;
    const places = table.primaryKey.map((key) => table.columns.findIndex((column) => column.name === key));
    const keys = table.rows.map((row) => JSON.stringify(places.map((place) => row[place])));
    assert.equal(new Set(keys).size, keys.length, table.name);
  }
});

test('buildDatapackage(files) gives bytes and SHA-256 of what is served', () => {
  const measured = files.map((file) => measureFile(file, sha256));
  const text = JSON.stringify(buildDatapackage(measured, SITE, BUILT));
  for (const file of files) {
    assert.ok(text.includes(`"path":"${file.name}"`), file.name);
    assert.ok(text.includes(`"bytes":${Buffer.byteLength(file.body)}`), file.name);
    assert.ok(text.includes(`"hash":"sha256:${createHash('sha256').update(file.body).digest('hex')}"`), file.name);
  }
  assert.ok(text.includes(`"created":"${BUILT}"`));
});

test('buildDatapackage names resources as the standard allows, foreign keys name resources that exist', () => {
  const value: unknown = JSON.parse(
    JSON.stringify(
      buildDatapackage(
        files.map((file) => measureFile(file, sha256)),
        SITE,
        BUILT,
      ),
    ),
  );
  assert.ok(typeof value === 'object' && value !== null && 'resources' in value && Array.isArray(value.resources));
  const names = new Set<string>(value.resources.map((resource: { name: string }) => resource.name));
  for (const name of names) assert.match(name, /^[a-z0-9-]+$/);
  for (const resource of value.resources) {
    for (const key of resource.schema?.foreignKeys ?? []) assert.ok(names.has(key.reference.resource), key.reference.resource);
  }
});
