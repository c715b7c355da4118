import assert from 'node:assert/strict';
import test from 'node:test';
import { akomaNtosoImporter } from '../../src/importers/akoma-ntoso/importer.ts';
import { parseXml } from '../../src/importers/xml/parse-xml.ts';
import { isElement, type XmlElement } from '../../src/importers/xml/tree.ts';
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

const DEBATE = readFixture('akoma-ntoso/debate.xml');
const ACT = readFixture('akoma-ntoso/act.xml');
const FOLDERS = ['parliament/legaldocml-akn', 'parliament/sayit-akn'];
const skip = whyMissing(...FOLDERS);

test('importText(debate) gives sections, turns, scenes and notes', () => {
  const result = akomaNtosoImporter.importText(DEBATE);
  checkResult(result, DEBATE);
  assert.deepEqual(outline(result.document?.units ?? []), [
    'p1 The Debate on Lamps of 4 March',
    'dbsect-1 LAMPS [The Chair took the chair]',
    '  t1 Ms Roe: I move [See page 2.] that lamps / be lit.',
    '  p2 (Applause)',
    '  t2 Ada Roe: Who lights them?',
    '  t3 Nobody. / Not I. / Not you.',
    's2 ADJOURNMENT Rose at ten.',
  ]);
  assert.deepEqual(result.facts, {
    kind: 'hearings',
    title: 'Debate on Lamps',
    date: '2042-03-04',
    jurisdiction: 'UK',
    bodies: ['House of Lamps'],
    people: [],
    stages: [],
    identifiers: {},
  });
  assert.equal(result.document?.language, 'en');
  assert.deepEqual(
    result.problems.map(({ code, line, path }) => [code, line, path]),
    [
      ['unknown-element', 31, '<flourish>'],
      ['no-speaker', 28, '<speech>'],
    ],
  );
});

test('importText(act) gives a section a division, with its own id, and keeps what follows a list behind it', () => {
  const result = akomaNtosoImporter.importText(ACT);
  checkResult(result, ACT);
  assert.deepEqual(outline(result.document?.units ?? []), [
    'p1 Lamps Act No. 7',
    'ch1 Chapter 1 Lamps',
    '  sec1 1. Duty',
    '    sec1-sub1 (1) A keeper shall—',
    '      sec1-sub1-a (a) light the lamp; and',
    '      sec1-sub1-b (b) feed it.',
    '      p2 every night.',
    '  sec1-2 2. See section 1.',
  ]);
  assert.deepEqual(
    [result.facts?.kind, result.facts?.title, result.facts?.date, result.facts?.identifiers],
    ['legislation', 'Lamps Act', undefined, { document: ['No. 7'] }],
  );
});

/** Turns, speakers, first and last of them, day and title; counted in the XML. */
const REAL: readonly (readonly [
  file: string,
  turns: number,
  first: string | undefined,
  last: string | undefined,
  date: string | undefined,
])[] = [
  ['legaldocml-akn/v2/Debate_Bungeni_1995-10-31.xml', 5, 'Prof. Brown', 'Mr. White', '1995-10-31'],
  ['legaldocml-akn/v3/ke_Debate_Bungeni_2011-06-10.xml', 11, 'Mr. Alfa', 'Mr. Eta', '2011-06-10'],
  ['legaldocml-akn/v3/cl_Sesion56_2.xml', 35, 'El señor ASCENCIO ( Presidente)', 'El señor CORNEJO (Vicepresidente)', '2006-06-15'],
  ['sayit-akn/fixtures/test_inputs/test_blank_speakers.xml', 4, undefined, 'Speaker', undefined],
  ['sayit-akn/fixtures/test_inputs/test_empty_title.xml', 3, undefined, undefined, '2014-07-24'],
];

test('importText(real debates) gives their turns, speakers and days', { skip }, () => {
  for (const [file, turns, first, last, date] of REAL) {
    const { document } = akomaNtosoImporter.importText(readOfficial(`parliament/${file}`));
    const spoken = document?.units.filter(({ type }) => type === 'turn') ?? [];
    assert.deepEqual([spoken.length, spoken[0]?.speaker, spoken.at(-1)?.speaker, document?.date], [turns, first, last, date], file);
  }
});

test('importText(document without a title) is called by its kind and day, else by its file', { skip }, () => {
  const titleOf = (file: string) =>
    akomaNtosoImporter.importText(readOfficial(`parliament/sayit-akn/fixtures/test_inputs/${file}`)).document?.title;
  assert.equal(titleOf('test_empty_title.xml'), 'Debate, 2014-07-24');
  assert.equal(titleOf('test_blank_speakers.xml'), 'test_blank_speakers.xml');
});

function textOfBody(element: XmlElement): string {
  return element.children.map((child) => (isElement(child) ? (child.name === 'meta' ? '' : `${textOfBody(child)} `) : child)).join('');
}

/** In these a heading stands behind a narrative, and a speaker is named by reference only. */
const MOVED = new Set(['cl_Sesion56_2.xml', 'test_blank_speakers.xml']);

test('importText(real documents) keeps every letter outside <meta> in its order and knows every element', { skip }, () => {
  const files = FOLDERS.flatMap((folder) => listOfficial(folder, '.xml'));
  assert.equal(files.length, 49);
  for (const file of files) {
    const input = readOfficial(file);
    const result = akomaNtosoImporter.importText(input);
    checkResult(result, input);
    assert.deepEqual(
      result.problems.filter(({ code }) => code === 'unknown-element'),
      [],
      file,
    );
    const parsed = parseXml(input);
    if (!('root' in parsed) || MOVED.has(input.file)) continue;
    assert.equal(lettersOfUnits(result.document?.units ?? []), lettersOf(textOfBody(parsed.root)), file);
  }
});

test('importText(cut document) is an error with its last line at every kilobyte', { skip }, () => {
  const debate = readOfficial('parliament/legaldocml-akn/v3/cl_Sesion56_2.xml');
  for (const cut of [...cutEveryKilobyte(debate), ...cutEveryKilobyte(DEBATE)]) {
    const { document, problems } = akomaNtosoImporter.importText(cut);
    assert.equal(document, undefined);
    assert.ok((problems[0]?.line ?? 0) >= cut.text.trimEnd().split('\n').length - 1);
  }
});
