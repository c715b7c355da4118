/** An audit or a correction from its file. */
import type { Audit, AuditItem, AuditSource, Correction } from '../model/audits.ts';
import type { RecordRef } from '../model/record.ts';
import type { ParsedFile } from './parsed-file.ts';
import { checkQuotationMarks } from './quotation-marks.ts';
import type { FieldPath } from './report.ts';
import type { AuditFields, CorrectionFields } from './schemas/audit.ts';
import { withoutUndefined } from './without-undefined.ts';

export type AuditFile = ParsedFile<AuditFields>;
export type CorrectionFile = ParsedFile<CorrectionFields>;

export function buildAudit(parsed: AuditFile, today: string): Audit {
  const { id, file, fields } = parsed;
  checkDay(parsed, 'checked-on', fields['checked-on'], today);
  const items = fields.items.map((_, index) => buildItem(index, parsed));
  return { id, title: fields.title, method: fields.method, checkedOn: fields['checked-on'], items, file };
}

function buildItem(index: number, { fields, place, report }: AuditFile): AuditItem {
  const item = fields.items[index];
  if (item === undefined) throw new Error(`Internal: no item ${index}`);
  const path: FieldPath = ['items', index];
  if (item.sources === undefined && item.outcome !== 'not-found')
    report(place(path), {
      code: 'no-citation',
      message: `an item that is ${item.outcome} names no source`,
      hint: 'Add sources: the title, and publisher and URL where known, of what it was compared with',
    });
  for (const field of ['checked', 'note'] as const) checkQuotationMarks(item[field] ?? '', place([...path, field]), report);
  return {
    ref: refOf(item),
    subject: item.item,
    checked: item.checked,
    outcome: item.outcome,
    sources: (item.sources ?? []).map((source): AuditSource => withoutUndefined(source)),
    ...withoutUndefined({ note: item.note }),
  };
}

export function buildCorrection(parsed: CorrectionFile, today: string): Correction {
  const { id, file, fields, place, report } = parsed;
  checkDay(parsed, 'date', fields.date, today);
  for (const field of ['said', 'says', 'why'] as const) checkQuotationMarks(fields[field], place([field]), report);
  return { id, date: fields.date, ref: refOf(fields), said: fields.said, says: fields.says, why: fields.why, file };
}

function refOf({ record, passage }: { readonly record: string; readonly passage?: string | undefined }): RecordRef {
  return { record, ...withoutUndefined({ passage }) };
}

function checkDay({ place, report }: AuditFile | CorrectionFile, field: string, day: string, today: string): void {
  if (day <= today) return;
  report(place([field]), { code: 'future-date', message: `${day} has not come yet`, hint: 'Write the day on which it was done' });
}
