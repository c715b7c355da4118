import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildBareRecord } from '../../src/search/bare-records.ts';
import { openEngine } from '../support/search.ts';

const named = (id: string, name: string, also = '') => ({ id, name, also });
const bare = buildBareRecord('a', ['x']);
const CLAPPER = named('james-clapper', 'James Clapper');
const NSA = named('national-security-agency', 'National Security Agency', 'NSA No Such Agency');
const RECORD = {
  ...bare,
  metadata: {
    ...bare.metadata,
    people: [CLAPPER, named('larry-young', 'Larry Young')],
    organizations: [
      NSA,
      named('microsoft', 'Microsoft'),
      ...Array.from({ length: 6 }, (_, index) => named(`c${index}`, `Committee ${index}`)),
    ],
    programs: [named('muscular', 'MUSCULAR', 'DS-200B'), named('section-215', 'Section 215', 'USA PATRIOT Act')],
  },
};
const other = buildBareRecord('b', ['y']);
const engine = await openEngine([RECORD, { ...other, metadata: { ...other.metadata, people: [CLAPPER] } }]);

const NAMED: readonly (readonly [query: string, ...ids: string[]])[] = [
  ['Clapper', 'james-clapper'],
  ['clapper', 'james-clapper'],
  ['James Clapper millions of Americans', 'james-clapper'],
  ['Clapper Microsoft wittingly', 'james-clapper', 'microsoft'],
  ['NSA collection', 'national-security-agency'],
  ['security agency', 'national-security-agency'],
  ['muscular encrypt*', 'muscular'],
  ['§ 215', 'section-215'],
  ['Sec. 215 records', 'section-215'],
  ['program:muscular', 'muscular'],
  ['org:nsa speaker:clapper', 'james-clapper', 'national-security-agency'],
  ['USA freedom'],
  // Part of more names than can be meant.
  ['committee'],
  // A surname that is a word, written as one.
  ['young people online'],
  ['-Clapper'],
  ['nothing of the sort'],
  [''],
];

test('findNamed(query) gives whom and what the query names', async () => {
  for (const [query, ...ids] of NAMED)
    assert.deepEqual(
      (await engine.findNamed(query)).map(({ id }) => id),
      ids,
      query,
    );
});

test('findNamed(query) counts the records of each', async () => {
  assert.deepEqual(await engine.findNamed('Clapper'), [{ kind: 'people', id: 'james-clapper', name: 'James Clapper', records: 2 }]);
});
