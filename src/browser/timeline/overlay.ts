/** What lies between the marks and the words without moving them: the arcs of a hovered event, the arc that Enter would follow, all arcs of a filter. */
import { familyOf } from '../../timeline/arc-families.ts';
import { findMark } from '../../timeline/board-place.ts';
import type { BoardLayout } from '../../timeline/board-types.ts';
import { type Bundle, type BundleRow, bundleLinks, HEAD_PX, type RowMark } from '../../timeline/bundles.ts';
import { type CompareLayout, findComparedEnds, listCompareRows } from '../../timeline/compare.ts';
import type { BoardEvent, BoardLink } from '../../timeline/index-data.ts';
import { isLater } from '../../timeline/later.ts';
import { type Box, formatNumber as n, renderGroup, renderPath } from '../../timeline/svg.ts';
import type { Scene } from './app.ts';

/** Arcs of the families that are asked for, among all events shown. */
export function renderAllArcs(layout: BoardLayout, scene: Scene): string {
  if (scene.state.arcs.length === 0) return '';
  const rows = layout.lanes.map(({ top, base }): BundleRow => ({ top, base, hangs: false }));
  const markOf = (event: BoardEvent): RowMark | undefined => {
    const box = findMark(layout, event);
    return box === undefined ? undefined : { ...box, row: layout.lanes.findIndex(({ lane }) => lane.id === event.lane) };
  };
  const ends = ({ from, to }: BoardLink) => {
    const [a, b] = [markOf(from), markOf(to)];
    return a === undefined || b === undefined ? undefined : ([a, b] as const);
  };
  return renderBundles(scene, rows, ends);
}

/** The same for two entities on facing lanes. */
export function renderComparedArcs(layout: CompareLayout, scene: Scene): string {
  if (scene.state.arcs.length === 0) return '';
  return renderBundles(scene, listCompareRows(layout), ({ from, to }) => findComparedEnds(layout, from, to));
}

type FindEnds = (link: BoardLink) => readonly [RowMark, RowMark] | undefined;

function renderBundles(scene: Scene, rows: readonly BundleRow[], ends: FindEnds): string {
  const groupOf = ({ rel, from, to }: BoardLink) =>
    isLater(from, scene.cursor) || isLater(to, scene.cursor) ? 'tl-later' : `tl-${familyOf(rel)}`;
  return renderGroup('tl-all-arcs', bundleLinks(listShownLinks(scene), { rows, ends, groupOf }).map(renderBundle).join(''));
}

/** Links of the families that are asked for, both ends of which the filter lets through. */
function listShownLinks({ state, set, index }: Scene): BoardLink[] {
  const shown = new Set(set.ranked);
  return index.links.filter(({ rel, from, to }) => state.arcs.includes(familyOf(rel)) && shown.has(from) && shown.has(to));
}

function renderBundle({ d, tip, heads, count, group }: Bundle): string {
  const weight = count > 8 ? 'tl-w3' : count > 2 ? 'tl-w2' : 'tl-w1';
  const back = heads === 'down' ? -HEAD_PX : HEAD_PX;
  const half = HEAD_PX / 2 + (weight === 'tl-w3' ? 1.5 : 0);
  const head = `M${n(tip.x)} ${n(tip.y)}l${n(-half)} ${n(back)}h${n(2 * half)}z`;
  return renderPath(d, `tl-bundle ${group} ${weight}`) + renderPath(head, `tl-tip ${group}`);
}

/** Thin arcs from the mark under the pointer to those of its neighbours that are in view. */
export function renderHover(layout: BoardLayout, event: BoardEvent, links: readonly BoardLink[]): string {
  const here = findMark(layout, event);
  if (here === undefined) return '';
  const arcs = links.flatMap((link) => {
    const there = findMark(layout, link.from === event ? link.to : link.from);
    if (there === undefined) return [];
    const [a, b] = link.from === event ? [here, there] : [there, here];
    return [renderPath(curve(a.x + a.width / 2, a.y, b.x + b.width / 2, b.y), 'tl-hover-arc')];
  });
  return arcs.join('') + renderPath(frameAround(here, 3), 'tl-hover-mark');
}

/** A marker stroke around the chosen arc's two ends. */
export function renderChosen(layout: BoardLayout, { chosen }: Scene): string {
  if (chosen === undefined) return '';
  const marks = [findMark(layout, chosen.from), findMark(layout, chosen.to)];
  return marks.map((box) => (box === undefined ? '' : renderPath(frameAround(box, 4), 'tl-chosen'))).join('');
}

function frameAround({ x, y, width, height }: Box, gap: number): string {
  return `M${n(x - gap)} ${n(y - gap)}h${n(width + 2 * gap)}v${n(height + 2 * gap)}h${n(-width - 2 * gap)}z`;
}

/** A curve that leaves upwards and comes down, higher the farther it goes. */
function curve(x0: number, y0: number, x1: number, y1: number): string {
  const lift = Math.min(70, 14 + Math.abs(x1 - x0) * 0.18);
  const top = Math.min(y0, y1) - lift;
  return `M${n(x0)} ${n(y0)}C${n(x0)} ${n(top)} ${n(x1)} ${n(top)} ${n(x1)} ${n(y1)}`;
}
