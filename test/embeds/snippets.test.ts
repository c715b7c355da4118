import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { SaxesParser } from 'saxes';
import { builderPath, embedPath } from '../../src/embeds/addresses.ts';
import { breakLines, renderCardImage } from '../../src/embeds/card-image.ts';
import { buildQuotationCard, buildRecordCard } from '../../src/embeds/cards.ts';
import { buildCardOembed, buildOembedLink } from '../../src/embeds/oembed.ts';
import { buildCardSnippets, type Card, formatFrame } from '../../src/embeds/snippets.ts';
import { BELZ, CORPUS, HOSTILE, SITE } from './sample.ts';

function quotation(record = BELZ, index = 1): Card {
  const passage = record.passages[index];
  assert.ok(passage);
  return buildQuotationCard(record, passage, CORPUS);
}

/** Names of the elements of a fragment, in order, and the attributes that could run something. */
function readHtml(html: string): { readonly names: readonly string[]; readonly dangerous: readonly string[] } {
  const names: string[] = [];
  const dangerous: string[] = [];
  const walk = (node: DefaultTreeAdapterMap['childNode']): void => {
    if ('attrs' in node)
      dangerous.push(
        ...node.attrs.filter((each) => /^on|^srcdoc$/.test(each.name) || /^javascript:/i.test(each.value)).map((each) => each.name),
      );
    if ('tagName' in node) names.push(node.tagName);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  parseFragment(html).childNodes.forEach(walk);
  return { names, dangerous };
}

test('embedPath and builderPath are the fixed addresses', () => {
  assert.equal(embedPath({ kind: 'quotation', record: 'r', passage: 't4' }), 'embed/quotation/r/t4/');
  assert.equal(embedPath({ kind: 'record', record: 'r' }), 'embed/record/r/');
  assert.equal(embedPath({ kind: 'thread', thread: 'x' }), 'embed/thread/x/');
  assert.equal(embedPath({ kind: 'timeline', of: { kind: 'people', id: 'p' } }), 'embed/timeline/people/p/');
  assert.equal(embedPath({ kind: 'timeline' }), 'embed/timeline/');
  assert.equal(builderPath(), 'embed/');
  assert.equal(builderPath({ kind: 'quotation', record: 'r', passage: 't4' }), 'embed/?record=r&passage=t4');
  assert.equal(builderPath({ kind: 'record', record: 'a&b' }), 'embed/?record=a%26b');
  assert.equal(builderPath({ kind: 'thread', thread: 'x' }), 'embed/?kind=thread&of=x');
  assert.equal(builderPath({ kind: 'timeline', of: { kind: 'people', id: 'p' } }), 'embed/?kind=entity&of=people%2Fp');
});

test('buildCardSnippets offers frame, blockquote, frame with script and picture, in this order', () => {
  const snippets = buildCardSnippets(quotation(), { theme: 'dark' }, SITE);
  assert.deepEqual(
    snippets.map((snippet) => snippet.id),
    ['frame', 'blockquote', 'script', 'image'],
  );
  assert.equal(
    snippets[0]?.html,
    '<iframe src="https://record.example/r/embed/quotation/2013-11-11-belz-libe/t4/?theme=dark" title="Dorothee Belz, 11 November 2013" width="600" height="300" loading="lazy" style="border:0;max-width:100%"></iframe>',
  );
  assert.match(
    snippets[1]?.html ?? '',
    /^<blockquote cite="https:\/\/record\.example\/r\/testimony\/2013-11-11-belz-libe\/#t4"><p>“not encrypted”<\/p><\/blockquote>/,
  );
  assert.match(snippets[2]?.html ?? '', /<script async src="https:\/\/record\.example\/r\/embed\.js"><\/script>$/);
  assert.match(snippets[3]?.html ?? '', /src="https:\/\/record\.example\/r\/embed\/quotation\/2013-11-11-belz-libe\/t4\.svg"/);
});

test('buildCardSnippets offers no picture where no words are quoted, and no quotation marks of our own', () => {
  const snippets = buildCardSnippets(quotation(BELZ, 0), { theme: 'auto' }, SITE);
  assert.deepEqual(
    snippets.map((snippet) => snippet.id),
    ['frame', 'blockquote', 'script'],
  );
  assert.ok(!snippets[1]?.html.includes('“'));
});

test('buildCardSnippets in a narrow column is higher', () => {
  const height = (widthPx: number) =>
    Number(buildCardSnippets(quotation(), { theme: 'auto' }, SITE, widthPx)[0]?.html.match(/height="(\d+)"/)?.[1]);
  assert.ok(height(320) > height(600));
});

for (const card of [quotation(HOSTILE, 0), buildRecordCard(HOSTILE, CORPUS)]) {
  test(`snippets, oEmbed and picture of a hostile ${'words' in card ? 'quotation' : 'record'} hold only our own elements`, () => {
    const allowed = new Set(['iframe', 'blockquote', 'p', 'a', 'script', 'img']);
    for (const html of [
      ...buildCardSnippets(card, { theme: 'auto' }, SITE).map((snippet) => snippet.html),
      buildCardOembed(card, SITE).html,
    ]) {
      const { names, dangerous } = readHtml(html);
      assert.deepEqual(
        names.filter((name) => !allowed.has(name)),
        [],
      );
      assert.deepEqual(dangerous, []);
      assert.ok(!html.includes('<script>'), html);
    }
  });
}

test('formatFrame escapes every attribute', () => {
  const html = formatFrame({ src: 'https://x/?a=1&b="', title: '"><b>', width: 1, height: 2 });
  assert.deepEqual(readHtml(html), { names: ['iframe'], dangerous: [] });
});

test('buildCardOembed is version 1.0, rich, at most 600 wide, with html of blockquote, link and frame alone', () => {
  const answer = buildCardOembed(quotation(), SITE);
  assert.equal(answer.version, '1.0');
  assert.equal(answer.type, 'rich');
  assert.ok(answer.width <= 600 && answer.height > 0);
  assert.equal(answer.author_name, 'Dorothee Belz');
  const kept = new Set(['blockquote', 'p', 'a', 'iframe']);
  assert.ok(readHtml(answer.html).names.every((name) => kept.has(name)));
});

test('buildOembedLink(record) is the discovery link of a static answer', () => {
  assert.deepEqual(buildOembedLink(BELZ, SITE), {
    rel: 'alternate',
    type: 'application/json+oembed',
    href: 'https://record.example/r/oembed/testimony/2013-11-11-belz-libe.json',
    title: 'Belz: traffic generally not encrypted',
  });
});

test('renderCardImage is well-formed SVG of text, shapes and a title, for any text', () => {
  for (const card of [quotation(), quotation(HOSTILE, 0), buildRecordCard(BELZ, CORPUS), buildRecordCard(HOSTILE, CORPUS)]) {
    const names = new Set<string>();
    const parser = new SaxesParser();
    parser.on('opentag', (tag) => names.add(tag.name));
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(renderCardImage(card)).close();
    for (const name of names) assert.ok(['svg', 'title', 'rect', 'text', 'path'].includes(name), name);
  }
});

test('breakLines(text, most) loses no letter and keeps every line short', () => {
  const text = `one two ${'x'.repeat(50)} three`;
  const lines = breakLines(text, 20);
  assert.ok(lines.every((line) => line.length <= 20));
  assert.equal(lines.join('').replace(/ /g, ''), text.replace(/ /g, ''));
  assert.deepEqual(breakLines('', 20), []);
});
