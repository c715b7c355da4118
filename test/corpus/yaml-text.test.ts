import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { stringify } from 'yaml';
import type { Finding, Place } from '../../src/corpus/report.ts';
import { parseYaml } from '../../src/corpus/yaml-text.ts';
import { HOSTILE_MISSING, listYamlSuite } from '../support/hostile.ts';

function parse(text: string, firstLine = 1) {
  const problems: (Place & Finding)[] = [];
  const yaml = parseYaml(text, firstLine, (place, finding) => problems.push({ ...place, ...finding }));
  return { ...yaml, problems };
}

for (const [text, value] of [
  ['a: NO', { a: 'NO' }],
  ['a: 2013', { a: '2013' }],
  ['a: 2013-11-11', { a: '2013-11-11' }],
  ['a: 1.10', { a: '1.10' }],
  ['a: 0o17', { a: '0o17' }],
  ['a: true', { a: 'true' }],
  ['a: null', { a: 'null' }],
  ['a: ~', { a: '~' }],
  ['a:', { a: '' }],
  ["a: ''", { a: '' }],
  ['a: [b, c, "d"]', { a: ['b', 'c', 'd'] }],
  ['a: { b: c }', { a: { b: 'c' } }],
  ['a: >-\n  one\n  two', { a: 'one two' }],
  ['a: |\n  one\n  two\n', { a: 'one\ntwo\n' }],
  ['a: b # a comment', { a: 'b' }],
  ["a: 'it''s'", { a: "it's" }],
  ['a: "tab\\t\\u00e9"', { a: 'tab\té' }],
  ['- a\n- b', ['a', 'b']],
  ['', ''],
  ['# nothing', ''],
] as const) {
  test(`parseYaml(${JSON.stringify(text)}) keeps what was written`, () => {
    const { value: found, problems } = parse(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(found, value);
  });
}

test('parseYaml(text).place(path) is the line of the field, or of the nearest that exists', () => {
  const { place } = parse('a: 1\nlinks:\n  - rel: x\n    to: y\n  - rel: z\n', 5);
  assert.deepEqual(place(['links', 1, 'rel']), { line: 9, path: 'links[1].rel' });
  assert.deepEqual(place(['links', 0, 'to']), { line: 8, path: 'links[0].to' });
  assert.deepEqual(place(['links', 0, 'from']), { line: 7, path: 'links[0].from' });
  assert.deepEqual(place(['links', 7]), { line: 6, path: 'links[7]' });
  assert.deepEqual(place(['b']), { line: 5, path: 'b' });
  assert.deepEqual(place([]), { line: 5, path: '' });
});

test('parseYaml(text) names the line of a mistake of syntax', () => {
  const { value, problems } = parse('a: 1\nb: [c\nd: e\n', 2);
  assert.equal(value, undefined);
  assert.deepEqual(
    problems.map(({ code, line }) => [code, line]),
    [['yaml-syntax', 4]],
  );
});

test('parseYaml(yaml of a value) is the value, its scalars as text', () => {
  const word = fc.string({ unit: 'grapheme-ascii', maxLength: 12 });
  const key = fc.string({ unit: fc.constantFrom('a', 'b', '-', '1'), minLength: 1, maxLength: 4 });
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      word,
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(key, tie('value'), { maxKeys: 3, noNullPrototype: true }),
    ),
  }));
  fc.assert(
    fc.property(value, (wanted) => {
      const { value: found, problems } = parse(stringify(wanted, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'QUOTE_DOUBLE' }));
      assert.deepEqual(problems, []);
      assert.deepEqual(found, wanted);
    }),
    { seed: 10 },
  );
});

test('parseYaml(the YAML test suite) reads or refuses, and never throws', { skip: HOSTILE_MISSING }, () => {
  const suite = listYamlSuite();
  assert.ok(suite.length > 200);
  for (const text of suite) {
    const { value, problems } = parse(text);
    assert.ok(value !== undefined || problems.length > 0);
  }
});
