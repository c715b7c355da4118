import assert from 'node:assert/strict';
import test from 'node:test';
import { parse } from 'parse5';
import { epPlenaryImporter } from '../../src/importers/ep-plenary/importer.ts';
import { mendEncoding } from '../../src/importers/ep-plenary/mend-encoding.ts';
import { scanHtml } from '../../src/importers/html/scan-html.ts';
import { HOSTILE_MISSING, listHostileStrings } from '../support/hostile.ts';
import {
  checkResult,
  cutEveryKilobyte,
  lettersOf,
  lettersOfUnits,
  outline,
  readFixture,
  readOfficial,
  whyMissing,
} from '../support/official-files.ts';

const REPORT = readFixture('ep-plenary/CRE-13-2042-03-04_EN.html');
const BROKEN = readFixture('ep-plenary/CRE-13-2042-03-04_EN.mojibake.html');
const FOLDER = 'parliament/ep-plenary/ep_debates';
const skip = whyMissing(FOLDER);

test('importText(report) gives chapters, chairs, turns with their group, and nothing of the page around them', () => {
  const result = epPlenaryImporter.importText(REPORT);
  checkResult(result, REPORT);
  assert.deepEqual(outline(result.document?.units ?? []), [
    'p1 Tuesday, 4 March 2042 - Strasbourg',
    'p2 PRÉSIDENCE: RENÉE DÉ-PÔT Présidente',
    's1 1. Lamps (debate)',
    '  p3 (The sitting opened at 09:00)',
    '  t3-001-0000 President: The lamps & the “night”. / – Who lights them?',
    '  t2 Ada Roe, on behalf of the ABC Group: Madame, c’est moi – la nuit.',
    '  t3 Guy Doe (ABC): Nein.',
    's2 2. Closure of the sitting',
    '  p4 (The sitting closed at 09:10)',
  ]);
  assert.deepEqual(result.problems, []);
  assert.deepEqual(result.facts, {
    kind: 'hearings',
    title: 'Verbatim report of proceedings - Tuesday, 4 March 2042',
    date: '2042-03-04',
    jurisdiction: 'EU',
    bodies: ['European Parliament'],
    people: [{ name: 'Renée Dé-Pôt', role: 'Présidente', part: 'chair' }],
    stages: [],
    identifiers: { 'ep-document': ['CRE-13-2042-03-04'] },
    URL: 'https://www.europarl.europa.eu/doceo/document/CRE-13-2042-03-04_EN.html',
  });
});

test('importText(report saved in a wrong encoding) is that of the right one, with one warning that shows the first place', () => {
  const { document, problems } = epPlenaryImporter.importText(BROKEN);
  assert.deepEqual(document?.units, epPlenaryImporter.importText(REPORT).document?.units);
  assert.deepEqual(
    problems.map(({ code, line, severity }) => [code, line, severity]),
    [['mended-encoding', 6, 'warning']],
  );
  assert.match(problems[0]?.message ?? '', /21 places.*franÃ§/);
});

const TEXTS = [
  'a\u00a0b',
  'café',
  'български език',
  'it’s – “so”',
  'Κυρία Πρόεδρε',
  'Μια “λέξη” №1 …',
  'SÃO PAULO, ÄÖÜ, naïve',
  'plain',
  '',
];

test('mendEncoding(text read in a wrong encoding) is the text; right text stays as it is', () => {
  for (const text of TEXTS) {
    assert.equal(mendEncoding(text).text, text);
    assert.equal(mendEncoding(text).count, 0);
    assert.equal(mendEncoding(Buffer.from(text).toString('latin1')).text, text);
    assert.equal(mendEncoding(new TextDecoder('windows-1252').decode(Buffer.from(text))).text, text);
  }
  assert.deepEqual(mendEncoding('1. cafÃ© and SÃO'), { text: '1. café and SÃO', count: 1, first: 6 });
});

test('importText(real reports) gives their chapters, turns and chairs', { skip }, () => {
  const monday = epPlenaryImporter.importText(readOfficial(`${FOLDER}/verbatim_2025-03-10.html`));
  const tuesday = epPlenaryImporter.importText(readOfficial(`${FOLDER}/verbatim_2025-03-11.html`));
  const counts = [monday, tuesday].map(({ document, facts }) => {
    const turns = document?.units.filter(({ type }) => type === 'turn') ?? [];
    const sections = document?.units.filter(({ type }) => type === 'section') ?? [];
    return [document?.date, sections.length, turns.length, turns[0]?.speaker, turns.at(-1)?.speaker, facts?.people[0]?.name];
  });
  // `grep -c doc_subtitle_level1_bis` and the last number in the page's list of contents.
  assert.deepEqual(counts, [
    ['2025-03-10', 23, 196, 'President', 'Przewodnicząca', 'Roberta Metsola'],
    ['2025-03-11', 28, 557, 'President', 'Die Präsidentin', 'Roberta Metsola'],
  ]);
  assert.ok(tuesday.document?.units.some(({ speaker }) => speaker === 'Iratxe García Pérez, en nombre del Grupo S&D'));
});

interface HtmlNode {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly HtmlNode[];
}

/** What a browser's parser finds in the paragraphs and titles of the report. */
function textOfReport(node: HtmlNode): string {
  const classes = node.attrs?.find(({ name }) => name === 'class')?.value ?? '';
  const isWanted = (node.nodeName === 'p' && classes === 'contents') || (node.nodeName === 'td' && classes === 'doc_title');
  return isWanted ? allText(node) : (node.childNodes ?? []).map(textOfReport).join('');
}

function allText(node: HtmlNode): string {
  return node.value ?? (node.childNodes ?? []).map(allText).join(' ');
}

test('importText(real reports) keeps every letter that parse5 finds in their paragraphs', { skip }, () => {
  for (const file of ['verbatim_2025-03-10.html', 'verbatim_2025-03-11.html']) {
    const input = readOfficial(`${FOLDER}/${file}`);
    const result = epPlenaryImporter.importText(input);
    checkResult(result, input);
    assert.equal(lettersOfUnits(result.document?.units ?? []), lettersOf(textOfReport(parse(mendEncoding(input.text).text))), file);
  }
});

test('importText(cut report) is an error at every kilobyte', { skip }, () => {
  for (const cut of [...cutEveryKilobyte(readOfficial(`${FOLDER}/verbatim_2025-03-10.html`)), ...cutEveryKilobyte(REPORT)]) {
    const { document, problems } = epPlenaryImporter.importText(cut);
    assert.equal(document, undefined);
    assert.equal(problems[0]?.line, cut.text.trimEnd().split('\n').length);
  }
});

test('scanHtml(hostile strings) gives tokens whose lines lie in the text, and never throws', { skip: HOSTILE_MISSING }, () => {
  for (const text of listHostileStrings()) {
    const lines = text.split('\n').length;
    for (const token of scanHtml(text)) assert.ok(token.line >= 1 && token.line <= lines, text);
  }
});

test('scanHtml(unclosed tags) takes time in proportion', () => {
  const run = (count: number): number => {
    const start = process.cpuUsage();
    for (const piece of ['<a ', '<', '<!--', '<script>', '<p class="', '&#x'])
      for (const token of scanHtml(piece.repeat(count))) void token;
    return process.cpuUsage(start).user / 1000;
  };
  run(5000);
  assert.ok(run(50_000) < 30 * Math.max(run(5000), 10));
});
