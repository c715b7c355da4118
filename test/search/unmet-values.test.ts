/** Values of fields that name nothing are mistakes, and are told with what may have been meant. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildBareRecord } from '../../src/search/bare-records.ts';
import type { SearchRecord } from '../../src/search/documents.ts';
import { ask, openEngine } from '../support/search.ts';

const bare = buildBareRecord('belz', ['Traffic is not encrypted.', 'Encryption of links; encryption of servers.'], {
  people: ['Dorothee Belz'],
  programs: ['MUSCULAR'],
  speakers: ['Dorothee Belz', ''],
});
const named = (id: string, name: string, also = '') => ({ id, name, also });
const RECORD: SearchRecord = {
  ...bare,
  metadata: {
    ...bare.metadata,
    kind: named('testimony', 'Testimony'),
    form: named('oral', 'Oral testimony'),
    jurisdiction: named('EU', 'European Union'),
    organizations: [named('microsoft', 'Microsoft'), named('national-security-agency', 'National Security Agency', 'NSA')],
    bodies: [named('libe', 'Committee on Civil Liberties', 'LIBE')],
    witnesses: [named('dorothee-belz', 'Dorothee Belz')],
    sources: [named('sworn-testimony', 'Sworn testimony')],
    relations: [named('responds-to', 'Responds to', 'Answered by')],
  },
};

const engine = await openEngine([RECORD]);

/** The query with the mistake, the part that is wrong, what is wrong, and the query that was meant. */
const MISTAKEN: readonly (readonly [query: string, part: string, message: string, meant?: string])[] = [
  ['kind:testimonies encryption', 'testimonies', 'There is no kind “testimonies”', 'kind:testimony encryption'],
  ['kind:foo', 'foo', 'There is no kind “foo”'],
  ['kind:(testimony OR oarl)', 'oarl', 'There is no kind “oarl”', 'kind:(testimony OR oral)'],
  ['rel:respond-to', 'respond-to', 'There is no relation “respond-to”', 'rel:responds-to'],
  ['source:sworn-testimny', 'sworn-testimny', 'There is no class of source “sworn-testimny”', 'source:sworn-testimony'],
  ['jurisdiction:eur', 'eur', 'No record has the jurisdiction “eur”', 'jurisdiction:EU'],
  ['org:Mircosoft', 'Mircosoft', 'No organization is named “mircosoft”', 'org:microsoft'],
  ['org:ed', 'ed', 'No organization is named “ed”'],
  ['org:"National Securty"', 'National Securty', 'No organization is named “national securty”', 'org:"national security"'],
  ['encryption -program:musclar', 'musclar', 'No programme is named “musclar”', 'encryption -program:muscular'],
  ['witness:blez', 'blez', 'No witness is named “blez”', 'witness:belz'],
  ['speaker:dorothe', 'dorothe', 'No speaker is named “dorothe”', 'speaker:dorothee'],
  ['body:lieb', 'lieb', 'No committee, court or publisher is named “lieb”', 'body:libe'],
];

test('search(field:value) tells a value that names nothing, and what may have been meant', async () => {
  for (const [query, part, message, meant] of MISTAKEN) {
    const { problems } = await engine.search(ask(query));
    const [problem] = problems.filter(({ code }) => code === 'unknown-value');
    assert.ok(problem !== undefined, query);
    const { start, end, instead } = problem;
    assert.equal(query.slice(start, end), part, query);
    assert.equal(problem.message, message, query);
    assert.equal(instead === undefined ? undefined : query.slice(0, start) + instead + query.slice(end), meant, query);
  }
});

test('search(field:value) lists the values of a field that takes few', async () => {
  const { problems } = await engine.search(ask('kind:foo rel:bar'));
  assert.deepEqual(
    problems.map(({ suggestion }) => suggestion),
    ['Kinds and forms are oral, testimony', 'Relations are responds-to'],
  );
});

test('search(field:value) says nothing of a value that names something, however it is written', async () => {
  for (const query of [
    'kind:oral',
    'org:NSA',
    'org:micro*',
    'rel:"answered by"',
    'jurisdiction:"european union"',
    'speaker:belz',
    'date:1999',
  ])
    assert.deepEqual((await engine.search(ask(query))).problems, [], query);
});

test('search(word that is one letter from a form of a word) suggests it, though the stems are far apart', async () => {
  const { unknown } = await engine.search(ask('encrption'));
  assert.deepEqual(
    unknown.map(({ nearest }) => nearest),
    ['encryption'],
  );
});
