import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { joinFacts } from '../../src/browser/notebook/pin-facts.ts';
import {
  formatPinsCsv,
  formatPinsMarkdown,
  type Pin,
  type PinFacts,
  parsePins,
  pinFrom,
  readPinAddress,
  setNote,
  togglePin,
} from '../../src/browser/notebook/pins.ts';
import type { CslItem } from '../../src/citations/csl.ts';

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

const FACTS: PinFacts = {
  citation: 'Inquiry (Nov. 11, 2013) (testimony of Dorothee Belz).',
  date: '2013-11-11',
  sources: ['We still don’t, Ars Technica, 2013-11, https://news.example/1', 'Minutes'],
  quoted: ['not encrypted'],
};

const ROOT = 'https://record.example/';

test('formatPinsMarkdown quotes what was said and nothing else, names its own words, cites and gives the sources', () => {
  const pins = setNote([PIN], PIN.id, 'compare *this*');
  const lines = [
    '# Notebook',
    '## [Belz \\[Microsoft\\], t4](https://record.example/testimony/2013-11-11-belz-libe/#t4)',
    'Dorothee Belz, 2013-11-11',
    '> “not encrypted”',
    'The Surveillance Record: “not encrypted”, she \\*answered\\*.',
    'Cite: Inquiry (Nov. 11, 2013) (testimony of Dorothee Belz).',
    'Sources:',
    '- We still don’t, Ars Technica, 2013-11, https://news.example/1\n- Minutes',
    'compare \\*this\\*',
  ];
  assert.equal(formatPinsMarkdown(pins, ROOT, new Map([[PIN.id, FACTS]])), `${lines.join('\n\n')}\n`);
});

test('formatPinsMarkdown of a passage without quoted words quotes nothing, and a note without a day has none', () => {
  const text = formatPinsMarkdown([{ ...PIN, who: '' }], ROOT, new Map([[PIN.id, { ...FACTS, date: '', quoted: [] }]]));
  assert.doesNotMatch(text, /^>/m);
  assert.doesNotMatch(text, /2013-11-11$/m);
});

test('formatPinsMarkdown gives what is kept also where nothing is known of it', () => {
  const text = formatPinsMarkdown([PIN], ROOT, new Map());
  assert.match(text, /\nDorothee Belz, 2013-11-11\n\nThe Surveillance Record: “not/);
  assert.doesNotMatch(text, /^>|Cite:|Sources:/m);
});

test('formatPinsMarkdown keeps addresses as they are, and lets none of them end a link', () => {
  const cited = (citation: string) => formatPinsMarkdown([PIN], ROOT, new Map([[PIN.id, { ...FACTS, citation }]]));
  assert.ok(cited('In it, https://x.example/a_b/#t4.').includes('Cite: In it, https://x.example/a_b/#t4.\n'));
  assert.ok(cited('https://x.example/](javascript:a)').includes('Cite: https://x.example/\\](javascript:a)\n'));
  assert.ok(cited('# no heading # here').includes('Cite: \\# no heading # here\n'));
});

test('formatPinsCsv has one row a pin, with its address, quoted words, citation and sources', () => {
  const hostile: Pin = { ...PIN, note: '=HYPERLINK("x")' };
  const csv = formatPinsCsv([hostile], ROOT, new Map([[PIN.id, FACTS]]));
  assert.match(csv, /^date,title,passage,who,text,note,url,pinned,quoted,citation,sources\r\n/);
  assert.ok(csv.includes('https://record.example/testimony/2013-11-11-belz-libe/#t4'));
  assert.ok(csv.includes(`"'=HYPERLINK(""x"")"`));
  assert.ok(csv.includes('not encrypted,"Inquiry (Nov. 11, 2013) (testimony of Dorothee Belz).","We still don’t, Ars Technica'));
});

test('joinFacts gives a note the day that is its own, and every other passage the day of its record', () => {
  const item: CslItem = {
    id: 'x#p7',
    type: 'webpage',
    title: 'Note p7 to testimony',
    abstract: '',
    URL: ROOT,
    source: 'The Surveillance Record',
    note: '',
    custom: { kind: 'testimony', jurisdiction: 'EU', act: 'note' },
  };
  assert.equal(joinFacts(item, PIN, undefined).date, '');
  assert.equal(joinFacts({ ...item, issued: { 'date-parts': [[2013, 12, 4]] } }, PIN, undefined).date, '2013-12-04');
  assert.equal(joinFacts({ ...item, custom: { kind: 'testimony', jurisdiction: 'EU' } }, PIN, undefined).date, '2013-11-11');
});
