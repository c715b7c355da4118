import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { parseFragment } from 'parse5';
import { SaxesParser } from 'saxes';
import { EMBED_KINDS } from '../../src/embeds/addresses.ts';
import { chooseExamples } from '../../src/embeds/examples.ts';
import { renderListImage } from '../../src/embeds/list-image.ts';
import { buildListSnippets, buildSearchBoxSnippets } from '../../src/embeds/list-snippets.ts';
import { buildEntityCard, buildMatrixCard, buildThreadCard, formatListFallback, hasTimeline, listFrame } from '../../src/embeds/lists.ts';
import { buildFrameOembed, buildTargetOembedLink } from '../../src/embeds/oembed.ts';
import { buildFrameSnippets, queryTimelineFrame } from '../../src/embeds/snippets.ts';
import type { ThreadStep } from '../../src/model/threads.ts';
import { makeCorpus, makeDate, makeEntity, makeLink, makeRecord } from '../support/corpus.ts';
import { BELZ, CORPUS, HOSTILE_TEXT, MUSCULAR, PROMISE, SITE } from './sample.ts';

const step = (record: string, passage?: string): ThreadStep => ({
  to: passage === undefined ? { record } : { record, passage },
  text: '',
  html: '',
  line: 1,
});

const THREAD = {
  id: 'in-the-clear',
  title: 'In the clear',
  summary: 'A walk.',
  steps: [step(MUSCULAR.id), step(BELZ.id, 't3'), step(BELZ.id, 't4'), step('no-such-record'), step(PROMISE.id)],
  file: 'content/threads/in-the-clear.md',
};

test('buildThreadCard lists each record of the walk once, in its order, at the place walked to first', () => {
  const card = buildThreadCard(THREAD, CORPUS);
  assert.deepEqual(
    card.rows.map((row) => row.path),
    ['disclosures/2013-10-30-muscular/', 'testimony/2013-11-11-belz-libe/#t3', 'statements/2013-12-04-promise/'],
  );
  assert.equal(card.path, 'threads/in-the-clear/');
});

test('buildEntityCard lists the most linked records in order of time, and says how many there are', () => {
  const hub = makeRecord('2014-01-05-hub');
  const others = [1, 2, 3, 4, 6, 7, 8].map((day) =>
    makeRecord(`2014-01-0${day}-x`, { links: day > 5 ? [makeLink(`2014-01-0${day}-x`, 'cites', hub.id)] : [] }),
  );
  const records = [...others, hub].sort((a, b) => (a.id < b.id ? -1 : 1));
  const entity = makeEntity('programs', 'muscular', 'MUSCULAR');
  const card = buildEntityCard(entity, records, makeCorpus(records, [entity]));
  assert.equal(card.title, 'MUSCULAR in 8 records');
  assert.equal(card.rows.length, 6);
  assert.ok(card.rows.some((row) => row.path.includes('hub')));
  assert.deepEqual(
    card.rows.map((row) => row.path),
    card.rows.map((row) => row.path).toSorted(),
  );
  assert.equal(card.more, 'All 8 records');
});

test('hasTimeline asks for two records', () => {
  assert.equal(hasTimeline([]), false);
  assert.equal(hasTimeline([BELZ]), false);
  assert.equal(hasTimeline([BELZ, PROMISE]), true);
});

test('listFrame grows with its rows, and its oEmbed answer is at most 600 wide', () => {
  const short = listFrame(buildThreadCard({ ...THREAD, steps: [] }, CORPUS), SITE);
  const long = listFrame(buildThreadCard(THREAD, CORPUS), SITE);
  assert.ok(long.height > short.height);
  assert.equal(long.src, 'https://record.example/r/embed/thread/in-the-clear/');
  assert.equal(buildFrameOembed({ ...long, width: 900 }, '', SITE).width, 600);
});

test('formatListFallback of a hostile title is one blockquote with one link', () => {
  const card = buildThreadCard({ ...THREAD, title: HOSTILE_TEXT, summary: HOSTILE_TEXT }, CORPUS);
  const [quote, ...more] = parseFragment(formatListFallback(card, SITE)).childNodes;
  assert.equal(more.length, 0);
  assert.equal(quote?.nodeName, 'blockquote');
  assert.ok(!formatListFallback(card, SITE).includes('<script'));
});

test('buildMatrixCard leads to the matrix', () => {
  const matrix = {
    id: 'usa-freedom',
    title: 'USA FREEDOM',
    summary: '',
    versions: [],
    provisions: [],
    sources: [],
    file: 'content/provisions/usa-freedom.yaml',
  };
  assert.equal(buildMatrixCard(matrix).path, 'compare/usa-freedom/');
});

test('buildTargetOembedLink names a file beside the embed', () => {
  const link = buildTargetOembedLink({ kind: 'timeline', of: { kind: 'people', id: 'belz' } }, 'Belz', SITE);
  assert.equal(link.href, 'https://record.example/r/oembed/timeline/people/belz.json');
});

const MATRIX = {
  id: 'usa-freedom',
  title: 'USA FREEDOM',
  summary: '',
  versions: [
    { id: 'ih', name: 'Introduced', short: 'Introduced', date: makeDate('2013'), number: '', record: 'x', enacted: false },
    { id: 'law', name: 'Law', short: 'Law', date: makeDate('2015'), number: '', record: 'x', enacted: true },
  ],
  provisions: [{ id: 'p', name: HOSTILE_TEXT, what: '', cells: [{ state: 'new' as const, text: '', citations: [] }] }],
  sources: [],
  file: 'content/provisions/usa-freedom.yaml',
};

for (const card of [
  buildThreadCard({ ...THREAD, title: HOSTILE_TEXT, summary: HOSTILE_TEXT }, CORPUS),
  buildMatrixCard(MATRIX),
  buildEntityCard(makeEntity('programs', 'muscular', HOSTILE_TEXT), CORPUS.records, CORPUS),
]) {
  test(`buildListSnippets(${card.target.kind}) offers frame, linked title, frame with script and picture, in this order`, () => {
    const snippets = buildListSnippets(card, { theme: 'dark' }, SITE, 320);
    assert.deepEqual(
      snippets.map(({ id }) => id),
      ['frame', 'blockquote', 'script', 'image'],
    );
    for (const { id, html } of snippets) {
      assert.ok(id === 'script' || !html.includes('<script'), html);
      assert.equal(html.includes('theme=dark'), id === 'frame' || id === 'script');
      assert.ok(html.includes(id === 'blockquote' ? `${SITE.origin}${SITE.base}${card.path}` : `${SITE.origin}${SITE.base}embed/`), html);
    }
    assert.ok(!snippets.some(({ html }) => html.includes('<blockquote')), 'nobody is quoted');
    assert.match(snippets[3]?.html ?? '', /\.svg"/);
  });

  test(`renderListImage(${card.target.kind}) is well-formed SVG with the title and every row`, () => {
    const texts: string[] = [];
    const parser = new SaxesParser();
    parser.on('text', (text) => texts.push(text));
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(renderListImage(card)).close();
    const words = texts.join(' ').replace(/\s+/g, ' ');
    for (const row of card.rows) assert.ok(words.includes(row.date.replaceAll('\u00a0', ' ')), row.date);
    for (const name of card.grid?.columns ?? []) assert.ok(words.includes(name), name);
  });
}

test('the picture of a matrix explains the signs that it uses, an empty cell as not established', () => {
  const svg = renderListImage(buildMatrixCard(MATRIX));
  assert.deepEqual(
    ['New', 'Not established', 'Changed', 'Dropped'].filter((name) => svg.includes(`>${name}<`)),
    ['New', 'Not established'],
  );
});

test('buildSearchBoxSnippets carry the query in frame and link', () => {
  const snippets = buildSearchBoxSnippets({ theme: 'auto', query: 'org:"a&b" <x>' }, SITE);
  assert.deepEqual(
    snippets.map(({ id }) => id),
    ['frame', 'blockquote', 'script'],
  );
  const [frame, title] = snippets.map(({ html }) => parseFragment(html).childNodes[0]);
  assert.equal(frame?.nodeName, 'iframe');
  assert.equal(title?.nodeName, 'p');
  assert.match(snippets[1]?.html ?? '', /search\/\?q=org%3A%22a%26b%22%20%3Cx%3E"/);
});

test('every kind of embed has a page, and every page of embeds a kind', () => {
  const pages = readdirSync(path.resolve(import.meta.dirname, '../../src/pages/embed')).map((name) => name.replace(/\.astro$/, ''));
  assert.deepEqual(pages.filter((name) => name !== 'index').sort(), Object.keys(EMBED_KINDS).sort());
});

test('queryTimelineFrame carries the query in its address and title', () => {
  const frame = queryTimelineFrame({ theme: 'dark', query: 'org:"a&b" <x>' }, SITE, 320);
  assert.equal(new URL(frame.src).searchParams.get('q'), 'org:"a&b" <x>');
  assert.equal(frame.title, 'Timeline: org:"a&b" <x>');
  assert.ok(frame.height > queryTimelineFrame({ theme: 'auto' }, SITE).height);
  for (const { html } of buildFrameSnippets(frame, SITE)) assert.equal(parseFragment(html).childNodes[0]?.nodeName, 'iframe');
});

test('chooseExamples takes a quotation from the most linked record that is walked to, and nothing that is not there', () => {
  const { card, examples } = chooseExamples({ ...CORPUS, threads: [THREAD] });
  assert.ok(card && 'words' in card);
  assert.equal(card.record, BELZ.id);
  assert.equal(examples['thread'], 'embed/thread/in-the-clear/');
  assert.equal(examples['matrix'], undefined);
  assert.deepEqual(chooseExamples(makeCorpus([])), { examples: {} });
});
