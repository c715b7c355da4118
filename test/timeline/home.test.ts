import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawHome } from '../../src/timeline/home.ts';
import { findStory } from '../../src/timeline/story.ts';
import { makeCorpus, makeLink, makeRecord } from '../support/corpus.ts';

const records = [
  makeRecord('2013-10-30-a-reply', { kind: 'statements', links: [makeLink('2013-10-30-a-reply', 'responds-to', '2013-10-30-muscular')] }),
  makeRecord('2013-10-30-muscular', { title: 'MUSCULAR' }),
  makeRecord('2013-11-11-belz', { kind: 'testimony', links: [makeLink('2013-11-11-belz', 'responds-to', '2013-10-30-muscular')] }),
  makeRecord('2013-12-04-promise', { kind: 'statements', links: [makeLink('2013-12-04-promise', 'follows-up', '2013-11-11-belz')] }),
  makeRecord('2015-01-01-far', { kind: 'rulings' }),
];
const thread = {
  id: 'in-the-clear',
  title: 'In the clear',
  summary: '',
  file: '',
  steps: records.map(({ id }) => ({ to: { record: id }, text: '', html: '', line: 1 })),
};
const corpus = makeCorpus(records, [], { threads: [thread] });

test('findStory tells the weeks that hold most of the thread, causes before what answers them on one day', () => {
  const story = findStory(corpus);
  assert.deepEqual(
    story?.chain.map(({ id }) => id),
    ['2013-10-30-muscular', '2013-10-30-a-reply', '2013-11-11-belz', '2013-12-04-promise'],
  );
});

test('findStory finds none without a thread of three events in seven weeks', () => {
  assert.equal(findStory(makeCorpus(records)), undefined);
  assert.equal(findStory(makeCorpus(records, [], { threads: [{ ...thread, steps: thread.steps.slice(3) }] })), undefined);
});

test('drawHome makes a drawing for each width, the story in the wide ones and down the page for the narrow', () => {
  const home = drawHome(corpus, ({ id }) => `/x/${id}/`);
  const [wide, medium, small, phone] = home.drawings;
  assert.equal(home.drawings.length, 4);
  for (const svg of [wide, medium]) assert.match(svg ?? '', /answered by/);
  for (const svg of [small, phone]) assert.doesNotMatch(svg ?? '', /answered by/);
  for (const svg of home.chain?.drawings ?? []) assert.match(svg, /answered by.*followed up by/s);
  assert.equal(home.finding, '80 per cent of the record falls in seven months of 2013');
});

test('drawHome tells small numbers in words and without a story draws the overview alone', () => {
  const home = drawHome(makeCorpus([makeRecord('2020-01-01-x')]), () => '/');
  assert.equal(home.finding, 'One event in the record');
  assert.equal(home.outside, '');
  assert.equal(home.chain, undefined);
});

test('drawHome escapes titles and addresses', () => {
  const hostile = makeCorpus([makeRecord('2013-11-11-x', { title: '<img onerror=x>', label: '<img onerror=x>' })]);
  for (const svg of drawHome(hostile, () => '/"><script>').drawings) assert.ok(!svg.includes('<img') && !svg.includes('<script'));
});
