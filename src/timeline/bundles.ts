/**
 * Many links drawn as few strokes. Those that run between the same two places of the drawing, with the same meaning, become one;
 * and strokes between the same two rows bend at the same height, so that they run side by side and the eye can follow them.
 *
 *     ▮                       a stroke leaves the foot of its mark, …
 *     ╰────────────╮          … turns in the channel between the two rows, …
 *                  ▮          … and comes down on the mark that it leads to
 */
import type { Point } from './detail-types.ts';
import type { BoardLink } from './index-data.ts';
import { type Box, formatNumber as n } from './svg.ts';

/** A row of marks: they stand on its base, or hang from its top. */
export interface BundleRow {
  readonly top: number;
  readonly base: number;
  readonly hangs: boolean;
}

/** A mark and the place of its row among the rows. */
export interface RowMark extends Box {
  readonly row: number;
}

export interface BundleSpec {
  readonly rows: readonly BundleRow[];
  /** Marks of a link's two ends; undefined where one is not in view. */
  readonly ends: (link: BoardLink) => readonly [RowMark, RowMark] | undefined;
  /** Links of one group may become one stroke. */
  readonly groupOf: (link: BoardLink) => string;
}

export interface Bundle {
  readonly group: string;
  /** Links in it, 1 or more. */
  readonly count: number;
  /** SVG path data, up to the arrow's head. */
  readonly d: string;
  readonly tip: Point;
  /** Where the arrow's head points. */
  readonly heads: 'up' | 'down';
}

/** Width of a place, in px; where there would be more strokes than can be told apart, places are made wider. */
const PLACE_WIDTHS = [16, 28, 56, 112, 224];
const MOST_BUNDLES = 64;
/** Length of an arrow's head, in px. */
export const HEAD_PX = 6;

/** Links that become one stroke: the marks of their starts and of their ends. */
interface Strand {
  readonly starts: RowMark[];
  readonly ends: RowMark[];
  readonly group: string;
}

/** Bundles of the links whose both ends are in view, the largest last, so that they lie on top. Each link is in one at most. */
export function bundleLinks(links: readonly BoardLink[], spec: BundleSpec): Bundle[] {
  const placed = links.flatMap((link) => {
    const ends = spec.ends(link);
    return ends === undefined ? [] : [{ ends, group: spec.groupOf(link) }];
  });
  let strands: Strand[] = [];
  for (const width of PLACE_WIDTHS) {
    strands = mergeAt(placed, width);
    if (strands.length <= MOST_BUNDLES) break;
  }
  return strands
    .sort((one, other) => one.ends.length - other.ends.length)
    .flatMap(({ starts, ends, group }) => {
      const [a, b] = [pickMiddle(starts), pickMiddle(ends)];
      const route = a === undefined || b === undefined ? undefined : routeBetween(a, b, spec.rows);
      return route === undefined ? [] : [{ ...route, count: ends.length, group }];
    });
}

/** One strand for all links between two places of one group. */
function mergeAt(placed: readonly { readonly ends: readonly [RowMark, RowMark]; readonly group: string }[], width: number): Strand[] {
  const strands = new Map<string, Strand>();
  for (const { ends, group } of placed) {
    const key = [...ends.map((mark) => `${Math.floor((mark.x + mark.width / 2) / width)} ${mark.row}`), group].join(' ');
    const strand = strands.get(key);
    if (strand === undefined) strands.set(key, { starts: [ends[0]], ends: [ends[1]], group });
    else {
      strand.starts.push(ends[0]);
      strand.ends.push(ends[1]);
    }
  }
  return [...strands.values()];
}

/** The mark nearest to the mean of all: a stroke begins and ends at a mark, and not between two. */
function pickMiddle(marks: readonly RowMark[]): RowMark | undefined {
  const mean = marks.reduce((sum, { x }) => sum + x, 0) / marks.length;
  return marks.reduce<RowMark | undefined>(
    (best, mark) => (best === undefined || Math.abs(mark.x - mean) < Math.abs(best.x - mean) ? mark : best),
    undefined,
  );
}

type Route = Pick<Bundle, 'd' | 'tip' | 'heads'>;

function routeBetween(a: RowMark, b: RowMark, rows: readonly BundleRow[]): Route | undefined {
  const [from, to] = [rows[a.row], rows[b.row]];
  if (from === undefined || to === undefined) return undefined;
  const [x0, x1] = [a.x + a.width / 2, b.x + b.width / 2];
  if (a.row === b.row) return Math.abs(x1 - x0) < 3 ? undefined : archOver(x0, x1, [a, b], from);
  const isDown = b.row > a.row;
  const y0 = isDown ? a.y + a.height : a.y;
  const tip = { x: x1, y: isDown ? b.y - 1 : b.y + b.height + 1 };
  const y1 = isDown ? tip.y - HEAD_PX : tip.y + HEAD_PX;
  // The middle of all that lies between the two rows: the same for every stroke between them.
  const middle = isDown ? (from.base + to.top) / 2 : (to.base + from.top) / 2;
  const channel = Math.min(Math.max(y0, y1), Math.max(Math.min(y0, y1), middle));
  return { d: curve([x0, y0], channel, [x1, y1]), tip, heads: isDown ? 'down' : 'up' };
}

/** Over the marks of a row that stands, under those of one that hangs; the farther, the higher, inside its row. */
function archOver(x0: number, x1: number, [a, b]: readonly [RowMark, RowMark], row: BundleRow): Route {
  const lift = 16 + Math.abs(x1 - x0) * 0.16;
  const away = row.hangs ? 1 : -1;
  const ends = [a, b].map((mark) => (row.hangs ? mark.y + mark.height : mark.y));
  const [y0 = 0, y1 = 0] = ends;
  const outer = row.hangs ? Math.max(y0, y1) : Math.min(y0, y1);
  const room = Math.max(14, row.hangs ? row.base - outer : outer - row.top);
  const tip = { x: x1, y: y1 + away };
  // A cubic reaches three quarters of the way to its control points.
  const bend = outer + (away * Math.min(lift, room)) / 0.75;
  return { d: curve([x0, y0], bend, [x1, tip.y + away * HEAD_PX]), tip, heads: row.hangs ? 'up' : 'down' };
}

function curve([x0, y0]: readonly [number, number], bend: number, [x1, y1]: readonly [number, number]): string {
  return `M${n(x0)} ${n(y0)}C${n(x0)} ${n(bend)} ${n(x1)} ${n(bend)} ${n(x1)} ${n(y1)}`;
}
