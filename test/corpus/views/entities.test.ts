import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countCompanions, countEntities, indexEntities, selectTop } from '../../../src/corpus/views/entities.ts';
import { listEntities } from '../../../src/model/entity-index.ts';
import type { TurnPassage } from '../../../src/model/passages.ts';
import { makeCorpus, makeEntity, makePassage, makeRecord } from '../../support/corpus.ts';

const turn: TurnPassage = { ...makePassage('t1', 'x'), type: 'turn', speaker: { person: 'moraes' }, role: 'question', capacity: '' };
const testimony = makeRecord('2013-11-11-t', {
  bodies: ['libe'],
  actors: [{ person: 'belz', organization: 'microsoft', role: '', part: 'witness' }],
  programs: ['prism'],
  passages: [turn, { ...turn, id: 't2', speaker: { name: 'A voice' } }],
  quotations: [{ words: 'x', by: { organization: 'google' }, passage: 't1', citations: [] }],
});
const statement = makeRecord('2013-12-04-s', { bodies: ['microsoft'], actors: [{ organization: 'microsoft', role: '', part: 'author' }] });
const entities = [
  makeEntity('people', 'belz', 'Belz'),
  makeEntity('people', 'moraes', 'Moraes'),
  makeEntity('organizations', 'google', 'Google'),
  makeEntity('organizations', 'libe', 'LIBE'),
  makeEntity('organizations', 'microsoft', 'Microsoft'),
  makeEntity('programs', 'prism', 'PRISM'),
];
const corpus = makeCorpus([testimony, statement], entities);

test('listEntities(record) finds actors, bodies, programmes, speakers of turns and of quotations, and skips speakers without an entry', () => {
  const named = listEntities(testimony);
  assert.deepEqual([...named.people].sort(), ['belz', 'moraes']);
  assert.deepEqual([...named.organizations].sort(), ['google', 'libe', 'microsoft']);
  assert.deepEqual([...named.programs], ['prism']);
});

test('indexEntities(corpus) lists a record once for an entity that stands in it twice', () => {
  const index = indexEntities(corpus);
  assert.deepEqual(
    index.organizations.get('microsoft')?.map((record) => record.id),
    [testimony.id, statement.id],
  );
  assert.equal(index.people.get('nobody'), undefined);
});

test('indexEntities(corpus) agrees with asking every record', () => {
  const index = indexEntities(corpus);
  for (const { kind, id } of entities) {
    assert.deepEqual(
      index[kind].get(id) ?? [],
      corpus.records.filter((record) => listEntities(record)[kind].has(id)),
    );
  }
});

test('countEntities and selectTop: most records first, equals in the order of the corpus', () => {
  const counts = countEntities(corpus, 'organizations', indexEntities(corpus));
  assert.deepEqual(
    selectTop(counts, 2).map((entity) => [entity.id, entity.count]),
    [
      ['microsoft', 2],
      ['google', 1],
    ],
  );
});

test('countCompanions(entity) leaves out the entity itself', () => {
  const self = entities.find((entity) => entity.id === 'microsoft');
  assert.ok(self);
  const companions = countCompanions(self, corpus.records, corpus, 10);
  assert.deepEqual(
    companions.organizations.map((entity) => entity.id),
    ['google', 'libe'],
  );
  assert.deepEqual(
    companions.people.map((entity) => [entity.id, entity.count]),
    [
      ['belz', 1],
      ['moraes', 1],
    ],
  );
});
