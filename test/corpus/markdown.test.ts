import assert from 'node:assert/strict';
import test from 'node:test';
import { parseBody } from '../../src/corpus/body.ts';
import { parseCitations } from '../../src/corpus/markdown/citation.ts';
import { parseAttributes } from '../../src/corpus/markdown/fenced-div.ts';
import { renderPassage } from '../../src/corpus/passage-text.ts';
import type { Finding, Place } from '../../src/corpus/report.ts';

function parse(text: string, firstLine = 1) {
  const problems: (Place & Finding)[] = [];
  const blocks = parseBody(text, firstLine, (place, finding) => problems.push({ ...place, ...finding }));
  return { blocks, problems };
}

function render(text: string, quotations: readonly string[] = []) {
  const paragraphs = parse(text).blocks.filter((block) => block.type === 'paragraph');
  return renderPassage(paragraphs, quotations, 'id');
}

for (const [inside, citations] of [
  ['@S1', [{ source: 'S1' }]],
  ['@S1; @S22', [{ source: 'S1' }, { source: 'S22' }]],
  ['@S1, p. 12', [{ source: 'S1', locator: 'p. 12' }]],
  ['@S1,  pp. 1, 3–4 ; @S2', [{ source: 'S1', locator: 'pp. 1, 3–4' }, { source: 'S2' }]],
  ['@S1,', undefined],
  ['@S0', undefined],
  ['@s1', undefined],
  ['S1', undefined],
  ['@S1 @S2', undefined],
  ['@S1;', undefined],
  ['', undefined],
] as const) {
  test(`parseCitations("${inside}") is ${JSON.stringify(citations)}`, () => assert.deepEqual(parseCitations(inside), citations));
}

for (const [text, attributes] of [
  ['{#t4 .turn speaker="a-b" role="answer"}', { id: 't4', classes: ['turn'], values: { speaker: 'a-b', role: 'answer' } }],
  ['{ .turn #t4 }', { id: 't4', classes: ['turn'], values: {} }],
  ['{}', { classes: [], values: {} }],
  ['{speaker="A \\"B\\" C\\\\"}', { classes: [], values: { speaker: 'A "B" C\\' } }],
  ['{speaker="a" speaker="b"}', { classes: [], values: { speaker: 'a' } }],
  ['{#a #b}', undefined],
  ['{speaker=a}', undefined],
  ['{speaker="a"role="b"}', undefined],
  ['{speaker="a}', undefined],
  ['{onclick}', undefined],
] as const) {
  test(`parseAttributes(${text}) is ${JSON.stringify(attributes)}`, () => {
    const found = parseAttributes(text);
    assert.deepEqual(found === undefined ? undefined : { ...found, values: Object.fromEntries(found.values) }, attributes);
  });
}

test('parseBody(text) gives headings, paragraphs and divs with the lines of the file', () => {
  const { blocks, problems } = parse('\nOne\ntwo. {#p1}\n\n## Then\n\n::: {#t2 .turn}\nA.\n\nB.\n:::\nAfter. {#p3}\n', 10);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    blocks.map((block) => [
      block.type,
      block.line,
      block.type === 'heading' ? block.text : block.type === 'div' ? block.paragraphs.map(({ line }) => line) : block.id,
    ]),
    [
      ['paragraph', 11, 'p1'],
      ['heading', 14, 'Then'],
      ['div', 16, [17, 19]],
      ['paragraph', 21, 'p3'],
    ],
  );
});

test('parseBody(text) ends a paragraph at a div, and a div at its own line', () => {
  const { blocks, problems } = parse('Before.\n::: {.turn}\nInside.\n:::\n\n:::: {.turn}\nInside.\n::::\n');
  assert.deepEqual(problems, []);
  assert.deepEqual(
    blocks.map((block) => block.type),
    ['paragraph', 'div', 'div'],
  );
});

test('renderPassage(paragraphs).text is what a reader reads: no marks, entities decoded, one space for a line break', () => {
  const { text, citations } = render(
    'One *two*\n**three** &amp; &eacute; [four](https://example.org/). [@S1; @S2]\n\nFive [@S1, p. 2], six. [@S1]\n',
  );
  assert.equal(text, 'One two three & é four.\nFive, six.');
  assert.deepEqual(citations, [{ source: 'S1' }, { source: 'S2' }, { source: 'S1', locator: 'p. 2' }]);
});

test('renderPassage(paragraphs).html sets citation marks close to the text, as links to the sources of the record', () => {
  const { html } = render('A fact.\n[@S1; @S2, p. "1"] More.\n');
  assert.equal(
    html,
    '<p>A fact.<a class="cite" href="#id-S1">S1</a>\u202f<a class="cite" href="#id-S2">S2, p. &quot;1&quot;</a> More.</p>',
  );
});

for (const [text, words, html] of [
  ['She said “not encrypted” there.', 'not encrypted', '<p>She said <span class="said">“<mark>not encrypted</mark>”</span> there.</p>'],
  ['“Not encrypted”, she said.', 'Not encrypted', '<p><span class="said lead">“<mark>Not encrypted</mark>”</span>, she said.</p>'],
  ['She said not encrypted.', 'not encrypted', '<p>She said <span class="said"><mark>not encrypted</mark></span>.</p>'],
  ['It is “generally not\nencrypted”.', 'not encrypted', '<p>It is “generally <span class="said"><mark>not\nencrypted</mark></span>”.</p>'],
  ['It is “*not* encrypted”.', 'not encrypted', '<p>It is <span class="said">“<mark><em>not</em> encrypted</mark>”</span>.</p>'],
  ['It is *“not encrypted”*.', 'not encrypted', '<p>It is <em><span class="said">“<mark>not encrypted</mark>”</span></em>.</p>'],
  ['Knots: not encrypted.', 'not', '<p>Knots: <span class="said"><mark>not</mark></span> encrypted.</p>'],
  ['A [@S1] b c.', 'b c', '<p>A<a class="cite" href="#id-S1">S1</a> <span class="said"><mark>b c</mark></span>.</p>'],
] as const) {
  test(`renderPassage(${JSON.stringify(text)}, "${words}") marks the words`, () => {
    const rendered = render(text, [words]);
    assert.equal(rendered.html, html);
    assert.deepEqual(rendered.unmarked, []);
  });
}

for (const [text, words] of [
  ['It is *not encrypted*.', 'is not'],
  ['It is [not](https://example.org/) encrypted.', 'not encryp'],
  ['Knots only.', 'not'],
  ['Nothing.', 'not encrypted'],
] as const) {
  test(`renderPassage(${JSON.stringify(text)}, "${words}") leaves the text whole and says so`, () => {
    const rendered = render(text, [words]);
    assert.doesNotMatch(rendered.html, /<mark>/);
    assert.deepEqual(rendered.unmarked, [words]);
  });
}

test('renderPassage(paragraphs, quotations) marks each once, in the first paragraph that has it', () => {
  const { html } = render('“a b” and “c d”.\n\n“a b” again.', ['a b', 'c d']);
  assert.equal(html.match(/<mark>/g)?.length, 2);
  assert.match(html, /^<p><span class="said lead">“<mark>a b<\/mark>”<\/span> and <span class="said">“<mark>c d<\/mark>”<\/span>\.<\/p>/);
});
