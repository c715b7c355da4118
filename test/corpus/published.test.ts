import assert from 'node:assert/strict';
import test from 'node:test';
import { addPublished, formatPublished, parsePublished } from '../../src/corpus/published.ts';
import { makePassage, makeRecord } from '../support/corpus.ts';

const fail = () => assert.fail('no problem is expected');

test('parsePublished(formatPublished(x)) is x, sorted, one record a line', () => {
  const text = formatPublished([
    { kind: 'testimony', id: '2013-b', passages: ['t10', 'p2', 't2', 's1'] },
    { kind: 'disclosures', id: '2013-a', passages: [] },
  ]);
  assert.equal(text, '{\n  "disclosures/2013-a": [],\n  "testimony/2013-b": ["p2", "s1", "t2", "t10"]\n}\n');
  assert.equal(formatPublished(parsePublished(text, fail).values()), text);
  assert.equal(formatPublished(parsePublished(formatPublished([]), fail).values()), '{}\n');
});

test('addPublished(published, corpus) keeps what is gone and adds what is new', () => {
  const published = parsePublished('{ "disclosures/2013-a": ["p1", "p9"], "disclosures/2012-gone": ["p1"] }', fail);
  const records = [makeRecord('2013-a', { passages: [makePassage('p1', 'One.'), makePassage('p2', 'Two.')] }), makeRecord('2013-b')];
  const all = addPublished(published, { records });
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
