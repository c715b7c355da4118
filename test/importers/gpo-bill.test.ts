/** Bills as GovInfo prints them in text: the project's own little prints, and every official one beside the XML of the same bill. */
import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { isSuccessor } from '../../src/importers/gpo-bill/enumerators.ts';
import { gpoBillImporter } from '../../src/importers/gpo-bill/importer.ts';
import type { RecordFacts } from '../../src/importers/importer.ts';
import { IMPORTERS, importDocument, recognizeFormat } from '../../src/importers/importers.ts';
import type { DocumentUnit } from '../../src/model/documents.ts';
import { HOSTILE_MISSING, listHostileStrings } from '../support/hostile.ts';
import {
  checkResult,
  cutEveryKilobyte,
  lettersOf,
  lettersOfUnits,
  listOfficial,
  outline,
  readFixture,
  readOfficial,
  whyMissing,
} from '../support/official-files.ts';

const REPORTED = readFixture('gpo-bill/BILLS-199hr12rh.htm');
const ENROLLED = readFixture('gpo-bill/BILLS-199sres9enr.htm');
const BILLS = 'us-bills/aih-billsim';
const skip = whyMissing(BILLS);
const PRINTS = listOfficial(BILLS, '.htm');

test('importText(print of a bill) makes the divisions that indents, numbers and marks of quotation show', () => {
  const result = gpoBillImporter.importText(REPORTED);
  checkResult(result, REPORTED);
  const units = result.document?.units ?? [];
  assert.deepEqual(outline(units).slice(2, -2), [
    'struck-s1 SECTION 1. SHORT TITLE This Act is the “Lamp Act”.',
    's1 SECTION 1. SHORT TITLE; TABLE OF CONTENTS',
    '  s1-a (a) Short Title This Act may be cited as the “Lantern Act”.',
    '  s1-b (b) Table of Contents The table of contents of this Act is as follows: / Sec. 1. Short title; table of contents. / ' +
      'TITLE IV—OIL / Sec. 401. Keepers of the lamp, and of its oil. / Sec. 402. Prices.',
    't4 TITLE IV OIL',
    '  t4-sta Subtitle A Of Whales and Seals',
    '    t4-sta-s401 SEC. 401. KEEPERS OF THE LAMP, AND OF ITS OIL',
    '      t4-sta-s401-a (a)',
    '        t4-sta-s401-a-1 (1) In general A keeper, year-round, shall—',
    '          t4-sta-s401-a-1-a (A) light the lamp in 1/2 hour, or 2 1/2 at night; and',
    "          t4-sta-s401-a-1-b (B) call it “the ‘green’ one” & “Keeper's lamp”,",
    '          t4-sta-s401-a-1-end at no charge.',
    '        t4-sta-s401-a-2 (2) Not at noon.',
    '      t4-sta-s401-b (b) Amendment The Harbor Act is amended—',
    '        t4-sta-s401-b-1 (1) in section 3, by striking “wick” and all that follows through the period;',
    '        t4-sta-s401-b-2 (2) by adding the following:',
    '          t4-sta-s401-b-2-q-s12a “Sec. 12a. Wicks',
    '            t4-sta-s401-b-2-q-s12a-a “(a) In General A ‘wick’ burns:',
    '              t4-sta-s401-b-2-q-s12a-a-1 “(1) all night;',
    "              t4-sta-s401-b-2-q-s12a-a-2 “(2) as set forth in subsection (b): and by the keeper's ‘own’ hand.",
    '              t4-sta-s401-b-2-q-s12a-a-end The words above do not hurt.',
    '            t4-sta-s401-b-2-q-s12a-b “(b) Rule In section 9, insert:',
    '              t4-sta-s401-b-2-q-s12a-b-q-9 ‘(9) A lamp.’.',
    '            t4-sta-s401-b-2-q-s12a-c “(c) It is short.”; and',
    '        t4-sta-s401-b-3 (3) by adding at the end the following: / “Nothing is dark.”.',
    '      t4-sta-s401-c (c) Terms In this section—',
    '      t4-sta-s401-end “Lamp” means a light.',
    '    t4-sta-s402 SEC. 402. PRICES The prices are: / Price / Whale | $3 / Seal oil | $2 / Heave, <shanty> ho.',
    '    t4-sta-s402-x2 SEC. 402. PRICES The same number twice.',
  ]);
  assert.deepEqual(
    units.filter(({ change }) => change !== undefined).map(({ id, change }) => [id, change]),
    [['struck-s1', 'struck']],
  );
  assert.equal(units.filter(({ quoted }) => quoted === true).length, 8);
});

test('importText(print of a bill) keeps form, attestation and back as paragraphs of their own', () => {
  const units = gpoBillImporter.importText(REPORTED).document?.units ?? [];
  const paragraphsOf = (wanted: string) => units.find(({ id }) => id === wanted)?.paragraphs;
  assert.deepEqual(paragraphsOf('preface')?.slice(0, 7), [
    'Union Calendar No. 7',
    '199th CONGRESS',
    '1st Session',
    'H. R. 12',
    'To light the harbor, and for other purposes.',
    'IN THE HOUSE OF REPRESENTATIVES',
    'March 1, 2085',
  ]);
  assert.deepEqual(paragraphsOf('attestation'), ['Passed the House of Representatives May 3, 2085.', 'Attest:', 'Clerk.']);
  assert.deepEqual(paragraphsOf('endorsement')?.slice(0, 2), ['Union Calendar No. 7', '199th CONGRESS']);
});

test('importText(print of a bill) says what print cannot tell: struck text, a table, an unknown mark', () => {
  const { problems } = gpoBillImporter.importText(REPORTED);
  assert.deepEqual(
    problems.map(({ severity, line, code }) => [severity, line, code]),
    [
      ['warning', 110, 'unknown-tag'],
      ['warning', 104, 'table'],
      ['warning', 47, 'struck-text'],
    ],
  );
});

test('importText(print of a bill) reads facts from the form and the lines in brackets above it', () => {
  const { facts, document } = gpoBillImporter.importText(REPORTED);
  assert.deepEqual([document?.title, document?.version, document?.date], ['Lantern Act', 'rh', '2085-05-03']);
  const { stages, ...others } = facts ?? { stages: [] };
  assert.deepEqual(
    stages.map(({ date, text }) => [date, text.slice(0, 24)]),
    [
      ['2085-03-01', 'Ms. Lampe of Maine (for '],
      ['2085-04-02', 'Reported with an amendme'],
    ],
  );
  const member = { role: 'Representative', organization: 'House of Representatives' } as const;
  assert.deepEqual(others, {
    kind: 'legislation',
    title: 'Lantern Act (H.R. 12, 199th Congress)',
    officialTitle: 'To light the harbor, and for other purposes.',
    date: '2085-03-01',
    jurisdiction: 'US',
    bodies: ['House of Representatives', 'House Committee on the Judiciary', 'House Committee on Harbors', 'House Committee on Light'],
    people: [
      { name: 'Lampe', ...member, part: 'sponsor' },
      { name: 'Wick', ...member, part: 'cosponsor' },
    ],
    identifiers: { bill: ['H.R. 12'], congress: ['199'], govinfo: ['BILLS-199hr12rh'] },
    URL: 'https://www.govinfo.gov/app/details/BILLS-199hr12rh',
  } satisfies Omit<RecordFacts, 'stages'>);
});

test('importText(enrolled resolution) tells its narrow levels apart by their numbers', () => {
  const result = gpoBillImporter.importText(ENROLLED);
  checkResult(result, ENROLLED);
  assert.deepEqual(outline(result.document?.units ?? []).slice(1), [
    'whereas Whereas it is dark, on many nights, in the whole of the harbor and the sea; and',
    'whereas2 Whereas oil—',
    '  whereas2-1 (1) burns; and',
    '  whereas2-2 (2) costs: Now, therefore, be it',
    's Resolved, That the Senate—',
    '  s-1 (1) praises the night, as set out in section 4(a) of the Act, and the keepers (as in subsection (a) of that section);',
    '    s-1-a (A) those of the harbor; and',
    '    s-1-b (B) those of the sea,',
    '    s-1-end in equal words; and',
    '  s-2 (2) rests.',
    's2 SEC. 2. THE KEEPERS OF THE HARBOR AND AFTERWARDS The keepers rest:',
    '  s2-1 (1) By day.',
    '  s2-2 (2) At night.',
    'attestation Speaker of the House of Representatives.',
  ]);
  assert.deepEqual([result.document?.version, result.problems.map(({ path }) => path)], ['enr', ['date']]);
});

test('isSuccessor(number, last) counts figures, letters and Roman numbers', () => {
  for (const [last, number] of ['1 2', '9 10', 'a b', 'h i', 'i ii', 'iii iv', 'ix x', 'z aa', 'aa bb', 'A B', 'IV V'].map((pair) =>
    pair.split(' '),
  ))
    assert.equal(isSuccessor(number ?? '', last ?? ''), true, `${last} ${number}`);
  for (const [last, number] of ['1 3', '2 1', 'a c', 'a B', '1 a', 'ab ac', 'v iv'].map((pair) => pair.split(' ')))
    assert.equal(isSuccessor(number ?? '', last ?? ''), false, `${last} ${number}`);
});

/** Words as compared: letters and digits alone, small; the print writes § as `Sec.` and headings in capitals. */
function fold(text: string): string {
  return lettersOf(text.replaceAll('§', ' Sec. ').normalize('NFKC')).toLowerCase();
}

function describeUnit({ id, type, depth, quoted, number = '', heading = '', paragraphs }: DocumentUnit): string {
  return JSON.stringify([id, type, depth, quoted === true, fold(number), fold(heading), fold(paragraphs.join(' '))]);
}

function importBoth(file: string) {
  const [print, xml] = [readOfficial(file), readOfficial(file.replace('.htm', '.xml'))];
  return { name: print.file.slice(0, -4), print: gpoBillImporter.importText(print), xml: recognizeFormat(xml)?.importText(xml) };
}

/** Units that differ by what the print is, with the reason. */
const DIFFERENT: ReadonlyMap<string, string> = new Map([
  ['BILLS-116hr2000ih s4-b-q-i', 'a table whose head is printed line by line over all columns'],
  ['BILLS-116hr2002eh attestation', '“Attest:” is printed, the XML has the name of the clerk'],
  ['BILLS-116hr2002rfs attestation', '“Attest:” is printed'],
  ['BILLS-117hr2008eh attestation', '“Attest:” is printed, the XML has the name of the clerk'],
  ['BILLS-117hr2008rfs attestation', '“Attest:” is printed'],
  ['BILLS-116hr2002eh endorsement', 'the back of the print repeats the form'],
  ['BILLS-117hr2008eh endorsement', 'the back of the print repeats the form'],
  ['BILLS-117hr2008rh endorsement', 'the back of the print repeats the form'],
]);

test('importText(every official print) gives the units of the XML of the same bill: ids, headings, text, order', { skip }, () => {
  assert.equal(PRINTS.length, 25);
  const different: string[] = [];
  let [compared, equal] = [0, 0];
  for (const file of PRINTS) {
    const { name, print, xml } = importBoth(file);
    const [units, wanted] = [print, xml].map((result) => (result?.document?.units ?? []).filter(({ id }) => id !== 'preface'));
    // The enacting words are left to the style sheet in XML; the print has them, as USLM does.
    const printed = (units ?? []).filter(({ id }) => id !== 'p1');
    assert.deepEqual(
      printed.map(({ id }) => id),
      wanted?.map(({ id }) => id),
      name,
    );
    for (const [at, unit] of (wanted ?? []).entries()) {
      compared += 1;
      if (describeUnit(unit) === describeUnit(printed[at] ?? unit)) equal += 1;
      else different.push(`${name} ${unit.id}`);
    }
  }
  assert.deepEqual(different.sort(), [...DIFFERENT.keys()].sort());
  assert.deepEqual([compared, equal], [845, 837]);
});

test('importText(every official print) gives the form of the XML: each of its lines, the title printed twice', { skip }, () => {
  const linesOf = (units: readonly DocumentUnit[] = []) => new Set(units.find(({ id }) => id === 'preface')?.paragraphs.map(fold));
  for (const file of PRINTS) {
    const { name, print, xml } = importBoth(file);
    const [printed, wanted] = [linesOf(print.document?.units), linesOf(xml?.document?.units)];
    const missing = [...wanted].filter((line) => !printed.has(line) && !/^i{1,3}b?$/.test(line));
    // A print of what the House passed names no chamber above its title.
    assert.deepEqual(missing, name.endsWith('eh') ? ['inthehouseofrepresentatives'] : [], name);
    assert.deepEqual(
      [...printed].filter((line) => !wanted.has(line)),
      [],
      name,
    );
  }
});

test('importText(every official print) gives the facts of the XML, but for identifiers of members', { skip }, () => {
  for (const file of PRINTS) {
    const { name, print, xml } = importBoth(file);
    const people = xml?.facts?.people.map(({ identifiers: _, ...person }) => person);
    const stages = xml?.facts?.stages;
    // The XML of this bill has another day in its attribute than in its words.
    const isMisdated = name === 'BILLS-116hr2006ih';
    const date = isMisdated ? '2019-04-01' : xml?.facts?.date;
    const expected = { ...xml?.facts, people, date, stages: isMisdated ? print.facts?.stages : stages };
    const plain = (facts: object | undefined) => JSON.parse(JSON.stringify(facts).replaceAll('’', "'").replaceAll('–', '-')) as unknown;
    assert.deepEqual(plain(print.facts), plain(expected), name);
    assert.equal(print.document?.version, xml?.document?.version);
  }
});

test('importText(every official print) keeps every letter, in order', { skip }, () => {
  for (const file of PRINTS) {
    const input = readOfficial(file);
    const result = gpoBillImporter.importText(input);
    checkResult(result, input);
    const start = input.text.indexOf('&lt;DOC&gt;') + '&lt;DOC&gt;'.length;
    const words = input.text
      .slice(start)
      .replace('&lt;all&gt;', '')
      .replace(/<[^>]*>/g, '');
    assert.equal(lettersOfUnits(result.document?.units ?? []), lettersOf(words), file);
  }
});

test('recognizes(bills, hearings) tells them apart, whatever their names', { skip: skip || whyMissing('us-hearings') }, () => {
  const formatsOf = (file: string, text: string) =>
    IMPORTERS.filter(({ recognizes }) => recognizes({ file, text })).map(({ format }) => format);
  for (const file of PRINTS) assert.deepEqual(formatsOf('CHRG-113shrg93211.htm', readOfficial(file).text), ['gpo-bill'], file);
  const hearings = listOfficial('us-hearings', '.htm');
  assert.ok(hearings.length > 50);
  for (const file of hearings) assert.deepEqual(formatsOf('BILLS-113hr1ih.htm', readOfficial(file).text).includes('gpo-bill'), false, file);
  const cited = REPORTED.text.replace('Not at noon.', '[House Hearing, 113 Congress]');
  assert.deepEqual(formatsOf('x.htm', cited), ['gpo-bill']);
});

test('importText(a print cut off at every kilobyte) is an error at the last line, and no half document', () => {
  for (const input of cutEveryKilobyte(REPORTED)) {
    const { document, problems } = gpoBillImporter.importText(input);
    assert.deepEqual([document, problems.length, problems[0]?.severity], [undefined, 1, 'error']);
    assert.equal(problems[0]?.line, input.text.trimEnd().split('\n').length);
  }
});

test('importText(another text, no words) is refused in words', () => {
  const importText = (text: string) => gpoBillImporter.importText({ file: 'x.htm', text });
  const frame = (inner: string) => `<html><body><pre>\n[Congressional Bills 199th Congress]\n${inner}</pre></body></html>`;
  for (const [text, code] of [
    ['<html><body><pre>\n[House Hearing, 113 Congress]\n</pre></body></html>', 'wrong-format'],
    ['A bill', 'no-pre'],
    [frame(''), 'no-text'],
  ] as const) {
    const { document, problems } = importText(text);
    assert.deepEqual([document, problems.map((problem) => problem.code)], [undefined, [code]]);
  }
});

test('importDocument(a print in Windows-1252) reads it and says so', () => {
  const text = REPORTED.text.replace('Nothing is dark', 'Caf\u00e9 lamps');
  const { document, format, problems } = importDocument(Buffer.from(text, 'latin1'), 'BILLS-199hr12rh.htm');
  assert.equal(format, 'gpo-bill');
  assert.equal(problems[0]?.code, 'bad-encoding');
  assert.ok(document?.units.some(({ paragraphs }) => paragraphs.includes('“Caf\u00e9 lamps.”.')));
});

test('importText(quoted text that is not closed) says where it begins, and goes on with the bill', () => {
  const input = { ...REPORTED, text: REPORTED.text.replace("It is short.''; and", 'It is short; and') };
  const { document, problems } = gpoBillImporter.importText(input);
  const open = problems.find(({ code }) => code === 'quotation-open');
  assert.match(input.text.split('\n')[(open?.line ?? 0) - 1] ?? '', /^``Sec\. 12a\. Wicks/);
  assert.ok(document?.units.some(({ id }) => id === 't4-sta-s401-b-3'));
});

const FRAME: readonly [string, string] = [
  '<html><body><pre>\n[Congressional Bills 199th Congress]\n\n                  A BILL\n\nSECTION 1. X.\n\n',
  '\n</pre></body></html>',
];

test('importText(naughty strings as lines of a bill) keeps them as text', { skip: HOSTILE_MISSING }, () => {
  for (const string of listHostileStrings()) {
    const line = string
      .replace(/[\n\r]/g, ' ')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;');
    const input = { file: 'naughty.htm', text: FRAME.join(`    (a) ${line}.--x\n\n${line}\n    ${line}`) };
    checkResult(gpoBillImporter.importText(input), input);
  }
});

test('importText(any lines) keeps every letter in order, gives unique ids, and gives the same twice', () => {
  const word = fc.constantFrom(
    'lamp',
    'Oil',
    "''",
    '``',
    '`',
    "'",
    '(1)',
    '(a)',
    '.--',
    'SEC. 2.',
    'TITLE I--X',
    'Sec. 3. Y',
    '---',
    '\u00e9',
    'Whereas',
  );
  const line = fc
    .tuple(fc.constantFrom(0, 1, 4, 8, 12, 20, 28), fc.array(word, { maxLength: 5 }))
    .map(([indent, words]) => ' '.repeat(indent) + words.join(' '));
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
      const input = { file: 'random.htm', text: FRAME.join(lines.join('\n')) };
      const result = gpoBillImporter.importText(input);
      checkResult(result, input);
      assert.deepEqual(gpoBillImporter.importText(input), result);
      assert.equal(lettersOfUnits(result.document?.units ?? []), lettersOf(`A BILL SECTION 1. X ${lines.join(' ')}`));
    }),
    { seed: 7, numRuns: 600 },
  );
});

test('importText(one piece 60,000 times) takes no more than a moment, whatever the piece', () => {
  const pieces = [
    '(',
    '(1)',
    '(a) ',
    '``',
    "''",
    '`',
    "'",
    '.--',
    '\\1/2\\',
    '<DELETED>',
    '&lt;',
    ' ',
    '-',
    '.',
    '\n',
    '\n    (a) x',
    '\n``x',
    'Sec. 1 ',
    '\nTITLE I--X\n',
  ];
  pieces.push(
    'Committee on X, and in addition to the ',
    '\nMarch 1, 2085\n\nx\n',
    'cited as the “',
    '\n    ``(1) x',
    '\n    `(1) x',
    '\nSec. 2. Y',
  );
  for (const piece of pieces) {
    for (const [before, after] of [
      FRAME,
      ['<html><body><pre>\n[Congressional Bills 199th Congress]\n', '\n</pre></body></html>'],
    ] as const) {
      const start = process.cpuUsage();
      gpoBillImporter.importText({ file: 'x.htm', text: before + piece.repeat(60_000) + after });
      const took = process.cpuUsage(start).user / 1000;
      assert.ok(took < 2500, `${took} ms for "${piece}"`);
    }
  }
});
