import { z } from 'zod';
import { SOURCE_CLASSES, type Source, TRANSCRIPTS } from '../../model/sources.ts';
import { withoutUndefined } from '../without-undefined.ts';
import { date, day, keyOf, raise, sourceId, text, url } from './fields.ts';

/** One source, by CSL names. */
export const sourceSchema = z.strictObject({
  title: text(),
  author: text().optional(),
  publisher: text().optional(),
  'container-title': text().optional(),
  issued: date.optional(),
  URL: url.optional(),
  archive: url.optional(),
  page: text().optional(),
  number: text().optional(),
  class: keyOf(SOURCE_CLASSES),
  transcript: keyOf(TRANSCRIPTS).optional(),
  checked: day.optional(),
  note: text().optional(),
});

/** Sources by id, in the order written. */
export const sourcesSchema = z.record(z.string(), sourceSchema).transform((sources, context): readonly Source[] =>
  Object.entries(sources).map(([id, source]) => {
    if (!sourceId.test(id))
      raise(context, `"${id}" is not the id of a source`, { code: 'bad-value', hint: 'Sources are S1, S2, S3 and so on' });
    return { id, ...withoutUndefined(source) };
  }),
);

/** As `sourcesSchema`, at least one. */
export const someSourcesSchema = sourcesSchema.refine((sources) => sources.length > 0, {
  params: { code: 'missing-field', hint: 'Every record has a source: S1 with title and class' },
  error: 'no sources',
});
