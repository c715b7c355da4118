/** The timeline page's drawings for readers without scripts: all years, and the fullest months. */
import type { Corpus } from '../model/corpus.ts';
import type { TimelineEvent } from './events.ts';
import { homeSpec } from './home.ts';
import { layOutMini, WIDTHS } from './mini.ts';
import { formatSpan, layOutOverview, type OverviewLayout } from './overview.ts';
import { AXIS_PX, renderOverview } from './overview-svg.ts';
import { renderSvg } from './svg.ts';
import { buildTimeline } from './timeline.ts';
import { densestMonths } from './windows.ts';

export interface StaticDrawing {
  readonly head: string;
  /** SVG text, one for each of `WIDTHS`. */
  readonly drawings: readonly string[];
}

type Href = (event: TimelineEvent) => string;

export function drawAllYears(corpus: Corpus, href: Href): StaticDrawing {
  const { events } = buildTimeline(corpus);
  const years = [...events].map((event) => event.date.start.slice(0, 4)).sort();
  const head = `All ${events.length} events, ${years[0] ?? ''} to ${years.at(-1) ?? ''}`;
  return {
    head,
    drawings: WIDTHS.map((width) => draw(layOutMini(events, width, 2), { id: `years-${width}`, head, href, linkSheets: false })),
  };
}

const MONTHS = 31;

export function drawMonths(corpus: Corpus, href: Href): StaticDrawing {
  const { events } = buildTimeline(corpus);
  const window = densestMonths(events, MONTHS);
  const head = `${formatSpan(window.from, window.to)}, week by week`;
  const drawings = WIDTHS.map((width) =>
    draw(layOutOverview(events, homeSpec(width, window)), { id: `months-${width}`, head, href, linkSheets: width === 1312 }),
  );
  return { head, drawings };
}

interface DrawInput {
  readonly id: string;
  readonly head: string;
  readonly href: Href;
  readonly linkSheets: boolean;
}

function draw(layout: OverviewLayout, { id, head, href, linkSheets }: DrawInput): string {
  const { width } = layout.spec;
  const desc = 'Six rows of small sheets, one for each event, stacked by date. The same events stand in the list on this page.';
  const frame = { width, height: layout.bottom + AXIS_PX, classes: `tl at-${width}`, id, title: head, desc, role: 'group' as const };
  return renderSvg(frame, renderOverview(layout, { href, linkSheets }));
}
