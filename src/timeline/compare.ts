/**
 * Two entities on facing lanes: the events of the one stand on the axis, those of the other hang from it, in the same columns of time,
 * so that who moved first is seen at a glance. An event of both stands on both sides.
 */
import type { LaneId } from '../model/lanes.ts';
import { BIN_DAYS } from './bins.ts';
import type { BundleRow, RowMark } from './bundles.ts';
import type { BoardEvent } from './index-data.ts';
import { type LabelRequest, type LabelSpace, type PlacedLabel, placeLabels } from './labels.ts';
import { isLater } from './later.ts';
import { LABEL_PX, labelDate, ROW_PX } from './overview.ts';
import { markDay } from './stacks.ts';
import type { Box } from './svg.ts';
import { measureText } from './text-width.ts';
import { buildTicks, dayToPx, pxPerDay, type Tick, type TimeScale } from './time-scale.ts';

export interface CompareSpec {
  readonly width: number;
  readonly height: number;
  readonly from: number;
  readonly to: number;
  /** Day after the last known one: words stay on their side of it. */
  readonly cursor?: number;
}

export interface CompareLabel extends PlacedLabel {
  readonly event: BoardEvent;
  readonly dateText: string;
  readonly text: string;
}

export interface CompareSheet extends Box {
  readonly lane: LaneId;
  readonly event: BoardEvent;
}

export interface CompareSide {
  readonly direction: 'up' | 'down';
  readonly sheets: readonly CompareSheet[];
  readonly sheetOf: ReadonlyMap<BoardEvent, CompareSheet>;
  readonly labels: readonly CompareLabel[];
}

export interface CompareLayout {
  readonly spec: CompareSpec;
  readonly scale: TimeScale;
  /** The two floors; the words of the axis stand between them. */
  readonly upperBase: number;
  readonly lowerBase: number;
  readonly sides: readonly [CompareSide, CompareSide];
  readonly ticks: readonly Tick[];
}

/** Room over the upper side for its head and the cursor's flag, and under the lower side for its head. */
export const COMPARE_TOP = 60;
const FOOT_PX = 34;
const AXIS_PX = 24;
const COLUMN_PX = 11;
const SHEET_WIDTH = 9;
const SHEET_PX = 13;
/** Share of a side's height that its tallest stack may take. */
const STACK_SHARE = 0.6;
/** Between words and the cursor's line. */
const CURSOR_GAP = 4;
/** A label to so many px of the width. */
const LABEL_EVERY_PX = 48;

export function layOutCompare(first: readonly BoardEvent[], second: readonly BoardEvent[], spec: CompareSpec): CompareLayout {
  const scale = { from: spec.from, to: spec.to, left: 0, right: spec.width };
  const room = (spec.height - AXIS_PX - COMPARE_TOP - FOOT_PX) / 2;
  const upperBase = COMPARE_TOP + room;
  const lowerBase = upperBase + AXIS_PX;
  const binDays = BIN_DAYS.find((days) => days * pxPerDay(scale) >= COLUMN_PX) ?? 36_525;
  const stacks = [first, second].map((events) => stack(events, scale, binDays));
  const most = Math.max(1, ...stacks.flatMap((columns) => [...columns.values()].map((column) => column.length)));
  const unit = Math.min(SHEET_PX, (room * STACK_SHARE) / most);
  const side = (columns: ReadonlyMap<number, BoardEvent[]>, direction: 'up' | 'down'): CompareSide => {
    const sheets = sheetsOf(columns, { scale, unit, base: direction === 'up' ? upperBase : lowerBase, direction });
    const labels = labelsOf(columns, { scale, unit, ceiling: room, cursor: spec.cursor });
    return { direction, sheets, labels, sheetOf: new Map(sheets.map((sheet) => [sheet.event, sheet])) };
  };
  const [a, b] = [side(stacks[0] ?? new Map(), 'up'), side(stacks[1] ?? new Map(), 'down')];
  return { spec, scale, upperBase, lowerBase, sides: [a, b], ticks: buildTicks(scale) };
}

/** Columns by their first day; in each the events by lane, then by date. */
function stack(events: readonly BoardEvent[], scale: TimeScale, binDays: number): Map<number, BoardEvent[]> {
  const columns = new Map<number, BoardEvent[]>();
  for (const event of events) {
    const day = markDay(event);
    if (day < Math.floor(scale.from) || day >= scale.to) continue;
    const first = Math.floor(day / binDays) * binDays;
    columns.set(first, [...(columns.get(first) ?? []), event]);
  }
  for (const column of columns.values()) column.sort((a, b) => (a.lane === b.lane ? a.index - b.index : a.lane < b.lane ? -1 : 1));
  return columns;
}

interface SheetPlace {
  readonly scale: TimeScale;
  readonly unit: number;
  readonly base: number;
  readonly direction: 'up' | 'down';
}

function sheetsOf(columns: ReadonlyMap<number, BoardEvent[]>, { scale, unit, base, direction }: SheetPlace): CompareSide['sheets'] {
  const height = Math.max(1, unit - 1);
  return [...columns].flatMap(([day, events]) =>
    events.map((event, place) => ({
      event,
      lane: event.lane,
      x: Math.max(0, dayToPx(scale, day)),
      y: direction === 'up' ? base - (place + 1) * unit : base + place * unit + 1,
      width: SHEET_WIDTH,
      height,
    })),
  );
}

interface LabelPlace {
  readonly scale: TimeScale;
  readonly unit: number;
  readonly ceiling: number;
  readonly cursor: number | undefined;
}

function labelsOf(columns: ReadonlyMap<number, BoardEvent[]>, { scale, unit, ceiling, cursor }: LabelPlace): CompareLabel[] {
  const xOf = (day: number) => Math.max(0, dayToPx(scale, day));
  const offers = [...columns].flatMap(([day, events]) =>
    events.map((event) => {
      const dateText = labelDate(event, scale.to - scale.from);
      const width = measureText(`${dateText} `, LABEL_PX, 700) + measureText(event.label, LABEL_PX) + 4;
      return {
        event,
        dateText,
        text: event.label,
        request: { id: event.id, anchor: xOf(day) + SHEET_WIDTH / 2, width, foot: events.length * unit },
      };
    }),
  );
  offers.sort((a, b) => b.event.weight - a.event.weight || a.event.index - b.event.index);
  const most = Math.max(4, Math.floor(scale.right / LABEL_EVERY_PX));
  const tried = offers.slice(0, most);
  const heightBetween = (x0: number, x1: number) => {
    let most = 0;
    for (const [day, events] of columns) if (xOf(day) + SHEET_WIDTH >= x0 && xOf(day) <= x1) most = Math.max(most, events.length);
    return most * unit;
  };
  const space = {
    left: 0,
    right: scale.right,
    rowHeight: ROW_PX,
    rows: Math.floor(ceiling / ROW_PX),
    most,
    heightBetween,
    ceiling,
  };
  const line = cursor === undefined ? scale.right : Math.max(0, Math.min(scale.right, dayToPx(scale, cursor)));
  const requestsOf = (later: boolean) => tried.flatMap(({ event, request }) => (isLater(event, cursor) === later ? request : []));
  const placed = [
    ...placeStairs(requestsOf(false), { ...space, right: cursor === undefined ? line : line - CURSOR_GAP }),
    ...placeStairs(requestsOf(true), { ...space, left: line + CURSOR_GAP + 2 }),
  ];
  return placed.flatMap((label) => {
    const offer = tried.find(({ event }) => event.id === label.id);
    return offer === undefined ? [] : [{ ...label, event: offer.event, dateText: offer.dateText, text: offer.text }];
  });
}

/**
 * From right to left, so that each label rises over the leaders to its right and they go down like stairs; then those at
 * the end of the space, whose words stand at the left of their leader, the other way round.
 */
function placeStairs(requests: readonly LabelRequest[], space: LabelSpace): PlacedLabel[] {
  const fits = ({ anchor, width }: LabelRequest) => anchor + width <= space.right;
  const [down, up] = [requests.filter(fits), requests.filter((request) => !fits(request))];
  const standing = placeLabels(
    down.sort((a, b) => b.anchor - a.anchor),
    { ...space, sides: ['right'] },
  );
  return [
    ...standing,
    ...placeLabels(
      up.sort((a, b) => a.anchor - b.anchor),
      { ...space, sides: ['left'], standing },
    ),
  ];
}

/** The event at a place of the drawing: a sheet or a label; undefined where there is none. */
export function findComparedAt(layout: CompareLayout, x: number, y: number): BoardEvent | undefined {
  for (const { sheets, labels, direction } of layout.sides) {
    const sheet = sheets.find((box) => x >= box.x - 1 && x <= box.x + box.width + 1 && y >= box.y && y <= box.y + box.height + 1);
    if (sheet !== undefined) return sheet.event;
    const label = labels.find(
      (candidate) => x >= candidate.x0 && x <= candidate.x1 && Math.abs(labelY(candidate, layout, direction) - 5 - y) <= ROW_PX / 2,
    );
    if (label !== undefined) return label.event;
  }
  return undefined;
}

/** Baseline of a label. */
export function labelY(label: PlacedLabel, { upperBase, lowerBase }: CompareLayout, direction: 'up' | 'down'): number {
  return direction === 'up' ? upperBase - label.rise : lowerBase + label.rise + 11;
}

/** The two sides as rows for arcs: the first stands on the axis, the second hangs from it. */
export function listCompareRows({ upperBase, lowerBase, spec }: CompareLayout): readonly [BundleRow, BundleRow] {
  return [
    { top: COMPARE_TOP, base: upperBase, hangs: false },
    { top: lowerBase, base: spec.height - FOOT_PX, hangs: true },
  ];
}

/** Marks of two events: on one side where one side has both, else on the two; undefined where one is not in view. */
export function findComparedEnds({ sides }: CompareLayout, from: BoardEvent, to: BoardEvent): readonly [RowMark, RowMark] | undefined {
  for (const [a, b] of [
    [0, 0],
    [1, 1],
    [0, 1],
    [1, 0],
  ] as const) {
    const [start, end] = [sides[a].sheetOf.get(from), sides[b].sheetOf.get(to)];
    if (start !== undefined && end !== undefined)
      return [
        { ...start, row: a },
        { ...end, row: b },
      ];
  }
  return undefined;
}
