/** What lies over or under the drawing without moving it: the arcs of a hovered event, all arcs of a filter, the arc that Enter would follow. */
import type { Relation } from '../../model/relations.ts';
import { findMark } from '../../timeline/board-place.ts';
import type { BoardLayout } from '../../timeline/board-types.ts';
import { type Bundle, bundleLinks } from '../../timeline/bundles.ts';
import type { BoardEvent, BoardLink } from '../../timeline/index-data.ts';
import { formatNumber as n, renderGroup, renderPath } from '../../timeline/svg.ts';
import type { Scene } from './app.ts';

/** Relations by what they do, each with its own stroke: answers solid, disputes dashed, law dotted, references thin. */
const STROKES: { readonly [rel in Relation]: string } = {
  'responds-to': 'tl-answer',
  'follows-up': 'tl-answer',
  confirms: 'tl-answer',
  denies: 'tl-dispute',
  questions: 'tl-dispute',
  contradicts: 'tl-dispute',
  amends: 'tl-law',
  enacts: 'tl-law',
  supersedes: 'tl-law',
  cites: 'tl-reference',
  concerns: 'tl-reference',
  'part-of': 'tl-reference',
};

export function renderAllArcs(layout: BoardLayout, { state, set, index }: Scene): string {
  if (!state.allArcs) return '';
  const shown = new Set(set.ranked.map((event) => event.index));
  const links = index.links.filter(({ from, to }) => shown.has(from.index) && shown.has(to.index));
  return renderGroup(
    'tl-all-arcs',
    bundleLinks(layout, links, (link) => STROKES[link.rel])
      .map(renderBundle)
      .join(''),
  );
}

function renderBundle({ from, to, count, group }: Bundle): string {
  const weight = count > 8 ? 'tl-w3' : count > 2 ? 'tl-w2' : 'tl-w1';
  return renderPath(curve(from.x, from.y, to.x, to.y), `tl-bundle ${group} ${weight}`);
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
  const frame = `M${n(here.x - 3)} ${n(here.y - 3)}h${n(here.width + 6)}v${n(here.height + 6)}h${n(-here.width - 6)}z`;
  return arcs.join('') + renderPath(frame, 'tl-hover-mark');
}

/** A marker stroke under the chosen arc's two ends. */
export function renderChosen(layout: BoardLayout, { chosen }: Scene): string {
  if (chosen === undefined) return '';
  const [a, b] = [findMark(layout, chosen.from), findMark(layout, chosen.to)];
  const frame = (box: NonNullable<typeof a>) =>
    `M${n(box.x - 4)} ${n(box.y - 4)}h${n(box.width + 8)}v${n(box.height + 8)}h${n(-box.width - 8)}z`;
  return [a, b].map((box) => (box === undefined ? '' : renderPath(frame(box), 'tl-chosen'))).join('');
}

/** A curve that leaves upwards and comes down, higher the farther it goes. */
function curve(x0: number, y0: number, x1: number, y1: number): string {
  const lift = Math.min(70, 14 + Math.abs(x1 - x0) * 0.18);
  const top = Math.min(y0, y1) - lift;
  return `M${n(x0)} ${n(y0)}C${n(x0)} ${n(top)} ${n(x1)} ${n(top)} ${n(x1)} ${n(y1)}`;
}
