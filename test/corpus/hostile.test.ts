/** Content is not trusted: it is refused or made harmless, it never throws, hangs or reaches outside of itself. */
import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { LARGEST_FILE } from '../../src/corpus/content-file.ts';
import { parseCorpus } from '../../src/corpus/parse-corpus.ts';
import { HOSTILE_MISSING, listHostileStrings } from '../support/hostile.ts';
import { parseOne, recordText, TODAY } from '../support/parse-one.ts';
import { assertSafeHtml } from '../support/safe-html.ts';

const GOOD = recordText('A fact with “few words”. [@S1] {#p1}\n');

/** Runs within the time, in milliseconds; generous, because the machine may be busy. */
function within(milliseconds: number, run: () => void): void {
  const start = performance.now();
  run();
  const took = performance.now() - start;
  assert.ok(took < milliseconds, `took ${Math.round(took)} ms, ${milliseconds} are allowed`);
}

test('crlf, cr: line endings do not change what is parsed', () => {
  const { record } = parseOne(GOOD);
  for (const ending of ['\r\n', '\r']) {
    const other = parseOne(GOOD.replaceAll('\n', ending));
    assert.deepEqual(other.problems, []);
    assert.deepEqual(other.record, record);
  }
});

test('bom: a byte order mark at the start is set aside, elsewhere it is named', () => {
  assert.deepEqual(parseOne(`\ufeff${GOOD}`).record, parseOne(GOOD).record);
  const { problems } = parseOne(GOOD.replace('A fact', 'A \ufefffact'));
  assert.deepEqual(
    problems.map(({ code, line }) => [code, line]),
    [['file-text', 11]],
  );
});

for (const character of ['\u0000', '\u001b', '\u007f', '\u0085', '\u2028', '\u202e', '\u2066', '\ufffd', '\ufffe', '\ud800']) {
  const name = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  test(`invisible: ${name} is refused by name and line`, () => {
    const { record, problems } = parseOne(GOOD.replace('few', `few${character}`));
    assert.equal(record, undefined);
    assert.equal(problems.length, 1);
    assert.match(problems[0]?.message ?? '', new RegExp(name.replace('+', '\\+')));
  });
}

test('unicode: any script, combining marks and emoji pass', () => {
  const words = 'Zupančič, Łódź, 日本語, العربية, 👩🏽‍⚖️, e\u0301';
  const { record, problems } = parseOne(GOOD.replace('few words', words));
  assert.deepEqual(problems, []);
  assert.equal(record?.passages[0]?.text, `A fact with “${words}”.`);
});

test('huge: a line of 10 MB is refused unread', () => {
  within(2000, () => assert.deepEqual(parseOne(`${GOOD}${'x'.repeat(10_000_000)}`).codes, ['file-size']));
});

test('proto: keys that JavaScript means something by pollute nothing', () => {
  for (const key of ['__proto__', 'constructor', 'prototype']) {
    const { codes } = parseOne(recordText('A fact. [@S1] {#p1}\n', `identifiers: { ${key}: { polluted: yes } }\n`));
    assert.deepEqual(codes, ['yaml-key']);
  }
  for (const key of ['toString', 'hasOwnProperty', 'valueOf', '__defineGetter__']) {
    assert.deepEqual(parseOne(recordText('A fact. [@S1] {#p1}\n', `${key}: x\n`)).codes, ['unknown-field']);
    assert.deepEqual(parseOne(recordText('A fact. [@S1] {#p1}\n', `form: ${key}\n`)).codes, ['unknown-value']);
  }
  assert.equal(Reflect.get({}, 'polluted'), undefined);
  const lock = '{ "__proto__": ["p1"], "disclosures/__proto__": ["p1"] }';
  parseCorpus(
    [
      { file: 'content/published.lock.json', text: lock },
      { file: 'content/redirects.yaml', text: '__proto__: a\n' },
    ],
    { today: TODAY },
  );
  assert.equal(Reflect.get({}, 'p1'), undefined);
});

test('path escape: a file is what its folder says, or is named', () => {
  const files = [
    'content/../etc/passwd',
    'content/disclosures/../../x.md',
    '/etc/passwd',
    'content/disclosures/..md',
    'content/disclosures/2013-a%2f..md',
    'content//x.md',
    '',
  ];
  for (const file of files) {
    const { corpus, problems } = parseCorpus([{ file, text: GOOD }], { today: TODAY });
    assert.equal(corpus.records.length, 0, file);
    assert.match(problems[0]?.code ?? '', /^file-(?:place|name)$/, file);
  }
});

test('yaml bomb: aliases are not followed', () => {
  const levels = Array.from({ length: 30 }, (_, level) => `l${level + 1}: &l${level + 1} [${Array(9).fill(`*l${level}`).join(', ')}]`);
  within(3000, () => assert.ok(parseOne(`---\nl0: &l0 x\n${levels.join('\n')}\n---\n`).codes.every((code) => code === 'yaml-feature')));
});

for (const [name, text] of [
  ['brackets', '['.repeat(50_000)],
  ['braces', '{a: '.repeat(20_000)],
  ['indents', Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ['keys', Array.from({ length: 20_000 }, (_, index) => `k${index}: v`).join('\n')],
  ['quotes', `a: "${'\\'.repeat(100_000)}`],
  ['dashes', '- '.repeat(20_000)],
] as const) {
  test(`pathological YAML: ${name} are read or refused in time`, () => {
    within(8000, () => assert.ok(parseOne(`---\n${text}\n---\n`).problems.length > 0));
  });
}

for (const [name, text] of [
  ['brackets', '['.repeat(20_000)],
  ['citations', '[@S1'.repeat(20_000)],
  ['citations after citations', '[@S1] '.repeat(20_000)],
  ['emphasis', '*a _b '.repeat(10_000)],
  ['links', '[a]('.repeat(10_000)],
  ['quotations', '“'.repeat(20_000)],
  ['openings', '::: {#t1 .turn}\n'.repeat(5_000)],
  ['attributes', `::: {${'a="\\"'.repeat(10_000)}}`],
  ['ids', '{#'.repeat(20_000)],
  ['spaces', `a${' '.repeat(100_000)}{#p1`],
  ['block quotations', '>'.repeat(20_000)],
  ['entities', '&'.repeat(20_000)],
  ['tags around a quotation', `“${'*_'.repeat(2_000)}few words${'_*'.repeat(2_000)}”`],
  ['tables', '|a'.repeat(10_000)],
] as const) {
  test(`pathological Markdown: ${name} are read or refused in time`, () => {
    const fields = 'quotations:\n  - { words: few words, by: A spokesman, passage: p1, sources: [S1] }\n';
    within(8000, () => assert.ok(parseOne(recordText(`${text} {#p1}`, fields)).problems.length > 0));
  });
}

test('xss: no hostile string leaves the text and becomes an element, an attribute or a script', { skip: HOSTILE_MISSING }, () => {
  const strings = listHostileStrings();
  assert.ok(strings.length > 2000);
  for (const text of strings) {
    const body = `${text}\n\n::: {#t1 .turn speaker="${text.replaceAll('"', '')}" role="answer"}\n“${text}” [@S1, ${text}]\n:::\n`;
    const { record } = parseOne(recordText(body));
    for (const passage of record?.passages ?? []) assertSafeHtml(passage.html);
  }
});

test('xss: no hostile string in the front matter throws', { skip: HOSTILE_MISSING }, () => {
  // Every third: each is parsed as eight fields.
  for (const text of listHostileStrings().filter((_, index) => index % 3 === 0)) {
    const quoted = `'${text.replaceAll("'", "''").replace(/\s+/g, ' ')}'`;
    const fields = `label: ${quoted}\nquotations:\n  - { words: ${quoted}, by: ${quoted}, passage: p1, sources: [S1] }\nlinks:\n  - { rel: cites, to: ${quoted}, basis: ${quoted}, sources: [${quoted}] }\n`;
    const { record } = parseOne(recordText(`A fact: ${text} [@S1] {#p1}\n`, fields));
    for (const passage of record?.passages ?? []) assertSafeHtml(passage.html);
  }
});

test('parseCorpus(anything) neither throws nor says nothing of a file that became no record', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '---\n',
      'title: A\n',
      'date: 2013\n',
      'sources:\n',
      '  S1: {}\n',
      '[@S1]',
      '{#p1}',
      ':::',
      '::: {#t1 .turn}\n',
      '“',
      '”',
      '\n\n',
      '## ',
      '[a](b)',
      '- ',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const { record, problems } = parseOne(pieces.join(''));
      assert.ok(record !== undefined || problems.length > 0);
    }),
    { seed: 8, numRuns: 500 },
  );
});

test('files at the limit are read', () => {
  const body = `${'A fact. '.repeat(10)}[@S1] {#p1}\n`;
  assert.deepEqual(parseOne(recordText(body).padEnd(LARGEST_FILE, '\n')).codes, []);
});
