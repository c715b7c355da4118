/** A comparison as SVG text: the axis between two floors, sheets in the colours of their lanes, labels, two heads. */

import { renderCursorFlag } from './board-svg.ts';
import { COMPARE_TOP, type CompareLayout, type CompareSide, labelY, listCompareRows } from './compare.ts';
import { isLater } from './later.ts';
import { LABEL_PX } from './overview.ts';
import { lineClass, renderTickText } from './overview-svg.ts';
import { renderDatedText, renderGroup, renderLine, renderPath, renderRect, renderText, sheetsPath } from './svg.ts';
import { measureText } from './text-width.ts';
import { dayToPx } from './time-scale.ts';

export interface CompareDrawing {
  readonly names: readonly [string, string];
  /** Day after the last known one, and words of its flag. */
  readonly cursor?: number;
  readonly cursorText?: string;
  readonly selected?: string;
  /** SVG text that lies over the sheets and under the words. */
  readonly over?: string;
}

export function renderCompare(layout: CompareLayout, drawing: CompareDrawing): string {
  const { upperBase, lowerBase, spec, sides } = layout;
  const [up, down] = sides;
  const heads = headOf(drawing.names[0], up, 18) + headOf(drawing.names[1], down, spec.height - 8);
  const floors =
    renderLine([0, upperBase, spec.width, upperBase], 'tl-base') + renderLine([0, lowerBase, spec.width, lowerBase], 'tl-base');
  const sheets = sides.map((side) => renderSheets(side, drawing)).join('');
  const labels = sides.map((side) => renderLabels(side, layout, drawing)).join('');
  const [veil, flag] = renderCursor(layout, drawing);
  return veil + renderAxis(layout) + floors + sheets + (drawing.over ?? '') + labels + heads + flag;
}

/** The ground after the cursor, and its line with the flag; nothing where all is known. */
function renderCursor(layout: CompareLayout, { cursor, cursorText }: CompareDrawing): readonly [string, string] {
  if (cursor === undefined || cursorText === undefined) return ['', ''];
  const { scale } = layout;
  const x = Math.max(scale.left, Math.min(scale.right, dayToPx(scale, cursor)));
  const bottom = listCompareRows(layout)[1].base;
  const veil = renderRect({ x, y: COMPARE_TOP, width: scale.right - x, height: bottom - COMPARE_TOP }, 'tl-veil');
  return [veil, renderCursorFlag({ x, top: COMPARE_TOP, bottom, right: scale.right, text: cursorText })];
}

function headOf(name: string, { sheets }: CompareSide, y: number): string {
  const count = sheets.length === 1 ? '1 event' : `${sheets.length} events`;
  return (
    renderText({ x: 0, y, text: name, classes: 'tl-head' }) +
    renderText({ x: measureText(name, 22, 800) + 12, y, text: count, classes: 'tl-note' })
  );
}

function renderAxis(layout: CompareLayout): string {
  const { ticks, upperBase, spec } = layout;
  const bottom = listCompareRows(layout)[1].base;
  const parts = ticks.map((tick) => {
    const fits = tick.text !== '' && tick.x + 6 + measureText(tick.text, 12.5, 700) <= spec.width;
    return renderLine([tick.x, COMPARE_TOP, tick.x, bottom], lineClass(tick)) + (fits ? renderTickText(tick, upperBase + 16) : '');
  });
  return renderGroup('tl-axis', parts.join(''));
}

function renderSheets({ sheets }: CompareSide, { selected }: CompareDrawing): string {
  const lanes = [...new Set(sheets.map((sheet) => sheet.lane))];
  const stacks = lanes.map((lane) =>
    renderGroup(`tl-lane lane-${lane}`, renderPath(sheetsPath(sheets.filter((sheet) => sheet.lane === lane)), 'tl-sheet')),
  );
  const chosen = sheets.filter((sheet) => sheet.event.id === selected).map((box) => renderRect(box, 'tl-bar'));
  return stacks.join('') + chosen.join('');
}

function renderLabels({ labels, direction }: CompareSide, layout: CompareLayout, { cursor }: CompareDrawing): string {
  const words = labels.map((label) => {
    const y = labelY(label, layout, direction);
    const isUp = direction === 'up';
    const leader = isUp
      ? renderLine([label.anchor, y + 3, label.anchor, layout.upperBase - label.foot - 1], 'tl-leader')
      : renderLine([label.anchor, y - 12, label.anchor, layout.lowerBase + label.foot + 1], 'tl-leader');
    const isRight = label.side === 'right';
    if (isLater(label.event, cursor)) {
      const width = measureText(`${label.dateText} ${label.text}`, LABEL_PX);
      return leader + renderRect({ x: isRight ? label.x0 : label.x1 - width, y: y - 10, width, height: 12 }, 'tl-bar');
    }
    const place = { x: isRight ? label.x0 : label.x1, y, text: label.text, classes: 'tl-label' };
    return leader + renderDatedText({ ...place, anchor: isRight ? 'start' : 'end' }, label.dateText);
  });
  return words.join('');
}
