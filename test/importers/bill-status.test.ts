import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import { billStatusImporter } from '../../src/importers/bill-status/bill-status.ts';
import { parseFullName } from '../../src/importers/bill-status/sponsors.ts';
import { assertMatchesFile } from '../support/expected-file.ts';
import { cutEveryKilobyte, listOfficial, readFixture, readOfficial, whyMissing } from '../support/official-files.ts';

const skip = whyMissing('us-bills');
const NEW = readFixture('laws/BILLSTATUS-199hr12.xml');
const OLD = readFixture('laws/BILLSTATUS-199hr12-old.xml');

test('importText(bill status) gives facts and no document: one action once, its vote with counts, the withdrawn cosponsor', () => {
  const { document, facts, problems } = billStatusImporter.importText(NEW);
  assert.equal(document, undefined);
  assert.deepEqual(facts, {
    kind: 'legislation',
    title: 'Lantern Act (H.R. 12, 199th Congress)',
    officialTitle: 'To light the harbor, and for other purposes.',
    date: '2085-03-01',
    jurisdiction: 'US',
    bodies: ['House of Representatives', 'House Judiciary Committee', 'House Judiciary Lamps Subcommittee'],
    people: [
      {
        name: 'Ada B. Lampe Jr.',
        role: 'Representative (I-ME)',
        organization: 'House of Representatives',
        part: 'sponsor',
        identifiers: { bioguide: 'L000999' },
      },
      {
        name: 'Otto Wick',
        role: 'Representative (R-NY), withdrew on 2085-03-09',
        organization: 'House of Representatives',
        part: 'cosponsor',
        identifiers: { bioguide: 'W000111' },
      },
    ],
    stages: [
      { date: '2085-03-01', text: 'Introduced in House' },
      {
        date: '2085-04-20',
        text: 'On passage Passed by the Yeas and Nays: 220 - 210 (Roll no. 62). (text: CR H1-2)',
        vote: { chamber: 'House', yeas: 220, nays: 210, number: '62' },
      },
      { date: '2085-05-03', text: 'Became Public Law No: 199-3.' },
    ],
    identifiers: {
      bill: ['H.R. 12'],
      congress: ['199'],
      'public-law': ['199-3'],
      'related-bill': ['S. 4', 'H. Res. 7 (198th Congress)'],
      'house-roll-call': ['62 (2085)'],
    },
    URL: 'https://www.govinfo.gov/bulkdata/BILLSTATUS/199/hr/BILLSTATUS-199hr12.xml',
  });
  assert.deepEqual(
    problems.map(({ severity, line, message }) => [severity, line, message]),
    [['warning', 9, 'an action has no date: An action without a day.']],
  );
});

test('importText(bill status of the layout before 2022) gives the same facts', () => {
  const [before, now] = [billStatusImporter.importText(OLD), billStatusImporter.importText(NEW)];
  assert.deepEqual(before.problems, []);
  for (const field of ['kind', 'title', 'date', 'jurisdiction', 'bodies', 'URL'] as const)
    assert.deepEqual(before.facts?.[field], now.facts?.[field]);
  assert.deepEqual(before.facts?.people, now.facts?.people.slice(0, 1));
});

test('importText(bill status without number, day and title) says so', () => {
  const { facts, problems } = billStatusImporter.importText({ file: 'x.xml', text: '<billStatus><bill/></billStatus>' });
  assert.equal(facts?.title, 'x.xml');
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['missing-fact', 'missing-fact', 'missing-fact'],
  );
});

test('importText(bill status without a bill) is an error', () => {
  const { facts, problems } = billStatusImporter.importText({ file: 'x.xml', text: '<billStatus/>' });
  assert.deepEqual([facts, problems[0]?.severity, problems[0]?.message], [undefined, 'error', 'the file holds no <bill>']);
});

for (const [printed, name, seat] of [
  ['Rep. Sarbanes, John P. [D-MD-3]', 'John P. Sarbanes', 'D-MD'],
  ['Sen. Leahy, Patrick J. [D-VT]', 'Patrick J. Leahy', 'D-VT'],
  ['Rep. Sensenbrenner, F. James, Jr. [R-WI-5]', 'F. James Sensenbrenner Jr.', 'R-WI'],
  ['Del. Norton, Eleanor Holmes [D-DC-At Large]', 'Eleanor Holmes Norton', 'D-DC'],
  ['Davis, Rodney', 'Rodney Davis', ''],
  ['Cher', 'Cher', ''],
  ['', '', ''],
] as const) {
  test(`parseFullName(${printed}) is ${name}`, () => {
    assert.deepEqual(parseFullName(printed), { name, seat });
  });
}

test('importText(every official bill status) gives what the summary says', { skip }, () => {
  const files = listOfficial('us-bills', '.xml').filter((file) => /BILLSTATUS|fdsys_billstatus/.test(file));
  const lines = files.map((file) => {
    const { facts, problems } = billStatusImporter.importText(readOfficial(file));
    const { bodies = [], people = [], stages = [], identifiers = {}, date = '-' } = facts ?? {};
    const votes = stages.filter(({ vote }) => vote?.yeas !== undefined).length;
    const withId = people.filter((person) => person.identifiers?.['bioguide'] !== undefined).length;
    const number = `${identifiers.congress?.[0] ?? '-'} ${identifiers.bill?.[0] ?? '-'}`;
    const counts = [bodies.length, people.length, withId, stages.length, votes, identifiers['related-bill']?.length ?? 0, problems.length];
    return [path.basename(file), number, identifiers['public-law']?.[0] ?? '-', date, ...counts].join('\t');
  });
  assertMatchesFile(`${lines.join('\n')}\n`, path.resolve(import.meta.dirname, '../fixtures/importers/laws/official-status.tsv'));
});

test('importText(bill status cut off at every kilobyte) is an error at the last line, and no facts', { skip }, () => {
  const whole = readOfficial('us-bills/usgpo-bill-status/samples/legacy/BILLSTATUS-114hjres45.xml');
  for (const input of cutEveryKilobyte(whole)) {
    const { facts, problems } = billStatusImporter.importText(input);
    assert.deepEqual(
      [facts, problems.length, problems[0]?.severity, problems[0]?.line],
      [undefined, 1, 'error', input.text.split('\n').length],
    );
  }
});
