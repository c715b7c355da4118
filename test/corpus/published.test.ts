import assert from 'node:assert/strict';
import test from 'node:test';
import { addPublished, formatPublished, parsePublished } from '../../src/corpus/published.ts';
import { makePassage, makeRecord } from '../support/corpus.ts';

const fail = () => assert.fail('no problem is expected');

test('parsePublished(formatPublished(x)) is x, sorted, one record a line', () => {
  const text = formatPublished([
    { kind: 'testimony', id: '2013-b', published: '2026-11-24', passages: ['t10', 'p2', 't2', 's1'] },
    { kind: 'disclosures', id: '2013-a', passages: [] },
  ]);
  assert.equal(
    text,
    '{\n  "disclosures/2013-a": [],\n  "testimony/2013-b": { "published": "2026-11-24", "passages": ["p2", "s1", "t2", "t10"] }\n}\n',
  );
  assert.equal(formatPublished(parsePublished(text, fail).values()), text);
  assert.equal(formatPublished(parsePublished(formatPublished([]), fail).values()), '{}\n');
});

test('parsePublished reports a day that is none, and a key that it does not know', () => {
  for (const entry of [
    '{ "published": "24 Nov", "passages": [] }',
    '{ "passages": [] }',
    '{ "published": "2026-11-24", "passages": [], "x": 1 }',
    '1',
  ]) {
    const codes: string[] = [];
    assert.equal(parsePublished(`{ "rulings/2013-a": ${entry} }`, (_, { code }) => codes.push(code)).size, 0);
    assert.deepEqual(codes, ['bad-lock'], entry);
  }
});

test('addPublished(published, corpus, day) keeps what is gone and adds what is new', () => {
  const published = parsePublished('{ "disclosures/2013-a": ["p1", "p9"], "disclosures/2012-gone": ["p1"] }', fail);
  const records = [makeRecord('2013-a', { passages: [makePassage('p1', 'One.'), makePassage('p2', 'Two.')] }), makeRecord('2013-b')];
  const all = addPublished(published, { records, redirects: [] }, '2026-12-01');
  assert.deepEqual(
    [...all.values()].map(({ id, passages }) => [id, passages]),
    [
      ['2013-a', ['p1', 'p9', 'p2']],
      ['2012-gone', ['p1']],
      ['2013-b', ['p1']],
    ],
  );
  assert.equal(published.size, 2);
});

test('addPublished(published, corpus, day) keeps the day of first publication, also of a record that moved', () => {
  const published = parsePublished(
    '{ "rulings/2013-a": { "published": "2026-11-24", "passages": ["p1"] }, "rulings/2013-old": { "published": "2026-11-20", "passages": [] } }',
    fail,
  );
  const records = [makeRecord('2013-a'), makeRecord('2013-new'), makeRecord('2013-moved')];
  const redirects = [
    { from: '2013-old', to: '2013-moved' },
    { from: '2013-a#p9', to: '2013-new' },
  ];
  const days = [...addPublished(published, { records, redirects }, '2026-12-01').values()].map((entry) => [entry.id, entry.published]);
  assert.deepEqual(Object.fromEntries(days), {
    '2013-a': '2026-11-24',
    '2013-old': '2026-11-20',
    '2013-new': '2026-12-01',
    '2013-moved': '2026-11-20',
  });
});
