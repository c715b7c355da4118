/** What all importers of speech owe: one of them takes a file for its own, none falls to a hostile one. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { IMPORTERS, importDocument } from '../../src/importers/importers.ts';
import { HOSTILE_MISSING, readHostile } from '../support/hostile.ts';
import { checkResult, listOfficial, readFixture, readOfficial, whyMissing } from '../support/official-files.ts';

const FIXTURES: readonly (readonly [file: string, format: string])[] = [
  ['hearing/CHRG-199shrg00001.htm', 'hearing'],
  ['hansard/debates2042-03-04a.xml', 'hansard'],
  ['akoma-ntoso/debate.xml', 'akoma-ntoso'],
  ['akoma-ntoso/act.xml', 'akoma-ntoso'],
  ['ep-plenary/CRE-13-2042-03-04_EN.html', 'ep-plenary'],
  ['ep-plenary/CRE-13-2042-03-04_EN.mojibake.html', 'ep-plenary'],
  ['plain-text/transcript.txt', 'plain-text'],
  ['markdown/statement.md', 'markdown'],
];

test('exactly one importer recognizes each fixture', () => {
  for (const [file, format] of FIXTURES) {
    const input = readFixture(file);
    assert.deepEqual(
      IMPORTERS.filter((importer) => importer.recognizes(input)).map((importer) => importer.format),
      [format],
      file,
    );
  }
});

test('importText(same text twice) gives the same result', () => {
  for (const [file, format] of FIXTURES) {
    const importer = IMPORTERS.find((one) => one.format === format);
    const run = () => importer?.importText(readFixture(file));
    assert.deepEqual(run(), run(), file);
  }
});

test('at most one importer recognizes each file of hearings and parliaments', { skip: whyMissing('us-hearings', 'parliament') }, () => {
  const files = ['us-hearings', 'parliament'].flatMap((folder) =>
    ['.htm', '.html', '.txt', '.xml', '.md'].flatMap((end) => listOfficial(folder, end)),
  );
  const counts = new Map<string, number>();
  for (const file of files) {
    // Some pages of the Congressional Record hold NUL bytes and are refused as no text.
    if (file.includes('CREC-1997-01-28')) continue;
    const input = readOfficial(file);
    const formats = IMPORTERS.filter((importer) => importer.recognizes(input)).map(({ format }) => format);
    assert.ok(formats.length <= 1, `${file}: ${formats.join(', ')}`);
    for (const format of formats) counts.set(format, (counts.get(format) ?? 0) + 1);
  }
  assert.equal(counts.get('hearing'), 176);
  assert.equal(counts.get('akoma-ntoso'), 49);
  assert.equal(counts.get('hansard'), 33);
  assert.equal(counts.get('ep-plenary'), 2);
});

/** The first names its encoding `utf8`, which stricter parsers refuse; it is UTF-8, and its root is of another format. */
const FOREIGN: readonly (readonly [file: string, code: string, line: number, says: RegExp])[] = [
  ['parliament/openparliament-ca/41-1-260-en.xml', 'wrong-format', 2, /<Hansard>/],
  ['parliament/parlamint-es-ga/TEI_XML_root/ParlaMint-ES-GA-listOrg.xml', 'xml-syntax', 260, /wikimedia/],
];

test('importText(XML of another format, or not well-formed) is an error with line and fragment', { skip: whyMissing('parliament') }, () => {
  for (const [file, code, line, says] of FOREIGN) {
    for (const format of ['hansard', 'akoma-ntoso']) {
      const result = IMPORTERS.find((one) => one.format === format)?.importText(readOfficial(file));
      assert.equal(result?.document, undefined, file);
      assert.equal(result?.problems[0]?.code, code, file);
      assert.equal(result?.problems[0]?.line, line, file);
      assert.match(result?.problems[0]?.message ?? '', says);
    }
  }
});

const BOMBS = [
  'xmlbomb.xml',
  'xmlbomb2.xml',
  'quadratic.xml',
  'cyclic.xml',
  'external.xml',
  'external_file.xml',
  'dtd.xml',
  'dtd_element.xml',
];

test('importText(entity bombs and external entities) is refused at once, also below a root of the format', {
  skip: HOSTILE_MISSING,
}, () => {
  for (const name of BOMBS) {
    const bomb = readHostile(`defusedxml/xmltestdata/${name}`);
    const doctype = /<!DOCTYPE.*?\]>/s.exec(bomb)?.[0] ?? '';
    const entity = /<!ENTITY\s+(\w+)/.exec(doctype)?.[1] ?? 'none';
    const texts = [
      ['hansard', `${doctype}<publicwhip><speech speakername="x"><p>&${entity};</p></speech></publicwhip>`],
      ['akoma-ntoso', `${doctype}<akomaNtoso><debate><debateBody><speech><p>&${entity};</p></speech></debateBody></debate></akomaNtoso>`],
    ] as const;
    for (const [format, text] of texts) {
      const importer = IMPORTERS.find((one) => one.format === format);
      for (const tried of [bomb, text]) {
        const input = { file: name, text: tried };
        const result = importer?.importText(input);
        assert.ok(result !== undefined);
        checkResult(result, input);
        assert.equal(result.document, undefined, `${name}: ${JSON.stringify(result.document?.units)}`);
      }
    }
  }
});

test('importDocument(bytes in Windows-1252) reads a hearing and says so', () => {
  const { text } = readFixture('hearing/CHRG-199shrg00001.htm');
  const bytes = Buffer.from(text.replace('keepers are awake', 'keepers’ caf\u00e9 is open').replace('’', '\u0092'), 'latin1');
  const { format, document, problems } = importDocument(bytes, 'CHRG-199shrg00001.htm');
  assert.equal(format, 'hearing');
  assert.equal(document?.units.at(-1)?.paragraphs[0], 'Dear Senators: the keepers’ café is open.');
  assert.equal(problems[0]?.code, 'bad-encoding');
});

/** Pieces that cost a careless regular expression the square of their number, or more. */
const PIECES = [
  ' ',
  '.',
  ',',
  ':',
  '|',
  '-',
  '\n',
  '\n\n',
  'a\n\n',
  '    a\n',
  '          A\n',
  '<',
  '<a ',
  '<td/>',
  '&#',
  '[',
  '[[Page 1',
  '``',
  'i',
  'Mr. ',
  'Mr. A',
  'A, ',
  'WITNESSES\n',
  'one hundred ',
  'January 1, ',
  'Â',
  'Ã©',
  '….',
  '| ',
  ' |',
  'The ',
  '(',
  'Q: ',
];

test('importText(one piece 60,000 times) takes no more than a moment, whatever the piece', () => {
  const frames: readonly (readonly [format: string, before: string, after: string])[] = [
    [
      'hearing',
      '<html><title> - x</title><body><pre>\nC O N T E N T S\n\nWITNESSES\n',
      'x\n    U.S. Senate,\n    Mr. Roe. Yes.\n</pre></body></html>',
    ],
    ['hearing', '<html><title> - x</title><body><pre>\n    Mr. Roe. Yes ', 'x\n</pre></body></html>'],
    ['hansard', '<publicwhip><speech speakername="x"><table><tr><td>', 'x</td></tr></table></speech></publicwhip>'],
    ['akoma-ntoso', '<akomaNtoso><debate><debateBody><speech><from>', 'x</from><p>y</p></speech></debateBody></debate></akomaNtoso>'],
    ['ep-plenary', '<html><p class="contents"><span class="doc_subtitle_level1_bis">', 'x</span> – y</p></html>'],
    ['plain-text', '', 'x'],
  ];
  for (const [format, before, after] of frames) {
    const importer = IMPORTERS.find((one) => one.format === format);
    for (const piece of PIECES) {
      const start = process.cpuUsage();
      importer?.importText({ file: 'x', text: before + piece.repeat(60_000) + after });
      // Time of this process alone: the machine may be busy with others.
      const took = process.cpuUsage(start).user / 1000;
      assert.ok(took < 2500, `${format} took ${took} ms for "${piece}"`);
    }
  }
});
