/**
 * Geometry of the overview: six lanes of small sheets, one for each event, stacked in columns of equal time,
 * with the most answered events labelled. A lane is as high as its tallest stack and its labels need, so that
 * volume is seen in the heights.
 */
import { formatMonth, numberToIsoDay } from '../model/dates.ts';
import { LANES, type Lane } from '../model/lanes.ts';
import type { TimelineEvent } from './events.ts';
import { type LabelRequest, type PlacedLabel, placeLabels } from './labels.ts';
import { heightOver, type Stack, stackEvents } from './stacks.ts';
import type { Box } from './svg.ts';
import { measureText } from './text-width.ts';
import { buildTicks, dayToPx, type Tick, type TimeScale } from './time-scale.ts';

export interface OverviewSpec {
  readonly width: number;
  /** Width of the column of lane names; 0 puts the names inside the lanes. */
  readonly left: number;
  /** Days shown: from the first to the day before the last. */
  readonly from: number;
  readonly to: number;
  readonly binDays: number;
  readonly sheetWidth: number;
  readonly sheetHeight: number;
  /** Most labels in a lane; 0 for none. */
  readonly labels: number;
  /** Widest label in px; events with longer ones stay unlabelled. */
  readonly labelWidth: number;
  readonly minLane: number;
  /** Lanes without events are left out. */
  readonly dropEmpty?: boolean;
  /** Sorts events for labelling; the first are placed first. By weight where not given. */
  readonly rank?: (event: TimelineEvent) => number;
}

export interface OverviewLabel extends PlacedLabel {
  readonly event: TimelineEvent;
  readonly dateText: string;
  readonly text: string;
}

export interface OverviewSheet extends Box {
  readonly event: TimelineEvent;
}

export interface OverviewLane {
  readonly lane: Lane;
  readonly top: number;
  /** The floor on which the stacks stand. */
  readonly base: number;
  readonly count: number;
  readonly sheets: readonly OverviewSheet[];
  readonly labels: readonly OverviewLabel[];
}

export interface OverviewLayout {
  readonly spec: OverviewSpec;
  readonly scale: TimeScale;
  readonly lanes: readonly OverviewLane[];
  readonly ticks: readonly Tick[];
  /** The floor of the lowest lane; the words of the axis stand below it. */
  readonly bottom: number;
}

export const LABEL_PX = 13;
export const ROW_PX = 16;
const SHEET_GAP = 1;
/** Height of a lane's name when it stands inside the lane. */
const HEAD_PX = 26;
const MOST_ROWS = 7;

export function layOutOverview(events: readonly TimelineEvent[], spec: OverviewSpec): OverviewLayout {
  const scale = { from: spec.from, to: spec.to, left: spec.left, right: spec.width };
  let top = 4;
  const lanes: OverviewLane[] = [];
  for (const lane of LANES) {
    const own = events.filter((event) => event.lane === lane.id);
    const laid = layOutLane(lane, own, { spec, scale, top });
    if (spec.dropEmpty === true && laid.count === 0) continue;
    lanes.push(laid);
    top = laid.base;
  }
  return { spec, scale, lanes, ticks: buildTicks(scale), bottom: top };
}

interface LanePlace {
  readonly spec: OverviewSpec;
  readonly scale: TimeScale;
  readonly top: number;
}

function layOutLane(lane: Lane, events: readonly TimelineEvent[], { spec, scale, top }: LanePlace): OverviewLane {
  const stacks = stackEvents(events, scale, spec.binDays);
  const unit = spec.sheetHeight + SHEET_GAP;
  const tallest = Math.max(0, ...stacks.map((stack) => stack.events.length)) * unit;
  const labels = labelStacks(stacks, spec, unit);
  const highest = Math.max(0, ...labels.map((label) => label.rise + ROW_PX + 2));
  const height = Math.max(spec.minLane, tallest + 8, highest) + (spec.left === 0 ? HEAD_PX : 0);
  const base = top + height;
  const sheets = stacks.flatMap((stack) =>
    stack.events.map((event, index) => ({
      event,
      x: stack.x,
      y: base - (index + 1) * unit,
      width: spec.sheetWidth,
      height: spec.sheetHeight,
    })),
  );
  return { lane, top, base, count: sheets.length, sheets, labels };
}

function labelStacks(stacks: readonly Stack[], spec: OverviewSpec, unit: number): OverviewLabel[] {
  const rank = spec.rank ?? ((event: TimelineEvent) => event.weight);
  const offers = stacks
    .flatMap((stack) => stack.events.map((event) => ({ event, stack })))
    .map(({ event, stack }) => offerOf(event, stack, spec, unit))
    .filter(({ request }) => request.width <= spec.labelWidth)
    .sort((a, b) => rank(b.event) - rank(a.event) || a.event.start - b.event.start || (a.event.id < b.event.id ? -1 : 1));
  const placed = placeLabels(
    offers.map(({ request }) => request),
    {
      left: spec.left,
      right: spec.width,
      rowHeight: ROW_PX,
      rows: MOST_ROWS,
      most: spec.labels,
      heightBetween: heightOver(stacks, spec.sheetWidth, unit),
    },
  );
  return placed.flatMap((label) => {
    const offer = offers.find(({ event }) => event.id === label.id);
    return offer === undefined ? [] : [{ ...label, event: offer.event, dateText: offer.dateText, text: offer.text }];
  });
}

interface LabelOffer {
  readonly event: TimelineEvent;
  readonly dateText: string;
  readonly text: string;
  readonly request: LabelRequest;
}

/** The label, or the short one where it is too wide. */
function offerOf(event: TimelineEvent, stack: Stack, spec: OverviewSpec, unit: number): LabelOffer {
  const dateText = labelDate(event, spec.to - spec.from);
  const widthOf = (text: string) => measureText(`${dateText} `, LABEL_PX, 700) + measureText(text, LABEL_PX) + 4;
  const text = widthOf(event.label) <= spec.labelWidth ? event.label : event.short;
  const request = { id: event.id, anchor: stack.x + spec.sheetWidth / 2, width: widthOf(text), foot: stack.events.length * unit };
  return { event, dateText, text, request };
}

/** A drawing of more days than this has its years too close for labels without them. */
const MANY_YEARS = 6 * 365;

/** A date for a label: `30 Oct` where the axis says the year, `Oct 2013` where the drawing shows many years. */
export function labelDate(event: TimelineEvent, spanDays: number): string {
  if (spanDays <= MANY_YEARS || event.date.precision === 'year') return shortDate(event);
  return `${formatMonth(Number(event.date.start.slice(5, 7)), 'short')}\u00a0${event.date.start.slice(0, 4)}`;
}

/** A date for a drawing whose axis says the year: `30 Oct`, `Nov`, `2014`. */
export function shortDate(event: TimelineEvent): string {
  const [year = '', month = '', day = ''] = event.date.start.split('-');
  if (event.date.precision === 'year') return year;
  const name = formatMonth(Number(month), 'short');
  return event.date.precision === 'month' ? name : `${Number(day)}\u00a0${name}`;
}

/** Part of an overview that is opened out elsewhere: its two edges in px. */
export interface Lens {
  readonly x0: number;
  readonly x1: number;
}

export function lensOf(scale: TimeScale, from: number, to: number): Lens {
  return { x0: dayToPx(scale, from), x1: dayToPx(scale, to) };
}

/** First and last day of a drawing in words, such as `June 2013 to December 2015`. */
export function formatSpan(from: number, to: number): string {
  return `${formatMonthOf(from)} to ${formatMonthOf(to - 1)}`;
}

function formatMonthOf(day: number): string {
  const [year = '', month = ''] = numberToIsoDay(day).split('-');
  return `${formatMonth(Number(month))} ${year}`;
}
