/** A small corpus with one of everything that the open data holds. */
import type { Corpus } from '../../src/model/corpus.ts';
import type { Site } from '../../src/model/permalinks.ts';
import { makeCorpus, makeDate, makeEntity, makeLink, makePassage, makeRecord, makeSource } from '../support/corpus.ts';

export const SITE: Site = { origin: 'https://record.example', base: '/r/' };
export const BUILT = '2026-11-24T08:00:00.000Z';

export const TESTIMONY = makeRecord('2013-11-11-belz-libe', {
  kind: 'testimony',
  form: 'oral',
  title: 'Belz: "not encrypted", she said & <more>',
  bodies: ['libe'],
  hearing: '2013-11-11-hearing',
  actors: [{ person: 'dorothee-belz', organization: 'microsoft', role: 'vice president', part: 'witness' }],
  programs: ['muscular'],
  identifiers: { session: ['9'] },
  sources: [makeSource('S1', { issued: makeDate('2013-11'), URL: 'https://news.example/1', checked: '2026-11-20' }), makeSource('S2')],
  passages: [
    {
      type: 'turn',
      id: 't4',
      text: 'She said\nso.',
      html: '',
      citations: [{ source: 'S1', locator: 'p. 1' }, { source: 'S2' }, { source: 'S1' }],
      line: 1,
      speaker: { person: 'dorothee-belz' },
      role: 'answer',
      capacity: '',
    },
  ],
  quotations: [{ words: 'so', by: { name: 'A voice' }, passage: 't4', citations: [{ source: 'S2' }], date: makeDate('2013-11-12') }],
  links: [makeLink('2013-11-11-belz-libe', 'responds-to', '2013-10-30-muscular', { to: { record: '2013-10-30-muscular', passage: 'p1' } })],
});

export const BILL = makeRecord('2013-10-29-bill', {
  kind: 'legislation',
  form: 'bill',
  passages: [
    {
      type: 'stage',
      id: 's1',
      date: makeDate('2013-10-29'),
      label: 'Introduced',
      text: 'It was introduced.',
      html: '',
      citations: [{ source: 'S1' }],
      line: 2,
    },
    makePassage('p1', 'It says so.'),
  ],
});

export const RECORDS = [BILL, makeRecord('2013-10-30-muscular'), makeRecord('2013-11-11-hearing', { kind: 'hearings' }), TESTIMONY];

export const CORPUS: Corpus = makeCorpus(
  RECORDS,
  [
    makeEntity('people', 'dorothee-belz', 'Dorothee Belz', { sortName: 'Belz, Dorothee' }),
    makeEntity('organizations', 'libe', 'LIBE', { parent: 'european-parliament' }),
    makeEntity('organizations', 'european-parliament', 'European Parliament'),
    makeEntity('organizations', 'microsoft', 'Microsoft', { variants: ['MS', 'Microsoft Corp.'] }),
    makeEntity('programs', 'muscular', 'MUSCULAR', { programType: 'codename' }),
  ],
  {
    threads: [{ id: 'in-the-clear', title: 'In the clear', summary: 'A walk.', steps: [], file: 'content/threads/in-the-clear.md' }],
    audits: [
      {
        id: 'spring',
        title: 'Spring',
        method: 'Every day was looked up.',
        checkedOn: '2026-11-24',
        items: [
          {
            ref: { record: TESTIMONY.id, passage: 't4' },
            subject: 'date',
            checked: 'The day.',
            outcome: 'confirmed',
            sources: [{ title: 'A page', publisher: 'A paper', issued: makeDate('2013-11-12'), URL: 'https://paper.example/a' }],
          },
        ],
        file: 'content/audits/spring.yaml',
      },
    ],
  },
);
