import assert from 'node:assert/strict';
import test from 'node:test';
import { hansardImporter } from '../../src/importers/hansard/importer.ts';
import { parseOfficialId } from '../../src/importers/hansard/official-id.ts';
import { parseXml } from '../../src/importers/xml/parse-xml.ts';
import { listDescendants, textWithin } from '../../src/importers/xml/tree.ts';
import {
  checkResult,
  cutEveryKilobyte,
  lettersOf,
  listOfficial,
  outline,
  readFixture,
  readOfficial,
  whyMissing,
} from '../support/official-files.ts';

const FIXTURE = readFixture('hansard/debates2042-03-04a.xml');
const FOLDER = 'parliament/theyworkforyou';
const skip = whyMissing(FOLDER);

test('importText(hansard) gives headings, turns, divisions and tables in order, with ids and columns', () => {
  const result = hansardImporter.importText(FIXTURE);
  checkResult(result, FIXTURE);
  assert.deepEqual(outline(result.document?.units ?? []), [
    'p1-0 [1] The House met at ten.',
    's1-1 [1] ORAL ANSWERS',
    's1-2 [1] LAMPS',
    '  s1-3 [1] Green lamps — Question',
    '    t1-4 [1] Ada Roe: What is the price of green lamps?',
    '    t2-0 [2] Guy Doe: It is £3 a night. / | Lamps / 2041 | 12 / That is all.',
    '    p2-1 [2] Division No. 7 Ayes 2, Noes 1 / Ayes: Roe, Ada; Poe, Eve (teller) / Noes: Doe, Guy',
    '  s4 [3] Other lamps',
    '    t2-0-2 [3] Ada Roe: Again the same id.',
    '    p3 [3] Some murmured.',
  ]);
});

test('importText(hansard) gives day, chamber, votes, and says what it does not know', () => {
  const { facts, problems } = hansardImporter.importText(FIXTURE);
  assert.deepEqual(facts, {
    kind: 'hearings',
    title: 'House of Commons debates, 4 March 2042',
    date: '2042-03-04',
    jurisdiction: 'UK',
    bodies: ['House of Commons'],
    people: [],
    stages: [{ date: '2042-03-04', text: 'Division No. 7', vote: { chamber: 'House of Commons', yeas: 2, nays: 1, number: '7' } }],
    identifiers: {},
    URL: 'http://www.example.org/hansard/1.htm',
  });
  assert.deepEqual(
    problems.map(({ code, line, path }) => [code, line, path]),
    [
      ['unknown-element', 19, '<glow>'],
      ['unknown-element', 30, '<murmur>'],
      ['superseded', 7, '<publicwhip>'],
    ],
  );
});

const IDS: readonly (readonly [id: string, expected: ReturnType<typeof parseOfficialId>])[] = [
  ['uk.org.publicwhip/debate/2009-10-26a.4.5', { series: 'debate', day: '2009-10-26', place: '4.5' }],
  ['uk.org.publicwhip/wms/2009-10-26c.1WS.2', { series: 'wms', day: '2009-10-26', place: '1WS.2' }],
  ['uk.org.publicwhip/spor/2009-10-28.20529.1', { series: 'spor', day: '2009-10-28', place: '20529.1' }],
  ['uk.org.publicwhip/standing/standing2009-10-20_X_06-0_2009-10-27a.3.14', { series: 'standing', day: '2009-10-27', place: '3.14' }],
  ['uk.org.publicwhip/member/1605', undefined],
  ['', undefined],
];

test('parseOfficialId(id) gives series, day and place', () => {
  for (const [id, expected] of IDS) assert.deepEqual(parseOfficialId(id), expected, id);
});

/** Turns, speakers, first and last speaker, divisions: counted in the XML by `grep '<speech.*speakername'`. */
const DAYS: readonly (readonly [file: string, turns: number, speakers: number, first: string, last: string, divisions: number])[] = [
  ['debates/debates2009-10-26b.xml', 443, 100, 'David Taylor', 'Bill Rammell', 1],
  ['debates/debates2009-10-28c.xml', 476, 107, 'Andrew Turner', 'David Lammy', 2],
  ['lordspages/daylord2009-10-26a.xml', 212, 76, 'Lord Anderson of Swansea', 'Lord Alderdice', 4],
  ['ni/ni2009-10-13.xml', 130, 43, 'Mr Speaker', 'Michelle Gildernew', 0],
  ['westminhall/westminster2009-10-28a.xml', 96, 38, 'Alistair Carmichael', 'Chris Mole', 0],
  ['wrans/answers2009-10-26a.xml', 2, 2, 'Philip Davies', 'Ian Lucas', 0],
];

test('importText(real days) gives their turns, speakers and divisions', { skip }, () => {
  for (const [file, turns, speakers, first, last, divisions] of DAYS) {
    const { document, facts } = hansardImporter.importText(readOfficial(`${FOLDER}/${file}`));
    const spoken = document?.units.filter(({ type }) => type === 'turn').map(({ speaker }) => speaker) ?? [];
    assert.deepEqual(
      [spoken.length, new Set(spoken).size, spoken[0], spoken.at(-1), facts?.stages.length],
      [turns, speakers, first, last, divisions],
      file,
    );
    assert.equal(facts?.date, /\d{4}-\d{2}-\d{2}/.exec(file)?.[0]);
  }
});

test('importText(real days) keeps every letter of what was said, knows every element, and refuses only days without text', { skip }, () => {
  const empty: string[] = [];
  for (const file of listOfficial(FOLDER, '.xml')) {
    const input = readOfficial(file);
    const result = hansardImporter.importText(input);
    checkResult(result, input);
    if (result.document === undefined) empty.push(input.file);
    assert.deepEqual(
      result.problems.filter(({ code }) => code === 'unknown-element'),
      [],
      file,
    );
    const parsed = parseXml(input);
    if (!('root' in parsed) || result.document === undefined) continue;
    const said = listDescendants(parsed.root, 'speech', 'ques', 'reply').filter(({ attributes }) => attributes.get('speakername'));
    const turns = result.document.units.filter(({ type }) => type === 'turn');
    const letters = turns.map(({ paragraphs }) => lettersOf(paragraphs.join(' '))).join('');
    assert.equal(letters, said.map((speech) => lettersOf(textWithin(speech))).join(''), file);
  }
  assert.deepEqual(empty, ['debates2009-10-27c.xml', 'answers2009-10-27a.xml']);
});

test('importText(cut day) is an error with its last line at every kilobyte', { skip }, () => {
  const day = readOfficial(`${FOLDER}/wms/ministerial2009-10-29a.xml`);
  for (const cut of [...cutEveryKilobyte(day), ...cutEveryKilobyte(FIXTURE)]) {
    const { document, problems } = hansardImporter.importText(cut);
    assert.equal(document, undefined);
    assert.ok((problems[0]?.line ?? 0) >= cut.text.trimEnd().split('\n').length - 1);
  }
});
