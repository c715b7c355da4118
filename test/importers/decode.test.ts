import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { decodeFile, LARGEST_IMPORT } from '../../src/importers/decode.ts';

const decode = (bytes: Uint8Array) => decodeFile(bytes, 'a.txt');
const latin = (text: string) => Buffer.from(text, 'latin1');
const utf16 = (text: string, isBig = false) => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};

for (const [name, bytes, text] of [
  ['UTF-8', Buffer.from('é—\n'), 'é—\n'],
  ['UTF-8 with a byte order mark', Buffer.from('\ufeffé'), 'é'],
  ['UTF-16, little end first, with a byte order mark', utf16('\ufeff<a>é</a>'), '<a>é</a>'],
  ['UTF-16, big end first, with a byte order mark', utf16('\ufeff<a>é</a>', true), '<a>é</a>'],
  ['UTF-16, little end first, without a mark', utf16('<a>é</a>'), '<a>é</a>'],
  ['UTF-16, big end first, without a mark', utf16('<a>é</a>', true), '<a>é</a>'],
  [
    'XML that says ISO-8859-1',
    latin('<?xml version="1.0" encoding="ISO-8859-1"?><a>\xe9\x93</a>'),
    '<?xml version="1.0" encoding="ISO-8859-1"?><a>é“</a>',
  ],
  ['HTML that says Windows-1252', latin('<meta charset=windows-1252>\x93'), '<meta charset=windows-1252>“'],
  [
    'HTML of the old form',
    latin('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-15">\xa4'),
    '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-15">€',
  ],
  ['XML that says UTF-16 and is UTF-8', Buffer.from('<?xml encoding="UTF-16"?><a>é</a>'), '<?xml encoding="UTF-16"?><a>é</a>'],
  ['a name of no encoding', Buffer.from('<?xml version="1.0" encoding="klingon"?>é'), '<?xml version="1.0" encoding="klingon"?>é'],
  ['line ends of other systems', Buffer.from('a\r\nb\rc\n'), 'a\nb\nc\n'],
] as const) {
  test(`decodeFile(${name}) is its text, without a problem`, () => {
    assert.deepEqual(decode(bytes), { input: { file: 'a.txt', text }, problems: [] });
  });
}

test('decodeFile(bytes that are not UTF-8) is Windows-1252, with a warning that names the line of the first bad byte', () => {
  const { input, problems } = decode(latin('one\ntwo\nthr\xe9e \x93four\x94\n\xe9'));
  assert.equal(input?.text, 'one\ntwo\nthrée “four”\né');
  assert.deepEqual(
    problems.map(({ severity, line, code }) => [severity, line, code]),
    [['warning', 3, 'bad-encoding']],
  );
});

test('decodeFile(a page filled up with NUL characters) reads them as spaces, with a warning', () => {
  const { input, problems } = decode(Buffer.from('a page\nof the record\0\0'));
  assert.equal(input?.text, 'a page\nof the record  ');
  assert.deepEqual(
    problems.map(({ severity, code, line, message }) => [severity, code, line, message]),
    [['warning', 'not-text', 2, 'the file holds 2 NUL characters, read as spaces']],
  );
});

for (const [name, bytes, code, line] of [
  ['nothing', Buffer.alloc(0), 'no-text', 1],
  ['text of which a third is NUL', Buffer.from('ab\n\0cd\0\0e'), 'not-text', 2],
  ['UTF-16 that does not say so', utf16('plain text'), 'not-text', 1],
  ['a ZIP', Buffer.from('PK\u0003\u0004and many more letters\0'), 'not-text', 1],
  ['a PDF', Buffer.from('%PDF-1.4\n\0\0'), 'not-text', 2],
  ['half a character of UTF-16', Buffer.from([0xff, 0xfe, 0x61]), 'bad-encoding', 1],
  ['bytes that are not the encoding they name', latin('<?xml version="1.0" encoding="EUC-JP"?>\xff\xff'), 'bad-encoding', 1],
  ['100 MB', Buffer.alloc(100_000_000, 'a'), 'too-large', 1],
] as const) {
  test(`decodeFile(${name}) is an error`, () => {
    const { input, problems } = decode(bytes);
    assert.equal(input, undefined);
    assert.deepEqual(
      problems.map((problem) => [problem.severity, problem.code, problem.line]),
      [['error', code, line]],
    );
  });
}

test('decodeFile(100 MB) says how much is allowed', () => {
  assert.match(decode(Buffer.alloc(100_000_000)).problems[0]?.message ?? '', new RegExp(`100000000 bytes, ${LARGEST_IMPORT} are allowed`));
});

test('decodeFile(any bytes) never throws and gives a text or an error, never both', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const { input, problems } = decode(bytes);
      assert.equal(
        input === undefined,
        problems.some(({ severity }) => severity === 'error'),
      );
      assert.ok(input === undefined || !/\r|\0|^\ufeff/.test(input.text));
    }),
    { seed: 3, numRuns: 500 },
  );
});
