/** What pages show of audits: outcomes counted, checks by record, checks of one record. */
import { AUDIT_OUTCOMES, type Audit, type AuditItem, type OutcomeCount, type RecordChecks } from '../../model/audits.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { CorpusRecord } from '../../model/record.ts';

/** Every outcome, in the order of the model, also where the count is 0. */
export function countOutcomes(items: readonly AuditItem[]): readonly OutcomeCount[] {
  return Object.entries(AUDIT_OUTCOMES).map(([id, { name, says }]) => ({
    name,
    says,
    count: items.filter(({ outcome }) => outcome === id).length,
  }));
}

/** Checks of one record, in the order of audits and of their items. */
export function listChecks(record: CorpusRecord, corpus: Corpus): readonly AuditItem[] {
  return corpus.audits.flatMap(({ items }) => items.filter(({ ref }) => ref.record === record.id));
}

/** By record, in the order of the corpus. Checks of records that the corpus does not hold are left out. */
export function groupChecks(audit: Audit, corpus: Corpus): readonly RecordChecks[] {
  const groups = Map.groupBy(audit.items, ({ ref }) => ref.record);
  return corpus.records.flatMap((record) => {
    const items = groups.get(record.id);
    return items === undefined ? [] : [{ record, items }];
  });
}
