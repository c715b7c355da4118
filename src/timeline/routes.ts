/**
 * Ways for an arc from one flag to another, as cubic curves. Arcs leave at the foot of a flag (at the top when they go up)
 * and come in at the left edge, the top or the foot; in one row a straight line runs from the end of the text to the next flag.
 */
import type { ArcForm, Flag, Point } from './detail-types.ts';
import { formatNumber as n } from './svg.ts';

export interface Route {
  readonly form: ArcForm;
  readonly points: readonly [Point, Point, Point, Point];
  readonly angle: number;
  /** Cost of the route itself, before what it crosses is counted. */
  readonly cost: number;
}

const DOWN = Math.PI / 2;
/** The arrow's tip stays this far from the flag. */
const TIP_GAP = 2;
/** How far aside a bow swings out, and how far aside its ends may stand. */
const BOW_PX = 24;

/** All ways from `a` to `b`; `shift` moves the start sideways, so that arcs from one flag part at once. */
export function findRoutes(a: Flag, b: Flag, shift: number): Route[] {
  return [...straightRoutes(a, b), ...curveRoutes(a, b, shift), ...bowRoutes(a, b), ...archRoutes(a, b)];
}

function straightRoutes(a: Flag, b: Flag): Route[] {
  const end = a.setting.side === 'right' ? a.text.x + a.text.width : a.x + a.width;
  const y = b.y + b.height / 2;
  const from = { x: end + 6, y };
  const to = { x: b.x - TIP_GAP, y };
  const isLevel = a.event.lane === b.event.lane && Math.abs(a.y - b.y) < 1;
  if (!isLevel || to.x - from.x < 14 || b.setting.side === 'left') return [];
  return [{ form: 'straight', points: line(from, to), angle: 0, cost: -30 }];
}

function curveRoutes(a: Flag, b: Flag, shift: number): Route[] {
  const goesDown = b.y > a.y + a.height;
  const goesUp = b.y + b.height < a.y;
  if (!goesDown && !goesUp) return [];
  const from = { x: a.x + a.width / 2 + shift, y: goesDown ? a.y + a.height : a.y };
  const left = { x: b.x - TIP_GAP, y: b.y + b.height / 2 };
  const end = { x: b.x + b.width / 2, y: goesDown ? b.y - TIP_GAP : b.y + b.height + TIP_GAP };
  const routes: Route[] = [];
  if (left.x - from.x >= 12) routes.push({ form: 'curve', points: bendToSide(from, left), angle: 0, cost: 0 });
  const angle = goesDown ? DOWN : -DOWN;
  if (end.x >= from.x - 8) routes.push({ form: 'curve', points: bendToEnd(from, end), angle, cost: goesDown ? 2 : 12 });
  return routes;
}

/** Around what stands between two flags one under the other, to the left edge of the lower. */
function bowRoutes(a: Flag, b: Flag): Route[] {
  if (Math.abs(b.x - a.x) > BOW_PX || b.y <= a.y + a.height) return [];
  const from = { x: a.x + a.width / 2 - 4, y: a.y + a.height };
  const to = { x: b.x - TIP_GAP, y: b.y + b.height / 2 };
  const out = Math.min(from.x, to.x) - BOW_PX;
  return [{ form: 'curve', points: [from, { x: out, y: from.y + 40 }, { x: out, y: to.y }, to], angle: 0, cost: 30 }];
}

function archRoutes(a: Flag, b: Flag): Route[] {
  const from = { x: a.x + a.width / 2, y: a.y - 1 };
  const to = { x: b.x + b.width / 2, y: b.y - TIP_GAP };
  const dx = to.x - from.x;
  if (a.event.lane !== b.event.lane || dx < 24) return [];
  const rise = Math.min(from.y, to.y) - Math.min(56, 26 + dx * 0.07);
  return [{ form: 'arch', points: [from, { x: from.x, y: rise }, { x: to.x, y: rise }, to], angle: DOWN, cost: 10 }];
}

function line(from: Point, to: Point): Route['points'] {
  return [from, between(from, to, 1 / 3), between(from, to, 2 / 3), to];
}

function bendToSide(from: Point, to: Point): Route['points'] {
  const dx = to.x - from.x;
  return [from, { x: from.x, y: from.y + (to.y - from.y) * 0.6 }, { x: to.x - Math.max(14, dx * 0.45), y: to.y }, to];
}

function bendToEnd(from: Point, to: Point): Route['points'] {
  const dy = to.y - from.y;
  return [from, { x: from.x, y: from.y + dy * 0.55 }, { x: to.x, y: to.y - Math.sign(dy) * Math.max(20, Math.abs(dy) * 0.45) }, to];
}

function between(a: Point, b: Point, t: number): Point {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
}

/** The point of a cubic curve at `t`, 0 to 1. */
export function pointAt([a, b, c, d]: Route['points'], t: number): Point {
  const u = 1 - t;
  const at = (p: number, q: number, r: number, s: number) => u * u * u * p + 3 * u * u * t * q + 3 * u * t * t * r + t * t * t * s;
  return { x: at(a.x, b.x, c.x, d.x), y: at(a.y, b.y, c.y, d.y) };
}

/** SVG path data; the line ends short of the tip, under the arrow's head. */
export function routePath({ points: [a, b, c, d], angle }: Route): string {
  const end = { x: d.x - Math.cos(angle) * 3, y: d.y - Math.sin(angle) * 3 };
  return `M${n(a.x)} ${n(a.y)}C${n(b.x)} ${n(b.y)} ${n(c.x)} ${n(c.y)} ${n(end.x)} ${n(end.y)}`;
}
