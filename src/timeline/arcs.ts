/** Which way each arc takes and where its word stands: the way that crosses least, the word where it covers nothing. */
import { boxesOverlap, boxHolds } from './boxes.ts';
import type { Arc, ArcLink, Flag, Point } from './detail-types.ts';
import { WORD_PX } from './detail-types.ts';
import { findRoutes, pointAt, type Route, routePath } from './routes.ts';
import type { Box } from './svg.ts';
import { measureText } from './text-width.ts';

export interface ArcsInput {
  readonly flags: readonly Flag[];
  /** Links whose ends are both among the flags. */
  readonly links: readonly ArcLink[];
  /** Where words may stand. */
  readonly bounds: Box;
  /** Other words of the drawing, which relation words keep clear of. */
  readonly labels?: readonly Box[];
}

export interface PlacedArcs {
  readonly arcs: readonly Arc[];
  /** What the arcs cross and which words found no place; less is better. */
  readonly cost: number;
}

const SAMPLES = 20;
/** Cost of a sampled point of an arc on a text, on a flag, on another arc; and of a word without a place. */
const ON_TEXT = 9;
const ON_FLAG = 24;
const ON_ARC = 5;
const NO_WORD = 25;
/** Places along an arc where its word may stand, the best first. */
const WORD_PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];

interface State {
  readonly words: Box[];
  readonly paths: Point[][];
}

/** Arcs in the order of the links. Cost grows with links × ways × flags. */
export function placeArcs({ flags, links, bounds, labels = [] }: ArcsInput): PlacedArcs {
  const byId = new Map(flags.map((flag) => [flag.event.id, flag]));
  const state: State = { words: [], paths: [] };
  const leaving = new Map<string, number>();
  let cost = 0;
  const arcs: Arc[] = [];
  for (const link of links) {
    const [a, b] = [byId.get(link.from), byId.get(link.to)];
    if (a === undefined || b === undefined) continue;
    const order = leaving.get(link.from) ?? 0;
    leaving.set(link.from, order + 1);
    const best = bestRoute(a, b, shiftOf(order), { flags, state });
    if (best === undefined) continue;
    const word = placeWord(best.route, link.word, { flags, state, bounds, labels });
    cost += best.cost + (word === undefined ? NO_WORD : 0);
    if (word !== undefined) state.words.push(wordBox(word, link.word));
    state.paths.push(samplePoints(best.route));
    arcs.push(makeArc(link, best.route, word));
  }
  return { arcs, cost };
}

/** Starts of arcs from one flag: the middle, then right and left of it. */
function shiftOf(order: number): number {
  const shifts = [0, 4, -4];
  return shifts[order % shifts.length] ?? 0;
}

function makeArc(link: ArcLink, route: Route, word: Point | undefined): Arc {
  const arc = { link, form: route.form, d: routePath(route), tip: route.points[3], angle: route.angle };
  return word === undefined ? arc : { ...arc, word };
}

interface Surroundings {
  readonly flags: readonly Flag[];
  readonly state: State;
}

interface WordSurroundings extends Surroundings {
  readonly bounds: Box;
  readonly labels: readonly Box[];
}

function bestRoute(a: Flag, b: Flag, shift: number, around: Surroundings): { route: Route; cost: number } | undefined {
  let best: { route: Route; cost: number } | undefined;
  for (const route of findRoutes(a, b, shift)) {
    const cost = route.cost + crossingCost(route, a, b, around);
    if (best === undefined || cost < best.cost) best = { route, cost };
  }
  return best;
}

function crossingCost(route: Route, a: Flag, b: Flag, { flags, state }: Surroundings): number {
  const points = samplePoints(route);
  let cost = 0;
  for (const point of points) {
    for (const flag of flags) {
      if (boxHolds(flag.text, point, 1)) cost += ON_TEXT;
      if (flag !== a && flag !== b && boxHolds(flag, point, 2)) cost += ON_FLAG;
    }
    if (state.words.some((word) => boxHolds(word, point))) cost += ON_TEXT;
  }
  for (const path of state.paths) cost += ON_ARC * points.slice(3, -2).filter((point) => path.some((other) => near(point, other))).length;
  return cost + Math.abs(route.points[3].x - route.points[0].x) * 0.01;
}

function near(a: Point, b: Point): boolean {
  return Math.abs(a.x - b.x) < 4 && Math.abs(a.y - b.y) < 4;
}

function samplePoints(route: Route): Point[] {
  return Array.from({ length: SAMPLES + 1 }, (_, index) => pointAt(route.points, index / SAMPLES));
}

export function wordBox(word: Point, text: string): Box {
  const width = measureText(text, WORD_PX, 700);
  return { x: word.x - width / 2, y: word.y - WORD_PX + 1, width, height: WORD_PX + 2 };
}

function placeWord(route: Route, text: string, around: WordSurroundings): Point | undefined {
  const width = measureText(text, WORD_PX, 700);
  if (route.form === 'straight' && route.points[3].x - route.points[0].x < width + 24) return undefined;
  const offsets = route.form === 'straight' ? [0] : [0, width / 2 + 6, -width / 2 - 6];
  for (const offset of offsets) {
    for (const t of WORD_PLACES) {
      const point = pointAt(route.points, t);
      const word = { x: point.x + offset, y: point.y + 4 };
      if (isFreeFor(wordBox(word, text), around)) return word;
    }
  }
  return undefined;
}

function isFreeFor(box: Box, { flags, state, bounds, labels }: WordSurroundings): boolean {
  const isInside =
    box.x >= bounds.x &&
    box.x + box.width <= bounds.x + bounds.width &&
    box.y >= bounds.y &&
    box.y + box.height <= bounds.y + bounds.height;
  return (
    isInside &&
    flags.every((flag) => !boxesOverlap(box, flag.text, 2) && !boxesOverlap(box, flag, 3)) &&
    labels.every((label) => !boxesOverlap(box, label, 2)) &&
    state.words.every((word) => !boxesOverlap(box, word, 3)) &&
    state.paths.every((path) => path.every((point) => !boxHolds(box, point, 2)))
  );
}
