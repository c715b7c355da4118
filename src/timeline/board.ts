/**
 * Geometry of the live timeline for one view. The same input gives the same layout. Cost grows with what is in view: columns
 * are counted beforehand (`BoardSet`), and only the heaviest events in view are tried for labels.
 */

import { placeArcs } from './arcs.ts';
import { countDays, lowerBound } from './bins.ts';
import { placeFlags } from './board-flags.ts';
import { type Frames, frameLanes, type LaneFrame } from './board-frames.ts';
import { findColumn, highest } from './board-place.ts';
import type { BoardSet } from './board-set.ts';
import {
  BOARD_TOP,
  type BoardColumn,
  type BoardFlag,
  type BoardLane,
  type BoardLayout,
  type BoardMarks,
  type BoardSpec,
} from './board-types.ts';
import type { ArcLink } from './detail-types.ts';
import type { BoardEvent } from './index-data.ts';
import { type PlacedLabel, placeLabels } from './labels.ts';
import { LABEL_PX, labelDate, ROW_PX } from './overview.ts';
import { markDay } from './stacks.ts';
import type { Box } from './svg.ts';
import { measureText } from './text-width.ts';
import { buildTicks, dayToPx, pxPerDay, type TimeScale } from './time-scale.ts';

/** Under this height of a sheet, a column is drawn as one block. */
const LEAST_UNIT = 3;
/** Most events of a lane that are tried for a label in one view. */
const MOST_TRIED = 40;
/** Events with wider labels stay unlabelled. */
const MOST_LABEL_PX = 340;

export function layOutBoard(set: BoardSet, links: readonly ArcLink[], spec: BoardSpec): BoardLayout {
  const scale = { from: spec.from, to: spec.to, left: spec.left, right: spec.width };
  const frames = frameLanes(set, scale, spec);
  const { isNear } = frames;
  const told = spec.told.filter((event) => isInView(event, scale) && frames.lanes.some(({ set: lane }) => lane.lane.id === event.lane));
  const picked = pickHeaviest(set, scale);
  const lanes: BoardLane[] = [];
  const flags: BoardFlag[] = [];
  for (const frame of frames.lanes) {
    const wanted = told.filter((event) => event.lane === frame.set.lane.id);
    const others = (picked.get(frame.set.lane.id) ?? []).filter((event) => !wanted.includes(event));
    const all = layOutLane(frame, { set, scale, frames });
    // What must be told is raised in any case, and makes room in its stack.
    const lane = isNear ? withoutFlags(all, new Set(wanted.map((event) => event.id))) : all;
    if (isNear) {
      const placed = placeFlags({ lane, wanted, others, scale, spec });
      flags.push(...placed);
      lanes.push(withoutFlags(lane, new Set(placed.map((flag) => flag.event.id))));
    } else {
      flags.push(...placeFlags({ lane, wanted, others: [], scale, spec }));
      lanes.push({ ...lane, labels: labelLane(lane, others, spec, flags) });
    }
  }
  const bottom = lanes.at(-1)?.base ?? BOARD_TOP;
  const bounds = { x: spec.left, y: BOARD_TOP - 8, width: spec.width - spec.left, height: bottom - BOARD_TOP + 8 };
  const { arcs } = placeArcs({ flags, links, bounds, labels: lanes.flatMap(labelBoxes) });
  return { spec, scale, lanes, flags, arcs, ticks: buildTicks(scale), bottom, ...cursorOf(spec, scale), ...countAll(lanes, set, spec) };
}

/** The words of a lane's labels as boxes. */
function labelBoxes({ base, labels }: BoardLane): Box[] {
  return labels.map(({ x0, x1, rise }) => ({ x: x0, y: base - rise - 12, width: x1 - x0, height: ROW_PX }));
}

interface LaneContext {
  readonly set: BoardSet;
  readonly scale: TimeScale;
  readonly frames: Frames;
}

function layOutLane({ set: own, top, base }: LaneFrame, { set, scale, frames }: LaneContext): BoardLane {
  const { binDays, unit, isNear } = frames;
  const bins = set.binsOf(own, binDays);
  const marks: BoardMarks = unit < LEAST_UNIT ? 'density' : isNear ? 'days' : 'sheets';
  const sheetWidth = Math.max(1, Math.min(isNear ? 6 : 5.4, binDays * pxPerDay(scale) - 1));
  const columns: BoardColumn[] = [];
  const end = lowerBound(bins.days, Math.ceil(scale.to));
  for (let place = lowerBound(bins.days, Math.floor(scale.from) - binDays + 1); place < end; place++) {
    const day = bins.days[place] ?? 0;
    const x = dayToPx(scale, day);
    const first = bins.offsets[place] ?? 0;
    const column = { day, x, events: own.events, first, count: (bins.offsets[place + 1] ?? first) - first };
    if (x + sheetWidth > scale.left) columns.push(x < scale.left ? { ...column, x: scale.left } : column);
  }
  return { lane: own.lane, top, base, marks, unit, sheetWidth, binDays, columns, labels: [], count: countDays(own.days, scale) };
}

function isInView(event: BoardEvent, scale: TimeScale): boolean {
  return event.soft ? event.end >= scale.from && event.start < scale.to : event.start >= Math.floor(scale.from) && event.start < scale.to;
}

/** The heaviest events in view of each lane, in the order of their weight. */
function pickHeaviest(set: BoardSet, scale: TimeScale): Map<string, BoardEvent[]> {
  const picked = new Map<string, BoardEvent[]>(set.lanes.map((lane) => [lane.lane.id, []]));
  const [from, to] = [Math.floor(scale.from), scale.to];
  let open = set.lanes.length;
  for (const event of set.ranked) {
    const day = event.soft ? markDay(event) : event.start;
    if (day < from || day >= to) continue;
    const list = picked.get(event.lane);
    if (list === undefined || list.length >= MOST_TRIED) continue;
    list.push(event);
    if (list.length === MOST_TRIED && --open === 0) break;
  }
  return picked;
}

/** Sheets of events that are raised as flags leave their stack. */
function withoutFlags(lane: BoardLane, raised: ReadonlySet<string>): BoardLane {
  if (raised.size === 0 || lane.marks === 'density') return lane;
  const columns = lane.columns.map((column) => {
    const own = column.events.slice(column.first, column.first + column.count);
    const rest = own.filter((event) => !raised.has(event.id));
    return rest.length === own.length ? column : { ...column, events: rest, first: 0, count: rest.length };
  });
  return { ...lane, columns };
}

function labelLane(lane: BoardLane, events: readonly BoardEvent[], spec: BoardSpec, flags: readonly BoardFlag[]): BoardLane['labels'] {
  const own = flags.filter((flag) => flag.event.lane === lane.lane.id);
  const offers = events.flatMap((event) => {
    const column = findColumn(lane, markDay(event));
    const { dateText, text, width } = labelWords(event, spec.to - spec.from);
    if (column === undefined || width > MOST_LABEL_PX) return [];
    return [
      { event, dateText, text, request: { id: event.id, anchor: column.x + lane.sheetWidth / 2, width, foot: column.count * lane.unit } },
    ];
  });
  const space = {
    left: Math.max(spec.left, 0),
    right: spec.width,
    rowHeight: ROW_PX,
    rows: 7,
    most: Math.max(2, Math.floor((spec.width - spec.left) / 170)),
    heightBetween: (x0: number, x1: number) => Math.max(highest(lane, x0, x1), ...own.map((flag) => flagRise(flag, lane, x0, x1))),
    ceiling: lane.base - lane.top - (spec.left === 0 ? 24 : 2),
  };
  const placed: readonly PlacedLabel[] = placeLabels(
    offers.map(({ request }) => request),
    space,
  );
  return placed.flatMap((label) => {
    const offer = offers.find(({ event }) => event.id === label.id);
    return offer === undefined ? [] : [{ ...label, event: offer.event, dateText: offer.dateText, text: offer.text }];
  });
}

interface LabelWords {
  readonly dateText: string;
  readonly text: string;
  readonly width: number;
}

/** Words of an event's label, made once for near and once for far views: they are asked for at every step of a pan. */
function labelWords(event: BoardEvent, spanDays: number): LabelWords {
  const dateText = labelDate(event, spanDays);
  const known = madeWords.get(event);
  if (known?.dateText === dateText) return known;
  const widthOf = (text: string) => measureText(`${dateText} `, LABEL_PX, 700) + measureText(text, LABEL_PX) + 4;
  const text = widthOf(event.label) <= MOST_LABEL_PX ? event.label : event.short;
  const words = { dateText, text, width: widthOf(text) };
  madeWords.set(event, words);
  return words;
}

const madeWords = new WeakMap<BoardEvent, LabelWords>();

/** How high a flag and its text reach over the floor, where they stand between two places. */
function flagRise(flag: BoardFlag, lane: BoardLane, x0: number, x1: number): number {
  const left = Math.min(flag.x, flag.text.x);
  const right = Math.max(flag.x + flag.width, flag.text.x + flag.text.width);
  return right >= x0 && left <= x1 ? lane.base - flag.y + 4 : 0;
}

function cursorOf({ cursor }: BoardSpec, scale: TimeScale): { readonly cursorX?: number } {
  if (cursor === undefined) return {};
  return { cursorX: Math.max(scale.left, Math.min(scale.right, dayToPx(scale, cursor))) };
}

function countAll(
  lanes: readonly BoardLane[],
  set: BoardSet,
  { cursor, from, to }: BoardSpec,
): Pick<BoardLayout, 'marks' | 'inView' | 'later'> {
  let [marks, inView, later] = [0, 0, 0];
  for (const lane of lanes) {
    marks += lane.marks === 'density' ? lane.columns.length : lane.columns.reduce((sum, column) => sum + column.count, 0);
  }
  for (const { days } of set.lanes) {
    inView += countDays(days, { from, to });
    if (cursor !== undefined) later += countDays(days, { from: Math.max(from, cursor), to });
  }
  return { marks, inView, later };
}
