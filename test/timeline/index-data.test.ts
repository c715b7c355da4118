import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildTimelineNotes } from '../../src/timeline/data.ts';
import { makeCorpus, makeEntity, makeLink, makeRecord, makeSource } from '../support/corpus.ts';
import { boardOf, eventsOf, randomCorpus, SEED } from './support.ts';

test('indexTimeline(buildTimelineData(corpus)) gives the events and links that the build has', () => {
  fc.assert(
    fc.property(randomCorpus(40), (corpus) => {
      const { events, links } = eventsOf(corpus);
      const index = boardOf(corpus);
      const told = (list: readonly (typeof events)[number][]) =>
        list.map(({ id, kind, lane, label, short, date, start, end, soft, weight }) => ({
          id,
          kind,
          lane,
          label,
          short,
          date,
          start,
          end,
          soft,
          weight,
        }));
      assert.deepEqual(told(index.events), told(events));
      assert.deepEqual(
        index.links.map(({ from, to, word, backWord, rel }) => [from.id, to.id, word, backWord, rel]),
        links.map(({ from, to, word, backWord, rel }) => [from, to, word, backWord, rel]),
      );
    }),
    SEED,
  );
});

test('indexTimeline ranks by weight, equal ones by time', () => {
  fc.assert(
    fc.property(randomCorpus(40), (corpus) => {
      const { ranked } = boardOf(corpus);
      ranked.forEach((event, place) => {
        const next = ranked[place + 1];
        assert.ok(next === undefined || event.weight > next.weight || (event.weight === next.weight && event.index < next.index));
      });
    }),
    SEED,
  );
});

test('buildTimelineData names what a record touches by its place in the tables', () => {
  const record = makeRecord('2013-11-11-x', {
    bodies: ['libe'],
    actors: [{ person: 'belz', organization: 'microsoft', role: '', part: 'witness' }],
    programs: ['muscular', 'no-such-programme'],
  });
  const entities = [
    makeEntity('people', 'belz', 'Dorothee Belz'),
    makeEntity('organizations', 'libe', 'LIBE'),
    makeEntity('organizations', 'microsoft', 'Microsoft'),
    makeEntity('programs', 'muscular', 'MUSCULAR'),
  ];
  const { data } = boardOf(makeCorpus([record], entities));
  assert.deepEqual(data.records[0]?.slice(4, 8), [[0], [0], [0, 1], [0]]);
});

test('buildTimelineNotes gives for each link its basis, and whether its sources were read', () => {
  const record = makeRecord('2013-11-11-x', {
    sources: [makeSource('S1', { publisher: 'Ars Technica', checked: '2026-01-01' }), makeSource('S2')],
    links: [
      makeLink('2013-11-11-x', 'responds-to', '2013-10-30-m', {
        basis: 'Why.',
        citations: [{ source: 'S1' }, { source: 'S2' }, { source: 'S9' }],
      }),
    ],
  });
  const notes = buildTimelineNotes(makeCorpus([makeRecord('2013-10-30-m'), record]));
  assert.deepEqual(notes.links, [
    [
      'Why.',
      [
        ['Ars Technica', 1],
        ['Source S2', 0],
      ],
    ],
  ]);
});
