/** What the embed of a query keeps of a view of the timeline. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildQueryView, sayQueryView } from '../../src/browser/embed/query-view.ts';
import { makeFilter } from '../../src/browser/timeline/filter.ts';
import { parseBoardState } from '../../src/timeline/board-state.ts';
import { makeCorpus, makeLink, makeRecord } from '../support/corpus.ts';
import { boardOf } from '../timeline/support.ts';

const index = boardOf(
  makeCorpus([
    makeRecord('2013-10-30-muscular', { title: 'Cables tapped', label: 'MUSCULAR' }),
    makeRecord('2013-11-11-belz', {
      kind: 'testimony',
      title: 'Belz answers',
      label: 'Belz',
      links: [makeLink('2013-11-11-belz', 'responds-to', '2013-10-30-muscular')],
    }),
    makeRecord('2013-12-04-promise', {
      kind: 'statements',
      title: 'Encryption promised',
      label: 'Promise',
      links: [makeLink('2013-12-04-promise', 'follows-up', '2013-11-11-belz')],
    }),
  ]),
);

function viewOf(search: string) {
  const state = parseBoardState(search);
  return buildQueryView(index, state, makeFilter(state.query, index));
}

const shown = (search: string) => viewOf(search).events.map(({ record }) => record.slice(11));
const plain = (words: string) => words.replaceAll('\u00a0', ' ');

for (const [search, expected, says] of [
  ['', ['muscular', 'belz', 'promise'], 'all without a view'],
  ['?off=h', ['muscular', 'promise'], 'no lane that is off'],
  ['?from=2013-11-01&to=2013-12-04', ['belz', 'promise'], 'the days of the window, the last included'],
  ['?q=kind:statements&off=d', ['promise'], 'what the query lets through'],
  ['?from=nonsense&off=x&known=never', ['muscular', 'belz', 'promise'], 'all where the view cannot be read'],
] as const) {
  test(`buildQueryView(${search}) shows ${says}`, () => assert.deepEqual(shown(search), expected));
}

test('the rows of a selected event are the event and its links with their words, in order of time', () => {
  const { rows } = viewOf('?sel=2013-11-11-belz');
  assert.deepEqual(
    rows.map(({ event, word }) => [event.record.slice(11), word]),
    [
      ['muscular', 'responds to'],
      ['belz', undefined],
      ['promise', 'followed up by'],
    ],
  );
});

test('the rows of a known day hold nothing that came later, and the note says how many did', () => {
  const view = viewOf('?known=2013-11-11');
  assert.deepEqual(
    view.rows.map(({ event }) => event.record.slice(11)),
    ['muscular', 'belz'],
  );
  assert.match(plain(sayQueryView(view, undefined).note), /As known on 11 November 2013: what came after is barred, 1 of them\./);
});

test('sayQueryView puts a title over the query and the count, and says what is left out', () => {
  const { head, note } = sayQueryView(viewOf('?q=date:2013&off=h&from=2013-10-01&to=2013-12-31'), 'Cables and answers');
  assert.equal(head, 'Cables and answers');
  assert.equal(plain(note), 'date:2013: 2 events. 1 October 2013 to 31 December 2013. Without Hearings & testimony.');
  assert.equal(sayQueryView(viewOf('?q=date:2013'), undefined).head, 'date:2013: 3 events');
});
