import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type BuilderState, formatBuilderState, parseBuilderState } from '../../src/browser/embed/builder-state.ts';

const FALLBACK: BuilderState = { kind: 'card', query: '', record: 'r', passage: 't4', theme: 'auto', width: 600, isPinned: false };

const READ: readonly (readonly [string, Partial<BuilderState>])[] = [
  ['', {}],
  ['?kind=timeline&q=muscular%20date:2013..', { kind: 'timeline', query: 'muscular date:2013..' }],
  ['?kind=other', {}],
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

test('parseBuilderState reads what formatBuilderState wrote', () => {
  for (const state of [FALLBACK, { ...FALLBACK, passage: '', theme: 'light', width: 300, isPinned: true } as const, TIMELINE]) {
    assert.deepEqual(parseBuilderState(formatBuilderState(state), FALLBACK), state);
  }
});
