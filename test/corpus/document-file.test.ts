import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { LARGEST_DOCUMENT, largestSizeOf, placeOf } from '../../src/corpus/content-file.ts';
import { cleanDocument, formatDocumentFile, parseDocumentFile } from '../../src/corpus/document-file.ts';
import { parseCorpus } from '../../src/corpus/parse-corpus.ts';
import { DOCUMENT_FORMATS, type DocumentFormat, type DocumentUnit, type StoredDocument } from '../../src/model/documents.ts';

const FILE = 'content/documents/2013-10-29-a-bill/ih.ndjson';
const PLACE = { type: 'document', record: '2013-10-29-a-bill', name: 'ih' } as const;
const UNIT: DocumentUnit = { id: 's1', type: 'section', depth: 0, number: 'SEC. 1.', paragraphs: ['Light.'] };
const DOCUMENT: StoredDocument = {
  format: 'us-bill',
  title: 'Lantern Act',
  date: '2013-10-29',
  version: 'ih',
  language: 'en',
  identifiers: { bill: ['H.R. 1'] },
  units: [UNIT],
  record: PLACE.record,
  name: PLACE.name,
  importedFrom: 'BILLS-1.xml',
  sha256: '0'.repeat(64),
  file: FILE,
};

function parse(text: string) {
  const codes: string[] = [];
  const document = parseDocumentFile({ file: FILE, text }, PLACE, (_place, { code }) => codes.push(code));
  return { document, codes };
}

test('formatDocumentFile(document) is the head, then a unit a line, keys in a fixed order', () => {
  const mixed = { ...DOCUMENT, identifiers: { congress: ['113'], bill: ['H.R. 1'] } };
  assert.equal(
    formatDocumentFile(mixed),
    '{"format":"us-bill","title":"Lantern Act","date":"2013-10-29","version":"ih","language":"en",' +
      '"identifiers":{"bill":["H.R. 1"],"congress":["113"]},"importedFrom":"BILLS-1.xml",' +
      `"sha256":"${'0'.repeat(64)}"}\n{"id":"s1","type":"section","depth":0,"number":"SEC. 1.","paragraphs":["Light."]}\n`,
  );
});

const text = fc
  .string({ unit: fc.constantFrom('a', 'é', '“', '"', '\\', ' ', '\u{1f600}', '—', "'", '<') })
  .filter((value) => value.trim() !== '');
const optional = fc.option(text, { nil: undefined });
const unit = fc.record({
  type: fc.constantFrom('section' as const, 'turn' as const, 'paragraph' as const),
  depth: fc.nat(5),
  number: optional,
  heading: optional,
  speaker: optional,
  page: optional,
  paragraphs: fc.array(text, { maxLength: 3 }),
});

test('parseDocumentFile(formatDocumentFile(document)) is the document', () => {
  const formats = Object.keys(DOCUMENT_FORMATS).filter((word): word is DocumentFormat => Object.hasOwn(DOCUMENT_FORMATS, word));
  fc.assert(
    fc.property(fc.array(unit, { minLength: 1, maxLength: 8 }), text, fc.constantFrom(...formats), (units, title, format) => {
      const named = units.map((fields, at): DocumentUnit => {
        const known = Object.entries(fields).filter(([, value]) => value !== undefined);
        return { id: `u${at}`, type: fields.type, depth: fields.depth, paragraphs: fields.paragraphs, ...Object.fromEntries(known) };
      });
      const document: StoredDocument = { ...DOCUMENT, title, format, units: named };
      assert.deepEqual(parse(formatDocumentFile(document)), { document, codes: [] });
    }),
    { seed: 9, numRuns: 200 },
  );
});

test('parseDocumentFile(a document without date and version) has neither', () => {
  const { date: _date, version: _version, ...bare } = DOCUMENT;
  const { document } = parse(formatDocumentFile(bare));
  assert.deepEqual(document, bare);
});

test('parseDocumentFile(any text) never throws: a document or problems', () => {
  const whole = formatDocumentFile({ ...DOCUMENT, units: [UNIT, { ...UNIT, id: 's2' }] });
  const piece = fc.constantFrom('{', '}', '"', '\n', ',', '[]', '"__proto__":{}', 'null', '1e999', '\\u0000');
  fc.assert(
    fc.property(fc.nat(whole.length), fc.nat(30), piece, (at, cut, insert) => {
      const { document, codes } = parse(whole.slice(0, at) + insert + whole.slice(at + cut));
      assert.equal(document === undefined, codes.length > 0);
    }),
    { seed: 4, numRuns: 1000 },
  );
});

test('parseDocumentFile(a line cut off) has no half document', () => {
  const whole = formatDocumentFile(DOCUMENT).trimEnd();
  for (let end = 1; end < whole.length; end += 1) assert.equal(parse(whole.slice(0, end)).document, undefined, `${end}`);
});

test('cleanDocument(document) takes away what cannot be seen, and counts it', () => {
  const units = [{ ...UNIT, heading: '\u202e', paragraphs: ['a\u0001b', 'c\u2066d\u2069', '\u200b\u0007', 'e\ufffdf', 'g'] }];
  const { document, count } = cleanDocument({ ...DOCUMENT, title: 'x\ufeffy', units });
  assert.equal(document.title, 'xy');
  assert.deepEqual(document.units, [
    { id: 's1', type: 'section', depth: 0, number: 'SEC. 1.', paragraphs: ['a b', 'cd', '\u200b', 'e?f', 'g'] },
  ]);
  assert.equal(count, 7);
  assert.deepEqual(parse(formatDocumentFile(document)).codes, []);
});

test('placeOf(documents/RECORD/NAME.ndjson) is a document; what leads elsewhere is none', () => {
  const placed = (file: string) => placeOf(file, () => undefined);
  assert.deepEqual(placed(FILE), PLACE);
  for (const file of [
    'content/documents/ih.ndjson',
    'content/documents/2013-10-29-a-bill/ih.json',
    'content/documents/2013-10-29-a-bill/../ih.ndjson',
    'content/documents/../2013-10-29-a-bill/ih.ndjson',
    'content/documents/2013-10-29-a-bill/IH.ndjson',
    'content/documents/2013-10-29-a-bill/.ndjson',
    `content/documents/2013-10-29-a-bill/${'a'.repeat(41)}.ndjson`,
    'content/documents/a-bill/ih.ndjson',
  ]) {
    assert.equal(placed(file), undefined, file);
  }
});

test('largestSizeOf(file) is 32 MB for documents alone', () => {
  assert.deepEqual([largestSizeOf(FILE), largestSizeOf('documents/a/b.ndjson')], [LARGEST_DOCUMENT, LARGEST_DOCUMENT]);
  assert.ok(largestSizeOf('content/actions/documents/a.md') < LARGEST_DOCUMENT);
});

const RECORD = `---
title: A bill
date: 2013-10-29
jurisdiction: US
bodies: [house]
summary: A bill.
sources:
  S1: { title: A source, class: press-report }
---

A passage. [@S1] {#p1}
`;

test('parseCorpus(files) has the documents by record, then name; a corpus without has an empty list', () => {
  const record = { file: `content/disclosures/${PLACE.record}.md`, text: RECORD };
  const house = { file: 'content/organizations/house.md', text: '---\nname: House\n---\n' };
  const stored = ['rh', 'eh'].map((name) => ({ file: FILE.replace('ih', name), text: formatDocumentFile(DOCUMENT) }));
  const { corpus, problems } = parseCorpus([record, house, ...stored], { today: '2026-11-24' });
  assert.deepEqual(problems, []);
  assert.deepEqual(
    corpus.documents.map(({ name }) => name),
    ['eh', 'rh'],
  );
  assert.deepEqual(parseCorpus([record, house], { today: '2026-11-24' }).corpus.documents, []);
});
