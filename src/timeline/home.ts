/** The home page's drawing: its finding in words, and one SVG for each width. */
import type { Corpus } from '../model/corpus.ts';
import { isoDayToNumber } from '../model/dates.ts';
import { layOutChain, renderChain } from './chain-down.ts';
import { layOutDetail } from './detail.ts';
import { renderDetail } from './detail-svg.ts';
import type { TimelineEvent } from './events.ts';
import { type DrawingWidth, WIDTHS } from './mini.ts';
import { formatSpan, type Lens, layOutOverview, lensOf, type OverviewSpec } from './overview.ts';
import { AXIS_PX, renderOverview } from './overview-svg.ts';
import { findStory, type Story } from './story.ts';
import { formatNumber as n, renderPath, renderRect, renderSvg, renderText } from './svg.ts';
import { buildTimeline } from './timeline.ts';
import { countBetween, densestMonths, type Window } from './windows.ts';

export interface HomeDrawing {
  /** What the drawing shows, as a sentence with a number. */
  readonly finding: string;
  /** How many events lie outside its window, in words; empty when none does. */
  readonly outside: string;
  /** SVG text, one for each of `WIDTHS`. */
  readonly drawings: readonly string[];
  /** The story that the wide drawings hold, told down the page for the narrow ones; none where there is no story. */
  readonly chain?: { readonly head: string; readonly drawings: readonly string[] };
  readonly story?: Story;
}

/** Months that the overview shows. */
const MONTHS = 31;

export function drawHome(corpus: Corpus, href: Href): HomeDrawing {
  const { events } = buildTimeline(corpus);
  const window = densestMonths(events, MONTHS);
  const story = findStory(corpus);
  const drawings = WIDTHS.map((width) => drawWidth({ events, href, window, story }, width));
  const home = { finding: formatFinding(events), outside: formatOutside(events, window), drawings };
  return story === undefined ? home : { ...home, story, chain: { head: story.head, drawings: drawChain(story, href) } };
}

type Href = (event: TimelineEvent) => string;

interface HomeInput {
  readonly events: readonly TimelineEvent[];
  readonly href: Href;
  readonly window: Window;
  readonly story: Story | undefined;
}

function drawWidth(input: HomeInput, width: DrawingWidth): string {
  const { events, href, window, story } = input;
  const layout = layOutOverview(events, homeSpec(width, window));
  const lens = story === undefined ? undefined : lensOf(layout.scale, story.window.from, story.window.to);
  const isWide = width >= 1040;
  const overview = renderOverview(layout, { href, ...(lens === undefined ? {} : { lens, lensText: 'detail' }) });
  const below =
    isWide && story !== undefined && lens !== undefined
      ? drawDetail(input, story, { width, lens, top: layout.bottom + AXIS_PX })
      : undefined;
  const opened = below === undefined ? '' : ` Below, ${story?.chain.length ?? 0} records of seven weeks with the links between them.`;
  const frame = {
    width,
    height: below?.height ?? layout.bottom + AXIS_PX,
    classes: `tl at-${width}`,
    id: `home-${width}`,
    title: `Timeline of the record, ${formatSpan(window.from, window.to)}`,
    desc: `Six rows of small sheets, one for each record, stacked by ${width === 328 ? 'two weeks' : 'week'}.${opened}`,
    role: 'group' as const,
  };
  return renderSvg(frame, overview + (below?.svg ?? ''));
}

interface DetailPlace {
  readonly width: number;
  readonly lens: Lens;
  readonly top: number;
}

const LEFT = 172;
/** Height of the wedge from the axis to the frame, and of the heading inside the frame. */
const WEDGE_PX = 34;
const HEAD_PX = 66;

/** The weeks under the lens, opened out in a frame: two lines lead from the axis to it. */
function drawDetail(input: HomeInput, story: Story, { width, lens, top }: DetailPlace): { svg: string; height: number } {
  const frameTop = top + WEDGE_PX;
  const spec = {
    width,
    left: LEFT,
    top: frameTop + HEAD_PX,
    ...story.window,
    measures: width > 1200 ? [270, 190, 130, 112] : [200, 150, 110],
    minLane: 30,
  };
  const layout = layOutDetail({ events: input.events, chain: story.chain, links: story.links }, spec);
  const wedge = `M${n(lens.x0)} ${n(top)}L${LEFT} ${n(frameTop)}M${n(lens.x1)} ${n(top)}L${n(width - 1)} ${n(frameTop)}`;
  const frame = { x: LEFT, y: frameTop, width: width - 1 - LEFT, height: layout.bottom - frameTop };
  const note =
    'Solid sheets and arrows are the chain, open sheets the other records. Arrows run forward in time and say how the later record takes up the earlier.';
  const svg =
    renderDetail(layout, input.href) +
    renderPath(wedge, 'tl-lensline') +
    renderRect(frame, 'tl-lensbox') +
    renderText({ x: LEFT + 14, y: frameTop + 30, text: story.head, classes: 'tl-head' }) +
    renderText({ x: LEFT + 14, y: frameTop + 50, text: width > 1200 ? note : (note.split('. ')[0] ?? note), classes: 'tl-note' });
  return { svg, height: layout.bottom + AXIS_PX };
}

/** For 704 and 328 only; the wide drawings hold the story themselves. */
function drawChain(story: Story, href: Href): string[] {
  return ([704, 328] as const).map((width) => {
    const isWide = width === 704;
    const layout = layOutChain(story.chain, story.links, { width, textPx: isWide ? 16 : 15, linePx: isWide ? 21 : 20 });
    const frame = {
      width,
      height: layout.height,
      classes: `tl tl-chain at-${width}`,
      id: `chain-${width}`,
      title: `${story.thread.title}: ${story.chain.length} linked records in order`,
      desc: 'One record under the other; arrows at the left lead from a record to those that take it up.',
      role: 'group' as const,
    };
    return renderSvg(frame, renderChain(layout, href));
  });
}

/** How an overview of these months is drawn at a width. */
export function homeSpec(width: DrawingWidth, window: Window): OverviewSpec {
  const common = { width, ...window, minLane: 44, labelWidth: 360, labels: 6, binDays: 7, left: 172, sheetWidth: 5.4, sheetHeight: 7 };
  if (width === 1312) return common;
  if (width === 1040) return { ...common, sheetWidth: 4.4, labels: 5, labelWidth: 320 };
  if (width === 704) return { ...common, left: 0, minLane: 24, sheetWidth: 4.1, sheetHeight: 6, labels: 5, labelWidth: 300 };
  return { ...common, left: 0, minLane: 22, binDays: 14, sheetWidth: 4, sheetHeight: 4, labels: 3, labelWidth: 230 };
}

/** The share of the seven months after the first disclosures, where they hold a good part; else the plain count. */
function formatFinding(events: readonly TimelineEvent[]): string {
  const seven = { from: isoDayToNumber('2013-06-01'), to: isoDayToNumber('2014-01-01') };
  const share = Math.round((countBetween(events, seven) / Math.max(1, events.length)) * 100);
  if (share >= 20) return `${share} per cent of the record falls in seven months of 2013`;
  return events.length === 1 ? 'One event in the record' : `${events.length} events in the record`;
}

function formatOutside(events: readonly TimelineEvent[], { from, to }: Window): string {
  const before = events.filter((event) => event.start < from).length;
  const after = events.filter((event) => event.start >= to).length;
  if (before + after === 0) return '';
  if (before === 0) return `${after} later events`;
  return after === 0 ? `${before} earlier events` : `${before} earlier and ${after} later events`;
}
