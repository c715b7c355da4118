import type { Block } from './body.ts';
import type { FieldPath, Place, Report } from './report.ts';

/** A content file whose front matter has the form of its kind. */
export interface ParsedFile<T> {
  readonly id: string;
  readonly file: string;
  readonly fields: T;
  readonly blocks: readonly Block[];
  readonly place: (path: FieldPath) => Place;
  readonly report: Report;
}
