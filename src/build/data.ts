/** The open data of this build, made once and shared by its endpoints and the data page. */
import { createHash } from 'node:crypto';
import { buildDataFiles, type DataFile } from '../exports/data-files.ts';
import { buildDatapackage, type MeasuredFile, measureBytes, measureFile } from '../exports/datapackage.ts';
import { buildTables } from '../exports/tables.ts';
import type { Corpus } from '../model/corpus.ts';
import { loadSite } from './site.ts';
import { buildSqlite } from './sqlite.ts';

export interface OpenData {
  readonly files: readonly DataFile[];
  readonly sqlite: Uint8Array;
  /** Every file with its weight, SQLite last; `datapackage.json` itself is not among them. */
  readonly measured: readonly MeasuredFile[];
  readonly datapackage: DataFile;
}

export const SQLITE_NAME = 'record.sqlite';

let loaded: { readonly corpus: Corpus; readonly data: OpenData } | undefined;

/** Made again only when the site was built again, as in development. */
export async function loadOpenData(): Promise<OpenData> {
  const { corpus, site, builtAt } = await loadSite();
  if (loaded?.corpus === corpus) return loaded.data;
  const files = buildDataFiles(corpus, site, builtAt);
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
  loaded = { corpus, data: { files, sqlite, measured, datapackage } };
  return loaded.data;
}

/** Lower-case hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
