import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildRecordExport } from '../../src/exports/record-export.ts';
import { listEntities } from '../../src/model/entity-index.ts';
import { buildRecordMetadata } from '../../src/search/metadata.ts';
import { buildTimelineData } from '../../src/timeline/data.ts';
import { makeCorpus, makeEntity, makePassage, makeRecord } from '../support/corpus.ts';

/** Each name stands in one place of the record: head, turn, quotation. */
const RECORD = makeRecord('2006-05-11-calls', {
  bodies: ['daily'],
  actors: [{ person: 'author', organization: 'agency', role: '', part: 'author' }],
  programs: ['calls'],
  passages: [
    { ...makePassage('t1', 'x'), type: 'turn', speaker: { person: 'speaker' }, role: 'answer', capacity: '' },
    { ...makePassage('t2', 'y'), type: 'turn', speaker: { name: 'A voice' }, role: 'question', capacity: '' },
  ],
  quotations: [
    { words: 'x', by: { person: 'quoted' }, passage: 't1', citations: [] },
    { words: 'y', by: { organization: 'carrier' }, passage: 't2', citations: [] },
  ],
});
const ENTITIES = [
  ...['author', 'quoted', 'speaker'].map((id) => makeEntity('people', id, id)),
  ...['agency', 'carrier', 'daily'].map((id) => makeEntity('organizations', id, id)),
  makeEntity('programs', 'calls', 'calls'),
];
const CORPUS = makeCorpus([RECORD], ENTITIES);
const NAMED = { people: ['author', 'speaker', 'quoted'], organizations: ['daily', 'agency', 'carrier'], programs: ['calls'] };

test('listEntities(record) names head, speakers and who is quoted, in this order', () => {
  const { people, organizations, programs } = listEntities(RECORD);
  assert.deepEqual({ people: [...people], organizations: [...organizations], programs: [...programs] }, NAMED);
});

test('open data, search and timeline say the same of a record as its entities’ pages', () => {
  const { people, organizations, programs } = buildRecordExport(RECORD, { origin: 'https://record.example', base: '/' });
  assert.deepEqual({ people, organizations, programs }, NAMED);
  const metadata = buildRecordMetadata(RECORD, CORPUS);
  const ids = (named: readonly { readonly id: string }[]) => named.map(({ id }) => id);
  assert.deepEqual({ people: ids(metadata.people), organizations: ids(metadata.organizations), programs: ids(metadata.programs) }, NAMED);
  const timeline = buildTimelineData(CORPUS);
  const [, , , , , ...places] = timeline.records[0] ?? [];
  const tables = [timeline.people, timeline.organizations, timeline.programs];
  const read = tables.map((table, index) => [places[index]].flat().map((place) => table[place ?? -1]?.[0]));
  assert.deepEqual({ people: read[0], organizations: read[1], programs: read[2] }, NAMED);
});
