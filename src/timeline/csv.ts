/** Events as CSV (RFC 4180), with a last line that says where they come from. */
import { LANES } from '../model/lanes.ts';
import type { TimelineEvent } from './events.ts';

const COLUMNS = ['date', 'earliest', 'latest', 'lane', 'kind', 'record', 'title', 'label', 'links', 'url'] as const;

export interface CsvSource {
  /** Absolute address of an event's page. */
  readonly url: (event: TimelineEvent) => string;
  /** How many links touch an event. */
  readonly links: (event: TimelineEvent) => number;
  /** Said in the last line. */
  readonly source: string;
}

/** One line an event in the order given, head first; lines end in CRLF. */
export function formatTimelineCsv(events: readonly TimelineEvent[], { url, links, source }: CsvSource): string {
  const laneNames = new Map(LANES.map((lane) => [lane.id, lane.name]));
  const rows = events.map((event) => [
    event.date.edtf,
    event.date.start,
    event.date.end,
    laneNames.get(event.lane) ?? '',
    event.kind,
    event.record,
    event.title,
    event.label,
    String(links(event)),
    url(event),
  ]);
  return [[...COLUMNS], ...rows, [`Source: ${source}`]].map((row) => `${row.map(escapeField).join(',')}\r\n`).join('');
}

/** Quoted where RFC 4180 asks; a field that a spreadsheet would run as a formula is led by an apostrophe. */
function escapeField(field: string): string {
  const safe = /^[=+\-@\t\r]/.test(field) ? `'${field}` : field;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
