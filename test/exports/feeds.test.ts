import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SaxesParser } from 'saxes';
import { renderAtom } from '../../src/exports/atom.ts';
import { buildFeeds, feedPath, lastChecked } from '../../src/exports/feeds.ts';
import { renderOpenSearch } from '../../src/exports/opensearch.ts';
import { renderSitemap, sitemapPages } from '../../src/exports/sitemap.ts';
import { makeCorpus, makeDate, makeRecord } from '../support/corpus.ts';
import { BUILT, CORPUS, SITE, TESTIMONY } from './sample.ts';

/** Text of every element of that name; throws where the XML is not well-formed. */
function readElements(xml: string, name: string): readonly string[] {
  const found: string[] = [];
  const parser = new SaxesParser();
  let inside: string | undefined;
  parser.on('opentag', (tag) => {
    if (tag.name === name) inside = '';
  });
  parser.on('text', (text) => {
    if (inside !== undefined) inside += text;
  });
  parser.on('closetag', (tag) => {
    if (tag.name === name && inside !== undefined) found.push(inside);
    if (tag.name === name) inside = undefined;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return found;
}

function feedOf(name: string): string {
  const named = buildFeeds(CORPUS, SITE).find((feed) => feed.page === name);
  assert.ok(named, `no feed ${name}`);
  return renderAtom(named.feed, 'Editors', BUILT);
}

test('buildFeeds(corpus) has one feed of all, one a kind and one an entity', () => {
  const names = buildFeeds(CORPUS, SITE).map((feed) => feed.page);
  for (const name of ['', 'testimony/', 'actions/', 'people/dorothee-belz/', 'organizations/microsoft/', 'programs/muscular/']) {
    assert.ok(names.includes(name), name);
  }
  assert.equal(new Set(names).size, 1 + 7 + 5);
});

test('renderAtom of all records is well-formed, the latest additions first, with absolute addresses', () => {
  const xml = feedOf('');
  assert.deepEqual(readElements(xml, 'id'), [
    'https://record.example/r/feed.xml',
    'https://record.example/r/hearings/2013-11-11-hearing/',
    'https://record.example/r/testimony/2013-11-11-belz-libe/',
    'https://record.example/r/disclosures/2013-10-30-muscular/',
    'https://record.example/r/legislation/2013-10-29-bill/',
  ]);
  assert.equal(readElements(xml, 'title')[2], '11 November 2013: Belz: "not encrypted", she said & <more>');
});

test('an entity is followed by the records that name it, also as body or speaker', () => {
  assert.equal(readElements(feedOf('organizations/libe/'), 'entry').length, 1);
  assert.equal(readElements(feedOf('people/dorothee-belz/'), 'entry').length, 1);
  assert.equal(readElements(feedOf('organizations/european-parliament/'), 'entry').length, 0);
});

test('renderAtom of no entries was updated at the build; of entries when a source was last read', () => {
  assert.deepEqual(readElements(feedOf('rulings/'), 'updated'), [BUILT]);
  assert.equal(lastChecked(TESTIMONY), '2026-11-20');
  assert.equal(lastChecked(makeRecord('2013-11')), '2013-11-30');
  assert.equal(readElements(feedOf('testimony/'), 'updated')[0], '2026-11-20T00:00:00Z');
});

test('buildFeeds(corpus) puts what was published last first, whatever its date, and cuts the rest off', () => {
  const old = Array.from({ length: 100 }, (_, index) => makeRecord(`2020-01-01-${index}`, { published: '2026-11-24' }));
  const added = makeRecord('2013-06-05-order', { published: '2026-12-24', date: makeDate('2013-06-05') });
  for (const { page, feed } of buildFeeds(makeCorpus([added, ...old]), SITE).filter(({ feed }) => feed.entries.length > 0)) {
    assert.equal(feed.entries[0]?.url, 'https://record.example/r/disclosures/2013-06-05-order/', page);
    assert.deepEqual([feed.entries[0]?.published, feed.entries[0]?.updated], ['2026-12-24T00:00:00Z', '2026-12-24T00:00:00Z']);
    assert.equal(feed.entries.length, 100);
    assert.deepEqual(readElements(renderAtom(feed, 'A', BUILT), 'published').length, 100);
  }
});

test('an entry counts as updated on the day of its last correction', () => {
  const record = makeRecord('2013-06-05-order', { published: '2026-11-24' });
  const correction = { id: 'x', date: '2026-12-05', ref: { record: record.id, passage: 'p1' }, said: '', says: '', why: '', file: '' };
  const [first] = buildFeeds(makeCorpus([record], [], { corrections: [correction] }), SITE);
  assert.deepEqual([first?.feed.entries[0]?.published, first?.feed.entries[0]?.updated], ['2026-11-24T00:00:00Z', '2026-12-05T00:00:00Z']);
});

test('renderAtom keeps hostile text as text', () => {
  const corpus = makeCorpus([makeRecord('2014-01-01-x', { title: ']]></title><script>\u0000\ud800&amp;', summary: '<b>' })]);
  const [first] = buildFeeds(corpus, SITE);
  assert.ok(first);
  const xml = renderAtom(first.feed, 'A & B', BUILT);
  assert.equal(readElements(xml, 'title')[1], '1 January 2014: ]]></title><script>\ufffd\ufffd&amp;');
});

test('feedPath(page) stands in the folder of its page', () => {
  assert.equal(feedPath(''), 'feed.xml');
  assert.equal(feedPath('people/x/'), 'people/x/feed.xml');
  assert.equal(feedPath('testimony'), 'testimony/feed.xml');
});

test('renderSitemap(corpus) is well-formed and lists every record and entity once', () => {
  const locations = readElements(renderSitemap(CORPUS, SITE), 'loc');
  assert.equal(new Set(locations).size, locations.length);
  assert.equal(locations.length, sitemapPages(CORPUS).length);
  assert.ok(locations.includes('https://record.example/r/'));
  assert.ok(locations.includes('https://record.example/r/testimony/2013-11-11-belz-libe/'));
  assert.ok(locations.includes('https://record.example/r/programs/muscular/'));
});

test('renderOpenSearch(site) names the search page, with a short name the format allows', () => {
  const xml = renderOpenSearch(SITE);
  assert.match(xml, /template="https:\/\/record\.example\/r\/search\/\?q=\{searchTerms\}"/);
  assert.ok((readElements(xml, 'ShortName')[0]?.length ?? 99) <= 16);
});
