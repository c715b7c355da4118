import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { layOutUnits, listDivisionsAround, listSpeakers, outlineUnits } from '../../../src/corpus/views/text-outline.ts';
import { PART_WEIGHT } from '../../../src/model/document-parts.ts';
import { makeSection, makeTurn, makeUnit } from '../../support/documents.ts';

const LAW = [
  makeUnit('t1', { number: 'TITLE I', heading: 'Records' }),
  makeUnit('s101', { depth: 1, number: 'SEC. 101.', heading: 'Orders', page: '2' }),
  makeUnit('s101-a', { depth: 2, number: '(a)', heading: 'In general', paragraphs: ['Words.'], page: '2' }),
  makeUnit('s101-a-1', { depth: 3, number: '(1)', paragraphs: ['Words.'], page: '3' }),
  makeUnit('p5', { type: 'paragraph', depth: 1, paragraphs: ['Words.'] }),
  makeUnit('t2', { number: 'TITLE II', page: '3' }),
];

describe('outlineUnits', () => {
  test('lists divisions that have a head of their own, two levels deep', () => {
    assert.deepEqual(
      outlineUnits(LAW).map(({ id, depth, name, part }) => `${depth} ${id} ${name}${part}`),
      ['0 t1 TITLE I Records', '1 s101 SEC. 101. Orders', '0 t2 TITLE II'],
    );
  });

  test('is empty for turns and where there is one division; a very long one shows the top alone', () => {
    assert.deepEqual(outlineUnits([makeTurn(1, 'Mr. A', 'Yes.'), makeTurn(2, 'Mr. B', 'No.')]), []);
    assert.deepEqual(outlineUnits([makeSection(1, 'Short title', 'This Act.')]), []);
    const long = Array.from({ length: 300 }, (_, n) => [makeSection(n, 'Title'), makeUnit(`x${n}`, { depth: 1, heading: 'Part' })]).flat();
    assert.equal(outlineUnits(long).length, 300);
  });

  test('names the page of the reading view where there are several', () => {
    const long = [makeSection(1, 'A', 'x'.repeat(PART_WEIGHT)), makeSection(2, 'B', 'y')];
    assert.deepEqual(
      outlineUnits(long).map(({ id, part }) => `${part}#${id}`),
      ['s1#s1', 's2#s2'],
    );
  });
});

test('listSpeakers counts turns by the name as first printed, the most first', () => {
  const turns = [
    makeTurn(1, 'The Chairman', 'a'),
    makeTurn(2, 'Mr. Clapper', 'b'),
    makeTurn(3, 'Mr. CLAPPER', 'c'),
    makeUnit('p4', { type: 'paragraph' }),
  ];
  assert.deepEqual(listSpeakers(turns), [
    { name: 'Mr. Clapper', turns: 2, first: { id: 't2', part: '' } },
    { name: 'The Chairman', turns: 1, first: { id: 't1', part: '' } },
  ]);
});

test('layOutUnits sets headings one level at a time and marks a printed page where it begins', () => {
  assert.deepEqual(
    layOutUnits(LAW).map(({ unit, level, indent, page }) => [unit.id, level, indent, page]),
    [
      ['t1', 2, 0, undefined],
      ['s101', 3, 0, '2'],
      ['s101-a', undefined, 1, undefined],
      ['s101-a-1', undefined, 2, '3'],
      ['p5', undefined, 1, undefined],
      ['t2', 2, 0, undefined],
    ],
  );
  assert.deepEqual(
    layOutUnits(LAW.slice(1, 2)).map(({ level }) => level),
    [2],
  );
  assert.deepEqual(layOutUnits([]), []);
});

test('layOutUnits sets a section without a heading on a line of its own, and no numbered paragraph', () => {
  const units = ['Sec. 219.', '§ 3', '1.', '“(a)', '(iv)'].map((number, n) => makeUnit(`x${n}`, { depth: 1, number }));
  assert.deepEqual(
    layOutUnits(units).map(({ level }) => level),
    [2, 2, undefined, undefined, undefined],
  );
  assert.deepEqual(outlineUnits(units), []);
});

test('listDivisionsAround names what a unit lies within', () => {
  assert.deepEqual(
    listDivisionsAround(LAW, 's101-a-1').map(({ id }) => id),
    ['t1', 's101', 's101-a'],
  );
  assert.deepEqual(listDivisionsAround(LAW, 't2'), []);
  assert.deepEqual(listDivisionsAround(LAW, 'nowhere'), []);
});
