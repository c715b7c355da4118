import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { buildSqlite } from '../../src/build/sqlite.ts';
import { buildTables } from '../../src/exports/tables.ts';
import { CORPUS, SITE } from '../exports/sample.ts';

const tables = buildTables(CORPUS, SITE);

test('buildSqlite(tables) holds every row, keeps its foreign keys, and finds words', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sqlite-test-'));
  try {
    writeFileSync(join(folder, 'x.sqlite'), buildSqlite(tables));
    const database = new DatabaseSync(join(folder, 'x.sqlite'), { readOnly: true });
    for (const table of tables) {
      assert.equal(database.prepare(`SELECT count(*) AS n FROM "${table.name}"`).get()?.['n'], table.rows.length, table.name);
    }
    assert.deepEqual(database.prepare('PRAGMA foreign_key_check').all(), []);
    const hit = database.prepare(
      'SELECT record FROM passages JOIN passages_fts ON passages.rowid = passages_fts.rowid WHERE passages_fts MATCH ?',
    );
    assert.equal(hit.get('introduced')?.['record'], '2013-10-29-bill');
    database.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('buildSqlite(tables) gives the same bytes for the same rows', () => {
  assert.deepEqual(Buffer.from(buildSqlite(tables)), Buffer.from(buildSqlite(tables)));
});
