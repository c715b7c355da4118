import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { RELATIONS } from '../../src/model/relations.ts';
import { reduceLinks } from '../../src/timeline/links.ts';
import { makeCorpus, makeLink, makeRecord } from '../support/corpus.ts';
import { eventsOf, randomCorpus, SEED } from './support.ts';

function twoRecords(rel: keyof typeof RELATIONS, from: string, to: string) {
  const ids = [from, to].sort();
  return makeCorpus(ids.map((id) => makeRecord(id, { links: id === from ? [makeLink(from, rel, to)] : [] })));
}

test('buildLinks: an arc runs forward and carries the inverse where the later record holds the link', () => {
  const { links } = eventsOf(twoRecords('responds-to', '2013-11-11-b', '2013-10-30-a'));
  assert.deepEqual(
    links.map(({ from, to, word, backWord }) => [from, to, word, backWord]),
    [['2013-10-30-a', '2013-11-11-b', 'answered by', 'responds to']],
  );
});

test('buildLinks: where the earlier record holds the link the arc carries the relation’s own name', () => {
  const { links } = eventsOf(twoRecords('part-of', '2013-10-30-a', '2013-11-11-b'));
  assert.deepEqual(
    links.map(({ from, word }) => [from, word]),
    [['2013-10-30-a', 'part of']],
  );
});

test('buildLinks: of dates that overlap, the record that is pointed to is the earlier', () => {
  const month = eventsOf(twoRecords('responds-to', '2013-11-b', '2013-11-11-a')).links;
  assert.deepEqual(
    month.map(({ from, to, word }) => [from, to, word]),
    [['2013-11-11-a', '2013-11-b', 'answered by']],
  );
});

test('buildLinks: every arc runs between two events, never from a later day to an earlier, with a word of the vocabulary', () => {
  fc.assert(
    fc.property(randomCorpus(40), (corpus) => {
      const { events, links } = eventsOf(corpus);
      const byId = new Map(events.map((event) => [event.id, event]));
      for (const { from, to, rel, word } of links) {
        const [a, b] = [byId.get(from), byId.get(to)];
        assert.ok(a !== undefined && b !== undefined && a.start <= b.end);
        assert.ok(word === RELATIONS[rel].name || word === RELATIONS[rel].inverse);
      }
    }),
    SEED,
  );
});

test('buildLinks leaves out a link to a record that is not there', () => {
  const corpus = makeCorpus([makeRecord('2013-11-11-a', { links: [makeLink('2013-11-11-a', 'cites', 'nowhere')] })]);
  assert.deepEqual(eventsOf(corpus).links, []);
});

test('reduceLinks keeps A→B→C and drops A→C and repeats', () => {
  const records = [
    makeRecord('2013-01-01-a'),
    makeRecord('2013-01-02-b', {
      links: [makeLink('2013-01-02-b', 'cites', '2013-01-01-a'), makeLink('2013-01-02-b', 'concerns', '2013-01-01-a')],
    }),
    makeRecord('2013-01-03-c', {
      links: [makeLink('2013-01-03-c', 'cites', '2013-01-02-b'), makeLink('2013-01-03-c', 'cites', '2013-01-01-a')],
    }),
  ];
  const reduced = reduceLinks(eventsOf(makeCorpus(records)).links);
  assert.deepEqual(
    reduced.map(({ from, to, rel }) => `${from} ${rel} ${to}`),
    ['2013-01-01-a cites 2013-01-02-b', '2013-01-02-b cites 2013-01-03-c'],
  );
});

test('reduceLinks: what was reachable stays reachable, and no link repeats', () => {
  fc.assert(
    fc.property(randomCorpus(12), (corpus) => {
      const { links } = eventsOf(corpus);
      const reduced = reduceLinks(links);
      assert.equal(new Set(reduced.map(({ from, to }) => `${from} ${to}`)).size, reduced.length);
      if (!hasCycle(links)) for (const { from, to } of links) assert.ok(walk(from, reduced).has(to));
    }),
    SEED,
  );
});

function walk(from: string, links: readonly { from: string; to: string }[]): Set<string> {
  const found = new Set<string>();
  const visit = (id: string) => {
    for (const link of links) {
      if (link.from !== id || found.has(link.to)) continue;
      found.add(link.to);
      visit(link.to);
    }
  };
  visit(from);
  return found;
}

function hasCycle(links: readonly { from: string; to: string }[]): boolean {
  return links.some(({ from }) => walk(from, links).has(from));
}
