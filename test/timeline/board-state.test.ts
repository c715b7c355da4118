import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { LANES } from '../../src/model/lanes.ts';
import { ARC_FAMILIES } from '../../src/timeline/arc-families.ts';
import { type BoardState, formatBoardState, parseBoardState } from '../../src/timeline/board-state.ts';
import { SEED } from './support.ts';

const START: BoardState = { off: [], query: '', mode: 'chart', arcs: [], step: 0 };

const anyState: fc.Arbitrary<BoardState> = fc
  .record({
    window: fc.option(fc.tuple(fc.integer({ min: -20_000, max: 30_000 }), fc.integer({ min: 1, max: 5000 })), { nil: undefined }),
    off: fc.subarray(LANES.map(({ id }) => id)),
    query: fc.string({ maxLength: 30 }),
    selected: fc.option(fc.constantFrom('2013-11-11-belz', '2013-10-29-bill#s2'), { nil: undefined }),
    known: fc.option(fc.constantFrom('2013-11-11', '2016-02-29'), { nil: undefined }),
    mode: fc.constantFrom('chart', 'list', 'table'),
    arcs: fc.subarray([...ARC_FAMILIES]),
    thread: fc.option(fc.constant('in-the-clear'), { nil: undefined }),
    step: fc.integer({ min: 0, max: 30 }),
    compare: fc.option(fc.constant(['programs/muscular', 'people/dorothee-belz'] as const), { nil: undefined }),
  })
  .map(({ window, selected, known, thread, compare, step, ...rest }) => ({
    ...rest,
    // A step is a step of a thread.
    step: thread === undefined ? 0 : step,
    ...(window === undefined ? {} : { from: window[0], to: window[0] + window[1] }),
    ...(selected === undefined ? {} : { selected }),
    ...(known === undefined ? {} : { known }),
    ...(thread === undefined ? {} : { thread }),
    ...(compare === undefined ? {} : { compare }),
  }));

test('parseBoardState(formatBoardState(state)) is the state, for windows of whole days', () => {
  fc.assert(
    fc.property(anyState, (state) => assert.deepEqual(parseBoardState(formatBoardState(state)), state)),
    { ...SEED, numRuns: 300 },
  );
});

test('formatBoardState(START) is empty, and a window with fractions is told in the days that are seen', () => {
  assert.equal(formatBoardState(START), '');
  assert.equal(formatBoardState({ ...START, from: 16_020.4, to: 16_024.2 }), '?from=2013-11-11&to=2013-11-15');
});

test('formatBoardState leaves slashes and colons as people read them', () => {
  const state: BoardState = { ...START, query: 'program:muscular', compare: ['programs/muscular', 'people/dorothee-belz'] };
  assert.equal(formatBoardState(state), '?q=program:muscular&a=programs/muscular&b=people/dorothee-belz');
});

for (const [search, name] of [
  ['?from=2013-02-30&to=2013-03-01', 'a day that does not exist'],
  ['?from=2013-12-01&to=2013-01-01', 'a window that ends before it begins'],
  ['?from=2013-12-01', 'half a window'],
  ['?view=__proto__&step=-1&off=xyz&arcs=some&known=yesterday', 'words that are none of ours'],
  ['?a=programs/muscular', 'half a comparison'],
  ['?a=programs/<b>&b=people/x', 'an entity that no id could be'],
  ['?step=1e9&%zz', 'a step beyond all threads and a broken escape'],
] as const) {
  test(`parseBoardState leaves ${name} as at the start`, () => assert.deepEqual(parseBoardState(search), START));
}
