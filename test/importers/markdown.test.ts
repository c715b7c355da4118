import assert from 'node:assert/strict';
import test from 'node:test';
import { markdownImporter } from '../../src/importers/markdown/importer.ts';
import { HOSTILE_MISSING, listHostileStrings } from '../support/hostile.ts';
import { checkResult, outline, readFixture } from '../support/official-files.ts';

test('importText(markdown) gives sections by level, lists, tables, code, turns, and raw HTML as text', () => {
  const input = readFixture('markdown/statement.md');
  const result = markdownImporter.importText(input);
  checkResult(result, input);
  assert.deepEqual(outline(result.document?.units ?? []), [
    'p1 Before any heading.',
    's1 Lamps Lamps <b>glow</b> softly, see the list and a lamp. <script>alert(1)</script>',
    '  s2 Needs 1. oil / 2. wick / • new / Year | Lamps / 2041 | 12',
    '    s3 Talk',
    '      t1 Ms Roe: Who? / Indeed.',
    '      t2 Mr Doe: I.',
    '      t3 Ms Roe: Good.',
    's4 End txt / one / two',
  ]);
  assert.deepEqual(
    [result.document?.title, result.document?.date, result.document?.language, result.facts?.kind],
    ['A statement on lamps', '2042-03-04', 'en', 'hearings'],
  );
  assert.deepEqual(
    result.problems.map(({ code }) => code),
    ['front-matter'],
  );
});

const HEADINGS: readonly (readonly [markdown: string, outline: readonly string[]])[] = [
  ['# A\n### B\n## C\n# D', ['s1 A', '  s2 B', '  s3 C', 's4 D']],
  ['### A\n# B', ['s1 A', 's2 B']],
  ['A\n=\n\nB\n-', ['s1 A', '  s2 B']],
  ['#no heading', ['p1 #no heading']],
  ['> # Quoted\n> text', ['s1 Quoted text']],
  ['a  \nb\nc', ['p1 a b c']],
  ['&amp; &#x41; \\*', ['p1 & A *']],
];

test('importText(headings) nests them by level, not by number of signs', () => {
  for (const [text, expected] of HEADINGS) {
    assert.deepEqual(outline(markdownImporter.importText({ file: 'x.md', text }).document?.units ?? []), expected, text);
  }
});

test('importText(markdown without a word) is an error', () => {
  for (const text of ['', '\n\n', '---\n---\n', '---\ntitle: x\n---\n', '[a]: b']) {
    const { document, problems } = markdownImporter.importText({ file: 'x.md', text });
    assert.equal(document, undefined, text);
    assert.equal(problems[0]?.code, 'no-text', text);
  }
});

test('importText(hostile strings) never throws', { skip: HOSTILE_MISSING }, () => {
  for (const string of listHostileStrings()) {
    const input = { file: 'x.md', text: string.replace(/\r\n?/g, '\n') };
    checkResult(markdownImporter.importText(input), input);
  }
});

test('importText(deep nests and open marks) takes time in proportion', () => {
  const run = (count: number): number => {
    const start = process.cpuUsage();
    for (const piece of ['> ', '- ', '[', '*a_ ', '`', '# x\n', '|a|b|\n|-|-|\n', '![](', '<b>', '**a:** b\n\n']) {
      markdownImporter.importText({ file: 'x.md', text: piece.repeat(count) });
    }
    return process.cpuUsage(start).user / 1000;
  };
  run(500);
  assert.ok(run(5000) < 40 * Math.max(run(500), 20));
});
