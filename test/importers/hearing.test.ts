import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import fc from 'fast-check';
import { hearingImporter } from '../../src/importers/hearing/importer.ts';
import { splitSpeaker } from '../../src/importers/hearing/speaker.ts';
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
import { compareWithYardstick, parseCsv } from '../support/turn-yardstick.ts';

const FIXTURE = readFixture('hearing/CHRG-199shrg00001.htm');
const HEARINGS = 'us-hearings';
const skip = whyMissing(HEARINGS);

test('importText(hearing) parts title page, contents, turns, statements and appendix', () => {
  const result = hearingImporter.importText(FIXTURE);
  checkResult(result, FIXTURE);
  assert.deepEqual(outline(result.document?.units ?? []).slice(2), [
    's1 C O N T E N T S',
    '  p3 WITNESSES / Lampe, Hon. Edith C., Director of Lamps, accompanied by: Otto Wick, Chief Engineer, Bureau of Wicks … 3 / ' +
      'Prepared statement … 5 / Carlos Mast, Professor of Night, Harbor University … 9 / APPENDIX / Letter from the keepers … 12',
    's2 OPEN HEARING ON THE LAMPS OF THE HARBOR TUESDAY, MARCH 4, 2042',
    '  p4 U.S. Senate, Subcommittee on Small Boats, Select Committee on Harbors, Washington, DC.',
    '  p5 The subcommittee met, pursuant to notice, at 10:00 a.m., Hon. Ada McByte presiding.',
    '  s3 OPENING STATEMENT OF HON. ADA McBYTE, CHAIRWOMAN, A U.S. SENATOR FROM OREGON',
    '    t1 Chairwoman McByte: [presiding] The meeting will come to order. I have one “small” question about a non-burning ' +
      'lamp—the green one. / Mr. Vice Chairman.',
    "    t2 Vice Chairman O'Lantern: Thank you. [Laughter.] / Is the lamp lit?",
    '  s4 [4] STATEMENT OF HON. EDITH C. LAMPE, DIRECTOR OF LAMPS',
    '    t3 [4] Director Lampe: It is lit & bright, as a lamp should be.',
    '    p6 [4] [The prepared statement of Director Lampe follows:]',
    '  s5 [4] Prepared Statement of Hon. Edith C. Lampe',
    '    p7 [4] Lamps need oil. Mr. Wick. said so in his letter, at a price of £3 a night.',
    '    p8 [4] Year Lamps Oil / 2040 12 40 / 2041 15 52',
    '    t4 [4] Mr. Van Stern of Idaho: Who keeps the oil?',
    '    t5 [4] Mr. Wick: I do.',
    '    p9 [4] [Whereupon, at 11:00 a.m., the hearing was adjourned.]',
    's6 [4] A P P E N D I X',
    '  p10 [4] Dear Senators: the keepers are awake.',
  ]);
});

test('importText(hearing) reads the facts of the title page, the roster and the witness list', () => {
  const { facts, problems } = hearingImporter.importText(FIXTURE);
  assert.deepEqual(facts, {
    kind: 'hearings',
    title: 'OPEN HEARING ON THE LAMPS OF THE HARBOR',
    date: '2042-03-04',
    jurisdiction: 'US',
    bodies: ['Subcommittee on Small Boats', 'Select Committee on Harbors', 'U.S. Senate'],
    people: [
      { name: 'Ada McByte', role: 'Oregon, Chairwoman', part: 'chair' },
      { name: "Guy O'Lantern", role: 'Maine, Vice Chairman', part: 'member' },
      { name: 'John Q. Keel IV', role: 'West Virginia', part: 'member' },
      { name: 'Ruth Van Stern', role: 'Idaho', part: 'member' },
      { name: 'Sam Rowe, Jr.', role: 'Texas', part: 'member' },
      { name: 'Edith C. Lampe', role: 'Director of Lamps', part: 'witness' },
      { name: 'Otto Wick', role: 'Chief Engineer', organization: 'Bureau of Wicks', part: 'witness' },
      { name: 'Carlos Mast', role: 'Professor of Night', organization: 'Harbor University', part: 'witness' },
    ],
    stages: [],
    identifiers: {
      congress: ['199'],
      session: ['2nd session'],
      'hearing-number': ['S. Hrg. 199-12'],
      serial: ['J-199-3'],
      govinfo: ['CHRG-199shrg00001'],
    },
    URL: 'https://www.govinfo.gov/app/details/CHRG-199shrg00001',
  });
  assert.deepEqual(
    problems.map(({ code, line }) => [code, line]),
    [['pictures-left-out', 41]],
  );
});

const LABELS: readonly (readonly [paragraph: string, speaker: string | undefined])[] = [
  ['Mr. CLAPPER. No, sir.', 'Mr. CLAPPER'],
  ['Senator Wyden. Thank you.', 'Senator Wyden'],
  ['The CHAIRMAN. Order.', 'The CHAIRMAN'],
  ['The Chairman [presiding]. Order.', 'The Chairman'],
  ['Lt. General Flynn. Yes, sir.', 'Lt. General Flynn'],
  ['Ms. St. Laurent. Certainly.', 'Ms. St. Laurent'],
  ['Mr. Miller of North Carolina. I yield.', 'Mr. Miller of North Carolina'],
  ['FBI Phoenix Agent. Yes.', 'FBI Phoenix Agent'],
  ['Senator King. Yes.', 'Senator King'],
  ["Mr. Bernanke. ``Yes,'' I said.", 'Mr. Bernanke'],
  ['Mr. Chairman. I have a question.', undefined],
  ['Madam Chairwoman. Thank you.', undefined],
  ['Senator Wyden.', undefined],
  ['Senator Wyden, thank you.', undefined],
  ['Attorney General. He said so.', undefined],
  ['Answer. The Department agrees.', undefined],
  ['The Committee. It met.', undefined],
  ['Mr. Smith. and others came', undefined],
  ['', undefined],
];

test('splitSpeaker(paragraph) knows a label from an address', () => {
  for (const [paragraph, speaker] of LABELS) assert.equal(splitSpeaker(paragraph)?.speaker, speaker, paragraph);
});

test('recognizes(input) knows hearings by their head, not by the ending of the name', () => {
  assert.equal(hearingImporter.recognizes(FIXTURE), true);
  assert.equal(hearingImporter.recognizes({ ...FIXTURE, file: 'any.txt' }), true);
  assert.equal(hearingImporter.recognizes({ file: 'CHRG-1.htm', text: '<html><body><p>Hello</p></body></html>' }), false);
  assert.equal(hearingImporter.recognizes({ file: 'x.xml', text: '<?xml version="1.0"?><publicwhip/>' }), false);
});

test('importText(cut hearing) is an error that names the last line, and no document', () => {
  const { text } = FIXTURE;
  for (let end = 0; end < text.trimEnd().length; end += 100) {
    const cut = { ...FIXTURE, text: text.slice(0, end) };
    const { document, problems } = hearingImporter.importText(cut);
    assert.equal(document, undefined, `at ${end}`);
    assert.equal(problems[0]?.severity, 'error');
    assert.equal(problems[0]?.line, Math.max(1, cut.text.trimEnd().split('\n').length), `at ${end}`);
  }
});

test('importText(any text) never throws and keeps every letter', () => {
  const line = fc.constantFrom(
    '    Mr. Roe. Yes.',
    'and so on',
    '',
    '  -----',
    '          CENTRED HEADING',
    '    [Laughter.]',
    'a   b   c',
    '[[Page 3]]',
  );
  const body = fc.array(fc.oneof(line, fc.string({ unit: 'binary', maxLength: 40 })), { maxLength: 60 });
  fc.assert(
    fc.property(body, (lines) => {
      const words = lines
        .join('\n')
        .replace(/[<&\r]/g, ' ')
        .replace(/\[\[?[A-Z][^\n]*/g, ' ');
      const input = {
        file: 'x.htm',
        text: `<html><title> - X</title><body><pre>\n[House Hearing, 1 Congress]\n${words}\n</pre></body></html>`,
      };
      const result = hearingImporter.importText(input);
      checkResult(result, input);
      assert.equal(
        lettersOfUnits(result.document?.units ?? []),
        lettersOf(`[House Hearing, 1 Congress] ${words.replace(/\p{Cc}/gu, ' ')}`),
      );
    }),
    { seed: 11, numRuns: 300 },
  );
});

test('importText(hostile strings) never throws', { skip: HOSTILE_MISSING }, () => {
  for (const text of listHostileStrings()) {
    const wrapped = { file: 'x.htm', text: `<html><title> - X</title><body><pre>\n    Mr. Roe. ${text}\n</pre></body></html>` };
    checkResult(hearingImporter.importText(wrapped), wrapped);
    const bare = { file: 'x.htm', text };
    checkResult(hearingImporter.importText(bare), bare);
  }
});

test('importText(100,000 lines) takes time in proportion', () => {
  const run = (lines: number): number => {
    const body = Array.from({ length: lines }, (_, at) =>
      at % 9 === 0 ? '    Mr. Roe. Words are wind, [' : 'and .... ((( words   go on',
    ).join('\n');
    const start = process.cpuUsage();
    hearingImporter.importText({ file: 'x.htm', text: `<html><body><pre>${body}</pre></body></html>` });
    return process.cpuUsage(start).user / 1000;
  };
  run(20_000);
  assert.ok(run(200_000) < 30 * Math.max(run(20_000), 20));
});

const CLAPPER =
  'us-hearings/dlab-sample/113th Congress (2013 - 2014)_Senate Hearings_Committee on Intelligence_General. Wednesday, January 29, 2014..txt';

test('importText(S. Hrg. 113-600) gives the panel of 29 January 2014', { skip }, () => {
  const { document, facts } = hearingImporter.importText(readOfficial(CLAPPER));
  const turns = document?.units.filter(({ type }) => type === 'turn') ?? [];
  assert.equal(document?.date, '2014-01-29');
  assert.deepEqual(facts?.bodies, ['Select Committee on Intelligence', 'U.S. Senate']);
  assert.deepEqual(facts?.identifiers, { congress: ['113'], session: ['2nd session'], 'hearing-number': ['S. Hrg. 113-600'] });
  assert.equal(turns.length, 160);
  assert.equal(turns[0]?.speaker, 'Chairman Feinstein');
  assert.equal(turns.at(-1)?.speaker, 'Chairman Feinstein');
  assert.equal(new Set(turns.map(({ speaker }) => speaker)).size, 18);
  assert.deepEqual(
    facts?.people.filter(({ part }) => part === 'witness').map(({ name }) => name),
    ['James R. Clapper', 'John O. Brennan', 'James B. Comey, Jr.', 'Michael T. Flynn', 'Matthew G. Olsen'],
  );
  assert.deepEqual(
    facts?.people.filter(({ part }) => part === 'chair').map(({ name }) => name),
    ['Dianne Feinstein'],
  );
});

/** Letters of the `<pre>`, less what an importer leaves out by name: pictures, skipped pages, the tape's tags. */
function lettersOfPrint(text: string): string {
  const pre = text.slice(text.search(/<pre>/i) + 5, text.toLowerCase().lastIndexOf('</pre>'));
  const words = pre
    .replace(/[[<]GRAPHIC(?:S|\(S\))?(?: NOT AVAILABLE(?: IN TIFF FORMAT)?)?[\]>]/g, '')
    .replace(/<SKIP PAGES = \d+>/g, '')
    .replace(
      /<\/?(?:bullet|F-dash|all|ctr-circle|SUP|INF|diamond|plus-minus|brit-pound|greek-[a-z]|dagger|rm-bond|difference|RULE)>/g,
      ' ',
    );
  return lettersOf(words);
}

test('importText(real hearings) keeps every letter of the print in its order', { skip }, () => {
  const files = [...listOfficial(`${HEARINGS}/ihmc-chrg-htm`, '.htm'), ...listOfficial(`${HEARINGS}/dlab-sample`, '.txt')];
  assert.equal(files.length, 176);
  for (const file of files.filter((_, at) => at % 4 === 0)) {
    const input = readOfficial(file);
    const result = hearingImporter.importText(input);
    checkResult(result, input);
    assert.equal(lettersOfUnits(result.document?.units ?? []).replace(/[δελ]/g, ''), lettersOfPrint(input.text), file);
  }
});

test('importText(cut real hearing) is an error at every kilobyte', { skip }, () => {
  for (const cut of cutEveryKilobyte(readOfficial(CLAPPER))) {
    const { document, problems } = hearingImporter.importText(cut);
    assert.equal(document, undefined);
    assert.equal(problems[0]?.line, cut.text.trimEnd().split('\n').length);
  }
});

/**
 * The yardstick is made by a script and errs: it takes the call of the next speaker (`Senator Reed.`) for an empty turn, and
 * knows no `Mrs. McCarthy of New York`. Empty turns are joined to the turn before them; the rest counts against us.
 */
test('importText(hearing) cuts turns as the yardstick does, in 97 of 100', { skip }, () => {
  let rows = 0;
  let agreed = 0;
  for (const file of listOfficial(`${HEARINGS}/ihmc-chrg-turns`, '.csv')) {
    const [hearing] = listOfficial(`${HEARINGS}/ihmc-chrg-htm`, path.basename(file, '.csv'));
    if (hearing === undefined) continue;
    const { document } = hearingImporter.importText(readOfficial(hearing));
    const found = compareWithYardstick(document?.units ?? [], parseCsv(readOfficial(file).text).slice(1));
    rows += found.rows;
    agreed += found.agreed;
    assert.ok(found.agreed / found.rows >= 0.94, `${hearing}: ${found.agreed} of ${found.rows}`);
  }
  assert.equal(rows, 5204);
  assert.ok(agreed / rows >= 0.97, `${agreed} of ${rows}`);
});
