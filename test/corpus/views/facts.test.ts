import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildEntityFacts } from '../../../src/corpus/views/entity-facts.ts';
import { buildFacts, buildNumbers } from '../../../src/corpus/views/facts.ts';
import { makeCorpus, makeDate, makeEntity, makeRecord, makeSource } from '../../support/corpus.ts';

const entities = [
  makeEntity('people', 'belz', 'Dorothee Belz', {
    roles: [
      { role: 'vice president', organization: 'microsoft', from: makeDate('2013') },
      { role: 'adviser', from: makeDate('2014'), to: makeDate('2015') },
    ],
    variants: ['D. Belz'],
    identifiers: { wikidata: 'Q1' },
  }),
  makeEntity('organizations', 'microsoft', 'Microsoft'),
  makeEntity('organizations', 'libe', 'LIBE committee', { parent: 'ep' }),
  makeEntity('organizations', 'ep', 'European Parliament'),
  makeEntity('programs', 'prism', 'PRISM', { programType: 'programme' }),
];
const corpus = makeCorpus([], entities);

test('buildFacts(record) puts author and witness first, says role and organization, and links names', () => {
  const record = makeRecord('2013-11-11-t', {
    kind: 'testimony',
    bodies: ['libe'],
    programs: ['prism'],
    transcript: 'press-account',
    actors: [
      { organization: 'microsoft', role: '', part: 'subject' },
      { person: 'belz', organization: 'microsoft', role: 'vice president', part: 'witness' },
    ],
  });
  assert.deepEqual(buildFacts(record, corpus), [
    { label: 'Witness', values: [{ text: 'Dorothee Belz', path: 'people/belz/', note: 'vice president, Microsoft' }] },
    { label: 'Subject', values: [{ text: 'Microsoft', path: 'organizations/microsoft/' }] },
    { label: 'Body', values: [{ text: 'LIBE committee', path: 'organizations/libe/', note: 'European Parliament' }] },
    { label: 'Programme', values: [{ text: 'PRISM', path: 'programs/prism/' }] },
    { label: 'Transcript', values: [{ text: 'Press account' }] },
  ]);
});

for (const [checked, text, note] of [
  [[true], '1', 'read for this record'],
  [[true, true], '2', 'all read for this record'],
  [[true, false], '1 of 2', 'read for this record'],
  [[false], '0 of 1', 'read for this record'],
] as const) {
  test(`buildNumbers: ${checked.length} sources, ${checked.filter(Boolean).length} read: "${text} ${note}"`, () => {
    const sources = checked.map((isChecked, index) => makeSource(`S${index}`, isChecked ? { checked: '2026-11-24' } : {}));
    const rows = buildNumbers(makeRecord('2013-01-01-a', { sources, identifiers: { bill: ['H.R. 1', 'S. 2'] } }));
    assert.deepEqual(rows, [
      { label: 'Bill', values: [{ text: 'H.R. 1' }, { text: 'S. 2' }] },
      { label: 'Sources', values: [{ text, note }] },
      { label: 'Reference', values: [{ text: 'disclosures/2013-01-01-a' }] },
    ]);
  });
}

test('buildEntityFacts: roles with their span, other names, identifiers; parts and parents of organizations', () => {
  const [belz, , libe, ep, prism] = entities;
  assert.ok(belz && libe && ep && prism);
  assert.deepEqual(buildEntityFacts(belz, corpus), [
    {
      label: 'Roles',
      values: [
        { text: 'vice president', path: 'organizations/microsoft/', note: 'Microsoft, from 2013' },
        { text: 'adviser', note: '2014 to 2015' },
      ],
    },
    { label: 'Also', values: [{ text: 'D. Belz' }] },
    { label: 'Wikidata', values: [{ text: 'Q1' }] },
  ]);
  assert.deepEqual(buildEntityFacts(libe, corpus), [
    { label: 'Part of', values: [{ text: 'European Parliament', path: 'organizations/ep/' }] },
  ]);
  assert.deepEqual(buildEntityFacts(ep, corpus), [{ label: 'Parts', values: [{ text: 'LIBE committee', path: 'organizations/libe/' }] }]);
  assert.deepEqual(buildEntityFacts(prism, corpus), [{ label: 'Type', values: [{ text: 'Programme' }] }]);
});

test('buildNumbers gives the official title once, and not where the title of the page is the same', () => {
  const titles = (over: Parameters<typeof makeRecord>[1]) =>
    buildNumbers(makeRecord('2014-01-01-x', over))
      .filter(({ label }) => label === 'Official title' || label === 'Case name')
      .map(({ label, values }) => `${label}: ${values.map(({ text }) => text).join()}`);
  assert.deepEqual(titles({ kind: 'legislation', title: 'Bill would end it (H.R. 1)', officialTitle: 'Review Act' }), [
    'Official title: Review Act',
  ]);
  assert.deepEqual(titles({ kind: 'legislation', title: 'Review Act (H.R. 1)', officialTitle: 'Review Act' }), []);
  assert.deepEqual(titles({ kind: 'rulings', title: 'A v. B: court rules', officialTitle: 'A v. B' }), ['Case name: A v. B']);
  assert.deepEqual(titles({}), []);
});
