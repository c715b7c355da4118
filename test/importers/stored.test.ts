/** Whatever an importer makes of an official file can be stored, read back as it was, and pointed at. */
import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import { cleanDocument, formatDocumentFile, parseDocumentFile } from '../../src/corpus/document-file.ts';
import { recognizeFormat } from '../../src/importers/importers.ts';
import type { StoredDocument } from '../../src/model/documents.ts';
import { listOfficial, readOfficial, whyMissing } from '../support/official-files.ts';

const PLACE = { type: 'document', record: '2013-10-29-a-bill', name: 'text' } as const;

for (const [folder, endings, atLeast] of [
  ['us-bills', ['.xml', '.XML', '.htm'], 185],
  ['us-hearings', ['.htm', '.html', '.txt'], 170],
  ['parliament', ['.xml', '.html', '.txt'], 70],
] as const) {
  test(`parseDocumentFile(formatDocumentFile(every official text of ${folder})) is that text`, { skip: whyMissing(folder) }, () => {
    let stored = 0;
    for (const file of endings.flatMap((ending) => listOfficial(folder, ending))) {
      const input = readOfficial(file);
      const { document: official } = recognizeFormat(input)?.importText(input) ?? {};
      if (official === undefined) continue;
      const { document } = cleanDocument(official);
      const whole: StoredDocument = {
        ...document,
        record: PLACE.record,
        name: PLACE.name,
        importedFrom: path.basename(file),
        sha256: '0'.repeat(64),
        file: 'content/documents/2013-10-29-a-bill/text.ndjson',
      };
      const problems: string[] = [];
      const text = formatDocumentFile(whole);
      const read = parseDocumentFile({ file: whole.file, text }, PLACE, (place, { message }) => problems.push(`${place.path} ${message}`));
      assert.deepEqual(problems, [], file);
      assert.deepEqual(read, whole, file);
      stored += 1;
    }
    assert.ok(stored >= atLeast, `${stored}`);
  });
}
