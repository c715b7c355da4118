import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildFilterableRecord, matchesQuery, matchesWildcard, smallestWindow } from '../../src/search/filter.ts';
import { buildRecordMetadata } from '../../src/search/metadata.ts';
import { parseQuery } from '../../src/search/query.ts';
import { makeCorpus, makeEntity, makeLink, makePassage, makeRecord, makeSource } from '../support/corpus.ts';

const corpus = makeCorpus(
  [
    makeRecord('2013-10-30-muscular', {
      title: 'Links between data centres tapped',
      programs: ['muscular'],
      date: { ...makeRecord('2013-10').date },
    }),
    makeRecord('2013-11-11-belz', {
      kind: 'testimony',
      form: 'oral',
      title: 'Dorothee Belz on server-to-server traffic',
      summary: 'Traffic is generally not encrypted.',
      jurisdiction: 'EU',
      bodies: ['libe'],
      actors: [{ person: 'dorothee-belz', organization: 'microsoft', role: 'vice president', part: 'witness' }],
      sources: [makeSource('S1', { class: 'sworn-testimony' })],
      passages: [{ ...makePassage('t1', 'Answer.'), type: 'turn', speaker: { person: 'dorothee-belz' }, role: 'answer', capacity: '' }],
      links: [makeLink('2013-11-11-belz', 'responds-to', '2013-10-30-muscular')],
    }),
  ],
  [
    makeEntity('people', 'dorothee-belz', 'Dorothee Belz'),
    makeEntity('organizations', 'microsoft', 'Microsoft'),
    makeEntity('organizations', 'libe', 'Committee on Civil Liberties', { variants: ['LIBE'] }),
    makeEntity('programs', 'muscular', 'MUSCULAR'),
  ],
);

const records = corpus.records.map((record) => buildFilterableRecord(buildRecordMetadata(record, corpus)));

/** Which of the two records meet the query: `m` the disclosure, `b` the testimony. */
const MET: readonly (readonly [query: string, met: string])[] = [
  ['', 'mb'],
  ['encrypted', 'b'],
  ['"not encrypted"', 'b'],
  ['"encrypted not"', ''],
  ['"encrypted not"~2', 'b'],
  ['server-to-server', 'b'],
  ['data OR traffic', 'mb'],
  ['NOT traffic', 'm'],
  ['link*', 'm'],
  ['trafic~1', 'b'],
  ['microsoft', 'b'],
  ['witness:belz', 'b'],
  ['person:dorothee', 'b'],
  ['speaker:belz', 'b'],
  ['org:microsoft', 'b'],
  ['body:libe', 'b'],
  ['program:muscular', 'm'],
  ['kind:testimony', 'b'],
  ['kind:oral', 'b'],
  ['kind:disclosures', 'm'],
  ['wording:record', 'mb'],
  ['wording:official', ''],
  ['jurisdiction:EU', 'b'],
  ['jurisdiction:"European Union"', 'b'],
  ['source:sworn-testimony', 'b'],
  ['rel:responds-to', 'mb'],
  ['title:links', 'm'],
  ['date:2013-11', 'b'],
  ['date:2013-10..2013-11', 'mb'],
  ['date:2014..', ''],
];

test('matchesQuery(record, query) is true of these records', () => {
  for (const [query, met] of MET) {
    const { root } = parseQuery(query);
    const found = ['m', 'b'].filter((_, index) => {
      const record = records[index];
      return record !== undefined && matchesQuery(record, root);
    });
    assert.equal(found.join(''), met, query);
  }
});

test('matchesWildcard(word, pattern) agrees with a regular expression', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 6 });
  const pattern = fc.array(letters, { minLength: 2, maxLength: 4 }).map((pieces) => pieces.join('*'));
  fc.assert(
    fc.property(letters, pattern, (word, text) => {
      assert.equal(matchesWildcard(word, text), new RegExp(`^${text.replaceAll('*', '.*')}$`).test(word));
    }),
    { seed: 50, numRuns: 2000 },
  );
});

test('smallestWindow(places) agrees with a scan of all choices', () => {
  const list = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 5 }).map((places) => places.sort((a, b) => a - b));
  fc.assert(
    fc.property(fc.tuple(list, list, list), ([a, b, c]) => {
      let best = Number.POSITIVE_INFINITY;
      for (const x of a) for (const y of b) for (const z of c) best = Math.min(best, Math.max(x, y, z) - Math.min(x, y, z) + 1);
      assert.equal(smallestWindow([a, b, c]), best);
    }),
    { seed: 1861 },
  );
});
