import assert from 'node:assert/strict';
import test from 'node:test';
import { linkCorpus, type UnlinkedCorpus } from '../../src/corpus/link-corpus.ts';

const NOTHING: UnlinkedCorpus = {
  records: [],
  entities: [],
  threads: [],
  matrices: [],
  audits: [],
  corrections: [],
  redirects: [],
  documents: [],
};

const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).join(' ');

test('linkCorpus(parts).threads go by place, then id; those without a place come last', () => {
  const makeThread = (id: string, place?: number) => ({
    id,
    title: id,
    summary: '',
    steps: [],
    file: '',
    ...(place === undefined ? {} : { place }),
  });
  const threads = [makeThread('a'), makeThread('b', 10), makeThread('d', 2), makeThread('c', 2), makeThread('e', 1)];
  assert.equal(idsOf(linkCorpus({ ...NOTHING, threads }).threads), 'e c d b a');
});

test('linkCorpus(parts).corrections go by day, the latest first, then id', () => {
  const makeCorrection = (id: string, date: string) => ({ id, date, ref: { record: '2013-a' }, said: '', says: '', why: '', file: '' });
  const corrections = [
    makeCorrection('a', '2026-11-23'),
    makeCorrection('c', '2026-11-25'),
    makeCorrection('b', '2026-11-25'),
    makeCorrection('d', '2026-11-24'),
  ];
  assert.equal(idsOf(linkCorpus({ ...NOTHING, corrections }).corrections), 'b c d a');
});
