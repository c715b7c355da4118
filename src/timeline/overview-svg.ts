/** The overview as SVG text: axis below, lanes above it, labels last so that their halo lies over the lines. */

import type { TimelineEvent } from './events.ts';
import { LABEL_PX, type Lens, type OverviewLane, type OverviewLayout } from './overview.ts';
import { renderDatedText, renderGroup, renderLine, renderLink, renderPath, renderRect, renderText, sheetsPath } from './svg.ts';
import { measureText, wrapText } from './text-width.ts';
import type { Tick } from './time-scale.ts';

export interface OverviewDrawing {
  /** Address that an event's mark or label leads to; none makes a drawing without links. */
  readonly href?: (event: TimelineEvent) => string;
  /** Every sheet is a link of its own, and not only the labelled ones. */
  readonly linkSheets?: boolean;
  readonly lens?: Lens;
  /** Word on the marked part of the axis. */
  readonly lensText?: string;
}

/** Room under the floor for the words of the axis, in px. */
export const AXIS_PX = 24;

export function renderOverview(layout: OverviewLayout, drawing: OverviewDrawing = {}): string {
  const lanes = layout.lanes.map((lane) => renderLane(lane, layout, drawing)).join('');
  const labels = layout.lanes.map((lane) => renderLabels(lane, drawing)).join('');
  return renderAxis(layout, drawing.lens) + renderLens(layout, drawing) + lanes + labels;
}

function renderAxis(layout: OverviewLayout, lens: Lens | undefined): string {
  const top = layout.lanes[0]?.top ?? 0;
  const lines = layout.ticks.map((tick) => renderLine([tick.x, top, tick.x, layout.bottom], lineClass(tick))).join('');
  const words = layout.ticks
    .filter((tick) => isFree(tick, layout.spec.width, lens))
    .map((tick) => renderTickText(tick, layout.bottom + 16))
    .join('');
  return renderGroup('tl-axis', lines + words);
}

export function renderTickText(tick: Tick, y: number): string {
  return renderText({ x: tick.x + 4, y, text: tick.text, classes: tick.strong ? 'tl-tick tl-b' : 'tl-tick' });
}

export function lineClass(tick: Tick): string {
  if (tick.unit === 'year') return tick.text === '' ? 'tl-month' : 'tl-year';
  return tick.text === '' ? 'tl-month tl-faint' : 'tl-month';
}

function isFree(tick: Tick, width: number, lens: Lens | undefined): boolean {
  const end = tick.x + 6 + measureText(tick.text, LABEL_PX, 700);
  const isUnderLens = lens !== undefined && end > lens.x0 - 2 && tick.x < lens.x1;
  return tick.text !== '' && end <= width && !isUnderLens;
}

function renderLens(layout: OverviewLayout, { lens, lensText }: OverviewDrawing): string {
  if (lens === undefined) return '';
  const top = layout.lanes[0]?.top ?? 0;
  const { bottom } = layout;
  const frame = `M${round(lens.x0)} ${round(bottom)}V${round(top)}H${round(lens.x1)}V${round(bottom)}`;
  const mark = renderRect({ x: lens.x0, y: bottom, width: lens.x1 - lens.x0, height: AXIS_PX }, 'tl-lens');
  const fits = lensText !== undefined && measureText(lensText, 12.5, 700) + 6 <= lens.x1 - lens.x0;
  const word = fits
    ? renderText({ x: (lens.x0 + lens.x1) / 2, y: bottom + 16, text: lensText, classes: 'tl-tick tl-onmarker', anchor: 'middle' })
    : '';
  return renderPath(frame, 'tl-lensline') + mark + word;
}

function renderLane(lane: OverviewLane, layout: OverviewLayout, drawing: OverviewDrawing): string {
  const { width, left } = layout.spec;
  const floor = renderLine([0, lane.base, width, lane.base], 'tl-base');
  const head = left === 0 ? renderHeadInside(lane, width) : renderHeadLeft(lane, left);
  return renderGroup(`tl-lane lane-${lane.lane.id}`, floor + head + renderSheets(lane, drawing));
}

function renderSheets(lane: OverviewLane, { href, linkSheets }: OverviewDrawing): string {
  if (lane.sheets.length === 0) return '';
  if (href === undefined || linkSheets !== true) return renderPath(sheetsPath(lane.sheets), 'tl-sheet');
  return lane.sheets
    .map((sheet) =>
      renderLink({ href: href(sheet.event), label: sheet.event.title, tabbable: false }, renderPath(sheetsPath([sheet]), 'tl-sheet')),
    )
    .join('');
}

function renderHeadInside({ lane, top, count }: OverviewLane, width: number): string {
  return (
    renderTab(lane.letter, 0, top + 6) +
    renderText({ x: 22, y: top + 18.5, text: lane.name, classes: 'tl-lane-name' }) +
    renderText({ x: width, y: top + 18.5, text: String(count), classes: 'tl-lane-count', anchor: 'end' })
  );
}

function renderHeadLeft({ lane, base, count }: OverviewLane, left: number): string {
  const lines = wrapText(lane.name, LABEL_PX, left - 58, 700);
  const name = lines
    .map((text, index) => renderText({ x: 22, y: base - 9.5 - (lines.length - 1 - index) * 15, text, classes: 'tl-lane-name' }))
    .join('');
  const number = renderText({ x: left - 12, y: base - 9.5, text: String(count), classes: 'tl-lane-count', anchor: 'end' });
  return renderTab(lane.letter, 0, base - 22) + name + number;
}

/** The index tab of a lane: a square in its colour with its letter. */
export function renderTab(letter: string, x: number, y: number): string {
  return (
    renderRect({ x, y, width: 16, height: 16 }, 'tl-tab') +
    renderText({ x: x + 8, y: y + 12, text: letter, classes: 'tl-tab-letter', anchor: 'middle' })
  );
}

function renderLabels(lane: OverviewLane, { href }: OverviewDrawing): string {
  return lane.labels
    .map((label) => {
      const y = lane.base - label.rise;
      const leader = renderLine([label.anchor, y + 3, label.anchor, lane.base - label.foot - 1], 'tl-leader');
      const isRight = label.side === 'right';
      const words = renderDatedText(
        { x: isRight ? label.x0 : label.x1, y, text: label.text, classes: 'tl-label', anchor: isRight ? 'start' : 'end' },
        label.dateText,
      );
      return leader + (href === undefined ? words : renderLink({ href: href(label.event), tabbable: true }, words));
    })
    .join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
