/** Where an event's mark stands in a drawing of the live timeline. */
import type { BoardLayout } from './board-types.ts';
import type { BoardEvent } from './index-data.ts';
import { markDay } from './stacks.ts';
import type { Box } from './svg.ts';
import { dayToPx } from './time-scale.ts';

/** Its flag, else its sheet, else (in density) its column; undefined out of view. Cost: the events of one column. */
export function findMark(layout: BoardLayout, event: BoardEvent): Box | undefined {
  const flag = layout.flags.find((candidate) => candidate.event === event);
  if (flag !== undefined) return flag;
  const lane = layout.lanes.find((candidate) => candidate.lane.id === event.lane);
  const day = markDay(event);
  if (lane === undefined || day < Math.floor(layout.scale.from) || day >= layout.scale.to) return undefined;
  const x = dayToPx(layout.scale, day);
  // The column that begins last before the event holds it: columns are calendar bins and rise.
  let [low, high] = [0, lane.columns.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lane.columns[middle]?.x ?? 0) <= x + 0.01) low = middle + 1;
    else high = middle;
  }
  const column = lane.columns[Math.max(0, low - 1)];
  if (column === undefined) return undefined;
  let place = 0;
  while (place < column.count && column.events[column.first + place] !== event) place++;
  if (place === column.count) return undefined;
  const height = Math.max(1, lane.unit - 1);
  return { x: column.x, y: lane.base - (place + 1) * lane.unit, width: lane.sheetWidth, height };
}
