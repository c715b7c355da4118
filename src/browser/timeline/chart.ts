/** The chart: lays the scene out at the true width of its place and draws it, on SVG alone or with its sheets on a canvas. */
import { layOutBoard } from '../../timeline/board.ts';
import { findEventAt, findNear } from '../../timeline/board-place.ts';
import { renderBoard } from '../../timeline/board-svg.ts';
import type { BoardLayout, BoardSpec } from '../../timeline/board-types.ts';
import { type CompareLayout, findComparedAt } from '../../timeline/compare.ts';
import type { ArcLink } from '../../timeline/detail-types.ts';
import type { BoardEvent } from '../../timeline/index-data.ts';
import { listArcLinks } from '../../timeline/neighbors.ts';
import type { App, Scene } from './app.ts';
import { clearMarks, paintMarks, readColors } from './canvas.ts';
import { layOutCompared, renderCompared, sayKnown } from './compare.ts';
import { part } from './dom.ts';
import { renderAllArcs, renderChosen } from './overlay.ts';

/** Above this many marks the sheets go to the canvas. */
const MOST_SVG_MARKS = 2000;

export interface Chart {
  readonly stage: HTMLElement;
  /** The six lanes as they are drawn; undefined while two entities are compared. */
  readonly layout: () => BoardLayout | undefined;
  /** The event at a place of the drawing, in px of the drawing; with a reach, the nearest that is so near. */
  readonly find: (x: number, y: number, reach?: number) => BoardEvent | undefined;
  /** All that is drawn, sheets on the canvas too, as SVG text of its own size; undefined where nothing has been drawn yet. */
  readonly copy: () => ChartCopy | undefined;
  /** Px of the screen for a px of the drawing: 1, more where the page's type is set larger. */
  readonly scale: () => number;
  /** Width of the column of lane names, and of the time beside it, in px of the screen. */
  readonly left: () => number;
  readonly plotWidth: () => number;
}

export interface ChartCopy {
  readonly inner: string;
  readonly width: number;
  readonly height: number;
}

export function makeChart(root: HTMLElement, app: App): Chart {
  const stage = part(root, 'chart', HTMLElement);
  const svg = part(root, 'drawing', SVGSVGElement);
  const canvas = part(root, 'canvas', HTMLCanvasElement);
  stage.tabIndex = 0;
  let colors = readColors(stage);
  let layout: BoardLayout | undefined;
  let compared: CompareLayout | undefined;
  // As last measured: to ask the page at every drawing would make it lay itself out once more each time.
  let place = measurePlace(stage);
  const leftOf = (width: number) => (width >= 640 ? 150 : 0);

  function draw(scene: Scene): void {
    if (scene.state.mode !== 'chart') return;
    const { width, height } = place;
    svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    const pair = scene.state.compare;
    if (pair !== undefined) {
      layout = undefined;
      clearMarks(canvas);
      const cursor = scene.cursor === undefined ? {} : { cursor: scene.cursor };
      compared = layOutCompared(scene, pair, { width, height, ...scene.window, ...cursor });
      svg.innerHTML = renderCompared(compared, scene, pair);
      return;
    }
    compared = undefined;
    layout = layOutBoard(scene.set, arcLinks(scene), specOf(scene, place, leftOf(width)));
    const withoutMarks = layout.marks > MOST_SVG_MARKS;
    svg.innerHTML = renderLayout(layout, scene, withoutMarks);
    if (withoutMarks) paintMarks(canvas, layout, colors, place.scale);
    else clearMarks(canvas);
  }

  const copy = (): ChartCopy | undefined => {
    const scene = app.scene();
    const pair = scene.state.compare;
    const { width, height } = place;
    if (compared !== undefined && pair !== undefined) return { inner: renderCompared(compared, scene, pair), width, height };
    return layout && { inner: renderLayout(layout, scene, false), width, height };
  };

  app.addPart(draw);
  // Not before the first drawing is on screen.
  setTimeout(() => whenIdle(() => warmUp(app.scene(), place, leftOf(place.width))), WARM_AFTER_MS);
  new ResizeObserver(() => {
    // A stage that is not shown has no size.
    if (stage.clientWidth === 0) return;
    place = measurePlace(stage);
    app.redraw();
  }).observe(stage);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    colors = readColors(stage);
    app.redraw();
  });
  const left = () => (compared === undefined ? leftOf(place.width) * place.scale : 0);
  const plotWidth = () => Math.max(1, place.width * place.scale - left());
  const findAt = (x: number, y: number) => (compared !== undefined ? findComparedAt(compared, x, y) : layout && findEventAt(layout, x, y));
  const find = (x: number, y: number, reach = 0) => findNear(findAt, x, y, reach);
  return { stage, layout: () => layout, find, copy, scale: () => place.scale, left, plotWidth };
}

const WARM_AFTER_MS = 150;
/** Lengths in days of the views that are made ready. */
const WARM_DAYS = [2000, 700, 240, 90];

/** Lays views out that nobody sees yet: what they need of code and words is then at hand when the reader zooms. */
function warmUp(scene: Scene, place: Place, left: number, step = 0): void {
  const days = WARM_DAYS[step];
  if (days === undefined) return;
  const middle = (scene.window.from + scene.window.to) / 2;
  const spec = { ...specOf(scene, place, left), from: middle - days / 2, to: middle + days / 2 };
  renderLayout(layOutBoard(scene.set, [], spec), scene, true);
  whenIdle(() => warmUp(scene, place, left, step + 1));
}

function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act);
  else setTimeout(act, 100);
}

function renderLayout(layout: BoardLayout, scene: Scene, withoutMarks: boolean): string {
  const { known } = scene.state;
  const cursorText = known === undefined ? {} : { cursorText: sayKnown(known) };
  return renderBoard(layout, { withoutMarks, over: renderAllArcs(layout, scene), ...cursorText }) + renderChosen(layout, scene);
}

function specOf({ window, told, selected, cursor }: Scene, { width, height }: Place, left: number): BoardSpec {
  return {
    width,
    height,
    left,
    from: window.from,
    to: window.to,
    told,
    ...(selected === undefined ? {} : { selected: selected.id }),
    ...(cursor === undefined ? {} : { cursor }),
  };
}

interface Place {
  readonly scale: number;
  /** In px of the drawing. */
  readonly width: number;
  readonly height: number;
}

function measurePlace(stage: HTMLElement): Place {
  const scale = Math.max(1, Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16);
  return { scale, width: Math.max(280, stage.clientWidth / scale), height: Math.max(420, stage.clientHeight / scale) };
}

/** Arcs of the selected event; of a walked thread those between its steps. */
function arcLinks({ links, told, selected, index }: Scene): ArcLink[] {
  const ids = new Set(told.map((event) => event.id));
  const among =
    selected !== undefined
      ? links
      : told.flatMap((event) => index.linksOf[event.index] ?? []).filter((link) => ids.has(link.from.id) && ids.has(link.to.id));
  return listArcLinks(among);
}
