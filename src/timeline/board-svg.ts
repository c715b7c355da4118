/**
 * The live timeline as SVG text. Sheets can be left to a canvas under it. After the cursor all words are barred, each line at
 * its own length; sheets and flags stay, since lifting the cursor moves nothing.
 */
import { formatMarksPath } from './board-marks.ts';
import { BOARD_TOP, type BoardFlag, type BoardLane, type BoardLayout } from './board-types.ts';
import { renderArrowHead, renderStaff } from './detail-svg.ts';
import { type Arc, LINE_PX } from './detail-types.ts';
import type { TimelineEvent } from './events.ts';
import { isLater } from './later.ts';
import { LABEL_PX } from './overview.ts';
import { lineClass, renderTab, renderTickText } from './overview-svg.ts';
import { renderDatedText, renderGroup, renderLine, renderLink, renderPath, renderRect, renderText } from './svg.ts';
import { measureText, wrapText } from './text-width.ts';

export interface BoardDrawing {
  /** Sheets, and the ground after the cursor that lies under them, are drawn elsewhere. */
  readonly withoutMarks?: boolean;
  /** SVG text that lies over the marks and under the words. */
  readonly over?: string;
  /** Words of the cursor's flag, such as `Known on 11 Nov 2013`. */
  readonly cursorText?: string;
  /** Makes words and flags links; the live drawing has none and finds events by place. */
  readonly href?: (event: TimelineEvent) => string;
}

export function renderBoard(layout: BoardLayout, drawing: BoardDrawing = {}): string {
  const lanes = layout.lanes.map((lane) => renderLane(lane, layout, drawing)).join('');
  const heads = layout.lanes.map((lane) => renderHead(lane, layout)).join('');
  const labels = layout.lanes.map((lane) => renderLabels(lane, layout, drawing)).join('');
  const flags = layout.flags.map((flag) => renderFlagText(flag, layout, drawing)).join('');
  const arcs = renderGroup('tl-arcs', layout.arcs.map((arc) => renderArc(arc, layout)).join(''));
  const words = layout.arcs.map((arc) => renderWord(arc, layout)).join('');
  const veil = drawing.withoutMarks === true ? '' : renderVeil(layout);
  return veil + renderAxis(layout) + lanes + (drawing.over ?? '') + arcs + heads + labels + flags + words + renderCursor(layout, drawing);
}

function renderVeil({ cursorX, scale, bottom }: BoardLayout): string {
  if (cursorX === undefined) return '';
  return renderRect({ x: cursorX, y: BOARD_TOP, width: scale.right - cursorX, height: bottom - BOARD_TOP }, 'tl-veil');
}

function renderAxis({ ticks, bottom, scale }: BoardLayout): string {
  const parts = ticks.map((tick) => {
    const fits = tick.text !== '' && tick.x + 6 + measureText(tick.text, 12.5, 700) <= scale.right;
    return renderLine([tick.x, BOARD_TOP, tick.x, bottom], lineClass(tick)) + (fits ? renderTickText(tick, bottom + 16) : '');
  });
  return renderGroup('tl-axis', parts.join(''));
}

function renderHead(lane: BoardLane, { spec }: BoardLayout): string {
  return renderGroup(`lane-${lane.lane.id}`, spec.left === 0 ? headInside(lane) : headLeft(lane, spec.left));
}

function renderLane(lane: BoardLane, layout: BoardLayout, { withoutMarks }: BoardDrawing): string {
  const floor = renderLine([0, lane.base, layout.scale.right, lane.base], 'tl-base');
  const sheets = withoutMarks === true ? '' : renderPath(formatMarksPath(lane), lane.marks === 'days' ? 'tl-open' : 'tl-sheet');
  // The most important flag is drawn last, over those that stand in its way.
  const own = layout.flags.filter((flag) => flag.event.lane === lane.lane.id).reverse();
  const flags = own.map((flag) => renderStaff(flag, lane.base)).join('') + own.map((flag) => renderFlag(flag, layout)).join('');
  return renderGroup(`tl-lane lane-${lane.lane.id}`, floor + sheets + flags);
}

function headInside({ lane, top }: BoardLane): string {
  return renderTab(lane.letter, 0, top + 5) + renderText({ x: 22, y: top + 17.5, text: lane.name, classes: 'tl-lane-name' });
}

function headLeft({ lane, base, count }: BoardLane, left: number): string {
  const lines = wrapText(lane.name, LABEL_PX, left - 50, 700);
  const name = lines
    .map((text, index) => renderText({ x: 22, y: base - 9.5 - (lines.length - 1 - index) * 15, text, classes: 'tl-lane-name' }))
    .join('');
  const number = renderText({ x: left - 10, y: base - 9.5, text: String(count), classes: 'tl-lane-count', anchor: 'end' });
  return renderTab(lane.letter, 0, base - 22) + name + number;
}

function renderFlag(flag: BoardFlag, { spec }: BoardLayout): string {
  const soft = flag.event.soft ? ' tl-soft' : '';
  return renderRect(flag, `tl-flag${soft}${flag.event.id === spec.selected ? ' tl-selected' : ''}`);
}

function renderFlagText(flag: BoardFlag, { spec }: BoardLayout, { href }: BoardDrawing): string {
  if (flag.head === '') return '';
  const isLeft = flag.setting.side === 'left';
  const x = isLeft ? flag.text.x + flag.text.width : flag.text.x;
  const y = flag.text.y + 12;
  const texts = [flag.head, ...flag.setting.lines];
  if (isLater(flag.event, spec.cursor))
    return texts.map((text, row) => renderBar(text, { x, y: y + row * LINE_PX, isLeft, isBold: row === 0 })).join('');
  const anchor = isLeft ? 'end' : 'start';
  const isSelected = flag.event.id === spec.selected;
  const width = measureText(flag.head, LABEL_PX, 700);
  const bar = isSelected ? renderRect({ x: (isLeft ? x - width : x) - 4, y: y - 12, width: width + 8, height: 16 }, 'tl-bar') : '';
  const head = renderText({ x, y, text: flag.head, classes: `tl-label tl-b${isSelected ? ' tl-onbar' : ''}`, anchor });
  const lines = flag.setting.lines.map((text, row) => renderText({ x, y: y + (row + 1) * LINE_PX, text, classes: 'tl-label', anchor }));
  return linked(flag.event, bar + [head, ...lines].join(' '), href);
}

interface BarPlace {
  readonly x: number;
  /** Baseline of the words that the bar covers. */
  readonly y: number;
  readonly isLeft: boolean;
  readonly isBold: boolean;
}

function renderBar(text: string, { x, y, isLeft, isBold }: BarPlace): string {
  const width = measureText(text, LABEL_PX, isBold ? 700 : 400);
  return renderRect({ x: isLeft ? x - width : x, y: y - 10, width, height: 12 }, 'tl-bar');
}

function renderLabels(lane: BoardLane, { spec }: BoardLayout, { href }: BoardDrawing): string {
  return lane.labels
    .map((label) => {
      const y = lane.base - label.rise;
      const leader = renderLine([label.anchor, y + 3, label.anchor, lane.base - label.foot - 1], 'tl-leader');
      const isLeft = label.side === 'left';
      const x = isLeft ? label.x1 : label.x0;
      if (isLater(label.event, spec.cursor)) return leader + renderBar(`${label.dateText} ${label.text}`, { x, y, isLeft, isBold: false });
      const words = renderDatedText({ x, y, text: label.text, classes: 'tl-label', anchor: isLeft ? 'end' : 'start' }, label.dateText);
      return leader + linked(label.event, words, href);
    })
    .join('');
}

function linked(event: TimelineEvent, inner: string, href: BoardDrawing['href']): string {
  return href === undefined ? inner : renderLink({ href: href(event), tabbable: true }, inner);
}

function isLaterArc(arc: Arc, { flags, spec }: BoardLayout): boolean {
  const target = flags.find((flag) => flag.event.id === arc.link.to);
  return target !== undefined && isLater(target.event, spec.cursor);
}

function renderArc(arc: Arc, layout: BoardLayout): string {
  const classes = `tl-arc${arc.form === 'arch' ? ' tl-arch' : ''}${isLaterArc(arc, layout) ? ' tl-later' : ''}`;
  return renderPath(arc.d, classes) + renderArrowHead(arc.tip.x, arc.tip.y, arc.angle);
}

/** Arcs that carry words; of more than so many nobody could say which word is whose. */
const MOST_WORDED = 6;

function renderWord(arc: Arc, layout: BoardLayout): string {
  // Narrow drawings and those of many arcs leave the words to the panel.
  if (arc.word === undefined || layout.spec.left === 0 || layout.arcs.length > MOST_WORDED || isLaterArc(arc, layout)) return '';
  return renderText({ x: arc.word.x, y: arc.word.y, text: arc.link.word, classes: 'tl-word', anchor: 'middle' });
}

function renderCursor({ cursorX, bottom, scale }: BoardLayout, { cursorText }: BoardDrawing): string {
  if (cursorX === undefined || cursorText === undefined) return '';
  return renderCursorFlag({ x: cursorX, top: BOARD_TOP, bottom, right: scale.right, text: cursorText });
}

export interface CursorFlag {
  readonly x: number;
  /** The line runs from a little over the top, where the flag stands, to the bottom. */
  readonly top: number;
  readonly bottom: number;
  readonly right: number;
  readonly text: string;
}

/** The line at the end of the last known day, with its flag. */
export function renderCursorFlag({ x: cursorX, top, bottom, right, text: cursorText }: CursorFlag): string {
  const width = measureText(cursorText, 12, 700) + 16;
  const isRight = cursorX - width < 0;
  const x = isRight ? cursorX : cursorX - width;
  const after = 'not yet known';
  const afterX = isRight ? x + width + 8 : cursorX + 8;
  const fits = afterX + measureText(after, 12, 700) <= right;
  return renderGroup(
    'tl-cursor-group',
    renderLine([cursorX, top - 14, cursorX, bottom], 'tl-cursor') +
      renderRect({ x, y: top - 28, width, height: 20 }, 'tl-bar') +
      renderText({ x: x + 8, y: top - 14, text: cursorText, classes: 'tl-cursor-text' }) +
      (fits ? renderText({ x: afterX, y: top - 14, text: after, classes: 'tl-cursor-after' }) : ''),
  );
}
