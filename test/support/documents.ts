/** Official documents made by hand. */
import type { DocumentUnit, StoredDocument } from '../../src/model/documents.ts';

export function makeUnit(id: string, over: Partial<DocumentUnit> = {}): DocumentUnit {
  return { id, type: 'section', depth: 0, paragraphs: [], ...over };
}

/** A section with a number, a heading and one paragraph a line. */
export function makeSection(number: number, heading: string, ...paragraphs: readonly string[]): DocumentUnit {
  return makeUnit(`s${number}`, { number: `SEC. ${number}.`, heading, paragraphs });
}

export function makeTurn(number: number, speaker: string, ...paragraphs: readonly string[]): DocumentUnit {
  return makeUnit(`t${number}`, { type: 'turn', speaker, paragraphs });
}

export function makeDocument(
  record: string,
  name: string,
  units: readonly DocumentUnit[],
  over: Partial<StoredDocument> = {},
): StoredDocument {
  return {
    format: 'us-bill',
    title: `Text ${name} of ${record}`,
    language: 'en',
    identifiers: {},
    units,
    record,
    name,
    importedFrom: `${name}.xml`,
    sha256: '0123456789abcdef'.repeat(4),
    file: `content/documents/${record}/${name}.ndjson`,
    ...over,
  };
}
