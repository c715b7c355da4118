/** An audit with its items, and a correction. */
import { z } from 'zod';
import { AUDIT_OUTCOMES, AUDIT_SUBJECTS } from '../../model/audits.ts';
import { date, day, keyOf, slug, text, url } from './fields.ts';

const source = z.strictObject({
  title: text(),
  publisher: text().optional(),
  issued: date.optional(),
  URL: url.optional(),
});

const item = z.strictObject({
  record: slug,
  passage: slug.optional(),
  item: keyOf(AUDIT_SUBJECTS),
  checked: text(600),
  outcome: keyOf(AUDIT_OUTCOMES),
  sources: z.array(source).min(1).optional(),
  note: text(600).optional(),
});

export const auditSchema = z.strictObject({
  title: text(200),
  method: text(),
  'checked-on': day,
  items: z.array(item).min(1),
});

export type AuditFields = z.output<typeof auditSchema>;

export const correctionSchema = z.strictObject({
  date: day,
  record: slug,
  passage: slug.optional(),
  said: text(600),
  says: text(600),
  why: text(600),
});

export type CorrectionFields = z.output<typeof correctionSchema>;
