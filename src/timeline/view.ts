/**
 * The view of a timeline as one immutable value {k, x}, after d3-zoom: a place p of the whole drawing, in px, stands on
 * screen at k·p + x. `k` is 1 when the whole domain fills the plot, which lies between `left` and `right` on the screen.
 */
import { dayToPx, pxToDay, type TimeScale } from './time-scale.ts';
import type { Window } from './windows.ts';

export interface View {
  readonly k: number;
  readonly x: number;
}

/** The place that stands at a point of the screen. */
export function invertView(view: View, point: number): number {
  return (point - view.x) / view.k;
}

/** The nearest view in which the domain covers the whole plot. */
export function clampView(view: View, { left, right }: TimeScale): View {
  const k = Math.max(view.k, 1);
  return { k, x: Math.min(left * (1 - k), Math.max(view.x, right * (1 - k))) };
}

/** The view in which a window fills the plot; `whole` is the scale of the domain. */
export function viewOfWindow(window: Window, whole: TimeScale): View {
  const [start, end] = [dayToPx(whole, window.from), dayToPx(whole, window.to)];
  const k = (whole.right - whole.left) / (end - start);
  return clampView({ k, x: whole.left - k * start }, whole);
}

/** The days that a view shows: `windowOfView(viewOfWindow(w))` is `w`, for windows inside the domain. */
export function windowOfView(view: View, whole: TimeScale): Window {
  const seen = clampView(view, whole);
  return { from: pxToDay(whole, invertView(seen, whole.left)), to: pxToDay(whole, invertView(seen, whole.right)) };
}
