/** A detail as SVG text: grid, lanes with their context, arcs, flags with their words, relation words on top. */
import { type Arc, type DetailLane, type DetailLayout, type Flag, LINE_PX } from './detail-types.ts';
import type { TimelineEvent } from './events.ts';
import { renderTab, renderTickText } from './overview-svg.ts';
import { formatNumber as n, renderGroup, renderLine, renderLink, renderPath, renderRect, renderText, sheetsPath } from './svg.ts';
import { measureText, wrapText } from './text-width.ts';

export function renderDetail(layout: DetailLayout, href?: (event: TimelineEvent) => string): string {
  const lanes = layout.lanes.map((lane) => renderLane(lane, layout)).join('');
  const arcs = renderGroup('tl-arcs', layout.arcs.map(renderArc).join(''));
  const texts = layout.flags.map((flag) => renderFlagText(flag, href)).join('');
  const words = layout.arcs.map(renderWord).join('');
  return renderAxis(layout) + lanes + arcs + texts + words;
}

function renderAxis({ ticks, top, bottom, scale }: DetailLayout): string {
  const parts = ticks.map((tick) => {
    const line = renderLine([tick.x, top, tick.x, bottom], tick.unit === 'month' || tick.unit === 'year' ? 'tl-year' : 'tl-month');
    const fits = tick.text !== '' && tick.x + 6 + measureText(tick.text, 12.5, 700) <= scale.right;
    return line + (fits ? renderTickText(tick, bottom + 16) : '');
  });
  return renderGroup('tl-axis', parts.join(''));
}

function renderLane({ lane, base, context }: DetailLane, layout: DetailLayout): string {
  const floor = renderLine([0, base, layout.scale.right, base], 'tl-base');
  const lines = wrapText(lane.name, 13, layout.left - 34, 700);
  const name = lines
    .map((text, index) => renderText({ x: 22, y: base - 9.5 - (lines.length - 1 - index) * 15, text, classes: 'tl-lane-name' }))
    .join('');
  const sheets = context.length === 0 ? '' : renderPath(sheetsPath(context), 'tl-open');
  const own = layout.flags.filter((flag) => flag.event.lane === lane.id);
  const flags = own.map((flag) => renderStaff(flag, base)).join('') + own.map(renderFlag).join('');
  return renderGroup(`tl-lane lane-${lane.id}`, floor + renderTab(lane.letter, 0, base - 22) + name + sheets + flags);
}

/** From the flag down to its lane; of a soft date, the days that it may mean. */
export function renderStaff(flag: Pick<Flag, 'x' | 'y' | 'height' | 'span'>, base: number): string {
  if (flag.span === undefined) return renderLine([flag.x + 0.75, flag.y + flag.height, flag.x + 0.75, base], 'tl-staff');
  const [x0, x1] = flag.span;
  const y = flag.y + flag.height / 2;
  const stops = [x0, x1].map((x) => renderLine([x, y - 6, x, y + 6], 'tl-stop')).join('');
  return renderGroup('tl-unsure', renderLine([x0, y, x1, y], 'tl-span') + stops);
}

function renderFlag(flag: Flag): string {
  return renderRect(flag, flag.event.soft ? 'tl-flag tl-soft' : 'tl-flag');
}

function renderFlagText(flag: Flag, href: ((event: TimelineEvent) => string) | undefined): string {
  const isLeft = flag.setting.side === 'left';
  const x = isLeft ? flag.text.x + flag.text.width : flag.text.x;
  const y = flag.text.y + 12;
  const anchor = isLeft ? 'end' : 'start';
  const head = renderText({ x, y, text: flag.head, classes: 'tl-label tl-b', anchor });
  const lines = flag.setting.lines.map((text, index) => renderText({ x, y: y + (index + 1) * LINE_PX, text, classes: 'tl-label', anchor }));
  // Spaces keep the words apart for those who listen.
  const words = [head, ...lines].join(' ');
  if (href === undefined) return words;
  return renderLink({ href: href(flag.event), tabbable: true }, words);
}

export function renderArc(arc: Arc): string {
  return renderPath(arc.d, arc.form === 'arch' ? 'tl-arc tl-arch' : 'tl-arc') + renderArrowHead(arc.tip.x, arc.tip.y, arc.angle);
}

const HEAD_PX = 7;

/** A solid head whose tip is at the place; `angle` in radians, 0 points right. */
export function renderArrowHead(x: number, y: number, angle: number): string {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const at = (along: number, across: number) => `${n(x + along * cos - across * sin)} ${n(y + along * sin + across * cos)}`;
  return `<path d="M${at(0, 0)}L${at(-HEAD_PX, HEAD_PX / 2)}L${at(-HEAD_PX, -HEAD_PX / 2)}z" class="tl-arrow"/>`;
}

function renderWord({ word, link }: Arc): string {
  return word === undefined ? '' : renderText({ x: word.x, y: word.y, text: link.word, classes: 'tl-word', anchor: 'middle' });
}
