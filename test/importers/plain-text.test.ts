import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { plainTextImporter } from '../../src/importers/plain-text/importer.ts';
import { listLabels } from '../../src/importers/transcript/labels.ts';
import { HOSTILE_MISSING, listHostileStrings } from '../support/hostile.ts';
import { checkResult, lettersOf, lettersOfUnits, outline, readFixture, readOfficial, whyMissing } from '../support/official-files.ts';

const DEBATE = 'parliament/indigo/indigo_api/tests/importer_fixtures/debate.txt';

test('importText(transcript) makes turns of labels used throughout, also of a label on a line of its own', () => {
  const input = readFixture('plain-text/transcript.txt');
  const result = plainTextImporter.importText(input);
  checkResult(result, input);
  assert.deepEqual(outline(result.document?.units ?? []), [
    'p1 Hearing on the lamps of the harbor',
    'p2 4 March 2042',
    'p3 Note: this is no speaker.',
    't1 MS ROE: Who lights the lamps?',
    't2 MR DOE: I do. / Every night.',
    't3 MS ROE: Thank you.',
    't4 THE CHAIR: The list: oil, wick, glass.',
  ]);
  assert.equal(result.document?.title, 'Hearing on the lamps of the harbor');
  assert.equal(result.document?.date, '2042-03-04');
  assert.equal(result.facts?.kind, 'hearings');
});

test('importText(letter) makes paragraphs only; a comma ends no title', () => {
  const input = readFixture('plain-text/letter.txt');
  const result = plainTextImporter.importText(input);
  checkResult(result, input);
  assert.deepEqual(outline(result.document?.units ?? []), [
    'p1 Dear keepers,',
    'p2 One thing: the lamps are out. Please light them.',
    'p3 Date: today.',
  ]);
  assert.equal(result.document?.title, 'letter.txt');
  assert.equal(result.facts?.kind, 'actions');
});

const LABELS: readonly (readonly [lines: readonly string[], labels: readonly string[]])[] = [
  [
    ['Ms Roe: a', 'Mr Doe: b', 'Ms Roe: c'],
    ['Ms Roe', 'Mr Doe'],
  ],
  [
    ['Q: a', 'A: b', 'Q: c', 'A: d'],
    ['Q', 'A'],
  ],
  [
    ['Ada Roe (ABC): a', 'Guy Doe: b', 'Ada Roe (ABC): c', 'THE CHAIR: d'],
    ['Ada Roe (ABC)', 'THE CHAIR', 'Guy Doe'],
  ],
  [['Ms Roe: a', 'Mr Doe: b'], []],
  [['Note: a', 'Note: b', 'Note: c'], []],
  [['Recommendation:', 'Recommendation:', 'Recommendation:'], []],
  [['Ms Roe: a', 'Mr Doe: b', 'Mr Poe: c'], []],
  [['the end: a', 'the end: b', 'the end: c'], []],
  [[], []],
];

test('listLabels(lines) believes labels that recur, and no lone ones', () => {
  for (const [lines, labels] of LABELS) assert.deepEqual([...listLabels(lines)], labels, lines.join(' | '));
});

test('recognizes(input) takes text files without markup', () => {
  assert.equal(plainTextImporter.recognizes({ file: 'a.txt', text: 'Hello' }), true);
  assert.equal(plainTextImporter.recognizes({ file: 'a.TXT', text: '' }), true);
  assert.equal(plainTextImporter.recognizes({ file: 'a.txt', text: '\n<html>' }), false);
  assert.equal(plainTextImporter.recognizes({ file: 'a.xml', text: 'Hello' }), false);
});

test('importText(any text) keeps every letter in order; a text without a word is an error', () => {
  const line = fc.constantFrom('Ms Roe: Yes.', 'MR DOE:', 'words go on', '', '  indented', 'Note: x');
  fc.assert(
    fc.property(fc.array(fc.oneof(line, fc.string({ unit: 'binary', maxLength: 30 })), { maxLength: 40 }), (lines) => {
      const input = { file: 'x.txt', text: lines.join('\n').replaceAll('\r', ' ') };
      const result = plainTextImporter.importText(input);
      checkResult(result, input);
      assert.equal(lettersOfUnits(result.document?.units ?? []), lettersOf(input.text));
    }),
    { seed: 7, numRuns: 400 },
  );
});

test('importText(hostile strings) keeps every letter', { skip: HOSTILE_MISSING }, () => {
  for (const string of listHostileStrings()) {
    const input = { file: 'x.txt', text: string.replace(/\r\n?/g, '\n') };
    const result = plainTextImporter.importText(input);
    checkResult(result, input);
    assert.equal(lettersOfUnits(result.document?.units ?? []), lettersOf(input.text));
  }
});

test('importText(real debate as text) keeps every letter', { skip: whyMissing(DEBATE) }, () => {
  const input = readOfficial(DEBATE);
  const result = plainTextImporter.importText(input);
  checkResult(result, input);
  assert.equal(lettersOfUnits(result.document?.units ?? []), lettersOf(input.text));
});

test('importText(100,000 lines) takes time in proportion', () => {
  const run = (count: number): number => {
    const text = 'Ms Roe: The The The The The The The\nMR '.repeat(count);
    const start = process.cpuUsage();
    plainTextImporter.importText({ file: 'x.txt', text });
    return process.cpuUsage(start).user / 1000;
  };
  run(10_000);
  assert.ok(run(100_000) < 30 * Math.max(run(10_000), 10));
});
