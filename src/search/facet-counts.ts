/** Counts of records for every facet and month, from the columns alone. */

import { numberToIsoDay } from '../model/dates.ts';
import type { Bitset } from './bitset.ts';
import { type Columns, FACETS, type FacetId } from './columns.ts';
import type { FacetCounts, FacetValue, MonthCount, SearchRequest } from './search-result.ts';

/** Values of a facet that are told; more are told only when chosen. */
const MAX_VALUES = 60;

/** Records by facet value. `recordsWithout` gives the records found when one facet's own choice is left out. */
export function countFacets(columns: Columns, request: SearchRequest, recordsWithout: (facet: FacetId) => Bitset): FacetCounts[] {
  // Where there are no official texts nobody asks whose words these are.
  return FACETS.filter(({ id }) => id !== 'wording' || columns.texts.length > 0).map(({ id, name }) => {
    const column = columns.columns[id];
    const counts = new Map<number, number>();
    for (const record of recordsWithout(id)) {
      for (const value of column[record] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const chosen = new Set(request.filters[id] ?? []);
    for (const number of column.flat()) if (chosen.has(columns.names[number]?.id ?? '') && !counts.has(number)) counts.set(number, 0);
    const values = [...counts].flatMap(([number, count]) => {
      const named = columns.names[number];
      return named === undefined ? [] : [{ ...named, count, isChosen: chosen.has(named.id) }];
    });
    return { id, name, values: orderValues(values) };
  });
}

function orderValues(values: readonly FacetValue[]): FacetValue[] {
  return [...values]
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .filter((value, index) => index < MAX_VALUES || value.isChosen);
}

/** Records by month of their first day and by kind, months in order. */
export function countMonths(columns: Columns, records: Bitset): MonthCount[] {
  const months = new Map<string, { [kind: string]: number }>();
  for (const record of records) {
    const month = numberToIsoDay(columns.from[record] ?? 0).slice(0, 7);
    const kinds = months.get(month) ?? {};
    const kind = columns.names[columns.columns.kind[record]?.[0] ?? -1]?.id ?? '';
    kinds[kind] = (kinds[kind] ?? 0) + 1;
    months.set(month, kinds);
  }
  return [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, kinds]) => ({ month, kinds }));
}
