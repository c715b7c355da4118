/**
 * Pan and zoom by mouse and touch, with d3-zoom. A plain wheel scrolls the page, as everywhere; with Ctrl, ⌘ or a pinch it
 * zooms, sideways or with Shift it pans. One finger pans across and scrolls the page up and down; two fingers zoom.
 */
import { select } from 'd3-selection';
import { type D3ZoomEvent, zoom, zoomIdentity } from 'd3-zoom';
import type { BoardEvent } from '../../timeline/index-data.ts';
import type { TimeScale } from '../../timeline/time-scale.ts';
import { viewOfWindow, windowOfView } from '../../timeline/view.ts';
import { keepInside } from '../../timeline/windows.ts';
import type { App } from './app.ts';
import type { Chart } from './chart.ts';
import { part } from './dom.ts';
import { renderHover } from './overlay.ts';

/** Widest day, in px: closer there is nothing more to see. */
const MOST_PX_PER_DAY = 60;

export function addGestures(root: HTMLElement, app: App, chart: Chart): void {
  const { stage } = chart;
  const selection = select<HTMLElement, unknown>(stage);
  const { plotWidth } = chart;
  const behavior = zoom<HTMLElement, unknown>()
    .filter((event: Event) => isOurs(event))
    .clickDistance(4)
    .wheelDelta(zoomStep)
    // Paper does not move: a double click is at once where it leads.
    .duration(0)
    .extent(() => [
      [chart.left(), 0],
      [stage.clientWidth, stage.clientHeight],
    ])
    .on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => {
      // Changes made by code carry no event of the reader's.
      if (event.sourceEvent !== null && event.sourceEvent !== undefined) app.change(windowOfView(event.transform, whole()));
    });

  /** The domain on the plot as the screen has it. */
  const whole = (): TimeScale => ({ ...app.scene().domain, left: chart.left(), right: chart.left() + plotWidth() });

  selection.call(behavior);
  // Vertical strokes of one finger stay with the page.
  stage.style.touchAction = 'pan-y';
  app.addPart(({ domain, window }) => {
    behavior.scaleExtent([1, Math.max(1, (MOST_PX_PER_DAY * (domain.to - domain.from)) / plotWidth())]);
    const { k, x } = viewOfWindow(window, whole());
    // d3-zoom keeps its state on the element; set without an event, it begins the next gesture where the view is.
    selection.property('__zoom', zoomIdentity.translate(x, 0).scale(k));
  });
  addWheelPan(app, chart, plotWidth);
  addFingers(app, chart, plotWidth);
  addPointing(root, app, chart);
}

function isOurs(event: Event): boolean {
  if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
  if (typeof TouchEvent !== 'undefined' && event instanceof TouchEvent) return event.touches.length > 1;
  return event instanceof MouseEvent && event.button === 0 && !event.ctrlKey;
}

/** Doublings of a wheel's step: a notch of a mouse (100 px or 3 lines) zooms by a third, a pinch follows the fingers. */
function zoomStep({ deltaY, deltaMode }: WheelEvent): number {
  if (deltaMode === WheelEvent.DOM_DELTA_LINE) return -deltaY * 0.14;
  return -deltaY * (Math.abs(deltaY) >= 50 ? 0.004 : 0.02);
}

/** Moves the window by px of the screen; to the future when positive. */
export function panBy(app: App, px: number, plotWidth: number): void {
  const { window, domain } = app.scene();
  const days = (px * (window.to - window.from)) / plotWidth;
  app.change(keepInside({ from: window.from + days, to: window.to + days }, domain));
}

function addWheelPan(app: App, { stage }: Chart, plotWidth: () => number): void {
  stage.addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey || event.metaKey) return;
      const across = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
      if (Math.abs(across) <= Math.abs(event.deltaY) && !event.shiftKey) return;
      event.preventDefault();
      panBy(app, across, plotWidth());
    },
    { passive: false },
  );
}

/** A finger that moves less than this, in px, and rests less than this, in ms, has tapped. */
const TAP_PX = 8;
const TAP_MS = 700;
/** What a fingertip covers around its middle, in px. */
const FINGER_PX = 14;

/**
 * One finger moves the window, and a tap selects what is nearest to it. Taps are read from the pointer and not from the clicks that
 * browsers make of them, since after a stroke the first of those is often held back, as one that stops a scroll.
 */
function addFingers(app: App, chart: Chart, plotWidth: () => number): void {
  const { stage } = chart;
  const fingers = new Map<number, number>();
  let start: { readonly x: number; readonly y: number; readonly time: number } | undefined;
  stage.addEventListener('pointerdown', (event) => {
    if (event.pointerType !== 'touch') return;
    fingers.set(event.pointerId, event.clientX);
    start = fingers.size === 1 ? { x: event.clientX, y: event.clientY, time: event.timeStamp } : undefined;
  });
  stage.addEventListener('pointermove', (event) => {
    const before = fingers.get(event.pointerId);
    if (before === undefined) return;
    if (start !== undefined) {
      if (Math.hypot(event.clientX - start.x, event.clientY - start.y) < TAP_PX) return;
      start = undefined;
    }
    fingers.set(event.pointerId, event.clientX);
    if (fingers.size === 1) panBy(app, before - event.clientX, plotWidth());
  });
  stage.addEventListener('pointerup', (event) => {
    if (start !== undefined && event.timeStamp - start.time < TAP_MS) selectAt(app, chart, event, FINGER_PX);
  });
  for (const end of ['pointerup', 'pointercancel'] as const) {
    stage.addEventListener(end, (event) => {
      fingers.delete(event.pointerId);
      start = undefined;
    });
  }
}

function findUnder(chart: Chart, event: MouseEvent, reach = 0): BoardEvent | undefined {
  const box = chart.stage.getBoundingClientRect();
  return chart.find((event.clientX - box.left) / chart.scale(), (event.clientY - box.top) / chart.scale(), reach / chart.scale());
}

function selectAt(app: App, chart: Chart, event: MouseEvent, reach = 0): void {
  const found = findUnder(chart, event, reach);
  if (found !== undefined && found.id !== app.scene().state.selected) app.change({ selected: found.id }, true);
}

/** Clicks select; a mouse that rests on a mark is told its arcs and its title. */
function addPointing(root: HTMLElement, app: App, chart: Chart): void {
  const hover = part(root, 'hover', SVGSVGElement);
  const tip = part(root, 'tip', HTMLElement);
  const clear = () => {
    hover.innerHTML = '';
    tip.hidden = true;
    chart.stage.classList.remove('over-mark');
  };
  chart.stage.addEventListener('click', (event) => {
    // A finger's click repeats its tap.
    if (!(event instanceof PointerEvent) || event.pointerType !== 'touch') selectAt(app, chart, event);
  });
  chart.stage.addEventListener('pointerleave', clear);
  chart.stage.addEventListener('pointermove', (event) => {
    const layout = chart.layout();
    const found = event.pointerType === 'mouse' && event.buttons === 0 ? findUnder(chart, event) : undefined;
    if (found === undefined) return clear();
    chart.stage.classList.add('over-mark');
    if (layout !== undefined) {
      hover.setAttribute('viewBox', `0 0 ${layout.spec.width} ${layout.spec.height}`);
      hover.innerHTML = renderHover(layout, found, app.index.linksOf[found.index] ?? []);
    }
    const { cursor } = app.scene();
    tip.hidden = cursor !== undefined && (found.soft ? found.end : found.start) >= cursor;
    tip.textContent = found.title;
    const box = chart.stage.getBoundingClientRect();
    const x = event.clientX - box.left;
    tip.style.transform = `translate(${Math.min(x, box.width - 290)}px, ${event.clientY - box.top + 18}px)`;
  });
}
