/**
 * `datapackage.json` (Data Package, version 2.0): every file of open data with bytes and SHA-256, tables with
 * their columns. The hash is a parameter, because only the build may use the platform's.
 */
import { SITE_NAME } from '../model/head.ts';
import { absoluteUrl, type Site } from '../model/permalinks.ts';
import { DATA_FOLDER, type DataFile } from './data-files.ts';
import type { Table } from './tables.ts';

/** SHA-256 of the bytes, in lower-case hexadecimal. */
export type Sha256 = (bytes: Uint8Array) => string;

/** A file that was weighed. */
export interface MeasuredFile extends Omit<DataFile, 'body'> {
  readonly sizeBytes: number;
  readonly sha256: string;
}

export function measureFile(file: DataFile, sha256: Sha256): MeasuredFile {
  const { body, ...rest } = file;
  return { ...rest, ...measureBytes(new TextEncoder().encode(body), sha256) };
}

export function measureBytes(bytes: Uint8Array, sha256: Sha256): { readonly sizeBytes: number; readonly sha256: string } {
  return { sizeBytes: bytes.byteLength, sha256: sha256(bytes) };
}

/** `builtAt` is ISO 8601; files in the order given. */
export function buildDatapackage(files: readonly MeasuredFile[], site: Site, builtAt: string): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'surveillance-record',
    title: SITE_NAME,
    description: 'Surveillance disclosures and the testimony, legislation, company statements and rulings that answered them.',
    homepage: absoluteUrl(site, DATA_FOLDER),
    created: builtAt,
    licenses: [{ name: 'MIT', path: 'https://opensource.org/license/mit', title: 'MIT License' }],
    resources: files.map((file) => ({
      name: file.name.replaceAll('.', '-').replaceAll('_', '-').toLowerCase(),
      path: file.name,
      title: file.title,
      mediatype: file.mediaType,
      ...(file.table === undefined
        ? {}
        : { format: 'csv', encoding: 'utf-8', profile: 'tabular-data-resource', schema: tableSchema(file.table) }),
      bytes: file.sizeBytes,
      hash: `sha256:${file.sha256}`,
    })),
  };
}

function tableSchema(table: Table): object {
  const foreignKeys = Object.entries(table.references).map(([column, target]) => ({
    fields: [column],
    reference: { resource: `${target.replaceAll('_', '-')}-csv`, fields: ['id'] },
  }));
  return {
    fields: table.columns.map((column) => ({ name: column.name, type: column.type, description: column.says })),
    ...(table.primaryKey.length === 0 ? {} : { primaryKey: table.primaryKey }),
    ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
  };
}
