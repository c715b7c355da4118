import assert from 'node:assert/strict';
import test from 'node:test';
import { findFigures, listUnnamed } from '../../src/text/figures.ts';

const dates = (text: string) => findFigures(text).dates.map(({ words }) => words);
const numbers = (text: string) => findFigures(text).numbers.map(({ words }) => words);

test('findFigures(text) finds days, months, years, and days that share a month', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['On 12 June 2013 he spoke.', ['12 June 2013']],
    ['From 12 June on.', ['12 June']],
    ['In June 2013.', ['June 2013']],
    ['Since 2009.', ['2009']],
    ['Hearings of 9 and 11 December 2013', ['9 December 2013', '11 December 2013']],
    ['On 5, 7 and 9 May', ['5 May', '7 May', '9 May']],
    ['5–7 November 2013', ['5 November 2013', '7 November 2013']],
    ['In May they met.', []],
    ['112 June', []],
  ];
  for (const [text, found] of cases) assert.deepEqual(dates(text), found, text);
});

test('findFigures(text) finds numbers as written, and takes numbers of sections, articles and titles for names', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['The House passed H.R. 3361, 303 to 121.', ['3361', '303', '121']],
    ['Public Law 114-23', ['114-23']],
    ['321,545 requests, 70 per cent, 3.4 million', ['321,545', '70', '3.4']],
    ['Section 215 and § 702(b)', []],
    ['Sections 215 and 702, Articles 7, 8 and 47', []],
    ['Title 50', []],
    ['the 54th plot, F6, PPD-28', []],
    ['in 1 800', ['1', '800']],
  ];
  for (const [text, found] of cases) assert.deepEqual(numbers(text), found, text);
});

test('listUnnamed(text, other) lists what the other text does not name, each once', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['On 12 June 2013', 'The day, 12 June 2013', []],
    ['On 12 June', 'The day, 12 June 2013', []],
    ['On 12 June 2013', 'The day, 12 June', []],
    ['On 12 June 2013', 'The day, 12 June 2014', ['12 June 2013']],
    ['On 2 June 2013', 'The day, 12 June 2013', ['2 June 2013']],
    ['In June 2013', 'On 5 June 2013', []],
    ['In June 2013', 'On 5 June', ['June 2013']],
    ['On 5 June 2013', 'In June 2013', ['5 June 2013']],
    ['Since 2013', 'On 5 June 2013', []],
    ['Since 2013', 'On 5 June', ['2013']],
    ['8 firms, 8 letters', '18 firms', ['8']],
    ['338 to 88', '338 votes to 88', []],
    ['3.4 million', '3.4 million', []],
    ['3 million', '3.4 million', ['3']],
    ['No figure', '', []],
  ];
  for (const [text, other, left] of cases) assert.deepEqual(listUnnamed(text, other), left, `${text} / ${other}`);
});
