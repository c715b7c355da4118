/** What holds for every importer: recognition, hostile and broken input, size and time. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import fc from 'fast-check';
import { IMPORT_FORMATS, IMPORTERS, importDocument } from '../../src/importers/importers.ts';
import { nameOtherFormat } from '../../src/importers/name-other-format.ts';
import { DOCUMENT_FORMATS } from '../../src/model/documents.ts';
import { HOSTILE_MISSING, listHostileStrings } from '../support/hostile.ts';
import { checkResult, listOfficial, readOfficial, whyMissing } from '../support/official-files.ts';

const skip = whyMissing('us-bills');
const bytesOf = (text: string) => Buffer.from(text);

test('recognizes(input) is true of at most one importer for every official file of the samples of bills', { skip }, () => {
  const found = new Map<string, number>();
  for (const file of [...listOfficial('us-bills', '.xml'), ...listOfficial('us-bills', '.XML'), ...listOfficial('us-bills', '.htm')]) {
    const input = readOfficial(file);
    const formats = IMPORTERS.filter((importer) => importer.recognizes(input)).map(({ format }) => format);
    assert.ok(formats.length <= 1, `${file}: ${formats.join(', ')}`);
    for (const format of formats) found.set(format, (found.get(format) ?? 0) + 1);
  }
  const counts = ['us-bill', 'uslm', 'bill-status', 'gpo-bill'].map((format) => found.get(format));
  assert.deepEqual(counts, [31, 130, 41, 25]);
});

test('recognizes(data that is no text of a bill) is false of the importers of laws', { skip }, () => {
  const others = listOfficial('us-bills', '.xml').filter((file) => /mods|premis|govtrack|\/data\.xml/.test(file));
  assert.ok(others.length > 30);
  for (const file of others) {
    const input = readOfficial(file);
    const formats = IMPORTERS.filter((importer) => importer.recognizes(input)).map(({ format }) => format);
    assert.deepEqual(
      formats.filter((format) => /us-bill|uslm|bill-status/.test(format)),
      [],
      file,
    );
  }
});

test('importDocument(a file that stands beside a text) says what it is, and which file to take', { skip }, () => {
  const name = (file: string) => `us-bills/${file}`;
  const hr200 = 'aih-billsim/116/bills/hr200/BILLS-116hr200ih';
  const takeHr200 = 'Take the text of the same document, BILLS-116hr200ih.xml, or BILLS-116hr200ih.htm';
  for (const [file, message, hint] of [
    [`${hr200}_mods.xml`, 'a description of a document (MODS), not its text', takeHr200],
    [`${hr200}.premis`, 'data about the keeping of files (PREMIS), not the text of a document', takeHr200],
    [
      'usgpo-bulk-data/sample-xhtml/BILLS-119hr6028eh.html',
      'a web page of a bill (XHTML made from its XML)',
      'Take the text of the same document, BILLS-119hr6028eh.xml, or BILLS-119hr6028eh.htm',
    ],
    [
      'aih-bills/117/bills/hr/hr100/data.xml',
      'data about a bill in the form of GovTrack, not its text',
      'Take BILLSTATUS-….xml of GovInfo',
    ],
    ['aih-bills/117/bills/hr/hr100/data.json', 'data as JSON', 'Take the official XML or text of one document'],
    ['unitedstates-congress/test/fixtures/bills/sres4-113/information.html', 'a web page', 'Take the official XML or text'],
  ] as const) {
    const input = readOfficial(name(file));
    const { document, problems } = importDocument(bytesOf(input.text), input.file);
    assert.deepEqual([document, problems.map(({ code }) => code)], [undefined, ['other-format']], file);
    assert.equal(problems[0]?.message, `the file is ${message}`);
    assert.ok(problems[0]?.hint.startsWith(hint), problems[0]?.hint);
  }
});

test('importDocument(every file of the samples of bills) imports it, or says in words of its own why not', { skip }, () => {
  const files = ['.xml', '.XML', '.htm', '.html', '.json', '.jsonl', '.premis', '.xsd'].flatMap((ending) =>
    listOfficial('us-bills', ending),
  );
  const unnamed = files.filter((file) => {
    const input = readOfficial(file);
    return importDocument(bytesOf(input.text), input.file).problems.some(({ code }) => code === 'unknown-format');
  });
  // One sample of XHTML is the words of a page without any markup; schemas are nobody's documents.
  assert.deepEqual(
    unnamed.filter((file) => !file.endsWith('.xsd')).map((file) => path.basename(file)),
    ['BILLS-119hr9010rh.html'],
  );
});

test('nameOtherFormat(pages, data) knows them without samples too', () => {
  for (const [text, what] of [
    ['{"id": "110hres1027ih", "title": "x"}\n{"id": "2"}', 'data as JSON, a line each'],
    ['[{"a": 1}]', 'data as JSON'],
    ['<html><body><pre>\n[116th Congress Public Law 1]\n</pre></body></html>', 'a public law in the text that GovInfo serves'],
    ['<!DOCTYPE html>\n<p>x', 'a web page'],
    ['<modsCollection xmlns="http://www.loc.gov/mods/v3">', 'a description of a document (MODS), not its text'],
  ] as const)
    assert.equal(nameOtherFormat({ file: 'x', text })?.what, what);
  for (const text of ['', 'A bill', '<poem>Light.</poem>', '{x', '[House Hearing]'])
    assert.equal(nameOtherFormat({ file: 'x', text }), undefined, text);
});

test('importDocument(bytes of no format) names the formats that there are', () => {
  const { document, problems } = importDocument(bytesOf('<poem>Light.</poem>'), 'poem.xml');
  assert.deepEqual([document, problems[0]?.code], [undefined, 'unknown-format']);
  assert.match(problems[0]?.hint ?? '', /--format, one of bill-status, uslm, us-bill/);
});

test('importDocument(bytes, name, format) takes the file for what it is said to be', () => {
  const { format, problems } = importDocument(bytesOf('<poem>Light.</poem>'), 'poem.xml', 'uslm');
  assert.deepEqual([format, problems[0]?.code], ['uslm', 'wrong-format']);
});

test('every format of official documents has one importer', () => {
  assert.deepEqual([...IMPORT_FORMATS].sort(), Object.keys(DOCUMENT_FORMATS).sort());
});

test('importDocument(100 MB) is refused in words, whatever the format', () => {
  const bytes = Buffer.alloc(100_000_000, '<a>');
  for (const format of [undefined, ...IMPORT_FORMATS]) {
    const { document, problems } = importDocument(bytes, 'huge.xml', format);
    assert.deepEqual([document, problems.length, problems[0]?.code], [undefined, 1, 'too-large']);
    assert.match(problems[0]?.message ?? '', /100000000 bytes, 33554432 are allowed/);
  }
});

test('importDocument(every file of bombs, payloads and naughty strings, as every format) never throws', { skip: HOSTILE_MISSING }, () => {
  const folder = path.resolve(import.meta.dirname, '../../../shared/data/hostile');
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => path.join(entry.parentPath, entry.name)).filter((file) => !/yaml-test-suite/.test(file));
  assert.ok(files.length > 50);
  for (const file of files) {
    const bytes = readFileSync(file);
    for (const format of [undefined, ...IMPORT_FORMATS])
      assert.ok(importDocument(bytes, path.basename(file), format).problems !== undefined);
  }
});

/** A frame that each format of laws takes for its own, with a place for hostile text. */
const FRAMES: readonly (readonly [format: (typeof IMPORT_FORMATS)[number], frame: (inner: string) => string])[] = [
  [
    'us-bill',
    (inner) =>
      `<bill bill-stage="x"><form><congress>${inner}</congress><legis-num>${inner}</legis-num></form><legis-body><section><enum>${inner}</enum><header>${inner}</header><text>${inner}.</text></section></legis-body></bill>`,
  ],
  [
    'uslm',
    (inner) =>
      `<bill xmlns="http://schemas.gpo.gov/xml/uslm"><meta><citableAs>${inner}</citableAs></meta><main><section><num>${inner}</num><heading>${inner}</heading><content>${inner}.</content></section></main></bill>`,
  ],
  [
    'bill-status',
    (inner) =>
      `<billStatus><bill><title>${inner}</title><actions><item><actionDate>${inner}</actionDate><text>${inner}</text></item></actions><sponsors><item><fullName>${inner}</fullName></item></sponsors></bill></billStatus>`,
  ],
];

test('importDocument(naughty strings within a law) keeps them as text and makes ids that are addresses', { skip: HOSTILE_MISSING }, () => {
  const strings = listHostileStrings();
  for (const [format, frame] of FRAMES) {
    for (const string of strings) {
      const escaped = string
        .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll(']]>', ']]&gt;');
      const text = frame(escaped);
      const result = importDocument(bytesOf(text), 'naughty.xml', format);
      assert.deepEqual(
        result.problems.filter(({ severity }) => severity === 'error'),
        [],
        string,
      );
      if (format !== 'bill-status') checkResult(result, { file: 'naughty.xml', text });
    }
  }
});

test('importDocument(any mutation of a law) never throws: a document, or an error with a line', () => {
  const piece = fc.constantFrom(
    '<section>',
    '</section>',
    '<enum>',
    '</enum>',
    '<quoted-block>',
    '&',
    '"',
    '\0',
    '<text/>',
    ']]>',
    '<!--',
    '\n',
  );
  const edit = fc.tuple(fc.nat(), fc.nat(40), piece);
  for (const [format, frame] of FRAMES) {
    const whole = frame('Light &amp; oil, 2013');
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        let text = whole;
        for (const [at, cut, insert] of edits) {
          const start = at % text.length;
          text = text.slice(0, start) + insert + text.slice(start + cut);
        }
        const result = importDocument(bytesOf(text), 'mutant.xml', format);
        const errors = result.problems.filter(({ severity }) => severity === 'error');
        if (format !== 'bill-status') assert.equal(result.document === undefined, errors.length > 0);
        for (const { line } of result.problems) assert.ok(line >= 1 && line <= text.split('\n').length);
      }),
      { seed: 5, numRuns: 500 },
    );
  }
});

/** Inputs that make a careless reader slow; each is `count` times one piece. */
const REPEATED: readonly (readonly [name: string, format: (typeof IMPORT_FORMATS)[number], make: (count: number) => string])[] = [
  [
    'sections of one number',
    'us-bill',
    (count) => `<bill bill-stage="x"><legis-body>${'<section><enum>1.</enum><text>x</text></section>'.repeat(count)}</legis-body></bill>`,
  ],
  [
    'quotations side by side',
    'us-bill',
    (count) =>
      `<bill bill-stage="x"><legis-body><section><text>${'<quoted-block><text>x</text><after-quoted-block>.</after-quoted-block></quoted-block>'.repeat(count)}</text></section></legis-body></bill>`,
  ],
  [
    'dashes in a heading',
    'us-bill',
    (count) => `<bill bill-stage="x"><legis-body><section><header>${'—'.repeat(count * 40)}x</header></section></legis-body></bill>`,
  ],
  [
    'spaces in a day',
    'us-bill',
    (count) =>
      `<bill bill-stage="x"><form><action><action-date date="may 1${' '.repeat(count * 40)}x">x</action-date></action></form></bill>`,
  ],
  [
    'one long number',
    'uslm',
    (count) => `<bill xmlns="http://schemas.gpo.gov/xml/uslm"><main><section><num>${'1-'.repeat(count * 20)}</num></section></main></bill>`,
  ],
  [
    'letters for a number of a bill',
    'uslm',
    (count) =>
      `<bill xmlns="http://schemas.gpo.gov/xml/uslm"><meta><citableAs>${'h. '.repeat(count * 10)}</citableAs></meta><main>x</main></bill>`,
  ],
  [
    'unknown elements',
    'uslm',
    (count) =>
      `<bill xmlns="http://schemas.gpo.gov/xml/uslm"><main>${Array.from({ length: count }, (_, at) => `<x${at}>y</x${at}>`).join('')}</main></bill>`,
  ],
  [
    'actions',
    'bill-status',
    (count) =>
      `<billStatus><bill><actions>${'<item><actionDate>2013-01-01</actionDate><text>(text</text></item>'.repeat(count)}</actions></bill></billStatus>`,
  ],
  [
    'one long action',
    'bill-status',
    (count) =>
      `<billStatus><bill><actions><item><actionDate>2013-01-01</actionDate><text>${'(text '.repeat(count * 10)}</text></item></actions></bill></billStatus>`,
  ],
  [
    'character entities',
    'uslm',
    (count) =>
      `<!DOCTYPE bill [${'<!ENTITY a "&#233;">'.repeat(count)}]><bill xmlns="http://schemas.gpo.gov/xml/uslm"><main>${'&a;'.repeat(count)}</main></bill>`,
  ],
  ['start tags that never end', 'us-bill', (count) => '<bill '.repeat(count * 10)],
];

/** Every one takes under 0.3 s on an idle machine; a quadratic one would take minutes. */
const LONGEST_MS = 8000;

for (const [name, format, make] of REPEATED) {
  test(`importDocument(20,000 times: ${name}) takes time in proportion to its length`, () => {
    const bytes = bytesOf(make(20_000));
    const start = performance.now();
    importDocument(bytes, 'repeated.xml', format);
    importDocument(bytes, 'repeated.xml');
    assert.ok(performance.now() - start < LONGEST_MS, `${Math.round(performance.now() - start)} ms`);
  });
}
