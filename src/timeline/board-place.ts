/** Where an event's mark stands in a drawing of the live timeline, and which event stands at a place. */
import type { BoardColumn, BoardLane, BoardLayout } from './board-types.ts';
import type { BoardEvent } from './index-data.ts';
import { ROW_PX } from './overview.ts';
import { markDay } from './stacks.ts';
import type { Box } from './svg.ts';

/** The column in whose time a day lies; undefined where it has no events in view. Cost: logarithmic. */
export function findColumn(lane: BoardLane, day: number): BoardColumn | undefined {
  const first = Math.floor(day / lane.binDays) * lane.binDays;
  let [low, high] = [0, lane.columns.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lane.columns[middle]?.day ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  const column = lane.columns[low];
  return column?.day === first ? column : undefined;
}

/** Height of the tallest stack of a lane between two places, in px. */
export function highest({ columns, sheetWidth, unit }: BoardLane, x0: number, x1: number): number {
  let [low, high] = [0, columns.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((columns[middle]?.x ?? 0) + sheetWidth < x0) low = middle + 1;
    else high = middle;
  }
  let most = 0;
  for (let place = low; place < columns.length && (columns[place]?.x ?? 0) <= x1; place++)
    most = Math.max(most, columns[place]?.count ?? 0);
  return most * unit;
}

/** An event's flag, else its sheet; undefined out of view. Cost: the events of one column. */
export function findMark(layout: BoardLayout, event: BoardEvent): Box | undefined {
  const flag = layout.flags.find((candidate) => candidate.event === event);
  if (flag !== undefined) return flag;
  const lane = layout.lanes.find((candidate) => candidate.lane.id === event.lane);
  const column = lane === undefined ? undefined : findColumn(lane, markDay(event));
  if (lane === undefined || column === undefined) return undefined;
  let place = 0;
  while (place < column.count && column.events[column.first + place] !== event) place++;
  if (place === column.count) return undefined;
  return { x: column.x, y: lane.base - (place + 1) * lane.unit, width: lane.sheetWidth, height: Math.max(1, lane.unit - 1) };
}

/** The event at a place of the drawing: a flag or its text, a label, then a sheet; undefined where there is none. */
export function findEventAt(layout: BoardLayout, x: number, y: number): BoardEvent | undefined {
  const flag = layout.flags.find((candidate) => holds(candidate, x, y) || holds(candidate.text, x, y));
  if (flag !== undefined) return flag.event;
  const lane = layout.lanes.find((candidate) => y >= candidate.top && y <= candidate.base);
  if (lane === undefined) return undefined;
  const label = lane.labels.find(({ x0, x1, rise }) => x >= x0 && x <= x1 && Math.abs(lane.base - rise - 5 - y) <= ROW_PX / 2);
  if (label !== undefined) return label.event;
  const column = lane.columns.find((candidate) => x >= candidate.x - 1 && x <= candidate.x + lane.sheetWidth + 1);
  const place = Math.floor((lane.base - y) / lane.unit);
  return column === undefined || place >= column.count ? undefined : column.events[column.first + place];
}

function holds(box: Box, x: number, y: number): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

/** Px between the rings on which `findNear` looks, and the places on a ring. */
const RING_PX = 4;
const RING_PLACES = 12;

/** What `find` finds at a place, or else at the nearest place around it within the reach: a finger covers more than a sheet. */
export function findNear<T>(find: (x: number, y: number) => T | undefined, x: number, y: number, reach: number): T | undefined {
  const exact = find(x, y);
  if (exact !== undefined) return exact;
  for (let radius = RING_PX; radius <= reach; radius += RING_PX) {
    for (let place = 0; place < RING_PLACES; place++) {
      const angle = (place * 2 * Math.PI) / RING_PLACES;
      const found = find(x + Math.cos(angle) * radius, y + Math.sin(angle) * radius);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
