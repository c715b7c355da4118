/** Lists cut into groups: records by year and month, entities by first letter. */
import { formatMonth } from '../../model/dates.ts';
import type { CorpusRecord } from '../../model/record.ts';
import type { EntityCount, LetterGroup, YearGroup } from '../../model/views.ts';

/** By year of the first day, the latest year first; inside a year in the order given. */
export function groupByYear(records: readonly CorpusRecord[]): readonly YearGroup[] {
  const groups = Map.groupBy(records, (record) => record.date.start.slice(0, 4));
  return [...groups].map(([year, list]) => ({ year, records: list })).sort((a, b) => (a.year < b.year ? 1 : -1));
}

export interface MonthGroup {
  /** `November`, or `Month not known`, which comes first. */
  readonly name: string;
  /** Word for a fragment: `november`, `undated`. */
  readonly id: string;
  readonly records: readonly CorpusRecord[];
}

/** Records of one year by month; those dated to the year alone come first. */
export function groupByMonth(records: readonly CorpusRecord[]): readonly MonthGroup[] {
  const monthOf = (record: CorpusRecord) => (record.date.precision === 'year' ? 0 : Number(record.date.start.slice(5, 7)));
  const groups = [...Map.groupBy(records, monthOf)].sort(([a], [b]) => a - b);
  return groups.map(([month, list]) => ({
    name: month === 0 ? 'Month not known' : formatMonth(month),
    id: month === 0 ? 'undated' : formatMonth(month).toLowerCase(),
    records: list,
  }));
}

/** By first letter of the sort name without accents, `A` to `Z`, then `0–9` for all else. Entities come in the order given. */
export function groupByLetter(entities: readonly (EntityCount & { readonly sortName: string })[]): readonly LetterGroup[] {
  const letterOf = (sortName: string) =>
    sortName
      .normalize('NFD')
      .match(/^[a-z]/i)?.[0]
      .toUpperCase() ?? '0–9';
  const groups = Map.groupBy(entities, (entity) => letterOf(entity.sortName));
  const rank = (letter: string) => (letter === '0–9' ? 'ZZ' : letter);
  return [...groups].map(([letter, list]) => ({ letter, entities: list })).sort((a, b) => (rank(a.letter) < rank(b.letter) ? -1 : 1));
}
