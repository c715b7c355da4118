/** Our RIS and BibTeX read back by another program's readers, and kept whole against hostile text. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { escapeBibtex, formatBibtex } from '../../src/citations/bibtex.ts';
import { formatCslJson } from '../../src/citations/csl.ts';
import { buildCslItem, buildPassageItem } from '../../src/citations/item.ts';
import { formatRis } from '../../src/citations/ris.ts';
import { makeRecord } from '../support/corpus.ts';
import { CASES, CORPUS, HOSTILE, SITE, TESTIMONY } from './cases.ts';
import { parseBibtexElsewhere } from './citation-js.ts';

const items = CASES.map((record) => buildCslItem(record, CORPUS, SITE));

/** A strict reader of RIS: tag, two spaces, hyphen, space, value; `TY` opens, `ER` closes. */
function readRis(text: string): readonly (readonly (readonly [string, string])[])[] {
  const entries: [string, string][][] = [];
  let open = false;
  for (const line of text.split('\r\n')) {
    if (line === '') continue;
    const parts = line.match(/^([A-Z][A-Z0-9]) {2}- (.*)$/su);
    assert.ok(parts, `not a line of RIS: ${JSON.stringify(line)}`);
    const [, tag = '', value = ''] = parts;
    assert.equal(open, tag !== 'TY', 'TY opens an entry');
    if (tag === 'TY') entries.push([]);
    open = tag !== 'ER';
    entries.at(-1)?.push([tag, value]);
  }
  assert.equal(open, false);
  return entries;
}

test('formatRis(items) has one entry an item, of the type that the kind asks for', () => {
  const types = readRis(formatRis(items)).map((entry) => entry[0]?.[1]);
  assert.deepEqual(types, ['HEAR', 'HEAR', 'HEAR', 'BILL', 'STAT', 'CASE', 'RPRT', 'BLOG', 'NEWS', 'SLIDE', 'RPRT']);
});

test('formatRis(items) keeps any title on one line of one entry', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.string({ maxLength: 80 }), (title, summary) => {
      const item = buildCslItem(makeRecord('2014-01-01-x', { title: `T${title}`, summary }), CORPUS, SITE);
      const [entry, ...more] = readRis(formatRis([item]));
      assert.equal(more.length, 0);
      assert.equal(entry?.filter(([tag]) => tag === 'TI').length, 1);
    }),
    { seed: 7, numRuns: 300 },
  );
});

test('escapeBibtex(text) is balanced in braces, counted as BibTeX counts them, and one line', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('{', '}', '\\', '\n', '%', 'a', '~', ' ') }), (text) => {
      const escaped = escapeBibtex(text);
      let depth = 0;
      for (const character of escaped) {
        depth += character === '{' ? 1 : character === '}' ? -1 : 0;
        assert.ok(depth >= 0);
      }
      assert.equal(depth, 0);
      assert.ok(!escaped.includes('\n'));
    }),
    { seed: 7 },
  );
});

test('formatBibtex(items) is read by citation-js: one entry an item, titles as they were', () => {
  const titles = parseBibtexElsewhere(formatBibtex(items));
  assert.deepEqual(
    titles,
    items.map((item) => item.title),
  );
});

test('formatBibtex says first that it loses fields', () => {
  assert.match(formatBibtex([]), /^% BibTeX has no type for hearings/);
});

test('formatCslJson(items) is read by JSON.parse as the items themselves', () => {
  assert.deepEqual(JSON.parse(formatCslJson(items)), items);
});

test('buildPassageItem is by the speaker of the turn and gives the page of the source', () => {
  const [question, answer] = TESTIMONY.passages;
  assert.ok(question && answer);
  const asked = buildPassageItem(TESTIMONY, question, CORPUS, SITE);
  const answered = buildPassageItem(TESTIMONY, answer, CORPUS, SITE);
  assert.deepEqual(asked.author, [{ literal: 'A member' }]);
  assert.deepEqual(answered.author, [{ family: 'Belz', given: 'Dorothee' }]);
  assert.equal(answered.page, '12');
  assert.equal(answered.URL, 'https://record.example/r/testimony/2013-11-11-belz-libe/#t4');
});

test('buildCslItem of a hostile record stays one item with every field a string of one line', () => {
  const item = buildCslItem(HOSTILE, CORPUS, SITE);
  for (const value of [item.title, item.abstract, item.note]) assert.ok(!/[\r\n]/.test(value));
});

test('formatRis keeps an organization with commas in its name in one piece', () => {
  const item = buildCslItem(makeRecord('2014-01-01-x', { kind: 'statements', bodies: ['libe'] }), CORPUS, SITE);
  assert.match(formatRis([item]), /\r\nAU {2}- Committee on Civil Liberties Justice and Home Affairs\r\n/);
});
