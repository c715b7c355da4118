import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeFilter } from '../../src/browser/timeline/filter.ts';
import { makeCorpus, makeEntity, makeLink, makeRecord, makeSource } from '../support/corpus.ts';
import { boardOf } from './support.ts';

const corpus = makeCorpus(
  [
    makeRecord('2013-10-30-muscular', { title: 'MUSCULAR taps links between data centres', label: 'MUSCULAR', programs: ['muscular'] }),
    makeRecord('2013-11-11-belz', {
      kind: 'testimony',
      title: 'Microsoft: server-to-server traffic not encrypted',
      label: 'Belz before LIBE',
      jurisdiction: 'EU',
      bodies: ['libe'],
      actors: [{ person: 'dorothee-belz', organization: 'microsoft', role: '', part: 'witness' }],
      sources: [makeSource('S1', { class: 'sworn-testimony' })],
      links: [makeLink('2013-11-11-belz', 'responds-to', '2013-10-30-muscular')],
    }),
    makeRecord('2013-12-04-promise', { kind: 'statements', title: 'Microsoft promises encryption', label: 'Promise' }),
  ],
  [
    makeEntity('people', 'dorothee-belz', 'Dorothee Belz'),
    makeEntity('organizations', 'microsoft', 'Microsoft', { variants: ['Microsoft Corporation'] }),
    makeEntity('organizations', 'libe', 'Committee on Civil Liberties, Justice and Home Affairs'),
    makeEntity('programs', 'muscular', 'MUSCULAR'),
  ],
);
const index = boardOf(corpus);
const found = (query: string) => index.events.filter(makeFilter(query, index).keep).map(({ id }) => id.slice(0, 10));
const [MUSCULAR, BELZ, PROMISE] = ['2013-10-30', '2013-11-11', '2013-12-04'];

for (const [query, expected] of [
  ['', [MUSCULAR, BELZ, PROMISE]],
  ['encrypted', [BELZ, PROMISE]],
  ['encrypt*', [BELZ, PROMISE]],
  ['"server-to-server traffic"', [BELZ]],
  ['"traffic server-to-server"', []],
  ['muscluar~2', [MUSCULAR]],
  ['microsoft -promises', [BELZ]],
  ['promises OR muscular', [MUSCULAR, PROMISE]],
  ['program:muscular', [MUSCULAR]],
  ['person:belz', [BELZ]],
  ['person:dorothee-belz', [BELZ]],
  ['org:microsoft', [BELZ]],
  ['body:libe', [BELZ]],
  ['kind:testimony', [BELZ]],
  ['jurisdiction:eu', [BELZ]],
  ['source:sworn-testimony', [BELZ]],
  ['rel:responds-to', [MUSCULAR, BELZ]],
  ['date:2013-11..2013-12', [BELZ, PROMISE]],
  ['date:2013-11', [BELZ]],
  ['(org:microsoft OR program:muscular) date:2013-10', [MUSCULAR]],
] as const) {
  test(`makeFilter: ${query === '' ? 'nothing asked' : query} keeps ${expected.length}`, () => assert.deepEqual(found(query), expected));
}

test('makeFilter reports a mistake with its place and filters by the rest', () => {
  const { query, keep } = makeFilter('persn:belz encrypted', index);
  assert.ok(query.problems.length > 0);
  assert.equal(typeof keep(index.events[0] ?? assert.fail()), 'boolean');
});

for (const hostile of [
  '(((((',
  '"""',
  'a:b:c:d',
  '*'.repeat(500),
  '__proto__',
  'constructor:toString',
  '~~~^^^',
  'date:9999..0000',
  'NOT NOT NOT',
  '\u0000\ud800',
]) {
  test(`makeFilter does not throw at ${JSON.stringify(hostile).slice(0, 30)}`, () => {
    assert.ok(Array.isArray(found(hostile)));
  });
}
