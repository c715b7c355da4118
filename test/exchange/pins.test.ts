import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  formatPinsCsv,
  formatPinsMarkdown,
  type Pin,
  parsePins,
  pinFrom,
  readPinAddress,
  setNote,
  togglePin,
} from '../../src/browser/notebook/pins.ts';

const PIN = pinFrom({
  path: 'testimony/2013-11-11-belz-libe',
  passage: 't4',
  title: 'Belz [Microsoft]',
  date: '2013-11-11',
  who: 'Dorothee Belz',
  text: '“not encrypted”, she *answered*.',
  pinned: '2026-11-24T08:00:00Z',
});

test('togglePin adds a pin, and takes it away the second time', () => {
  const once = togglePin([], PIN);
  assert.deepEqual(once, [PIN]);
  assert.deepEqual(togglePin(once, PIN), []);
});

test('parsePins reads what JSON.stringify wrote of pins', () => {
  const pins = setNote(togglePin([], PIN), PIN.id, 'my "note"\n');
  assert.deepEqual(parsePins(JSON.stringify(pins)), pins);
});

const BROKEN: readonly (readonly [text: string | null, count: number])[] = [
  [null, 0],
  ['', 0],
  ['{', 0],
  ['null', 0],
  ['{"length":1}', 0],
  ['[null, 1, "x", {}]', 0],
  [JSON.stringify([PIN, { ...PIN, note: 7 }]), 1],
  [JSON.stringify([{ ...PIN, path: 'javascript:alert(1)//x' }]), 0],
  [JSON.stringify([{ ...PIN, path: '../../x' }]), 0],
  [JSON.stringify([{ ...PIN, passage: 't4"><b>' }]), 0],
];

for (const [text, count] of BROKEN) {
  test(`parsePins(${text?.slice(0, 60)}) keeps ${count}`, () => assert.equal(parsePins(text).length, count));
}

test('parsePins throws at no text', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => Array.isArray(parsePins(text))),
    { seed: 7 },
  );
});

test('readPinAddress reads path and passage, and nothing that could lead elsewhere', () => {
  assert.deepEqual(readPinAddress('testimony/2013-11-11-belz-libe#t4'), { path: 'testimony/2013-11-11-belz-libe', passage: 't4' });
  for (const text of ['', '#t4', 'testimony/x', '//evil.example/x#t4', 'testimony/../x#t4', 'testimony/x#t4#t5', 'testimony/x?y#t4']) {
    assert.equal(readPinAddress(text), undefined, text);
  }
});

test('formatPinsMarkdown quotes the passage, escapes what Markdown would read, and links its address', () => {
  const [pin] = setNote([PIN], PIN.id, 'compare *this*');
  assert.ok(pin);
  assert.equal(
    formatPinsMarkdown([pin], 'https://record.example/'),
    '# Notebook\n\n> “not encrypted”, she \\*answered\\*.\n\nDorothee Belz, 2013-11-11. [Belz \\[Microsoft\\], t4](https://record.example/testimony/2013-11-11-belz-libe/#t4)\n\ncompare \\*this\\*\n',
  );
});

test('formatPinsCsv has one row a pin, with the address of the passage', () => {
  const hostile: Pin = { ...PIN, note: '=HYPERLINK("x")' };
  const csv = formatPinsCsv([hostile], 'https://record.example/');
  assert.match(csv, /^date,title,passage,who,text,note,url,pinned\r\n/);
  assert.ok(csv.includes('https://record.example/testimony/2013-11-11-belz-libe/#t4'));
  assert.ok(csv.includes(`"'=HYPERLINK(""x"")"`));
});
