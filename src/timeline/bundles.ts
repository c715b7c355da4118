/** Many links drawn as few strokes: those that run between the same two places of the drawing, with the same meaning, become one. */
import { findMark } from './board-place.ts';
import type { BoardLayout } from './board-types.ts';
import type { Point } from './detail-types.ts';
import type { BoardLink } from './index-data.ts';

export interface Bundle {
  /** Means of the ends of its links. */
  readonly from: Point;
  readonly to: Point;
  readonly count: number;
  readonly group: string;
}

/** Width of a place, in px. */
const PLACE_PX = 28;

/** Bundles of the links whose both ends are in view, the largest last. Each link is in one bundle. */
export function bundleLinks(layout: BoardLayout, links: readonly BoardLink[], groupOf: (link: BoardLink) => string): Bundle[] {
  const bundles = new Map<string, { sums: [number, number, number, number]; count: number; group: string }>();
  for (const link of links) {
    const [a, b] = [findMark(layout, link.from), findMark(layout, link.to)];
    if (a === undefined || b === undefined) continue;
    const group = groupOf(link);
    const key = [Math.floor(a.x / PLACE_PX), link.from.lane, Math.floor(b.x / PLACE_PX), link.to.lane, group].join(' ');
    const bundle = bundles.get(key) ?? { sums: [0, 0, 0, 0], count: 0, group };
    bundle.sums[0] += a.x + a.width / 2;
    bundle.sums[1] += a.y;
    bundle.sums[2] += b.x + b.width / 2;
    bundle.sums[3] += b.y;
    bundle.count += 1;
    bundles.set(key, bundle);
  }
  return [...bundles.values()]
    .sort((one, other) => one.count - other.count)
    .map(({ sums: [ax, ay, bx, by], count, group }) => ({
      from: { x: ax / count, y: ay / count },
      to: { x: bx / count, y: by / count },
      count,
      group,
    }));
}
