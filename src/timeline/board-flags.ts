/**
 * Flags over the sheets of one lane of the live timeline: each at the highest free row, its text at the right or else at the left.
 * What must be told and finds no room stands as a flag without words; what need not be told is left in its stack.
 */

import { highest } from './board-place.ts';
import type { BoardFlag, BoardLane, BoardSpec } from './board-types.ts';
import { boxesOverlap } from './boxes.ts';
import { FLAG_HEIGHT, FLAG_WIDTH, LINE_PX, TEXT_GAP, TEXT_PX } from './detail-types.ts';
import type { BoardEvent } from './index-data.ts';
import { isLater } from './later.ts';
import { shortDate } from './overview.ts';
import type { Box } from './svg.ts';
import { measureText, wrapEvenly } from './text-width.ts';
import { dayToPx, type TimeScale } from './time-scale.ts';

export interface FlagsInput {
  readonly lane: BoardLane;
  /** Events that must be told, the most important first; then those that may. */
  readonly wanted: readonly BoardEvent[];
  readonly others: readonly BoardEvent[];
  readonly scale: TimeScale;
  readonly spec: BoardSpec;
}

interface FlagText {
  readonly head: string;
  readonly lines: readonly string[];
  readonly width: number;
}

/** Px under the head of a lane whose name stands inside it. */
const NAME_PX = 25;

export function placeFlags(input: FlagsInput): BoardFlag[] {
  const { lane, wanted, others, scale, spec } = input;
  const placed: BoardFlag[] = [];
  const most = Math.max(1, Math.floor((spec.width - spec.left) / 100));
  for (const event of wanted) {
    const crowded = event === wanted[0] ? findRow(event, placed, input, true) : undefined;
    placed.push(findRow(event, placed, input) ?? crowded ?? bareFlag(event, lane, scale));
  }
  for (const event of others) {
    if (placed.length >= most) break;
    const flag = findRow(event, placed, input);
    if (flag !== undefined) placed.push(flag);
  }
  return placed;
}

/** The highest free row; over the stacks where it may. */
function findRow(event: BoardEvent, placed: readonly BoardFlag[], input: FlagsInput, overStacks = false): BoardFlag | undefined {
  const { lane, spec } = input;
  const text = textOf(event, spec);
  const height = (text.lines.length + 1) * LINE_PX;
  const top = lane.top + 8 + (spec.left === 0 ? NAME_PX - 8 : 0);
  for (let row = 0; ; row++) {
    const y = top + row * (3 * LINE_PX + 6);
    if (y + height > lane.base - 2) return undefined;
    for (const side of ['right', 'left'] as const) {
      const flag = makeFlag(event, { text, side, row, y }, input.scale);
      if (isFree(flag, placed, input) && (overStacks || isOverStacks(flag, lane))) return flag;
    }
  }
}

function isFree(flag: BoardFlag, placed: readonly BoardFlag[], input: FlagsInput): boolean {
  const { lane, spec } = input;
  const { text } = flag;
  if (text.x < spec.left + 2 || text.x + text.width > spec.width - 2) return false;
  if (crossesCursor(flag, input)) return false;
  return placed.every(
    (other) =>
      !boxesOverlap(text, other.text, 6) &&
      !boxesOverlap(text, other, 4) &&
      !boxesOverlap(flag, other.text, 4) &&
      !boxesOverlap(flag, other, 3) &&
      !staffCrosses(flag, other, lane) &&
      !staffCrosses(other, flag, lane) &&
      !spanCrosses(flag, other) &&
      !spanCrosses(other, flag),
  );
}

/** Whether a flag and its words stand clear of the stacks under them. */
function isOverStacks({ x, text }: BoardFlag, lane: BoardLane): boolean {
  const x0 = Math.min(x, text.x) - 2;
  const x1 = Math.max(x + FLAG_WIDTH, text.x + text.width) + 2;
  return text.y + text.height <= lane.base - highest(lane, x0, x1) - 3;
}

/** Words stay on their side of the cursor's line: what was known before it, what came later after it. */
function crossesCursor({ event, text }: BoardFlag, { spec, scale }: FlagsInput): boolean {
  if (spec.cursor === undefined) return false;
  const x = dayToPx(scale, spec.cursor);
  return isLater(event, spec.cursor) ? text.x - 3 < x : text.x + text.width + 3 > x;
}

/** Whether the dotted span of `a` runs through `b`, its text or its own span. */
function spanCrosses({ span, y, height }: BoardFlag, b: BoardFlag): boolean {
  if (span === undefined) return false;
  const line: Box = { x: span[0], y: y + height / 2 - 5, width: span[1] - span[0], height: 10 };
  return boxesOverlap(line, b.text, 1) || boxesOverlap(line, b, 1);
}

/** Whether the staff of `a` runs through the text of `b`; a flag on a span has no staff. */
function staffCrosses(a: BoardFlag, b: BoardFlag, lane: BoardLane): boolean {
  if (a.span !== undefined) return false;
  const staff: Box = { x: a.x, y: a.y + a.height, width: 1.5, height: Math.max(0, lane.base - a.y - a.height) };
  return boxesOverlap(staff, b.text, 2) || boxesOverlap(staff, b, 1);
}

interface FlagPlace {
  readonly text: FlagText;
  readonly side: 'right' | 'left';
  readonly row: number;
  readonly y: number;
}

function makeFlag(event: BoardEvent, { text, side, row, y }: FlagPlace, scale: TimeScale): BoardFlag {
  const x = flagX(event, scale);
  const setting = { row, side, lines: text.lines, textWidth: text.width };
  const textX = side === 'right' ? x + FLAG_WIDTH + TEXT_GAP : x - TEXT_GAP - text.width;
  const box = { x: textX, y: y - 1, width: text.width, height: (text.lines.length + 1) * LINE_PX };
  const flag = { event, setting, head: text.head, text: box, x, y, width: FLAG_WIDTH, height: FLAG_HEIGHT };
  return event.soft ? { ...flag, span: spanOf(event, scale) } : flag;
}

/** A flag without words, on the floor's stack: its place is told, its words are in the panel. */
function bareFlag(event: BoardEvent, lane: BoardLane, scale: TimeScale): BoardFlag {
  const x = flagX(event, scale);
  const y = Math.max(lane.top + 4, lane.base - highest(lane, x, x + FLAG_WIDTH) - FLAG_HEIGHT - 6);
  return makeFlag(event, { text: { head: '', lines: [], width: 0 }, side: 'right', row: 0, y }, scale);
}

function flagX(event: BoardEvent, scale: TimeScale): number {
  if (!event.soft) return dayToPx(scale, event.start);
  const [low, high] = spanOf(event, scale);
  return Math.max(scale.left, Math.min((low + high) / 2, scale.right - FLAG_WIDTH));
}

function spanOf(event: BoardEvent, scale: TimeScale): readonly [number, number] {
  const at = (day: number) => Math.min(scale.right, Math.max(scale.left, dayToPx(scale, day)));
  return [at(event.start), at(event.end + 1)];
}

const texts = new Map<string, FlagText>();

/** Wrapped and measured once for each event and width: it is asked for at every step of a pan. */
function textOf(event: BoardEvent, spec: BoardSpec): FlagText {
  const measure = spec.width - spec.left > 600 ? 132 : 96;
  const key = `${measure} ${event.id}`;
  const known = texts.get(key);
  if (known !== undefined) return known;
  const head = event.soft ? `${shortDate(event)}, day not known` : shortDate(event);
  const wrapped = wrapEvenly(event.label, TEXT_PX, measure);
  const lines = wrapped.length <= 2 ? wrapped : [wrapped[0] ?? '', `${wrapped[1] ?? ''} …`];
  const width = Math.max(measureText(head, TEXT_PX, 700), ...lines.map((line) => measureText(line, TEXT_PX)));
  const text = { head, lines, width };
  if (texts.size > 20_000) texts.clear();
  texts.set(key, text);
  return text;
}
