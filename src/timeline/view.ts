/**
 * The view of a timeline as one immutable value {k, x}, after d3-zoom: a place p of the whole drawing, in px, stands on
 * screen at k·p + x. `k` is 1 when the whole domain fills the width.
 */

export interface View {
  readonly k: number;
  readonly x: number;
}

export const WHOLE: View = { k: 1, x: 0 };

export function applyView(view: View, place: number): number {
  return view.k * place + view.x;
}

/** The place that stands at a point of the screen: `invertView(v, applyView(v, p))` is `p`. */
export function invertView(view: View, point: number): number {
  return (point - view.x) / view.k;
}

export interface ViewLimits {
  /** Width of the drawing in px. */
  readonly width: number;
  /** Largest `k`; 1 is the smallest. */
  readonly maxK: number;
}

/** The nearest view inside the limits: the domain always covers the whole width. */
export function clampView(view: View, limits: ViewLimits): View {
  const k = Math.min(Math.max(view.k, 1), limits.maxK);
  return { k, x: Math.min(0, Math.max(view.x, limits.width * (1 - k))) };
}

/** Zoom by `factor` about a point of the screen that stays where it is, then clamp. */
export function zoomView(view: View, factor: number, point: number, limits: ViewLimits): View {
  const k = Math.min(Math.max(view.k * factor, 1), limits.maxK);
  return clampView({ k, x: point - invertView(view, point) * k }, limits);
}

/** Move by `px` on the screen, to the right when positive, then clamp. */
export function panView(view: View, px: number, limits: ViewLimits): View {
  return clampView({ k: view.k, x: view.x + px }, limits);
}

/** The view in which the places from `start` to `end` fill the width, then clamp. `end` is greater than `start`. */
export function viewOfSpan(start: number, end: number, limits: ViewLimits): View {
  const k = Math.min(Math.max(limits.width / (end - start), 1), limits.maxK);
  const middle = (start + end) / 2;
  return clampView({ k, x: limits.width / 2 - middle * k }, limits);
}
