import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFragment } from 'parse5';
import { chooseExamples } from '../../src/embeds/examples.ts';
import { buildEntityCard, buildMatrixCard, buildThreadCard, formatListFallback, hasTimeline, listFrame } from '../../src/embeds/lists.ts';
import { buildFrameOembed, buildTargetOembedLink } from '../../src/embeds/oembed.ts';
import { buildFrameSnippets, queryTimelineFrame } from '../../src/embeds/snippets.ts';
import type { ThreadStep } from '../../src/model/threads.ts';
import { makeCorpus, makeEntity, makeLink, makeRecord } from '../support/corpus.ts';
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
