/** Small timelines for the page of a person, an organization, a programme or a thread: the overview's geometry at a small size. */
import type { TimelineEvent } from './events.ts';
import { layOutOverview, type OverviewLayout, type OverviewSpec } from './overview.ts';
import { fittedMonths, type Window } from './windows.ts';

/** Widths at which drawings are made; CSS shows the widest that fits. */
export const WIDTHS = [1312, 1040, 704, 328] as const;

export type DrawingWidth = (typeof WIDTHS)[number];

/** A name at the left of its lane may take two lines. */
const TWO_LINES_PX = 40;

/** No column is narrower than a sheet and its gap. */
const COLUMN_PX = 6.4;

/** The days of the window, or all months of the events; lanes without events left out, the most answered events labelled. Lower sheets keep many years of full stacks on one screen. */
export function layOutMini(
  events: readonly TimelineEvent[],
  width: DrawingWidth,
  sheetHeight = 7,
  window: Window = fittedMonths(events),
): OverviewLayout {
  const left = width > 800 ? 172 : 0;
  const columns = Math.floor((width - left) / COLUMN_PX);
  const spec: OverviewSpec = {
    width,
    left,
    ...window,
    binDays: Math.max(1, Math.ceil((window.to - window.from) / columns)),
    sheetWidth: 5.4,
    sheetHeight,
    labels: width > 800 ? 4 : 2,
    labelWidth: width > 400 ? 260 : 200,
    minLane: left > 0 ? TWO_LINES_PX : 34,
    dropEmpty: true,
  };
  return layOutOverview(events, spec);
}
