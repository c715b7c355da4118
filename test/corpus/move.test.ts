import assert from 'node:assert/strict';
import test from 'node:test';
import { addRedirect, mendRedirects, moveReferences } from '../../src/corpus/move.ts';

const MOVE = { from: { record: '2013-old' }, to: { record: '2013-new' } };

test('moveReferences(files, move) changes whole ids, with their passages, in records, threads and matrices', () => {
  const files = [
    { file: 'content/testimony/2013-a.md', text: 'to: 2013-old#p1\nhearing: 2013-old\n' },
    { file: 'content/threads/a.md', text: '::: {.step to="2013-old"}' },
    { file: 'content/provisions/a.yaml', text: 'record: 2013-old' },
    { file: 'content/testimony/2013-b.md', text: 'to: 2013-older\nto: a-2013-old\nto: 2013-old-one\n' },
    { file: 'content/redirects.yaml', text: '2013-older: 2013-old\n' },
    { file: 'content/published.lock.json', text: '{"disclosures/2013-old": []}' },
  ];
  assert.deepEqual(moveReferences(files, MOVE), [
    { file: 'content/testimony/2013-a.md', text: 'to: 2013-new#p1\nhearing: 2013-new\n' },
    { file: 'content/threads/a.md', text: '::: {.step to="2013-new"}' },
    { file: 'content/provisions/a.yaml', text: 'record: 2013-new' },
  ]);
});

test('moveReferences(files, passage) changes that passage alone', () => {
  const move = { from: { record: '2013-old', passage: 'p1' }, to: { record: '2013-new', passage: 'p3' } };
  const text = 'to: 2013-old#p1\nto: 2013-old#p12\nto: 2013-old\n';
  assert.equal(moveReferences([{ file: 'content/a/b.md', text }], move)[0]?.text, 'to: 2013-new#p3\nto: 2013-old#p12\nto: 2013-old\n');
});

for (const [before, after] of [
  ['', '2013-old: 2013-new\n'],
  ['# Comment\n2012-a: 2012-b\n', '# Comment\n2012-a: 2012-b\n2013-old: 2013-new\n'],
  ['2012-a: 2013-old\n', '2012-a: 2013-new\n2013-old: 2013-new\n'],
  ['2012-a#p1: 2013-old#p2\n', '2012-a#p1: 2013-new#p2\n2013-old: 2013-new\n'],
  ['2013-new: 2013-old\n', '2013-old: 2013-new\n'],
  ['2012-a: 2012-b', '2012-a: 2012-b\n2013-old: 2013-new\n'],
  ['2012-a: 2013-old  # renamed\n', '2012-a: 2013-new  # renamed\n2013-old: 2013-new\n'],
  ['2012-a: 2013-older\n', '2012-a: 2013-older\n2013-old: 2013-new\n'],
] as const) {
  test(`addRedirect(${JSON.stringify(before)}, move) leaves no chain`, () => assert.equal(addRedirect(before, MOVE), after));
}

for (const [before, after] of [
  ['', ''],
  ['2012-a: 2012-b\n', '2012-a: 2012-b\n'],
  ['2012-a: 2013-old\n', '2012-a: 2013-new\n'],
  ['2013-new: 2013-old\n', ''],
] as const) {
  test(`mendRedirects(${JSON.stringify(before)}, move) adds no line`, () => assert.equal(mendRedirects(before, MOVE), after));
}
