import assert from 'node:assert/strict';
import test from 'node:test';
import { countOutcomes, groupChecks, listChecks } from '../../../src/corpus/views/audits.ts';
import type { Audit, AuditItem } from '../../../src/model/audits.ts';
import { makeCorpus, makeRecord } from '../../support/corpus.ts';

function makeItem(record: string, over: Partial<AuditItem> = {}): AuditItem {
  return { ref: { record }, subject: 'date', checked: 'The day.', outcome: 'confirmed', sources: [{ title: 'A page' }], ...over };
}

function makeAudit(items: readonly AuditItem[]): Audit {
  return { id: 'a', title: 'A', method: 'So.', checkedOn: '2026-11-24', items, file: 'content/audits/a.yaml' };
}

test('countOutcomes(items) counts every outcome, those without an item as 0', () => {
  const items = [makeItem('2013-a'), makeItem('2013-a', { outcome: 'not-found', sources: [] }), makeItem('2014-b')];
  assert.deepEqual(
    countOutcomes(items).map(({ name, count }) => [name, count]),
    [
      ['Confirmed', 2],
      ['Corrected', 0],
      ['Qualified', 0],
      ['No second source', 1],
    ],
  );
});

test('groupChecks(audit, corpus) follows the records by date, keeps the order of checks, leaves unknown records out', () => {
  const corpus = makeCorpus([makeRecord('2013-a'), makeRecord('2014-b'), makeRecord('2015-c')]);
  const [later, first, second] = [makeItem('2014-b'), makeItem('2013-a', { subject: 'vote' }), makeItem('2013-a')];
  const groups = groupChecks(makeAudit([later, first, makeItem('2016-gone'), second]), corpus);
  assert.deepEqual(
    groups.map(({ record, items }) => [record.id, items]),
    [
      ['2013-a', [first, second]],
      ['2014-b', [later]],
    ],
  );
});

test('listChecks(record, corpus) gives the checks of that record alone, over all audits', () => {
  const [first, other, second] = [makeItem('2013-a', { subject: 'vote' }), makeItem('2014-b'), makeItem('2013-a')];
  const corpus = { ...makeCorpus([makeRecord('2013-a'), makeRecord('2014-b')]), audits: [makeAudit([first, other]), makeAudit([second])] };
  assert.deepEqual(listChecks(makeRecord('2013-a'), corpus), [first, second]);
  assert.deepEqual(listChecks(makeRecord('2015-c'), corpus), []);
});
