/** A row of every table written by hand, each cell unlike its neighbours: a column that is filled from another one is seen. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildTables } from '../../src/exports/tables.ts';
import type { Cell } from '../../src/text/csv.ts';
import { makeCorpus, makeDate, makeEntity, makeLink, makePassage, makeRecord, makeSource } from '../support/corpus.ts';
import { CORPUS, SITE, TESTIMONY } from './sample.ts';

const RECORD = makeRecord('2014-03-04-full', {
  kind: 'hearings',
  form: 'oversight',
  title: 'A title',
  officialTitle: 'The title on the document',
  label: 'A label',
  date: { ...makeDate('2014-03'), edtf: '2014-03~' },
  jurisdiction: 'UK',
  bodies: ['upper', 'lower'],
  summary: 'A summary.',
  actors: [{ person: 'a-person', organization: 'a-house', role: 'clerk', part: 'chair' }],
  programs: ['a-programme'],
  sources: [
    makeSource('S1', {
      title: 'A source',
      author: 'An author',
      publisher: 'A publisher',
      'container-title': 'A journal',
      issued: makeDate('2014-03-05'),
      URL: 'https://source.example/',
      archive: 'https://archive.example/',
      class: 'scholarship',
      transcript: 'captions',
      checked: '2026-11-20',
    }),
  ],
  passages: [
    {
      type: 'turn',
      id: 't1',
      text: 'He asked.',
      html: '',
      citations: [{ source: 'S1' }, { source: 'S2' }, { source: 'S1' }],
      line: 1,
      speaker: { organization: 'a-house' },
      role: 'question',
      capacity: '',
      heading: 'After the hearing',
    },
    { ...makePassage('p1', 'It came later.'), date: makeDate('2015-01-02') },
  ],
  quotations: [
    {
      words: 'words',
      by: { name: 'A voice' },
      passage: 't1',
      citations: [{ source: 'S2' }],
      date: makeDate('2014-03-06'),
      occasion: 'an occasion',
      translatedFrom: 'de',
    },
  ],
  links: [
    makeLink('2014-03-04-full', 'contradicts', '2013-01-01-other', {
      from: { record: '2014-03-04-full', passage: 't1' },
      to: { record: '2013-01-01-other', passage: 'p9' },
      basis: 'Because.',
      citations: [{ source: 'S3' }],
    }),
  ],
});

const ENTITIES = [
  makeEntity('people', 'a-person', 'A Person', { sortName: 'Person, A', variants: ['A. P.', 'AP'], summary: 'One.' }),
  makeEntity('organizations', 'a-house', 'A House', { sortName: 'House, A', variants: ['AH'], summary: 'Two.', parent: 'upper' }),
  makeEntity('programs', 'a-programme', 'A Programme', { variants: ['APR'], summary: 'Three.', programType: 'codename' }),
];

/** Table → its rows, cells in the order of columns. */
const ROWS: { readonly [table: string]: readonly (readonly Cell[])[] } = {
  records: [
    [
      '2014-03-04-full',
      'hearings',
      'oversight',
      'A title',
      '2014-03~',
      '2014-03-01',
      '2014-03-31',
      'UK',
      'upper; lower',
      'A summary.',
      'https://record.example/r/hearings/2014-03-04-full/',
      'The title on the document',
    ],
  ],
  passages: [
    [
      '2014-03-04-full',
      't1',
      'turn',
      'a-house',
      'question',
      '2014-03~',
      'He asked.',
      'S1; S2',
      'https://record.example/r/hearings/2014-03-04-full/#t1',
      'After the hearing',
      'record',
    ],
    [
      '2014-03-04-full',
      'p1',
      'paragraph',
      null,
      null,
      '2015-01-02',
      'It came later.',
      'S1',
      'https://record.example/r/hearings/2014-03-04-full/#p1',
      null,
      'passage',
    ],
  ],
  quotations: [['2014-03-04-full', 't1', 'words', 'A voice', '2014-03-06', 'an occasion', 'de', 'S2']],
  links: [['2014-03-04-full', 't1', 'contradicts', '2013-01-01-other', 'p9', 'Because.', 'S3']],
  sources: [
    [
      '2014-03-04-full',
      'S1',
      'A source',
      'An author',
      'A publisher',
      'A journal',
      '2014-03-05',
      'https://source.example/',
      'https://archive.example/',
      'scholarship',
      'captions',
      '2026-11-20',
    ],
  ],
  actors: [['2014-03-04-full', 'a-person', 'a-house', 'clerk', 'chair']],
  record_programs: [['2014-03-04-full', 'a-programme']],
  people: [['a-person', 'A Person', 'Person, A', 'A. P.; AP', 'One.', null, null, 'https://record.example/r/people/a-person/']],
  organizations: [['a-house', 'A House', 'House, A', 'AH', 'Two.', 'upper', null, 'https://record.example/r/organizations/a-house/']],
  programs: [
    ['a-programme', 'A Programme', 'A Programme', 'APR', 'Three.', null, 'codename', 'https://record.example/r/programs/a-programme/'],
  ],
};

test('buildTables(corpus) fills every column of every table with what its name says', () => {
  const tables = buildTables(makeCorpus([RECORD], ENTITIES), SITE);
  assert.deepEqual(Object.fromEntries(tables.map(({ name, rows }) => [name, rows])), ROWS);
});

test('buildTables(corpus) leaves a cell empty where the record says nothing, and of a link without passages both', () => {
  const table = buildTables(CORPUS, SITE).find(({ name }) => name === 'links');
  assert.deepEqual(table?.rows, [[TESTIMONY.id, null, 'responds-to', '2013-10-30-muscular', 'p1', 'A reason.', 'S1']]);
});
