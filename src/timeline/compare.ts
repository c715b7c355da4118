/**
 * Two entities on facing lanes: the events of the one stand on the axis, those of the other hang from it, in the same columns of time,
 * so that who moved first is seen at a glance. An event of both stands on both sides.
 */
import type { LaneId } from '../model/lanes.ts';
import { BIN_DAYS } from './bins.ts';
import type { BoardEvent } from './index-data.ts';
import { type PlacedLabel, placeLabels } from './labels.ts';
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
}

export interface CompareLabel extends PlacedLabel {
  readonly event: BoardEvent;
  readonly dateText: string;
  readonly text: string;
}

export interface CompareSide {
  readonly direction: 'up' | 'down';
  readonly sheets: readonly (Box & { readonly lane: LaneId; readonly event: BoardEvent })[];
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

const HEAD_PX = 34;
const AXIS_PX = 24;
const COLUMN_PX = 9;
const SHEET_WIDTH = 7;
const SHEET_PX = 11;

export function layOutCompare(first: readonly BoardEvent[], second: readonly BoardEvent[], spec: CompareSpec): CompareLayout {
  const scale = { from: spec.from, to: spec.to, left: 0, right: spec.width };
  const upperBase = (spec.height - AXIS_PX) / 2;
  const lowerBase = upperBase + AXIS_PX;
  const binDays = BIN_DAYS.find((days) => days * pxPerDay(scale) >= COLUMN_PX) ?? 36_525;
  const stacks = [first, second].map((events) => stack(events, scale, binDays));
  const most = Math.max(1, ...stacks.flatMap((columns) => [...columns.values()].map((column) => column.length)));
  const unit = Math.min(SHEET_PX, ((upperBase - HEAD_PX) * 0.6) / most);
  const side = (columns: ReadonlyMap<number, BoardEvent[]>, direction: 'up' | 'down'): CompareSide => ({
    direction,
    sheets: sheetsOf(columns, { scale, unit, base: direction === 'up' ? upperBase : lowerBase, direction }),
    labels: labelsOf(columns, { scale, unit, ceiling: upperBase - HEAD_PX, spanDays: spec.to - spec.from }),
  });
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
  readonly spanDays: number;
}

function labelsOf(columns: ReadonlyMap<number, BoardEvent[]>, { scale, unit, ceiling, spanDays }: LabelPlace): CompareLabel[] {
  const xOf = (day: number) => Math.max(0, dayToPx(scale, day));
  const offers = [...columns].flatMap(([day, events]) =>
    events.map((event) => {
      const dateText = labelDate(event, spanDays);
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
  const heightBetween = (x0: number, x1: number) => {
    let most = 0;
    for (const [day, events] of columns) if (xOf(day) + SHEET_WIDTH >= x0 && xOf(day) <= x1) most = Math.max(most, events.length);
    return most * unit;
  };
  const space = {
    left: 0,
    right: scale.right,
    rowHeight: ROW_PX,
    rows: 9,
    most: Math.max(3, Math.floor(scale.right / 120)),
    heightBetween,
    ceiling,
  };
  const placed = placeLabels(
    offers.map(({ request }) => request),
    space,
  );
  return placed.flatMap((label) => {
    const offer = offers.find(({ event }) => event.id === label.id);
    return offer === undefined ? [] : [{ ...label, event: offer.event, dateText: offer.dateText, text: offer.text }];
  });
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
