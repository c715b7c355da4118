/** In which order records came to the site. */
import { compareRecordDates } from './dates.ts';
import type { CorpusRecord } from './record.ts';

/**
 * The latest addition first: by the day of first publication, those that are not published yet before all others; then by the
 * date of the record, the latest first.
 */
export function compareAdditions(a: CorpusRecord, b: CorpusRecord): number {
  if (a.published === b.published) return compareRecordDates(b.date, a.date);
  if (a.published === undefined || b.published === undefined) return a.published === undefined ? -1 : 1;
  return a.published > b.published ? -1 : 1;
}
