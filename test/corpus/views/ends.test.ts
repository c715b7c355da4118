import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { buildLinkEnds, countKnown, findNeighbours, listEvidence, listTestimony } from '../../../src/corpus/views/ends.ts';
import { makeCorpus, makeDate, makeLink, makeRecord, makeSource } from '../../support/corpus.ts';

const words = (ends: readonly { readonly word: string; readonly other: { readonly id: string } }[]) =>
  ends.map((end) => `${end.word} ${end.other.id}`);

describe('buildLinkEnds', () => {
  test('parts links by the date of the other record and words each from this record', () => {
    const question = makeRecord('2013-11-11-answer', { links: [makeLink('2013-11-11-answer', 'responds-to', '2013-10-30-report')] });
    const promise = makeRecord('2013-12-04-promise', { links: [makeLink('2013-12-04-promise', 'follows-up', '2013-11-11-answer')] });
    const corpus = makeCorpus([makeRecord('2013-10-30-report'), question, promise]);
    const ends = buildLinkEnds(question, corpus);
    assert.deepEqual(words(ends.before), ['responds to 2013-10-30-report']);
    assert.deepEqual(words(ends.after), ['followed up by 2013-12-04-promise']);
  });

  test('puts own links before and those of others after where the dates may be the same', () => {
    const answer = makeRecord('2013-11-11-answer', { links: [makeLink('2013-11-11-answer', 'part-of', '2013-11-11-hearing')] });
    const comment = makeRecord('2013-11-comment', { links: [makeLink('2013-11-comment', 'responds-to', '2013-11-11-answer')] });
    const ends = buildLinkEnds(answer, makeCorpus([comment, answer, makeRecord('2013-11-11-hearing')]));
    assert.deepEqual(words(ends.before), ['part of 2013-11-11-hearing']);
    assert.deepEqual(words(ends.after), ['answered by 2013-11-comment']);
  });

  test('names the passages of both ends from the side of this record', () => {
    const link = makeLink('2013-11-11-a', 'cites', '2013-10-01-b', {
      from: { record: '2013-11-11-a', passage: 't4' },
      to: { record: '2013-10-01-b', passage: 'p2' },
    });
    const [a, b] = [makeRecord('2013-11-11-a', { links: [link] }), makeRecord('2013-10-01-b')];
    const corpus = makeCorpus([b, a]);
    const [own] = buildLinkEnds(a, corpus).before;
    const [inverse] = buildLinkEnds(b, corpus).after;
    assert.deepEqual([own?.here, own?.there], ['t4', 'p2']);
    assert.deepEqual([inverse?.here, inverse?.there], ['p2', 't4']);
  });

  test('shows every link of a record once, over both lists, and in order of date', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2013-11-${String(n).padStart(2, '0')}`);
    fc.assert(
      fc.property(
        fc.array(day, { minLength: 2, maxLength: 12 }),
        fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 20 }),
        (days, pairs) => {
          const ids = days.map((date, index) => `${date}-r${index}`);
          const links = pairs.flatMap(([from, to]) => {
            const [a, b] = [ids[from], ids[to]];
            return a === undefined || b === undefined || a === b ? [] : [makeLink(a, 'cites', b)];
          });
          const records = ids.map((id) => makeRecord(id, { links: links.filter((link) => link.from.record === id) }));
          const corpus = makeCorpus(records.toSorted((x, y) => (x.id < y.id ? -1 : 1)));
          for (const record of records) {
            const { before, after } = buildLinkEnds(record, corpus);
            const expected = links.filter((link) => link.from.record === record.id || link.to.record === record.id).length;
            assert.equal(before.length + after.length, expected);
            for (const list of [before, after])
              assert.deepEqual(
                list.map((end) => end.other.date.start),
                list.map((end) => end.other.date.start).sort(),
              );
            assert.ok(before.every((end) => end.other.date.start <= record.date.end));
            assert.ok(after.every((end) => end.other.date.end >= record.date.start));
          }
        },
      ),
      { seed: 20131111 },
    );
  });
});

test('listTestimony(hearing) finds testimony that names the hearing and testimony linked as its part, and the list of links leaves them out', () => {
  const hearing = makeRecord('2013-11-11-hearing', { kind: 'hearings' });
  const named = makeRecord('2013-11-11-one', {
    kind: 'testimony',
    hearing: hearing.id,
    links: [makeLink('2013-11-11-one', 'part-of', hearing.id)],
  });
  const linked = makeRecord('2013-11-11-two', { kind: 'testimony', links: [makeLink('2013-11-11-two', 'part-of', hearing.id)] });
  const other = makeRecord('2013-12-01-other', { links: [makeLink('2013-12-01-other', 'part-of', hearing.id)] });
  const corpus = makeCorpus([hearing, named, linked, other]);
  assert.deepEqual(
    listTestimony(hearing, corpus).map((record) => record.id),
    [named.id, linked.id],
  );
  assert.deepEqual(words(buildLinkEnds(hearing, corpus).after), ['includes 2013-12-01-other']);
});

test('listEvidence(link) reads the sources of the record that holds the link, with their places', () => {
  const link = makeLink('2013-01-01-a', 'cites', '2013-01-02-b', { citations: [{ source: 'S2', locator: 'p. 3' }, { source: 'S9' }] });
  const holder = makeRecord('2013-01-01-a', { links: [link], sources: [makeSource('S1'), makeSource('S2', { title: 'Second' })] });
  const other = makeRecord('2013-01-02-b', { sources: [makeSource('S2', { title: 'Not this one' })] });
  const evidence = listEvidence(link, makeCorpus([holder, other]));
  assert.deepEqual(
    evidence.map(({ source, locator }) => [source.title, locator]),
    [['Second', 'p. 3']],
  );
});

test('findNeighbours(record) stays in the lane: hearings and testimony share one', () => {
  const records = [
    makeRecord('2013-01-01-h', { kind: 'hearings' }),
    makeRecord('2013-01-02-d'),
    makeRecord('2013-01-03-t', { kind: 'testimony' }),
    makeRecord('2013-01-04-s', { kind: 'statements' }),
  ];
  const corpus = makeCorpus(records);
  const around = (index: number) => {
    const record = records[index];
    assert.ok(record);
    const { previous, next } = findNeighbours(record, corpus);
    return [previous?.id, next?.id];
  };
  assert.deepEqual(around(2), ['2013-01-01-h', undefined]);
  assert.deepEqual(around(0), [undefined, '2013-01-03-t']);
  assert.deepEqual(around(3), [undefined, undefined]);
});

test('countKnown(record) counts disclosures whose date was over, and names the latest that the record links to', () => {
  const record = makeRecord('2013-11-11-t', {
    kind: 'testimony',
    links: [makeLink('2013-11-11-t', 'responds-to', '2013-10-30-d'), makeLink('2013-11-11-t', 'cites', '2013-06-05-d')],
  });
  const month = makeRecord('2013-11-d', { date: makeDate('2013-11') });
  const corpus = makeCorpus([
    makeRecord('2013-06-05-d'),
    makeRecord('2013-10-30-d'),
    month,
    makeRecord('2013-11-11-d'),
    record,
    makeRecord('2013-12-01-d'),
  ]);
  const known = countKnown(record, corpus);
  assert.deepEqual([known.day, known.known, known.all, known.among?.id], ['2013-11-11', 3, 5, '2013-10-30-d']);
});
