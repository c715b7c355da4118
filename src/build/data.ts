/** The open data of this build, made once and shared by its files and the data page. */
import { createHash } from 'node:crypto';
import { buildDataFiles, type DataFile } from '../exports/data-files.ts';
import { buildDatapackage, type MeasuredFile, measureBytes, measureFile } from '../exports/datapackage.ts';
import { buildTables } from '../exports/tables.ts';
import type { SiteData } from './site.ts';
import { buildSqlite } from './sqlite.ts';
import { buildTimelineFiles } from './timeline-files.ts';

export interface OpenData {
  readonly files: readonly DataFile[];
  readonly sqlite: Uint8Array;
  /** Every file with its weight, SQLite last; `datapackage.json` itself is not among them. */
  readonly measured: readonly MeasuredFile[];
  readonly datapackage: DataFile;
}

export const SQLITE_NAME = 'record.sqlite';

const built = new WeakMap<SiteData, OpenData>();

/** Takes about half a second, once for each site. */
export function buildOpenData(data: SiteData): OpenData {
  const known = built.get(data) ?? makeOpenData(data);
  built.set(data, known);
  return known;
}

function makeOpenData(data: SiteData): OpenData {
  const { corpus, site, builtAt } = data;
  const files = [...buildDataFiles(corpus, site, builtAt), ...buildTimelineFiles(data)];
  const sqlite = buildSqlite(buildTables(corpus, site));
  const measured = [
    ...files.map((file) => measureFile(file, sha256)),
    {
      name: SQLITE_NAME,
      title: 'All tables as SQLite, for Datasette',
      mediaType: 'application/vnd.sqlite3',
      ...measureBytes(sqlite, sha256),
    },
  ];
  const datapackage: DataFile = {
    name: 'datapackage.json',
    title: 'Description of all files, with bytes and SHA-256',
    mediaType: 'application/json',
    body: `${JSON.stringify(buildDatapackage(measured, site, builtAt), null, 2)}\n`,
  };
  return { files, sqlite, measured, datapackage };
}

/** Lower-case hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
