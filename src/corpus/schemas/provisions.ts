/** A matrix of provisions. */
import { z } from 'zod';
import { CELL_STATES } from '../../model/provisions.ts';
import { citations, date, flag, keyOf, slug, text } from './fields.ts';
import { someSourcesSchema } from './source.ts';

const version = z.strictObject({
  id: slug,
  name: text(),
  short: text(40),
  date,
  number: text(),
  record: slug,
  enacted: flag.default(false),
});

const cell = z.strictObject({
  state: keyOf(CELL_STATES),
  text: text().default(''),
  section: text().optional(),
  sources: citations.optional(),
});

const provision = z.strictObject({ id: slug, name: text(), what: text(), cells: z.record(z.string(), cell) });

export const matrixSchema = z.strictObject({
  title: text(200),
  summary: text(800),
  versions: z.array(version).min(1),
  provisions: z.array(provision).min(1),
  sources: someSourcesSchema,
});

export type MatrixFields = z.output<typeof matrixSchema>;
