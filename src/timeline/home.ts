/** The home page's drawing: its finding in words, and one SVG for each width. */
import type { Corpus } from '../model/corpus.ts';
import { isoDayToNumber } from '../model/dates.ts';
import type { TimelineEvent } from './events.ts';
import { type DrawingWidth, WIDTHS } from './mini.ts';
import { formatSpan, layOutOverview, type OverviewSpec } from './overview.ts';
import { AXIS_PX, renderOverview } from './overview-svg.ts';
import { renderSvg } from './svg.ts';
import { buildTimeline } from './timeline.ts';
import { countBetween, densestMonths, type Window } from './windows.ts';

export interface HomeDrawing {
  /** What the drawing shows, as a sentence with a number. */
  readonly finding: string;
  /** How many events lie outside its window, in words; empty when none does. */
  readonly outside: string;
  /** SVG text, one for each of `WIDTHS`. */
  readonly drawings: readonly string[];
}

/** Months that the overview shows. */
const MONTHS = 31;

export function drawHome(corpus: Corpus, href: (event: TimelineEvent) => string): HomeDrawing {
  const { events } = buildTimeline(corpus);
  const window = densestMonths(events, MONTHS);
  const title = `Timeline of the record, ${formatSpan(window.from, window.to)}`;
  const drawings = WIDTHS.map((width) => {
    const layout = layOutOverview(events, homeSpec(width, window));
    const desc = 'Six rows of small sheets, one for each record, stacked by week.';
    const frame = {
      width,
      height: layout.bottom + AXIS_PX,
      classes: `tl at-${width}`,
      id: `home-${width}`,
      title,
      desc,
      role: 'group' as const,
    };
    return renderSvg(frame, renderOverview(layout, { href }));
  });
  return { finding: formatFinding(events), outside: formatOutside(events, window), drawings };
}

function homeSpec(width: DrawingWidth, window: Window): OverviewSpec {
  const common = { width, ...window, minLane: 44, labelWidth: 280, labels: 6, binDays: 7, left: 172, sheetWidth: 5.4, sheetHeight: 7 };
  if (width === 1312) return common;
  if (width === 1040) return { ...common, sheetWidth: 4.4, labels: 5 };
  if (width === 704) return { ...common, left: 0, minLane: 24, sheetWidth: 4.1, sheetHeight: 6, labels: 5 };
  return { ...common, left: 0, minLane: 22, binDays: 14, sheetWidth: 4, sheetHeight: 4, labels: 3, labelWidth: 190 };
}

/** The share of the seven months after the first disclosures, where they hold a good part; else the plain count. */
function formatFinding(events: readonly TimelineEvent[]): string {
  const seven = { from: isoDayToNumber('2013-06-01'), to: isoDayToNumber('2014-01-01') };
  const share = Math.round((countBetween(events, seven) / Math.max(1, events.length)) * 100);
  if (share >= 20) return `${share} per cent of the record falls in seven months of 2013`;
  return events.length === 1 ? 'One event in the record' : `${events.length} events in the record`;
}

function formatOutside(events: readonly TimelineEvent[], { from, to }: Window): string {
  const before = events.filter((event) => event.start < from).length;
  const after = events.filter((event) => event.start >= to).length;
  if (before + after === 0) return '';
  if (before === 0) return `${after} later events`;
  return after === 0 ? `${before} earlier events` : `${before} earlier and ${after} later events`;
}
