import assert from 'node:assert/strict';
import test from 'node:test';
import { listAuditGaps } from '../../../src/corpus/views/audit-gaps.ts';
import type { Audit, AuditItem } from '../../../src/model/audits.ts';
import { makeCorpus, makeRecord } from '../../support/corpus.ts';

const makeItem = (record: string, checked: string, note?: string): AuditItem => ({
  ref: { record },
  subject: 'date',
  checked,
  outcome: 'not-found',
  sources: [],
  ...(note === undefined ? {} : { note }),
});
const makeAudit = (id: string, items: readonly AuditItem[]): Audit => ({
  id,
  title: id,
  method: 'So.',
  checkedOn: '2026-11-24',
  items,
  file: `content/audits/${id}.yaml`,
});

test('listAuditGaps(corpus) lists by record what title and summary name in digits and no check of that record does', () => {
  const whole = makeRecord('2013-whole', { title: 'House passes it, 303 to 121', summary: 'On 22 May 2014 it passed.' });
  const part = makeRecord('2014-part', { title: 'Report of 40,322 accounts', summary: 'Published on 6 September 2013.' });
  const none = makeRecord('2015-none', { title: 'A letter of 60 firms', summary: 'They wrote.' });
  const wordless = makeRecord('2016-wordless', { title: 'A speech', summary: 'He spoke.' });
  const audits = [
    makeAudit('spring', [makeItem(whole.id, 'The vote, 303 to 121.'), makeItem(none.id, 'The day, 3 March 2015.')]),
    makeAudit('autumn', [
      makeItem(whole.id, 'The day.', 'The roll call is of 22 May 2014.'),
      makeItem(part.id, 'The day, 6 September 2013.'),
      makeItem(whole.id, '60; 40,322'),
    ]),
  ];
  const gaps = listAuditGaps({ ...makeCorpus([whole, part, none, wordless]), audits });
  assert.deepEqual(
    gaps.map(({ record, figures }) => [record.id, figures]),
    [
      [part.id, ['40,322']],
      [none.id, ['60']],
    ],
  );
});
