import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type BuilderState, formatBuilderState, listTargetOf, parseBuilderState } from '../../src/browser/embed/builder-state.ts';
import { builderPath } from '../../src/embeds/addresses.ts';

const FALLBACK: BuilderState = { kind: 'card', query: '', of: '', record: 'r', passage: 't4', theme: 'auto', width: 600, isPinned: false };

const READ: readonly (readonly [string, Partial<BuilderState>])[] = [
  ['', {}],
  ['?kind=timeline&q=muscular%20date:2013..', { kind: 'timeline', query: 'muscular date:2013..' }],
  [
    '?kind=timeline&q=a&title=Cables&known=2013-11-11&off=l',
    { kind: 'timeline', query: 'a', title: 'Cables', view: { known: '2013-11-11', off: 'l' } },
  ],
  ['?kind=search&q=a&title=Cables&known=2013-11-11', { kind: 'search', query: 'a' }],
  ['?kind=other', {}],
  ['?kind=toString', {}],
  ['?kind=thread&of=in-the-clear', { kind: 'thread', of: 'in-the-clear' }],
  ['?kind=entity&of=people%2Fx', { kind: 'entity', of: 'people/x' }],
  ['?kind=search&q=a', { kind: 'search', query: 'a' }],
  ['?record=x', { record: 'x', passage: '' }],
  ['?record=x&passage=p1&theme=dark&width=320&pin=1', { record: 'x', passage: 'p1', theme: 'dark', width: 320, isPinned: true }],
  ['?passage=p9', {}],
  ['?theme=pink', {}],
  ['?width=279', {}],
  ['?width=601', {}],
  ['?width=1e9', {}],
  ['?width=', {}],
  ['?width=NaN', {}],
];

for (const [search, change] of READ) {
  test(`parseBuilderState(${JSON.stringify(search)})`, () =>
    assert.deepEqual(parseBuilderState(search, FALLBACK), { ...FALLBACK, ...change }));
}

const TIMELINE: BuilderState = { ...FALLBACK, kind: 'timeline', query: '§ 215 & "words"', theme: 'dark' };

const THREAD: BuilderState = { ...FALLBACK, kind: 'thread', of: 'in-the-clear' };
const BOX: BuilderState = { ...FALLBACK, kind: 'search', query: '§ 215', width: 300 };

test('listTargetOf says which thread, matrix or entity is chosen, and builderPath leads to it', () => {
  for (const target of [
    { kind: 'thread', thread: 'x' },
    { kind: 'matrix', matrix: 'x' },
    { kind: 'timeline', of: { kind: 'people', id: 'x' } },
  ] as const) {
    assert.deepEqual(listTargetOf(parseBuilderState(builderPath(target).replace('embed/', ''), FALLBACK)), target);
  }
  for (const state of [FALLBACK, TIMELINE, BOX]) assert.equal(listTargetOf(state), undefined);
});

test('parseBuilderState reads what formatBuilderState wrote', () => {
  for (const state of [
    FALLBACK,
    { ...FALLBACK, passage: '', theme: 'light', width: 300, isPinned: true } as const,
    TIMELINE,
    { ...TIMELINE, title: 'Cables & answers', view: { from: '2013-10-01', to: '2013-12-20', sel: 'x#s1' } },
    THREAD,
    BOX,
  ]) {
    assert.deepEqual(parseBuilderState(formatBuilderState(state), FALLBACK), state);
  }
});
