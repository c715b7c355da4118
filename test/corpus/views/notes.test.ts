import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildMarginNotes, listOtherSources, orderPassages } from '../../../src/corpus/views/notes.ts';
import type { StagePassage } from '../../../src/model/passages.ts';
import { makeDate, makePassage, makeRecord, makeSource } from '../../support/corpus.ts';

const sources = ['S1', 'S2', 'S3'].map((id) => makeSource(id));
const stage: StagePassage = {
  type: 'stage',
  id: 's1',
  text: '',
  html: '',
  citations: [{ source: 'S2' }],
  line: 1,
  date: makeDate('2013-10-29'),
  label: 'Introduced',
};

test('buildMarginNotes(record) sets a source in full once and afterwards says where', () => {
  const cite = (id: string, ...ids: readonly string[]) => ({ ...makePassage(id, 'x'), citations: ids.map((source) => ({ source })) });
  const record = makeRecord('2013-10-29-bill', { sources, passages: [stage, cite('p1', 'S1'), cite('p2', 'S1', 'S2')] });
  const notes = buildMarginNotes(record);
  const shown = [...notes].map(([id, list]) => [id, list.map((note) => `${note.source.id}@${note.fullAt}`)]);
  assert.deepEqual(shown, [
    ['p1', ['S1@p1']],
    ['p2', ['S1@p1', 'S2@p2']],
    ['s1', ['S2@p2']],
  ]);
});

test('buildMarginNotes(record) gives one note for a source cited twice in a passage, with its first place', () => {
  const passage = {
    ...makePassage('p1', 'x'),
    citations: [{ source: 'S2', locator: 'p. 1' }, { source: 'S1' }, { source: 'S2', locator: 'p. 2' }],
  };
  const notes = buildMarginNotes(makeRecord('2013-01-01-a', { sources, passages: [passage] })).get('p1') ?? [];
  assert.deepEqual(notes.map((note) => [note.source.id, note.locator]).sort(), [
    ['S1', undefined],
    ['S2', 'p. 1'],
  ]);
});

test('buildMarginNotes(record) leaves out a source that the record does not have', () => {
  const passage = { ...makePassage('p1', 'x'), citations: [{ source: 'S9' }] };
  assert.deepEqual(buildMarginNotes(makeRecord('2013-01-01-a', { sources, passages: [passage] })).get('p1'), []);
});

test('listOtherSources(record) lists sources that no passage cites', () => {
  const record = makeRecord('2013-01-01-a', { sources, passages: [makePassage('p1', 'x'), stage] });
  assert.deepEqual(
    listOtherSources(record).map((source) => source.id),
    ['S3'],
  );
});

test('orderPassages(record) puts stages after the text and keeps the order of each', () => {
  const record = makeRecord('2013-01-01-a', { passages: [stage, makePassage('p2', 'x'), { ...stage, id: 's2' }, makePassage('p1', 'y')] });
  assert.deepEqual(
    orderPassages(record).map((passage) => passage.id),
    ['p2', 'p1', 's1', 's2'],
  );
});
