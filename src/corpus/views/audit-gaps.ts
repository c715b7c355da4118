/** What audits have not reached: dates and figures that a record's title or summary names, and none of the record's checks. */
import type { AuditGap } from '../../model/audits.ts';
import type { Corpus } from '../../model/corpus.ts';
import { listUnnamed } from '../../text/figures.ts';

/** Records with such dates or figures, in the order of the corpus. */
export function listAuditGaps(corpus: Corpus): readonly AuditGap[] {
  const checks = Map.groupBy(
    corpus.audits.flatMap(({ items }) => items),
    ({ ref }) => ref.record,
  );
  return corpus.records.flatMap((record) => {
    const checked = (checks.get(record.id) ?? []).map((item) => `${item.checked}\n${item.note ?? ''}`).join('\n');
    const figures = listUnnamed(`${record.title}\n${record.summary}`, checked);
    return figures.length === 0 ? [] : [{ record, figures }];
  });
}
