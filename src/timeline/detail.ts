/**
 * Geometry of a detail: a few weeks opened out, with a chain of linked events told on it. Flags get their rows, sides and
 * line breaks by a search: starting from the lowest free rows, one flag after the other takes the setting that makes the
 * whole drawing cost least, until nothing gets better. The cost counts overlaps, arcs over texts, words without a place, and height.
 */
import { formatMonth, formatRecordDate } from '../model/dates.ts';
import { LANES } from '../model/lanes.ts';
import { type PlacedArcs, placeArcs } from './arcs.ts';
import { boxesOverlap } from './boxes.ts';
import {
  type DetailLane,
  type DetailLayout,
  FLAG_HEIGHT,
  FLAG_WIDTH,
  type Flag,
  type FlagSetting,
  LINE_PX,
  TEXT_GAP,
  TEXT_PX,
} from './detail-types.ts';
import type { TimelineEvent } from './events.ts';
import type { TimelineLink } from './links.ts';
import { heightOver, markDay, type Stack, stackEvents } from './stacks.ts';
import type { Box } from './svg.ts';
import { measureText, wrapEvenly, wrapText } from './text-width.ts';
import { buildTicks, dayToPx, type TimeScale } from './time-scale.ts';

export interface DetailSpec {
  readonly width: number;
  readonly left: number;
  readonly top: number;
  readonly from: number;
  readonly to: number;
  /** Line widths that a flag's text may be set to, in px, the preferred first. */
  readonly measures: readonly number[];
  readonly minLane: number;
}

export interface DetailInput {
  /** All events; those outside the window are left out. */
  readonly events: readonly TimelineEvent[];
  /** The story, told as flags. */
  readonly chain: readonly TimelineEvent[];
  /** Links between events of the chain. */
  readonly links: readonly TimelineLink[];
}

const CONTEXT_WIDTH = 7;
const CONTEXT_HEIGHT = 8;
const CONTEXT_UNIT = CONTEXT_HEIGHT + 2;
const ROWS = 4;
const PASSES = 4;
const OVERLAP = 2000;
const ON_STAFF = 160;

/** What of the chain cannot be told without covering something stays context, the lightest first. */
export function layOutDetail(input: DetailInput, spec: DetailSpec): DetailLayout {
  const layout = layOutAll(input, spec);
  const crowded = layout.flags.filter((flag) => isCrowded(flag, layout));
  if (crowded.length === 0) return layout;
  const least = crowded.reduce((light, flag) => (flag.event.weight < light.event.weight ? flag : light));
  return layOutDetail({ ...input, chain: input.chain.filter((event) => event.id !== least.event.id) }, spec);
}

function isCrowded(flag: Flag, { flags, scale }: DetailLayout): boolean {
  const isInside = flag.text.x >= scale.left && flag.text.x + flag.text.width <= scale.right;
  return !isInside || flags.some((other) => other !== flag && flagsOverlap(flag, other));
}

function layOutAll(input: DetailInput, spec: DetailSpec): DetailLayout {
  const scale = { from: spec.from, to: spec.to, left: spec.left, right: spec.width };
  const plan: Plan = { input, spec, scale, stacks: stackContext(input, scale), choices: new Map() };
  for (const event of input.chain) plan.choices.set(event.id, settingsOf(event, spec));
  const settings = searchSettings(plan, firstSettings(plan));
  const { flags, lanes, bottom, arcs } = build(plan, settings);
  return { scale, left: spec.left, top: spec.top, bottom, lanes, flags, arcs: arcs.arcs, ticks: buildTicks(scale) };
}

interface Plan {
  readonly input: DetailInput;
  readonly spec: DetailSpec;
  readonly scale: TimeScale;
  readonly stacks: ReadonlyMap<string, readonly Stack[]>;
  /** Settings that each event of the chain may take. */
  readonly choices: Map<string, readonly FlagSetting[]>;
}

type Settings = ReadonlyMap<string, FlagSetting>;

function stackContext({ events, chain }: DetailInput, scale: TimeScale): Map<string, readonly Stack[]> {
  const told = new Set(chain.map((event) => event.id));
  const context = events.filter((event) => !told.has(event.id) && !event.soft);
  return new Map(
    LANES.map((lane) => [
      lane.id,
      stackEvents(
        context.filter((event) => event.lane === lane.id),
        scale,
        1,
      ),
    ]),
  );
}

function settingsOf(event: TimelineEvent, spec: DetailSpec): FlagSetting[] {
  const texts = spec.measures.map((measure) => {
    const lines = linesOf(event, measure);
    const textWidth = Math.max(measureText(headOf(event), TEXT_PX, 700), ...lines.map((line) => measureText(line, TEXT_PX)));
    return { lines, textWidth };
  });
  const rows = Array.from({ length: ROWS }, (_, row) => row);
  return rows.flatMap((row) => (['right', 'left'] as const).flatMap((side) => texts.map((text) => ({ row, side, ...text }))));
}

/** The title where it can be set in three lines, else the label. */
function linesOf(event: TimelineEvent, measure: number): string[] {
  const lines = wrapEvenly(event.title, TEXT_PX, measure);
  return lines.length <= 3 ? lines : wrapEvenly(event.label, TEXT_PX, measure);
}

/** A flag's date: `30 Oct 2013`; `November, day not known`. */
export function headOf(event: TimelineEvent): string {
  if (!event.soft) return formatRecordDate(event.date, 'short');
  const { precision, start } = event.date;
  const name = precision === 'month' ? formatMonth(Number(start.slice(5, 7))) : precision === 'year' ? start.slice(0, 4) : '';
  return name === '' ? formatRecordDate(event.date, 'short') : `${name}, day not known`;
}

/** Each flag in the lowest row of its lane that is free, in order of time; texts to the right in the preferred width. */
function firstSettings(plan: Plan): Settings {
  const settings = new Map<string, FlagSetting>();
  for (const event of [...plan.input.chain].sort((a, b) => markDay(a) - markDay(b))) {
    const rights = (plan.choices.get(event.id) ?? []).filter((setting) => setting.side === 'right');
    const free = rights.find((setting) => {
      const tried = new Map([...settings, [event.id, setting]]);
      return build(plan, tried).cost < OVERLAP;
    });
    const chosen = free ?? rights[0];
    if (chosen !== undefined) settings.set(event.id, chosen);
  }
  return settings;
}

function searchSettings(plan: Plan, first: Settings): Settings {
  let best = first;
  let least = build(plan, best).cost;
  for (let pass = 0; pass < PASSES; pass++) {
    const before = least;
    for (const [id, choices] of plan.choices) {
      for (const choice of choices) {
        const tried = new Map([...best, [id, choice]]);
        const { cost } = build(plan, tried);
        if (cost < least - 1e-6) [best, least] = [tried, cost];
      }
    }
    if (least === before) break;
  }
  return best;
}

interface Built {
  readonly flags: readonly Flag[];
  readonly lanes: readonly DetailLane[];
  readonly bottom: number;
  readonly arcs: PlacedArcs;
  readonly cost: number;
}

function build(plan: Plan, settings: Settings): Built {
  const { spec, input } = plan;
  const flags: Flag[] = [];
  const lanes: DetailLane[] = [];
  let top = spec.top;
  for (const lane of LANES) {
    const own = input.chain.filter((event) => event.lane === lane.id && settings.has(event.id));
    const stacks = plan.stacks.get(lane.id) ?? [];
    const rows = layOutRows(own, stacks, plan, settings);
    const tallest = Math.max(0, ...stacks.map((stack) => stack.events.length)) * CONTEXT_UNIT;
    const base = top + Math.max(spec.minLane, nameHeight(lane.name, spec.left), tallest + 8, rows.height + 12);
    flags.push(...rows.flags.map((flag) => lift(flag, base)));
    lanes.push({ lane, top, base, context: contextBoxes(stacks, base) });
    top = base;
  }
  const bounds = { x: spec.left, y: spec.top, width: spec.width - spec.left, height: top - spec.top };
  const arcs = placeArcs({ flags, links: input.links, bounds });
  return { flags, lanes, bottom: top, arcs, cost: arcs.cost + flagCost(flags, lanes, bounds) + (top - spec.top) * 0.5 };
}

/** Room that a lane's name needs in the column at the left. */
function nameHeight(name: string, left: number): number {
  return wrapText(name, TEXT_PX, left - 34, 700).length * 15 + 10;
}

/** Flags of one lane with y counted upwards from the floor as negative numbers, and the height that they need. */
function layOutRows(
  events: readonly TimelineEvent[],
  stacks: readonly Stack[],
  plan: Plan,
  settings: Settings,
): { flags: Flag[]; height: number } {
  const over = heightOver(stacks, CONTEXT_WIDTH, CONTEXT_UNIT);
  const flags: Flag[] = [];
  let height = 0;
  for (let row = 0; row < ROWS; row++) {
    const own = events.filter((event) => settings.get(event.id)?.row === row);
    if (own.length === 0) continue;
    const laid = own.map((event) => layOutFlag(event, plan, settings));
    const foot = Math.max(height + 8, ...laid.map((flag) => over(flag.text.x - 2, flag.text.x + flag.text.width) + 8));
    const tallest = Math.max(...laid.map((flag) => Math.max(flag.height, flag.text.height)));
    flags.push(...laid.map((flag) => lift(flag, -foot - tallest)));
    height = foot + tallest;
  }
  return { flags, height };
}

function layOutFlag(event: TimelineEvent, plan: Plan, settings: Settings): Flag {
  const setting = settings.get(event.id);
  if (setting === undefined) throw new Error(`Internal: no setting for ${event.id}`);
  const x = flagPlace(event, plan);
  const textX = setting.side === 'right' ? x + FLAG_WIDTH + TEXT_GAP : x - TEXT_GAP - setting.textWidth;
  const text = { x: textX, y: -1, width: setting.textWidth, height: (setting.lines.length + 1) * LINE_PX };
  const flag = { event, setting, head: headOf(event), text, x, y: 0, width: FLAG_WIDTH, height: FLAG_HEIGHT };
  return event.soft ? { ...flag, span: spanOf(event, plan.scale) } : flag;
}

function spanOf(event: TimelineEvent, scale: TimeScale): readonly [number, number] {
  const at = (day: number) => Math.min(scale.right, Math.max(scale.left, dayToPx(scale, day)));
  return [at(event.start), at(event.end + 1)];
}

/** Where a flag stands: on its day; a soft date in its span, after what it takes up and before what takes it up. */
function flagPlace(event: TimelineEvent, { input, scale }: Plan): number {
  if (!event.soft) return Math.min(dayToPx(scale, event.start), scale.right - FLAG_WIDTH);
  let [low, high] = spanOf(event, scale);
  for (const { from, to } of input.links) {
    const other = input.chain.find((candidate) => candidate.id === (to === event.id ? from : from === event.id ? to : ''));
    if (other === undefined || other.soft) continue;
    const x = dayToPx(scale, other.start);
    if (to === event.id && x < high - 60) low = Math.max(low, x + FLAG_WIDTH + 10);
    if (from === event.id && x > low + 60) high = Math.min(high, x - 20);
  }
  return low + Math.min((high - low) / 2, Math.max(0, high - low - FLAG_WIDTH)) * 0.5;
}

function lift(flag: Flag, y: number): Flag {
  return { ...flag, y: flag.y + y, text: { ...flag.text, y: flag.text.y + y } };
}

function contextBoxes(stacks: readonly Stack[], base: number): (Box & { event: TimelineEvent })[] {
  return stacks.flatMap((stack) =>
    stack.events.map((event, index) => ({
      event,
      x: stack.x + 0.75,
      y: base - (index + 1) * CONTEXT_UNIT,
      width: CONTEXT_WIDTH,
      height: CONTEXT_HEIGHT,
    })),
  );
}

function flagCost(flags: readonly Flag[], lanes: readonly DetailLane[], bounds: Box): number {
  let cost = 0;
  flags.forEach((flag, index) => {
    const { text, setting } = flag;
    if (text.x < bounds.x + 2 || text.x + text.width > bounds.x + bounds.width) cost += OVERLAP;
    cost += (setting.side === 'left' ? 14 : 0) + setting.row * 2;
    for (const other of flags.slice(index + 1)) if (flagsOverlap(flag, other)) cost += OVERLAP;
    const base = lanes.find(({ lane }) => lane.id === flag.event.lane)?.base ?? flag.y;
    const staff = { x: flag.x, y: flag.y + flag.height, width: 1.5, height: base - flag.y - flag.height };
    for (const other of flags) if (other !== flag && boxesOverlap(staff, other.text, 3)) cost += ON_STAFF;
  });
  return cost;
}

function flagsOverlap(a: Flag, b: Flag): boolean {
  const pairs: [Box, Box][] = [
    [a.text, b.text],
    [a.text, b],
    [a, b.text],
    [a, b],
  ];
  return pairs.some(([one, other]) => boxesOverlap(one, other, 8)) || spanCrosses(a, b) || spanCrosses(b, a);
}

/** Whether the dotted span of a soft date runs through another flag or its text. */
function spanCrosses({ span, y, height }: Flag, other: Flag): boolean {
  if (span === undefined) return false;
  const line = { x: span[0], y: y + height / 2 - 4, width: span[1] - span[0], height: 8 };
  return boxesOverlap(line, other.text, 2) || boxesOverlap(line, other, 2);
}
