import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkMentions } from '../../../src/corpus/views/mentions.ts';
import { makeCorpus, makeEntity, makePassage, makeRecord } from '../../support/corpus.ts';

const SITE = { origin: 'https://record.example', base: '/r/' };
const corpus = makeCorpus(
  [],
  [
    makeEntity('programs', 'prism', 'PRISM', { variants: ['US-984XN'] }),
    makeEntity('programs', 's215', 'Section 215', { variants: ['§ 215', 'Section 215 of the Patriot Act'] }),
    makeEntity('programs', 'odd', 'A&B (x.*)'),
  ],
);
const link = (htmls: readonly string[], programs: readonly string[] = ['prism', 's215', 'odd']) => {
  const passages = htmls.map((html, index) => ({ ...makePassage(`p${index + 1}`, ''), html }));
  return [...linkMentions(makeRecord('2013-01-01-a', { passages, programs }), corpus, SITE).values()];
};
const term = (id: string, name: string) => `<a class="term" href="/r/programs/${id}/">${name}</a>`;

test('linkMentions links a name once in a record, at its first passage', () => {
  assert.deepEqual(link(['<p>On PRISM and PRISM.</p>', '<p>PRISM again</p>']), [
    `<p>On ${term('prism', 'PRISM')} and PRISM.</p>`,
    '<p>PRISM again</p>',
  ]);
});

test('linkMentions links variants, the longest name first, over a no-break space or a line end', () => {
  assert.deepEqual(link(['<p>US-984XN</p>']), [`<p>${term('prism', 'US-984XN')}</p>`]);
  assert.deepEqual(link(['<p>under Section 215 of the Patriot Act</p>']), [
    `<p>under ${term('s215', 'Section 215 of the Patriot Act')}</p>`,
  ]);
  assert.deepEqual(link(['<p>§\u00a0215</p>']), [`<p>${term('s215', '§\u00a0215')}</p>`]);
  assert.deepEqual(link(['<p>Section\n215</p>']), [`<p>${term('s215', 'Section\n215')}</p>`]);
});

for (const html of [
  '<p>SUPERPRISM, PRISMS, Section 2155</p>',
  '<p><a class="cite" href="#x">PRISM</a></p>',
  '<p><span class="said">“<mark>PRISM</mark>”</span></p>',
  '<p data-x="PRISM">none</p>',
  '<p>prism</p>',
  '',
]) {
  test(`linkMentions leaves ${JSON.stringify(html)} as it is`, () => assert.deepEqual(link([html]), [html]));
}

test('linkMentions takes names literally, and goes on after a quotation that holds the name', () => {
  assert.deepEqual(link(['<p>A&amp;B (x.*)</p>']), [`<p>${term('odd', 'A&amp;B (x.*)')}</p>`]);
  assert.deepEqual(link(['<p><q>PRISM</q> is PRISM</p>']), [`<p><q>PRISM</q> is ${term('prism', 'PRISM')}</p>`]);
});

test('linkMentions does not link what the record does not list', () => {
  assert.deepEqual(link(['<p>PRISM</p>'], []), ['<p>PRISM</p>']);
});
