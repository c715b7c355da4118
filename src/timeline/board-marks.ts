/** The sheets of a lane as rectangles: for one SVG path, or for a canvas. */
import type { BoardLane } from './board-types.ts';
import { formatNumber as n } from './svg.ts';

/** Calls `draw` for each sheet from the floor up, or for each block in density; in px. */
export function eachMark(lane: BoardLane, draw: (x: number, y: number, width: number, height: number) => void): void {
  const { unit, sheetWidth, base, marks } = lane;
  const height = marks === 'days' ? Math.max(1, unit - 2) : Math.max(1, unit - 1);
  const inset = marks === 'days' ? 0.75 : 0;
  for (const { x, count } of lane.columns) {
    if (marks === 'density') draw(x, base - Math.max(1, count * unit), sheetWidth, Math.max(1, count * unit));
    else for (let place = 1; place <= count; place++) draw(x + inset, base - place * unit, sheetWidth, height);
  }
}

/** Calls `draw` for each column with its left edge and its number of sheets. */
export function eachColumn({ columns }: BoardLane, draw: (x: number, count: number) => void): void {
  for (const { x, count } of columns) draw(x, count);
}

/** All marks of a lane as SVG path data. */
export function formatMarksPath(lane: BoardLane): string {
  let path = '';
  eachMark(lane, (x, y, width, height) => {
    path += `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}z`;
  });
  return path;
}
