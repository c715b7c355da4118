/** Every bill, resolution, amendment, law and compilation of the official samples. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import path from 'node:path';
import test from 'node:test';
import type { ImportInput } from '../../src/importers/importer.ts';
import { recognizeFormat } from '../../src/importers/importers.ts';
import { assertMatchesFile } from '../support/expected-file.ts';
import { checkResult, cutEveryKilobyte, listOfficial, readOfficial, whyMissing } from '../support/official-files.ts';
import { lettersInFile, lettersOf, stripTags } from '../support/strip-tags.ts';

const FOLDER = 'us-bills';
const skip = whyMissing(FOLDER);

/** XML that is the text of a law; the folders hold data about bills and schemas too. */
const LAWS = [...listOfficial(FOLDER, '.xml'), ...listOfficial(FOLDER, '.XML')].filter(
  (file) => !/BILLSTATUS|billstatus|_mods|mods\.xml|premis|govtrack|data\.xml/.test(file),
);

/** What stands beside the text, and in the units after the paragraph in which it stands. */
const NOTES = /<(?:footnote|sidenote|editorialNote|sourceCredit)[ >]/;

function importLaw(file: string) {
  const input = readOfficial(file);
  const importer = recognizeFormat(input);
  assert.ok(importer !== undefined, `${file} is recognized`);
  return { input, format: importer.format, result: importer.importText(input) };
}

test('importText(every official law) keeps every letter of the text in order; notes are moved behind their paragraph', { skip }, () => {
  for (const file of LAWS) {
    const { input, format, result } = importLaw(file);
    checkResult(result, input);
    const units = lettersInFile(result.document?.units ?? [], format);
    const wanted = lettersOf(stripTags(input.text, format));
    const sort = (text: string) => (NOTES.test(input.text) ? [...text].sort().join('') : text);
    assert.ok(sort(units) === sort(wanted), `${file} has lost, added or moved words`);
  }
});

test('importText(every official law) knows every element and finds version, title and number', { skip }, () => {
  for (const file of LAWS) {
    const { result } = importLaw(file);
    const unknown = result.problems.filter(({ code }) => code === 'unknown-element').map(({ message }) => message);
    assert.deepEqual(unknown, [], file);
    assert.notEqual(result.document?.title ?? '', '', file);
  }
});

test('importText(every official law) gives what the summary says', { skip }, () => {
  const lines = LAWS.map((file) => {
    const { format, result } = importLaw(file);
    const { units = [], version = '-', date = '-', identifiers = {} } = result.document ?? {};
    const ids = createHash('sha256')
      .update(units.map(({ id }) => id).join(' '))
      .digest('hex')
      .slice(0, 8);
    const quoted = units.filter((unit) => unit.quoted === true).length;
    const number = identifiers.bill?.[0] ?? identifiers['public-law']?.[0] ?? '-';
    return [path.basename(file), format, number, version, date, units.length, quoted, ids].join('\t');
  });
  assertMatchesFile(`${lines.join('\n')}\n`, path.resolve(import.meta.dirname, '../fixtures/importers/laws/official.tsv'));
});

/** Bills that the sample holds in the markup of the DTD, in USLM and as plain text. */
const TRIPLES = LAWS.filter((file) => file.includes('aih-billsim/') && !file.includes('-uslm'));

/** Letters from the first section to the last, in small letters: USLM and the plain text print headings in capitals. */
function lettersOfSections(file: string): string {
  const units = importLaw(file).result.document?.units ?? [];
  const sections = units.filter(({ id }) => !/^(?:preface|p\d|endorsement|attestation|signatures)/.test(id));
  return normalizeLetters(sections.map(({ number, heading, paragraphs }) => [number, heading, ...paragraphs].join(' ')).join(' '));
}

/** The plain text writes the sign § as `Sec.` */
function normalizeLetters(text: string): string {
  return lettersOf(text.replaceAll('§', ' Sec. ').normalize('NFKC')).toLowerCase();
}

function lettersOfPlainText({ text }: ImportInput): string {
  const plain = stripTags(text.slice(text.indexOf('<pre>')), 'plain-text');
  const start = plain.search(/^\s*SECTION 1\./m);
  const body = plain.slice(start < 0 ? plain.search(/^\s*Be it/m) : start);
  return normalizeLetters(body.replace(/\n\s*(?:Passed the House of|Union Calendar|Attest:)[\s\S]*$|<all>[\s\S]*$|<DOC>[\s\S]*$/, ''));
}

test('importText(the same bill in the DTD and in USLM) gives the same words of its sections', { skip }, () => {
  assert.equal(TRIPLES.length, 25);
  for (const file of TRIPLES) assert.equal(lettersOfSections(file), lettersOfSections(file.replace('.xml', '-uslm.xml')), file);
});

test('importText(the same bill as XML and as GPO printed it in plain text) gives the same words', { skip }, () => {
  for (const file of TRIPLES) {
    const [xml, plain] = [lettersOfSections(file), lettersOfPlainText(readOfficial(file.replace('.xml', '.htm')))];
    // Its table is printed column by column in the plain text.
    const isTable = file.endsWith('116hr2000ih.xml');
    const sort = (text: string) => (isTable ? [...text].sort().join('') : text);
    assert.equal(sort(xml), sort(plain), file);
  }
});

test('importText(a bill cut off at every kilobyte) is an error at the last line, and no half document', { skip }, () => {
  const whole = readOfficial('us-bills/aih-billsim/116/bills/hr2000/BILLS-116hr2000ih.xml');
  const importer = recognizeFormat(whole);
  let cuts = 0;
  for (const input of cutEveryKilobyte(whole)) {
    const { document, problems } = importer?.importText(input) ?? { problems: [] };
    assert.deepEqual([document, problems.length, problems[0]?.severity], [undefined, 1, 'error']);
    assert.equal(problems[0]?.line, input.text.split('\n').length);
    cuts += 1;
  }
  assert.ok(cuts > 20);
});
