/** A comparison as SVG text: the axis between two floors, sheets in the colours of their lanes, labels, two heads. */

import { type CompareLayout, type CompareSide, labelY } from './compare.ts';
import { isLater } from './later.ts';
import { LABEL_PX } from './overview.ts';
import { lineClass, renderTickText } from './overview-svg.ts';
import { renderDatedText, renderGroup, renderLine, renderPath, renderRect, renderText, sheetsPath } from './svg.ts';
import { measureText } from './text-width.ts';

export interface CompareDrawing {
  readonly names: readonly [string, string];
  /** Day after the last known one. */
  readonly cursor?: number;
  readonly selected?: string;
}

export function renderCompare(layout: CompareLayout, drawing: CompareDrawing): string {
  const { upperBase, lowerBase, spec, sides } = layout;
  const [up, down] = sides;
  const heads = headOf(drawing.names[0], up, 18) + headOf(drawing.names[1], down, spec.height - 8);
  const floors =
    renderLine([0, upperBase, spec.width, upperBase], 'tl-base') + renderLine([0, lowerBase, spec.width, lowerBase], 'tl-base');
  return renderAxis(layout) + floors + sides.map((side) => renderSide(side, layout, drawing)).join('') + heads;
}

function headOf(name: string, { sheets }: CompareSide, y: number): string {
  const count = sheets.length === 1 ? '1 event' : `${sheets.length} events`;
  return (
    renderText({ x: 0, y, text: name, classes: 'tl-head' }) +
    renderText({ x: measureText(name, 22, 800) + 12, y, text: count, classes: 'tl-note' })
  );
}

function renderAxis({ ticks, upperBase, spec }: CompareLayout): string {
  const parts = ticks.map((tick) => {
    const fits = tick.text !== '' && tick.x + 6 + measureText(tick.text, 12.5, 700) <= spec.width;
    return renderLine([tick.x, 28, tick.x, spec.height - 30], lineClass(tick)) + (fits ? renderTickText(tick, upperBase + 16) : '');
  });
  return renderGroup('tl-axis', parts.join(''));
}

function renderSide({ sheets, labels, direction }: CompareSide, layout: CompareLayout, { cursor, selected }: CompareDrawing): string {
  const lanes = [...new Set(sheets.map((sheet) => sheet.lane))];
  const stacks = lanes.map((lane) =>
    renderGroup(`tl-lane lane-${lane}`, renderPath(sheetsPath(sheets.filter((sheet) => sheet.lane === lane)), 'tl-sheet')),
  );
  const chosen = sheets.filter((sheet) => sheet.event.id === selected).map((box) => renderRect(box, 'tl-bar'));
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
  return stacks.join('') + chosen.join('') + words.join('');
}
