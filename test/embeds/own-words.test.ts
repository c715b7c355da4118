/** What leaves the site as a quotation, and what leaves it as our own words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildQuotationCard, buildRecordCard, cardTitle } from '../../src/embeds/cards.ts';
import { buildCardOembed } from '../../src/embeds/oembed.ts';
import { buildCardSnippets, formatBlockquote } from '../../src/embeds/snippets.ts';
import type { Passage, Quotation } from '../../src/model/passages.ts';
import { makeDate, makePassage } from '../support/corpus.ts';
import { BELZ, CORPUS, SITE } from './sample.ts';

const NOTE: Passage = makePassage('p7', 'On 4 December it promised <more>.');
const DATED: Passage = { ...NOTE, date: makeDate('2013-12-04') };
const SAID: Quotation = { words: 'encrypt', by: { person: 'dorothee-belz' }, passage: 'p7', citations: [{ source: 'S1' }] };

function cardOf(passage: Passage, quotations: readonly Quotation[] = []) {
  return buildQuotationCard({ ...BELZ, passages: [passage], quotations }, passage, CORPUS);
}

test('formatBlockquote of words that were said is a blockquote of these words alone', () => {
  const [, answer] = BELZ.passages;
  assert.ok(answer);
  const html = formatBlockquote(buildQuotationCard(BELZ, answer, CORPUS), SITE);
  assert.match(html, /^<blockquote cite="[^"]+"><p>“not encrypted”<\/p><\/blockquote>\n<p>Dorothee Belz, /);
});

const [QUESTION] = BELZ.passages;
const OWN = [
  ['a turn without quoted words', QUESTION && buildQuotationCard(BELZ, QUESTION, CORPUS), 'Asked about data moving between servers.'],
  ['a note', cardOf(DATED), 'On 4 December it promised &lt;more&gt;.'],
  ['a record', buildRecordCard(BELZ, CORPUS), 'Belz: traffic generally not encrypted. Summary of 2013-11-11-belz-libe.'],
] as const;

for (const [what, card, words] of OWN) {
  test(`${what} leaves the site in a paragraph under our name, as code and by oEmbed, and in no blockquote`, () => {
    assert.ok(card);
    const snippet = buildCardSnippets(card, { theme: 'auto' }, SITE).find(({ id }) => id === 'blockquote');
    assert.ok(snippet?.html.startsWith(`<p>The Surveillance Record: ${words}</p>\n<p>`), snippet?.html);
    assert.equal(snippet?.name, 'Text with a link');
    assert.doesNotMatch(snippet?.html ?? '', /blockquote/);
    assert.doesNotMatch(buildCardOembed(card, SITE).html, /blockquote/);
  });
}

test('a note is no testimony: its card names this site, the document, and its own day', () => {
  const card = cardOf(DATED);
  assert.equal(card.kind.replaceAll('\u00a0', ' '), 'Note to testimony of 11 November 2013, European Parliament');
  assert.deepEqual([card.isoDate, card.by], ['2013-12-04', '']);
  assert.equal(card.byRest, 'The Surveillance Record, note to “Belz: traffic generally not encrypted”');
  assert.match(formatBlockquote(card, SITE), /<p>Note to testimony of 11 November 2013, European Parliament, 4 December 2013\. <a/);
});

test('a note without a day of its own has none', () => {
  const card = cardOf(NOTE);
  assert.deepEqual([card.date, card.isoDate], ['', '']);
  assert.equal(cardTitle(card), 'Note p7 to “Belz: traffic generally not encrypted”');
  assert.match(formatBlockquote(card, SITE), /<p>Note to testimony of 11 November 2013, European Parliament\. <a/);
});

test('words quoted in a note of another day were not said before the committee', () => {
  const card = cardOf(DATED, [SAID]);
  assert.equal(card.isoDate, '2013-12-04');
  assert.equal(card.byRest, 'EMEA vice president, Microsoft, quoted in a note to “Label of 2013-11-11-belz-libe”');
  assert.match(card.kind, /^Note to testimony/);
});

test('words quoted in the account of the sitting itself are of that sitting', () => {
  const card = cardOf(NOTE, [SAID]);
  assert.deepEqual([card.kind, card.isoDate], ['Testimony, European Parliament', '2013-11-11']);
  assert.equal(card.byRest, 'EMEA vice president, Microsoft, before the European Parliament');
});
