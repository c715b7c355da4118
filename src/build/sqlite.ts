/**
 * The tables of the open data as one SQLite file, for Datasette and anything else that reads SQL. The same
 * rows give the same bytes.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Table } from '../exports/tables.ts';

/** The file's bytes, with foreign keys declared and a full-text index `passages_fts` over passages. */
export function buildSqlite(tables: readonly Table[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'record-sqlite-'));
  const path = join(folder, 'record.sqlite');
  try {
    const database = new DatabaseSync(path);
    database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; BEGIN');
    for (const table of tables) writeTable(database, table);
    if (tables.some((table) => table.name === 'passages')) writePassageIndex(database);
    database.exec('COMMIT; VACUUM');
    database.close();
    return readFileSync(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeTable(database: DatabaseSync, table: Table): void {
  const columns = table.columns.map((column) => `${quoteName(column.name)} ${column.type === 'integer' ? 'INTEGER' : 'TEXT'}`);
  const key = table.primaryKey.length === 0 ? [] : [`PRIMARY KEY (${table.primaryKey.map(quoteName).join(', ')})`];
  const references = Object.entries(table.references).map(
    ([column, target]) => `FOREIGN KEY (${quoteName(column)}) REFERENCES ${quoteName(target)} ("id")`,
  );
  database.exec(`CREATE TABLE ${quoteName(table.name)} (${[...columns, ...key, ...references].join(', ')})`);
  const insert = database.prepare(`INSERT INTO ${quoteName(table.name)} VALUES (${table.columns.map(() => '?').join(', ')})`);
  for (const row of table.rows) insert.run(...row);
}

function writePassageIndex(database: DatabaseSync): void {
  database.exec(`CREATE VIRTUAL TABLE passages_fts USING fts5(text, content='passages', tokenize='unicode61');
    INSERT INTO passages_fts(passages_fts) VALUES ('rebuild')`);
}

function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
