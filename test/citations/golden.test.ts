/**
 * Every kind of record in every format, against the files of `test/fixtures/citations`. With `UPDATE=1` the files
 * are written anew, except where `CI` is set; a reader then checks the difference.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { formatBibtex } from '../../src/citations/bibtex.ts';
import { formatCslJson } from '../../src/citations/csl.ts';
import { buildCslItem, buildPassageItem } from '../../src/citations/item.ts';
import { formatRis } from '../../src/citations/ris.ts';
import { runsToText } from '../../src/citations/runs.ts';
import { CITATION_STYLES } from '../../src/citations/styles.ts';
import { CASES, CORPUS, SITE } from './cases.ts';

const FOLDER = new URL('../fixtures/citations/', import.meta.url);
const isUpdate = process.env['UPDATE'] === '1' && process.env['CI'] === undefined;

for (const record of CASES) {
  const passage = record.passages.at(-1);
  const items = [buildCslItem(record, CORPUS, SITE), ...(passage === undefined ? [] : [buildPassageItem(record, passage, CORPUS, SITE)])];
  const texts = {
    'csl.json': formatCslJson(items),
    ris: formatRis(items),
    bib: formatBibtex(items),
    txt: items.flatMap((item) => CITATION_STYLES.map((style) => `${style.name}: ${runsToText(style.format(item))}\n`)).join(''),
  };
  for (const [format, text] of Object.entries(texts)) {
    test(`${record.id}.${format} is as the fixture has it`, () => {
      const file = new URL(`${record.id}.${format}`, FOLDER);
      if (isUpdate) writeFileSync(file, text);
      assert.ok(existsSync(file), `no fixture ${file.pathname}; write it with UPDATE=1`);
      assert.equal(text, readFileSync(file, 'utf8'));
    });
  }
}
