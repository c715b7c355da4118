/** Citations and sources of one file: each citation has its source, each source is cited. */
import type { Citation, Source } from '../model/sources.ts';
import { type FieldPath, formatAllowed, type Place, type Report } from './report.ts';

export interface SourceUse {
  /** Notes that the citations stand at a place, and reports those that have no source. */
  cite(citations: readonly Citation[], place: Place): void;
  /** Reports sources that were never cited, and days of checking after `today`. */
  finish(): void;
}

export interface SourceContext {
  readonly sources: readonly Source[];
  readonly place: (path: FieldPath) => Place;
  readonly report: Report;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

export function makeSourceUse({ sources, place, report, today }: SourceContext): SourceUse {
  const ids = new Set(sources.map((source) => source.id));
  const cited = new Set<string>();
  return {
    cite(citations, at) {
      for (const { source } of citations) {
        cited.add(source);
        if (ids.has(source)) continue;
        report(at, {
          code: 'unknown-source',
          message: `no source ${source}`,
          hint: `List it under sources, where ${formatAllowed([...ids]) || 'nothing'} stands`,
        });
      }
    },
    finish() {
      for (const { id, checked } of sources) {
        if (!cited.has(id))
          report(place(['sources', id]), {
            code: 'unused-source',
            message: `nothing cites ${id}`,
            hint: `Cite it with [@${id}] where it is used, or take it away`,
          });
        if (checked !== undefined && checked > today) {
          report(place(['sources', id, 'checked']), {
            code: 'future-date',
            message: `${checked} has not come yet`,
            hint: 'Write the day on which the text was read',
          });
        }
      }
    },
  };
}
