/** A testimony with a quotation, a question in our own words, and a hostile record. */
import type { Site } from '../../src/model/permalinks.ts';
import { makeCorpus, makeDate, makeEntity, makeLink, makeRecord, makeSource } from '../support/corpus.ts';

export const SITE: Site = { origin: 'https://record.example', base: '/r/' };

export const HOSTILE_TEXT = '"><script>alert(1)</script>\' onload=x & </blockquote>';

export const MUSCULAR = makeRecord('2013-10-30-muscular');

const turn = { type: 'turn', html: '', line: 1, capacity: '' } as const;

export const BELZ = makeRecord('2013-11-11-belz-libe', {
  kind: 'testimony',
  form: 'oral',
  title: 'Belz: traffic generally not encrypted',
  bodies: ['ep'],
  actors: [{ person: 'dorothee-belz', organization: 'microsoft', role: 'EMEA vice president', part: 'witness' }],
  sources: [
    makeSource('S1', { publisher: 'Ars Technica' }),
    makeSource('S2', { publisher: 'InformationWeek' }),
    makeSource('S3', { publisher: 'Ars Technica' }),
  ],
  passages: [
    {
      ...turn,
      id: 't3',
      text: 'Asked about data moving between servers.',
      citations: [{ source: 'S1' }],
      speaker: { name: 'A member' },
      role: 'question',
    },
    {
      ...turn,
      id: 't4',
      text: '“not encrypted”, she answered.',
      citations: [{ source: 'S1' }],
      speaker: { person: 'dorothee-belz' },
      role: 'answer',
    },
  ],
  quotations: [
    {
      words: 'not encrypted',
      by: { person: 'dorothee-belz' },
      passage: 't4',
      citations: [{ source: 'S1' }, { source: 'S2' }, { source: 'S3' }],
    },
  ],
  links: [makeLink('2013-11-11-belz-libe', 'responds-to', '2013-10-30-muscular')],
});

export const PROMISE = makeRecord('2013-12-04-promise', {
  kind: 'statements',
  links: [makeLink('2013-12-04-promise', 'follows-up', '2013-11-11-belz-libe')],
});

export const HOSTILE = makeRecord('2014-01-01-hostile', {
  title: HOSTILE_TEXT,
  summary: HOSTILE_TEXT,
  date: { ...makeDate('2014'), uncertain: true },
  passages: [{ type: 'paragraph', id: 'p1', text: HOSTILE_TEXT, html: '', citations: [{ source: 'S1' }], line: 1 }],
  quotations: [{ words: HOSTILE_TEXT, by: { name: HOSTILE_TEXT }, passage: 'p1', citations: [{ source: 'S1' }], translatedFrom: 'de' }],
});

export const ALONE = makeRecord('2012-01-01-alone');

export const CORPUS = makeCorpus(
  [ALONE, MUSCULAR, BELZ, PROMISE, HOSTILE],
  [
    makeEntity('people', 'dorothee-belz', 'Dorothee Belz'),
    makeEntity('organizations', 'ep', 'European Parliament'),
    makeEntity('organizations', 'microsoft', 'Microsoft'),
  ],
);
