/** Who counts as author of a document, how many of them a style names, and in which chamber a committee sits. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildCslItem } from '../../src/citations/item.ts';
import { runsToText } from '../../src/citations/runs.ts';
import { CITATION_STYLES } from '../../src/citations/styles.ts';
import type { Actor } from '../../src/model/actors.ts';
import type { CorpusRecord } from '../../src/model/record.ts';
import { makeCorpus, makeEntity, makeRecord } from '../support/corpus.ts';
import { SITE } from './cases.ts';

const organization = (id: string, parent?: string) => makeEntity('organizations', id, `The ${id}`, parent === undefined ? {} : { parent });

const CORPUS = makeCorpus(
  [],
  [
    ...['One', 'Two', 'Three', 'Four'].map((name) => makeEntity('people', name.toLowerCase(), `A ${name}`, { sortName: `${name}, A` })),
    organization('company'),
    organization('subsidiary', 'company'),
    organization('sister', 'company'),
    organization('newspaper'),
    organization('committee-of-itself', 'committee-of-others'),
    organization('committee-of-others', 'committee-of-itself'),
  ],
);

const author = (person: string, house?: string): Actor => ({
  person,
  role: '',
  part: 'author',
  ...(house !== undefined && { organization: house }),
});

function report(bodies: readonly string[], actors: readonly Actor[]): CorpusRecord {
  return makeRecord('2014-01-23-report', { kind: 'actions', form: 'report', title: 'Report', bodies, actors });
}

/** Body that issued it, house of the person named as author, and whom the citation names. */
const HOUSES = [
  ['company', undefined, 'One'],
  ['company', 'company', 'One'],
  ['company', 'subsidiary', 'One'],
  ['subsidiary', 'company', 'One'],
  ['subsidiary', 'sister', 'The subsidiary'],
  ['company', 'newspaper', 'The company'],
] as const;

for (const [body, house, named] of HOUSES) {
  test(`buildCslItem of a report of ${body}: an author of ${house ?? 'no house'} gives ${named}`, () => {
    const [first] = buildCslItem(report([body], [author('one', house)]), CORPUS, SITE).author ?? [];
    assert.ok(first);
    assert.equal('literal' in first ? first.literal : first.family, named);
  });
}

/** Number of authors, and what Bluebook and Chicago name of them. */
const NAMED = [
  [1, 'A One', 'A One'],
  [2, 'A One & A Two', 'A One and A Two'],
  [3, 'A One et al.', 'A One, A Two, and A Three'],
  [4, 'A One et al.', 'A One et al.'],
] as const;

for (const [count, bluebook, chicago] of NAMED) {
  test(`of ${count} authors formatBluebook names ${bluebook}, formatChicago ${chicago}`, () => {
    const authors = ['one', 'two', 'three', 'four'].slice(0, count).map((id) => author(id));
    const item = buildCslItem(report(['company'], authors), CORPUS, SITE);
    for (const [id, names] of [
      ['bluebook', bluebook],
      ['chicago', chicago],
    ]) {
      const text = runsToText(CITATION_STYLES.find((style) => style.id === id)?.format(item) ?? []);
      assert.ok(text.startsWith(`${names}, `), text);
    }
  });
}

test('buildCslItem of a hearing in a committee that is above itself ends, and names no chamber', () => {
  const hearing = makeRecord('2014-01-23-hearing', { kind: 'hearings', title: 'Hearing', bodies: ['committee-of-itself'] });
  const item = buildCslItem(hearing, CORPUS, SITE);
  assert.equal(item.section, undefined);
  assert.equal(item.authority, 'The committee-of-itself');
});
