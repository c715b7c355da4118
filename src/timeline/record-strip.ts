/**
 * The strip that places one record in time: six rows of ticks for all events around it, the record itself as a
 * bar with a flag, and at most two neighbours named, one before and one after, each linked to it.
 */
import { formatRecordDate } from '../model/dates.ts';
import { LANES } from '../model/lanes.ts';
import type { TimelineEvent } from './events.ts';
import type { TimelineLink } from './links.ts';
import { shortDate } from './overview.ts';
import { renderTickText } from './overview-svg.ts';
import { markDay } from './stacks.ts';
import { type Box, renderGroup, renderLine, renderLink, renderPath, renderRect, renderText, sheetsPath } from './svg.ts';
import { measureText } from './text-width.ts';
import { addMonths, buildTicks, dayToPx, type TimeScale } from './time-scale.ts';

export interface StripSpec {
  readonly width: number;
  /** Whole months shown before and after the record's. */
  readonly before: number;
  readonly after: number;
  readonly tickWidth: number;
}

export interface StripInput {
  /** Every event of the corpus. */
  readonly events: readonly TimelineEvent[];
  /** At least those of the record. */
  readonly links: readonly TimelineLink[];
  /** Events of the record that the strip is about; at least one. */
  readonly own: readonly TimelineEvent[];
  readonly href: (event: TimelineEvent) => string;
}

export interface StripNeighbor {
  readonly event: TimelineEvent;
  readonly x: number;
  readonly text: string;
  readonly side: 'left' | 'right';
}

export interface StripLayout {
  readonly spec: StripSpec;
  readonly scale: TimeScale;
  readonly rows: readonly { readonly lane: string; readonly ticks: readonly Box[] }[];
  /** Left edges of the record's own bars; the flag stands at the first. */
  readonly bars: readonly number[];
  readonly flag: Box;
  readonly flagText: string;
  /** First and last place that a soft date may mean. */
  readonly span?: readonly [number, number];
  readonly neighbors: readonly StripNeighbor[];
  readonly base: number;
  readonly height: number;
}

const ROW_PX = 8;
const ROWS_TOP = 46;
const BAR_PX = 6;
const BASE = ROWS_TOP + LANES.length * ROW_PX + 2;

export function layOutStrip(input: StripInput, spec: StripSpec): StripLayout {
  const first = input.own[0];
  if (first === undefined) throw new Error('Internal: a strip needs an event');
  const day = markDay(first);
  const scale = { from: addMonths(day, -spec.before), to: addMonths(day, spec.after + 1), left: 0, right: spec.width };
  const isOwn = new Set(input.own.map((event) => event.id));
  const others = input.events.filter((event) => isShown(event, scale) && !isOwn.has(event.id));
  const rows = LANES.map((lane, row) => ({
    lane: lane.id,
    ticks: others
      .filter((event) => event.lane === lane.id)
      .map((event) => ({ x: dayToPx(scale, markDay(event)), y: ROWS_TOP + row * ROW_PX + 1, width: spec.tickWidth, height: ROW_PX - 2 })),
  }));
  const bars = input.own.filter((event) => isShown(event, scale)).map((event) => dayToPx(scale, markDay(event)) - 1);
  const flagText = `${formatRecordDate(first.date, 'short')}, this record`;
  const flag = flagBox(bars[0] ?? 0, flagText, spec.width);
  const span = first.soft ? { span: [dayToPx(scale, first.start), dayToPx(scale, first.end + 1)] as const } : {};
  const neighbors = placeNeighbors(input, scale, dayToPx(scale, day));
  return { spec, scale, rows, bars, flag, flagText, ...span, neighbors, base: BASE, height: BASE + 20 };
}

function isShown(event: TimelineEvent, scale: TimeScale): boolean {
  const day = markDay(event);
  return day >= scale.from && day < scale.to;
}

function flagBox(x: number, text: string, width: number): Box {
  const flagWidth = measureText(text, 13, 700) + 12;
  return { x: Math.max(0, Math.min(x - 2, width - flagWidth)), y: 6, width: flagWidth, height: 20 };
}

/** The most linked-to neighbour before and after; it is left out where its name would not fit beside the record's bar. */
function placeNeighbors({ events, links, own }: StripInput, scale: TimeScale, barX: number): StripNeighbor[] {
  const ids = new Set(own.map((event) => event.id));
  const linked = new Set(links.flatMap(({ from, to }) => (ids.has(from) ? [to] : ids.has(to) ? [from] : [])));
  const candidates = events.filter((event) => linked.has(event.id) && !ids.has(event.id) && !event.soft && isShown(event, scale));
  const ranked = [...candidates].sort((a, b) => b.weight - a.weight || a.start - b.start || (a.id < b.id ? -1 : 1));
  return (['left', 'right'] as const).flatMap((side) => {
    for (const event of ranked) {
      const neighbor = { event, x: dayToPx(scale, event.start), text: `${shortDate(event)}, ${event.label}`, side };
      if (fitsBeside(neighbor, barX, scale.right)) return [neighbor];
    }
    return [];
  });
}

function fitsBeside({ x, text, side }: StripNeighbor, barX: number, width: number): boolean {
  const length = measureText(text, 13) + 8;
  return side === 'left' ? x < barX - 8 && x - length >= 0 : x > barX + 12 && x + length <= width;
}

export function renderStrip(layout: StripLayout, href: (event: TimelineEvent) => string): string {
  const { spec, base } = layout;
  const floor = renderLine([0, base, spec.width, base], 'tl-base');
  const rows = layout.rows
    .filter((row) => row.ticks.length > 0)
    .map((row) => renderGroup(`tl-lane lane-${row.lane}`, renderPath(sheetsPath(row.ticks), 'tl-sheet')))
    .join('');
  const bars = layout.bars.map((x) => renderRect({ x, y: 22, width: BAR_PX, height: base - 18 }, 'tl-bar')).join('');
  const flag =
    renderRect(layout.flag, 'tl-bar') +
    renderText({ x: layout.flag.x + 6, y: layout.flag.y + 14.5, text: layout.flagText, classes: 'tl-label tl-b tl-onbar' });
  return floor + renderAxis(layout) + rows + renderSpan(layout) + bars + flag + renderNeighbors(layout, href);
}

function renderAxis({ scale, base, spec }: StripLayout): string {
  const ticks = buildTicks(scale).map((tick) => {
    const fits = tick.x + 6 + measureText(tick.text, 13, 700) <= spec.width;
    return renderLine([tick.x, base, tick.x, base + 5], 'tl-year') + (tick.text !== '' && fits ? renderTickText(tick, base + 17) : '');
  });
  return renderGroup('tl-axis', ticks.join(''));
}

function renderSpan({ span, base }: StripLayout): string {
  if (span === undefined) return '';
  const [x0, x1] = span;
  const y = base - 4;
  return renderGroup(
    'tl-unsure',
    renderLine([x0, y, x1, y], 'tl-span') + renderLine([x0, y - 6, x0, y + 4], 'tl-stop') + renderLine([x1, y - 6, x1, y + 4], 'tl-stop'),
  );
}

function renderNeighbors({ neighbors, base }: StripLayout, href: (event: TimelineEvent) => string): string {
  return neighbors
    .map(({ event, x, text, side }) => {
      const isLeft = side === 'left';
      const words = renderText({ x: isLeft ? x : x + 3, y: 40, text, classes: 'tl-label', anchor: isLeft ? 'end' : 'start' });
      const link = { href: href(event), tabbable: false };
      return renderLine([x + 1.5, 30, x + 1.5, base], 'tl-leader') + renderLink(link, words);
    })
    .join('');
}
