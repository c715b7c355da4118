/** Sheets on a canvas, for drawings with more marks than SVG is quick with. Colours are those of the page's theme. */

import { LANES } from '../../model/lanes.ts';
import { eachMark } from '../../timeline/board-marks.ts';
import type { BoardLayout } from '../../timeline/board-types.ts';

/** Colours by lane. */
export type LaneColors = ReadonlyMap<string, string>;

export function readColors(element: Element): LaneColors {
  return new Map(LANES.map(({ id }) => [id, readColor(element, `--lane-${id}`)]));
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
export function paintMarks(canvas: HTMLCanvasElement, layout: BoardLayout, colors: LaneColors, scale: number): void {
  const ratio = Math.min(2, devicePixelRatio) * scale;
  const { width, height } = layout.spec;
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  }
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  for (const lane of layout.lanes) {
    const color = colors.get(lane.lane.id) ?? '#000';
    context.fillStyle = color;
    if (lane.marks !== 'days') {
      eachMark(lane, (x, y, w, h) => context.fillRect(x, y, w, h));
      continue;
    }
    context.strokeStyle = color;
    context.lineWidth = 1.5;
    context.beginPath();
    eachMark(lane, (x, y, w, h) => context.rect(x, y, w, h));
    context.stroke();
  }
}

export function clearMarks(canvas: HTMLCanvasElement): void {
  canvas.getContext('2d')?.clearRect(0, 0, canvas.width, canvas.height);
}
