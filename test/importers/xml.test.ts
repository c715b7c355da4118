import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import fc from 'fast-check';
import { readDoctype } from '../../src/importers/xml/doctype.ts';
import { DEEPEST_ELEMENT, parseXml } from '../../src/importers/xml/parse-xml.ts';
import { findRootTag } from '../../src/importers/xml/root-tag.ts';
import { findChild, isElement, lineWithin, listDescendants, textWithin, type XmlElement } from '../../src/importers/xml/tree.ts';
import { HOSTILE_MISSING, readHostile } from '../support/hostile.ts';

function parse(text: string) {
  return parseXml({ file: 'a.xml', text });
}

function parseRoot(text: string): XmlElement {
  const parsed = parse(text);
  if ('problem' in parsed) assert.fail(parsed.problem.message);
  return parsed.root;
}

function problemOf(text: string) {
  const parsed = parse(text);
  return 'problem' in parsed ? parsed.problem : undefined;
}

test('parseXml(text) is a tree with names, prefixes, attributes, lines, and text in order', () => {
  const root = parseRoot(
    '<?xml version="1.0"?>\n<!-- no --><u:a x="1&amp;2" u:y="z">\n <dc:b>é&#x2014;&lt;</dc:b><?pi no?>tail<![CDATA[<c>]]>\n<c/></u:a>',
  );
  assert.deepEqual([root.name, root.prefix, root.line], ['a', 'u', 2]);
  assert.deepEqual(
    [...root.attributes],
    [
      ['x', '1&2'],
      ['u:y', 'z'],
    ],
  );
  assert.deepEqual(
    root.children.map((child) => (isElement(child) ? `${child.prefix}:${child.name}@${child.line}` : child)),
    ['\n ', 'dc:b@3', 'tail<c>\n', ':c@4'],
  );
  assert.equal(textWithin(root), '\n é—<tail<c>\n');
  assert.equal(lineWithin(root), 'é—<tail<c>');
  assert.equal(findChild(root, 'b')?.prefix, 'dc');
  assert.equal(findChild(root, 'b', 'c'), undefined);
});

test('listDescendants(top, names) finds in document order, also inside of what was found', () => {
  const root = parseRoot('<a><b i="1"><c><b i="2"/></c></b><b i="3"/></a>');
  assert.deepEqual(
    listDescendants(root, 'b').map(({ attributes }) => attributes.get('i')),
    ['1', '2', '3'],
  );
});

for (const [name, text, line, says] of [
  ['nothing', '', 1, /no.*root|document must|no element/i],
  ['a tag that is not closed', '<a>\n<b>\n</b>', 3, /unclosed tag: a/],
  ['a wrong closing tag', '<a>\n<b></a></b>', 2, /after "<a> <b><\/a>"/],
  ['an entity that nobody declared', '<a>\n\n&nbsp;</a>', 3, /undefined entity/],
  ['an entity with the name of a method', '<a>\n&constructor;</a>', 2, /undefined entity/],
  ['a character that XML has not', '<a>\n\u0001</a>', 2, /disallowed character/],
  ['text before the root', '\nx <a/>', 2, /text data outside of root/],
  ['two roots', '<a/>\n<a/>', 2, /only one root/],
  ['an attribute twice', '<a\nx="1" x="2"/>', 2, /duplicate attribute/],
] as const) {
  test(`parseXml(${name}) names line and fragment`, () => {
    const problem = problemOf(text);
    assert.deepEqual([problem?.line, problem?.severity, problem?.code], [line, 'error', 'xml-syntax'], problem?.message);
    assert.match(problem?.message ?? '', says);
  });
}

test(`parseXml(elements deeper than ${DEEPEST_ELEMENT}) is refused`, () => {
  const nest = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);
  assert.equal(problemOf(nest(DEEPEST_ELEMENT)), undefined);
  assert.match(problemOf(nest(DEEPEST_ELEMENT + 1))?.message ?? '', /deeper than 200/);
});

test('parseXml(names of single characters) takes them, as files of Parliament declare them', () => {
  const declarations = '<!ENTITY mdash "&#8212;">\n<!ENTITY pound \'&#xA3;\'>';
  assert.equal(textWithin(parseRoot(`<!DOCTYPE a [\n${declarations}\n]><a b="&pound;">&mdash;</a>`)), '—');
});

for (const declaration of [
  '<!ENTITY a "ab">',
  '<!ENTITY a "&b;">',
  '<!ENTITY a "&#60;">',
  '<!ENTITY a "&#xD800;">',
  '<!ENTITY a "&#9999999;">',
  '<!ENTITY a SYSTEM "file:///etc/passwd">',
  '<!ENTITY a PUBLIC "x" "http://example.org/">',
  '<!ENTITY % a "x">',
  '<!ENTITY a "%b;">',
  '<!ENTITY',
]) {
  test(`readDoctype(${declaration}) refuses it with its place`, () => {
    const doctype = readDoctype(` a [\n${declaration}`);
    assert.deepEqual('refused' in doctype ? [doctype.offset, doctype.refused] : undefined, [5, declaration]);
  });
}

test('parseXml(an entity that is declared twice, or renames one of XML) changes nothing', () => {
  assert.equal(textWithin(parseRoot('<!DOCTYPE a [<!ENTITY x "&#xE9;"><!ENTITY x "&#xE8;"><!ENTITY lt "&#xE9;">]><a>&x;&lt;</a>')), 'é<');
});

/** Verdict by file: refused, or read. */
const DEFUSED: Readonly<Record<string, boolean>> = {
  'cyclic.xml': false,
  'dtd.xml': true,
  'dtd_element.xml': true,
  'external.xml': false,
  'external_file.xml': false,
  'quadratic.xml': false,
  'simple-ns.xml': true,
  'simple.xml': true,
  'xmlbomb.xml': false,
  'xmlbomb2.xml': false,
};

test('parseXml(defusedxml) refuses every bomb and every external entity, and reads the others', { skip: HOSTILE_MISSING }, () => {
  for (const [file, isRead] of Object.entries(DEFUSED)) {
    const problem = problemOf(readHostile(`defusedxml/xmltestdata/${file}`));
    assert.equal(problem === undefined, isRead, file);
    if (!isRead) assert.deepEqual([problem?.code, problem?.line], ['xml-refused', 2], file);
  }
});

test('parseXml(PayloadsAllTheThings XXE) opens none of the files and addresses', { skip: HOSTILE_MISSING }, () => {
  const folder = 'payloadsallthethings/XXE Injection';
  const files = readdirSync(path.resolve(import.meta.dirname, '../../../shared/data/hostile', folder, 'Files'));
  assert.ok(files.length > 3);
  for (const file of files) assert.match(problemOf(readHostile(`${folder}/Files/${file}`))?.code ?? '', /^xml-/, file);
  for (const line of ['XXE_Fuzzing.txt', 'xml-attacks.txt'].flatMap((file) => readHostile(`${folder}/Intruders/${file}`).split('\n'))) {
    const parsed = parse(line);
    if (!('problem' in parsed)) assert.doesNotMatch(textWithin(parsed.root), /root:|daemon/);
  }
});

test('parseXml(any text) never throws, and names a line of the text', () => {
  const piece = fc.constantFrom(
    '<a>',
    '</a>',
    '<a',
    '>',
    '&',
    'x;',
    '<!DOCTYPE a [',
    '<!ENTITY b "',
    '">',
    ']>',
    '<?',
    '?>',
    '<!--',
    '-->',
    '\n',
    '"',
    '\0',
    '\ud800',
    'é',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      const problem = problemOf(text);
      assert.ok(problem === undefined || (problem.line >= 1 && problem.line <= text.split('\n').length), problem?.message);
      assert.doesNotMatch(problem?.message ?? '', /\p{Cc}/u);
    }),
    { seed: 7, numRuns: 1000 },
  );
});

test('findRootTag(text) skips what stands before the root', () => {
  for (const [text, tag] of [
    ['<?xml version="1.0"?><!-- <b> --><!DOCTYPE a [<!ENTITY c "d">]>\n<a x="1">', '<a x="1">'],
    ['plain', ''],
    ['', ''],
    ['<!-- never ends <a>', ''],
    ['a < b <é>', '<é>'],
    ['<cut off="', '<cut off="'],
  ] as const) {
    assert.equal(findRootTag(text), tag);
  }
});
