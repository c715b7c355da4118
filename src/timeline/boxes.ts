/** Boxes and points: what overlaps what. */
import type { Point } from './detail-types.ts';
import type { Box } from './svg.ts';

/** Whether two boxes come nearer to each other than `gap` px. Boxes that only touch do not overlap. */
export function boxesOverlap(a: Box, b: Box, gap = 0): boolean {
  return a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap;
}

export function boxHolds(box: Box, point: Point, margin = 0): boolean {
  return (
    point.x > box.x - margin && point.x < box.x + box.width + margin && point.y > box.y - margin && point.y < box.y + box.height + margin
  );
}
