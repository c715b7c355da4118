/** `2013`, `2013-11`, `2013-11-11`, `2013-06..2014-01`, `2013-06..`, `..2014` → first and last ISO day. */

export interface DateRange {
  /** ISO days, both included; undefined: open. */
  readonly from?: string;
  readonly to?: string;
}

const PART = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

/** Undefined when the text is no such date, or ends before it begins. */
export function parseDateRange(text: string): DateRange | undefined {
  const [first = '', last] = text.trim().split(/\.{2,3}|…/, 2);
  const from = first === '' ? undefined : parseDatePart(first);
  const to = last === undefined ? from : last === '' ? undefined : parseDatePart(last);
  const isBad = (first !== '' && from === undefined) || (last !== undefined && last !== '' && to === undefined);
  if (isBad || (from === undefined && to === undefined)) return undefined;
  if (from !== undefined && to !== undefined && from.start > to.end) return undefined;
  return { ...(from === undefined ? {} : { from: from.start }), ...(to === undefined ? {} : { to: to.end }) };
}

function parseDatePart(text: string): { start: string; end: string } | undefined {
  const match = PART.exec(text);
  if (match === null) return undefined;
  const [, year = '', month, day] = match;
  if (month !== undefined && (month < '01' || month > '12')) return undefined;
  const lastDay = daysInMonth(Number(year), Number(month ?? 12));
  if (day !== undefined && (Number(day) < 1 || Number(day) > lastDay)) return undefined;
  return { start: `${year}-${month ?? '01'}-${day ?? '01'}`, end: `${year}-${month ?? '12'}-${day ?? String(lastDay)}` };
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
