/** Sheets on a canvas, for drawings with more marks than SVG is quick with. Colours are those of the page's theme. */

import { LANES } from '../../model/lanes.ts';
import { eachColumn, eachMark } from '../../timeline/board-marks.ts';
import { BOARD_TOP, type BoardLane, type BoardLayout } from '../../timeline/board-types.ts';

export interface BoardColors {
  /** By lane. */
  readonly lanes: ReadonlyMap<string, string>;
  readonly paper: string;
  /** The ground of what is not yet known. */
  readonly veil: string;
}

export function readColors(element: Element): BoardColors {
  const lanes = new Map(LANES.map(({ id }) => [id, readColor(element, `--lane-${id}`)]));
  return { lanes, paper: readColor(element, '--paper'), veil: readColor(element, '--paper-2') };
}

/** A colour of the theme as the browser resolves it: a token may be a function such as `light-dark()`, which a canvas does not know. */
export function readColor(element: Element, token: string): string {
  const probe = element.appendChild(document.createElement('i'));
  probe.style.color = `var(${token})`;
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** Clears the canvas and draws the marks of a layout; the canvas is `scale` times as large as the layout. */
export function paintMarks(canvas: HTMLCanvasElement, layout: BoardLayout, colors: BoardColors, scale: number): void {
  const ratio = Math.min(2, devicePixelRatio) * scale;
  const { width, height } = layout.spec;
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  }
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.globalCompositeOperation = 'source-over';
  context.clearRect(0, 0, width, height);
  for (const lane of layout.lanes) {
    context.fillStyle = colors.lanes.get(lane.lane.id) ?? '#000';
    if (lane.marks === 'density') eachMark(lane, (x, y, w, h) => context.fillRect(x, y, w, h));
    else if (lane.marks === 'sheets') paintStacks(context, lane, width);
    else paintOpenSheets(context, lane, colors.paper);
  }
  paintVeil(context, layout, colors.veil);
}

/** Whole columns, cut into sheets by gaps that run through all of them: a few hundred rectangles instead of one a sheet. */
function paintStacks(context: CanvasRenderingContext2D, lane: BoardLane, width: number): void {
  const { base, unit } = lane;
  let most = 0;
  eachColumn(lane, (x, count) => {
    most = Math.max(most, count);
    context.fillRect(x, base - count * unit, lane.sheetWidth, count * unit);
  });
  for (let place = 0; place < most; place++) context.clearRect(0, base - place * unit - 1, width, 1);
}

/** An outline is a rectangle in a rectangle, which is far quicker than a stroke. */
function paintOpenSheets(context: CanvasRenderingContext2D, lane: BoardLane, paper: string): void {
  const half = 0.75;
  eachMark(lane, (x, y, w, h) => context.fillRect(x - half, y - half, w + 2 * half, h + 2 * half));
  context.fillStyle = paper;
  eachMark(lane, (x, y, w, h) => context.fillRect(x + half, y + half, w - 2 * half, h - 2 * half));
}

/** Under all that is painted. */
function paintVeil(context: CanvasRenderingContext2D, { cursorX, scale, bottom }: BoardLayout, color: string): void {
  if (cursorX === undefined) return;
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = color;
  context.fillRect(cursorX, BOARD_TOP, scale.right - cursorX, bottom - BOARD_TOP);
}

export function clearMarks(canvas: HTMLCanvasElement): void {
  canvas.getContext('2d')?.clearRect(0, 0, canvas.width, canvas.height);
}
