/** Ids of ParlParse: `uk.org.publicwhip/debate/2009-10-26a.4.5` names series, day, version of the day's text, column and place. */
import type { IsoDay } from '../../model/dates.ts';

export interface OfficialId {
  readonly series: string;
  readonly day: IsoDay;
  /** `4.5`, `1WS.2`, `293981.q0`: the place within the day. */
  readonly place: string;
}

/** Nothing where the text is no such id. Committees name the first day of the sitting before that of the text. */
export function parseOfficialId(id: string): OfficialId | undefined {
  const [, series = '', rest = ''] = /^uk\.org\.publicwhip\/([a-z]{1,20})\/([^\s/]{1,120})$/.exec(id) ?? [];
  const days = [...rest.matchAll(/(\d{4}-\d{2}-\d{2})[a-z]{0,2}(?=\.)/g)];
  const last = days.at(-1);
  if (last === undefined) return undefined;
  return { series, day: last[1] ?? '', place: rest.slice(last.index + last[0].length + 1) };
}
