import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { alignSections, findInOrder } from '../../../src/corpus/views/align-sections.ts';
import { compareTexts } from '../../../src/corpus/views/compare-texts.ts';
import { cutSections } from '../../../src/corpus/views/text-sections.ts';
import type { DocumentUnit } from '../../../src/model/documents.ts';
import type { ComparedSection, TextRun } from '../../../src/model/texts.ts';
import { makeSection, makeTurn, makeUnit } from '../../support/documents.ts';

const ORDERS = 'The Court may order a company to hand over records that pertain to an agent of a foreign power.';
const ADVOCATE = 'The presiding judges shall name at least five persons who may speak as friends of the court in matters of law.';
const REPORTS = 'The Attorney General shall report each year how many orders were asked for and how many were granted or refused.';

const show = (runs: readonly TextRun[]) => runs.map(({ type, text }) => `${{ kept: '', deleted: '-', inserted: '+' }[type]}${text}`);
const brief = (section: ComparedSection) =>
  [
    section.state,
    section.name,
    section.movedFrom !== undefined && `moved from after "${section.movedFrom}"`,
    section.formerNumber && `was ${section.formerNumber}`,
  ]
    .filter(Boolean)
    .join(', ');
const letters = (text: string) => text.replace(/\s+/g, '');

/** What the shown comparison says of one of the two texts, without white space: the words that are not of the other alone. */
function readSide(sections: readonly ComparedSection[], other: TextRun['type']): readonly string[] {
  return sections
    .map(({ nameRuns, lines }) => [nameRuns, ...lines.map((line) => line.runs)].flat().filter((run) => run.type !== other))
    .map((runs) => letters(runs.map((run) => run.text).join('')))
    .filter((text) => text !== '');
}

function readUnits(units: readonly DocumentUnit[]): readonly string[] {
  const textOf = ({ number = '', heading = '', speaker = '', paragraphs }: DocumentUnit) =>
    `${number}${heading}${speaker}${paragraphs.join('')}`;
  return cutSections(units).map(({ id }, index, all) => {
    const start = units.findIndex((unit) => unit.id === id);
    const end = units.findIndex((unit) => unit.id === all[index + 1]?.id);
    return letters(
      units
        .slice(start, end === -1 ? undefined : end)
        .map(textOf)
        .join(''),
    );
  });
}

describe('cutSections', () => {
  test('titles are heads over sections; subsections belong to theirs', () => {
    const units = [
      makeUnit('t1', { number: 'TITLE I', heading: 'Records' }),
      makeUnit('s101', { depth: 1, number: 'SEC. 101.', heading: 'Orders' }),
      makeUnit('s101-a', { depth: 2, number: '(a)', heading: 'In general', paragraphs: ['The Court may order.'] }),
      makeUnit('s101-a-1', { depth: 3, number: '(1)', paragraphs: ['records', 'and more'] }),
      makeUnit('s102', { depth: 1, number: 'SEC. 102.', heading: 'Reports', paragraphs: ['Yearly.'] }),
      makeUnit('t2', { number: 'TITLE II', heading: 'Advocate' }),
    ];
    assert.deepEqual(
      cutSections(units).map(
        ({ id, lines }) => `${id} ${lines.map((line) => `${line.depth}:${line.words.map((word) => word.text).join(' ')}`).join(' | ')}`,
      ),
      ['t1 ', 's101 1:(a) In general The Court may order . | 2:(1) records | 2:and more', 's102 0:Yearly .', 't2 '],
    );
  });

  test('a division over titles without headings is no section by itself', () => {
    const units = [
      makeUnit('da', { number: 'DIVISION A' }),
      makeUnit('da-t1', { depth: 1, number: 'TITLE I' }),
      makeUnit('da-t1-s1', { depth: 2, number: 'Sec. 1.', paragraphs: ['Words.'] }),
    ];
    assert.deepEqual(
      cutSections(units).map(({ id }) => id),
      ['da', 'da-t1', 'da-t1-s1'],
    );
  });

  test('a section is named by number and heading, by its speaker and turn, or by its first words', () => {
    const long = 'word '.repeat(40).trim();
    const units = [
      makeSection(1, 'Short title'),
      makeTurn(2, 'Mr. A', 'Yes.'),
      makeUnit('p1', { type: 'paragraph', paragraphs: [long] }),
      makeUnit('x'),
    ];
    assert.deepEqual(
      cutSections(units).map(({ name }) => name),
      ['SEC. 1. Short title', 'Mr. A, t2', `${'word '.repeat(12).trim()}…`, 'x'],
    );
  });
});

describe('compareTexts', () => {
  test('leaves out what a committee struck out, and finds the words before the first section again', () => {
    const preface = (word: string) => makeUnit('preface', { type: 'paragraph', paragraphs: [word, 'A bill'] });
    const before = [preface('I'), makeSection(1, 'Orders', ORDERS)];
    const after = [
      preface('IB Union Calendar'),
      { ...makeSection(1, 'Orders', ORDERS), change: 'struck' as const },
      { ...makeSection(1, 'Advocate', ADVOCATE), id: 's1-2' },
    ];
    assert.deepEqual(compareTexts(before, after).sections.map(brief), [
      'changed, Preface',
      'gone, SEC. 1. Orders',
      'added, SEC. 1. Advocate',
    ]);
  });

  test('says of each section whether it stayed, changed, came or went, and shows the words', () => {
    const before = [makeSection(1, 'Orders', ORDERS), makeSection(2, 'Advocate', ADVOCATE), makeSection(3, 'Reports', REPORTS)];
    const after = [
      makeSection(1, 'Orders', ORDERS),
      makeSection(2, 'Sunset', 'This Act ends in five years.'),
      makeSection(3, 'Reports', REPORTS.replace('each year', 'twice a year')),
    ];
    const { sections, counts } = compareTexts(before, after);
    assert.deepEqual(sections.map(brief), [
      'same, SEC. 1. Orders',
      'gone, SEC. 2. Advocate',
      'added, SEC. 2. Sunset',
      'changed, SEC. 3. Reports',
    ]);
    assert.deepEqual(show(sections.find(({ state }) => state === 'changed')?.lines[0]?.runs ?? []), [
      'The Attorney General shall report',
      '-each',
      '+twice a',
      'year how many orders were asked for and how many were granted or refused.',
    ]);
    assert.deepEqual(counts, { changed: 1, added: 1, gone: 1, same: 1, moved: 0, renumbered: 0, wordsInserted: 11, wordsDeleted: 25 });
  });

  test('a section with another number is the same section, and one that stands elsewhere has moved', () => {
    const before = [makeSection(1, 'Orders', ORDERS), makeSection(2, 'Advocate', ADVOCATE), makeSection(3, 'Reports', REPORTS)];
    const inserted = [
      makeSection(1, 'Short title', 'This is an Act.'),
      makeSection(2, 'Orders', ORDERS),
      makeSection(3, 'Advocate', ADVOCATE),
      makeSection(4, 'Reports', REPORTS),
    ];
    assert.deepEqual(compareTexts(before, inserted).sections.map(brief), [
      'added, SEC. 1. Short title',
      'same, SEC. 2. Orders, was SEC. 1.',
      'same, SEC. 3. Advocate, was SEC. 2.',
      'same, SEC. 4. Reports, was SEC. 3.',
    ]);
    const moved = [makeSection(1, 'Reports', REPORTS), makeSection(2, 'Orders', ORDERS), makeSection(3, 'Advocate', ADVOCATE)];
    assert.deepEqual(
      compareTexts(before, moved).sections.map(brief)[0],
      'same, SEC. 1. Reports, moved from after "SEC. 2. Advocate", was SEC. 3.',
    );
    assert.deepEqual(compareTexts(before, moved).counts.moved, 1);
  });

  test('a section with another number and heading is found by its words', () => {
    const after = [makeSection(9, 'Limits on production', ORDERS.replace('may order', 'shall not order'))];
    const [section] = compareTexts([makeSection(1, 'Orders', ORDERS)], after).sections;
    assert.equal(section && brief(section), 'changed, SEC. 9. Limits on production, was SEC. 1.');
    assert.deepEqual(show(section?.nameRuns ?? []), ['SEC.', '-1', '+9', '.', '-Orders', '+Limits on production']);
  });

  test('a line with nothing left of it is given as replaced; one that was parted says so', () => {
    const compareLines = (before: readonly string[], after: readonly string[]) =>
      compareTexts([makeSection(1, 'A', ...before)], [makeSection(1, 'A', ...after)]).sections[0]?.lines.map(({ runs, broken }) => [
        ...show(runs),
        ...(broken === undefined ? [] : [`break ${broken}`]),
      ]);
    assert.deepEqual(compareLines(['one two three the four'], ['five six the seven eight nine']), [
      ['-one two three the four'],
      ['+five six the seven eight nine'],
    ]);
    assert.deepEqual(compareLines(['first words here second words here'], ['first words here', 'second words here']), [
      ['first words here'],
      ['second words here', 'break inserted'],
    ]);
    assert.deepEqual(compareLines(['first words', 'second words'], ['first words', 'a new line', 'second words']), [
      ['first words'],
      ['+a new line'],
      ['second words'],
    ]);
  });

  test('two identical texts have no change; against nothing all is added or gone', () => {
    const units = [makeSection(1, 'Orders', ORDERS), makeTurn(1, 'Mr. A', 'Yes.'), makeTurn(2, 'Mr. A', 'Yes.')];
    const { counts } = compareTexts(units, units);
    assert.deepEqual(counts, { changed: 0, added: 0, gone: 0, same: 3, moved: 0, renumbered: 0, wordsInserted: 0, wordsDeleted: 0 });
    assert.deepEqual(
      compareTexts([], units).sections.map(({ state }) => state),
      ['added', 'added', 'added'],
    );
    assert.deepEqual(
      compareTexts(units, []).sections.map(({ state }) => state),
      ['gone', 'gone', 'gone'],
    );
    assert.deepEqual(compareTexts([], []).sections, []);
  });

  const word = fc.constantFrom('court', 'order', 'records', 'shall', 'may', 'not', 'report', 'the');
  const units = fc
    .array(
      fc.record({
        depth: fc.nat(2),
        number: fc.constantFrom(undefined, 'SEC. 1.', 'SEC. 2.', '(a)', '(b)'),
        heading: fc.constantFrom(undefined, 'Orders', 'Reports', 'Advocate'),
        paragraphs: fc.array(
          fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' ')),
          { maxLength: 3 },
        ),
      }),
      { minLength: 1, maxLength: 12 },
    )
    .map((list) =>
      list.map(({ depth, number, heading, paragraphs }, n) =>
        makeUnit(`u${n}`, { depth, paragraphs, ...(number !== undefined && { number }), ...(heading !== undefined && { heading }) }),
      ),
    );

  test('without what was deleted the page reads as the later text, without what was inserted as the earlier; ids are its own', () => {
    fc.assert(
      fc.property(units, units, (before, after) => {
        const { sections } = compareTexts(before, after);
        const later = sections.filter(({ state }) => state !== 'gone');
        assert.deepEqual(
          readSide(later, 'deleted'),
          readUnits(after).filter((text) => text !== ''),
        );
        assert.deepEqual(
          readSide(sections, 'inserted').toSorted(),
          readUnits(before)
            .filter((text) => text !== '')
            .toSorted(),
        );
        assert.equal(new Set(sections.map(({ id }) => id)).size, sections.length);
        const inOrder = sections
          .filter(({ before: id, movedFrom }) => id !== undefined && movedFrom === undefined)
          .map(({ before: id }) => Number(id?.slice(1)));
        assert.deepEqual(
          inOrder,
          inOrder.toSorted((a, b) => a - b),
        );
      }),
      { seed: 3361, numRuns: 400 },
    );
  });

  test('compared with itself, any text has no change', () => {
    fc.assert(
      fc.property(units, (list) => {
        assert.ok(
          compareTexts(list, list).sections.every(
            ({ state, movedFrom, formerNumber }) => state === 'same' && movedFrom === undefined && formerNumber === undefined,
          ),
        );
      }),
    );
  });

  test('two long laws with a changed word in each section are compared in seconds', () => {
    const law = (verb: string) =>
      Array.from({ length: 2000 }, (_, n) =>
        makeSection(
          n + 1,
          `Matter ${n}`,
          ...Array.from(
            { length: 6 },
            (_, m) => `Paragraph ${m} of ${n}: the officer ${verb} report on matter ${n} to the committee in time.`,
          ),
        ),
      );
    const started = performance.now();
    assert.equal(compareTexts(law('shall'), law('may')).counts.changed, 2000);
    assert.ok(performance.now() - started < 15_000);
  });
});

describe('alignSections', () => {
  test('uses no section twice', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4), { maxLength: 14 }), fc.array(fc.nat(4), { maxLength: 14 }), (a, b) => {
        const of = (list: readonly number[]) =>
          cutSections(list.map((n, at) => makeUnit(`u${at}`, { paragraphs: [`${'word '.repeat(n)}end`] })));
        const used = alignSections(of(a), of(b)).filter((index) => index !== undefined);
        assert.equal(new Set(used).size, used.length);
      }),
    );
  });
});

describe('findInOrder', () => {
  test('keeps as many as any choice of sections in ascending order does', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7]), (order) => {
        const matches = order.map((value) => (value === 3 ? undefined : value));
        const values = [...findInOrder(matches)].sort((a, b) => a - b).map((index) => matches[index] ?? -1);
        assert.deepEqual(
          values,
          values.toSorted((a, b) => a - b),
        );
        let longest = 0;
        for (let mask = 0; mask < 2 ** matches.length; mask++) {
          const chosen = matches.filter((value, index) => value !== undefined && (mask >> index) & 1);
          if (chosen.every((value, index) => index === 0 || (chosen[index - 1] ?? 0) < (value ?? 0)))
            longest = Math.max(longest, chosen.length);
        }
        assert.equal(values.length, longest);
      }),
    );
  });
});
