/** The chart: lays the scene out at the true width of its place and draws it, on SVG alone or with its sheets on a canvas. */
import { formatDay } from '../../model/dates.ts';
import { layOutBoard } from '../../timeline/board.ts';
import { findEventAt } from '../../timeline/board-place.ts';
import { renderBoard } from '../../timeline/board-svg.ts';
import type { BoardLayout } from '../../timeline/board-types.ts';
import { type CompareLayout, findComparedAt } from '../../timeline/compare.ts';
import type { ArcLink } from '../../timeline/detail-types.ts';
import type { BoardEvent } from '../../timeline/index-data.ts';
import type { App, Scene } from './app.ts';
import { clearMarks, paintMarks, readColors } from './canvas.ts';
import { layOutCompared, renderCompared } from './compare.ts';
import { part } from './dom.ts';
import { renderAllArcs, renderChosen } from './overlay.ts';

/** Above this many marks the sheets go to the canvas. */
const MOST_SVG_MARKS = 2000;

export interface Chart {
  readonly stage: HTMLElement;
  /** The six lanes as they are drawn; undefined while two entities are compared. */
  readonly layout: () => BoardLayout | undefined;
  /** The event at a place of the drawing, in px of the drawing. */
  readonly find: (x: number, y: number) => BoardEvent | undefined;
  /** Px of the screen for a px of the drawing: 1, more where the page's type is set larger. */
  readonly scale: () => number;
  /** Width of the column of lane names, and of the time beside it, in px of the screen. */
  readonly left: () => number;
  readonly plotWidth: () => number;
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
    compared = undefined;
    if (scene.state.compare !== undefined) {
      layout = undefined;
      clearMarks(canvas);
      compared = layOutCompared(scene, scene.state.compare, { width, height, ...scene.window });
      svg.innerHTML = renderCompared(compared, scene, scene.state.compare);
      return;
    }
    const spec = {
      width,
      height,
      left: leftOf(width),
      from: scene.window.from,
      to: scene.window.to,
      told: scene.told,
      ...(scene.selected === undefined ? {} : { selected: scene.selected.id }),
      ...(scene.cursor === undefined ? {} : { cursor: scene.cursor }),
    };
    layout = layOutBoard(scene.set, arcLinks(scene), spec);
    const withoutMarks = layout.marks > MOST_SVG_MARKS;
    const known = scene.state.known;
    const cursorText = known === undefined ? {} : { cursorText: `Known on ${formatDay(known, 'short')}` };
    svg.innerHTML = renderAllArcs(layout, scene) + renderBoard(layout, { withoutMarks, ...cursorText }) + renderChosen(layout, scene);
    if (withoutMarks) paintMarks(canvas, layout, colors, place.scale);
    else clearMarks(canvas);
  }

  app.addPart(draw);
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
  const left = () => leftOf(place.width) * place.scale;
  const plotWidth = () => Math.max(1, place.width * place.scale - left());
  const find = (x: number, y: number) => (compared !== undefined ? findComparedAt(compared, x, y) : layout && findEventAt(layout, x, y));
  return { stage, layout: () => layout, find, scale: () => place.scale, left, plotWidth };
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
  const pairs = new Map(among.map((link) => [`${link.from.id} ${link.to.id}`, link]));
  return [...pairs.values()].map(({ from, to, word }) => ({ from: from.id, to: to.id, word }));
}
