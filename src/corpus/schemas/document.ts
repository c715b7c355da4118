/** Lines of a stored document: the head, then one unit each. Values are JSON, not the texts of YAML that other schemas take. */
import { z } from 'zod';
import { DOCUMENT_FORMATS } from '../../model/documents.ts';
import { IDENTIFIERS } from '../../model/identifiers.ts';
import { UNSEEN } from '../unseen.ts';
import { day, keyOf } from './fields.ts';

/** Text of an official document: not empty, without characters that cannot be seen. */
const officialText = z.string().refine((value) => value.trim() !== '' && !UNSEEN.test(value), {
  params: { code: 'bad-value', hint: 'Import the document again' },
  error: 'a text is empty or holds characters that cannot be seen',
});

export const documentHeadSchema = z.strictObject({
  format: keyOf(DOCUMENT_FORMATS),
  title: officialText,
  date: day.optional(),
  version: z
    .string()
    .regex(/^[a-z0-9-]{1,20}$/)
    .optional(),
  language: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/),
  identifiers: z.strictObject(Object.fromEntries(Object.keys(IDENTIFIERS).map((name) => [name, z.array(officialText).min(1).optional()]))),
  importedFrom: officialText,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** Longest id of a unit, in characters. */
export const LONGEST_UNIT_ID = 200;

/** Deepest unit. */
export const DEEPEST_UNIT = 200;

export const documentUnitSchema = z.strictObject({
  id: z
    .string()
    .max(LONGEST_UNIT_ID)
    .regex(/^(?!top$)[A-Za-z0-9][A-Za-z0-9-]*$/),
  type: z.enum(['section', 'turn', 'paragraph']),
  depth: z.number().refine((depth) => Number.isInteger(depth) && depth >= 0 && depth <= DEEPEST_UNIT, {
    params: { code: 'bad-value', hint: 'Import the document again' },
    error: `a depth is a whole number from 0 to ${DEEPEST_UNIT}`,
  }),
  number: officialText.optional(),
  heading: officialText.optional(),
  speaker: officialText.optional(),
  quoted: z.literal(true).optional(),
  change: z.enum(['struck', 'inserted']).optional(),
  page: officialText.optional(),
  paragraphs: z.array(officialText),
});
