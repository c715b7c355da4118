import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StagePassage } from '../../src/model/passages.ts';
import { buildEvents, eventIdOf } from '../../src/timeline/events.ts';
import { markDay } from '../../src/timeline/stacks.ts';
import { makeCorpus, makeDate, makeLink, makeRecord } from '../support/corpus.ts';

function stage(id: string, edtf: string, label: string): StagePassage {
  return { type: 'stage', id, text: label, html: label, citations: [], line: 1, date: makeDate(edtf), label };
}

const bill = makeRecord('2013-10-29-bill', {
  kind: 'legislation',
  label: 'USA FREEDOM Act',
  passages: [stage('s1', '2013-10-29', 'Introduced'), stage('s2', '2014-05-22', 'House passes, 303 to 121')],
});
const reply = makeRecord('2014-06-01-reply', {
  kind: 'statements',
  links: [makeLink('2014-06-01-reply', 'responds-to', bill.id, { to: { record: bill.id, passage: 's2' } })],
});
const corpus = makeCorpus([bill, reply]);

test('buildEvents gives each stage of a measure, and the measure itself only where it has none', () => {
  assert.deepEqual(
    buildEvents(corpus).map(({ id, label, lane }) => [id, label, lane]),
    [
      ['2013-10-29-bill#s1', 'USA FREEDOM Act: Introduced', 'l'],
      ['2013-10-29-bill#s2', 'USA FREEDOM Act: House passes, 303 to 121', 'l'],
      ['2014-06-01-reply', 'Label of 2014-06-01-reply', 'c'],
    ],
  );
});

test('buildEvents calls a measure of one stage by its own label', () => {
  const one = makeRecord('2013-10-29-bill', { kind: 'legislation', label: 'A bill', passages: [stage('s1', '2013-10-29', 'Introduced')] });
  assert.equal(buildEvents(makeCorpus([one]))[0]?.label, 'A bill');
});

test('buildEvents counts a link at the stage it names, twice where it points', () => {
  const weights = Object.fromEntries(buildEvents(corpus).map(({ id, weight }) => [id, weight]));
  assert.deepEqual(weights, { '2013-10-29-bill#s1': 0, '2013-10-29-bill#s2': 2, '2014-06-01-reply': 1 });
});

test('eventIdOf finds the named stage, else that of the record’s day; nothing for an unknown record', () => {
  assert.equal(eventIdOf({ record: bill.id, passage: 's2' }, corpus), '2013-10-29-bill#s2');
  assert.equal(eventIdOf({ record: bill.id }, corpus), '2013-10-29-bill#s1');
  assert.equal(eventIdOf({ record: bill.id, passage: 'p9' }, corpus), '2013-10-29-bill#s1');
  assert.equal(eventIdOf({ record: reply.id, passage: 'p1' }, corpus), reply.id);
  assert.equal(eventIdOf({ record: 'nowhere' }, corpus), undefined);
});

test('buildEvents: a month, a year and a doubted day are soft; an interval of known days is not', () => {
  const soft = (edtf: string, over = {}) => buildEvents(makeCorpus([makeRecord('r', { date: { ...makeDate(edtf), ...over } })]))[0]?.soft;
  assert.deepEqual([soft('2013-11-11'), soft('2013-11'), soft('2013'), soft('2013-11-11', { uncertain: true })], [false, true, true, true]);
  assert.equal(soft('2013-11-05', { end: '2013-11-07', precision: 'interval' }), false);
});

test('markDay stands a soft date in its middle, a known one on its first day', () => {
  const [event] = buildEvents(makeCorpus([makeRecord('2013-11')]));
  assert.ok(event !== undefined);
  assert.equal(markDay(event) - event.start, 14);
});
