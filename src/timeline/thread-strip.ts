/** A thread as a row of flags at equal steps, because a thread is a walk and not a scale; dates below, the year where it changes. */
import type { TimelineEvent } from './events.ts';
import { shortDate } from './overview.ts';
import { type Box, renderGroup, renderLine, renderLink, renderRect, renderText } from './svg.ts';
import { measureText } from './text-width.ts';

export interface ThreadStripSpec {
  readonly width: number;
  /** Only the first, the last and the changes of year are dated. */
  readonly sparse: boolean;
}

export interface ThreadFlag extends Box {
  readonly event: TimelineEvent;
  /** Empty where it would run into the one before. */
  readonly dateText: string;
  /** The year, where it is not that of the flag before. */
  readonly yearText: string;
}

export interface ThreadStripLayout {
  readonly flags: readonly ThreadFlag[];
  readonly width: number;
  readonly height: number;
}

const FLAG = { width: 13, height: 17 };
const LAST_DATE_PX = 42;
const TOP = 6;

/** Flags in the order of the thread's steps, which need not be that of time. */
export function layOutThreadStrip(events: readonly TimelineEvent[], { width, sparse }: ThreadStripSpec): ThreadStripLayout {
  const step = Math.min(58, (width - LAST_DATE_PX) / Math.max(1, events.length - 1));
  const flags: ThreadFlag[] = [];
  let freeFrom = Number.NEGATIVE_INFINITY;
  let year = '';
  events.forEach((event, index) => {
    const x = index * step;
    const ownYear = event.date.start.slice(0, 4);
    const text = event.date.precision === 'year' ? '' : shortDate(event);
    const isWanted = !sparse || index === 0 || index === events.length - 1 || ownYear !== year;
    const isDated = isWanted && x - 1 >= freeFrom;
    if (isDated) freeFrom = x - 1 + measureText(text, 12.6) + 4;
    flags.push({ event, x, y: TOP, ...FLAG, dateText: isDated ? text : '', yearText: ownYear === year || !isDated ? '' : ownYear });
    if (isDated) year = ownYear;
  });
  return { flags, width, height: TOP + 52 };
}

export function renderThreadStrip(layout: ThreadStripLayout, href?: (event: TimelineEvent) => string): string {
  const [first, last] = [layout.flags[0], layout.flags.at(-1)];
  if (first === undefined || last === undefined) return '';
  const y = TOP + FLAG.height / 2;
  return renderLine([first.x + 6, y, last.x + 6, y], 'tl-thread') + layout.flags.map((flag) => renderFlag(flag, href)).join('');
}

function renderFlag(flag: ThreadFlag, href: ((event: TimelineEvent) => string) | undefined): string {
  const { event, x, dateText, yearText } = flag;
  const sheet = renderGroup(`tl-lane lane-${event.lane}`, renderRect(flag, event.soft ? 'tl-flag tl-soft' : 'tl-flag'));
  const date = dateText === '' ? '' : renderText({ x: x - 1, y: TOP + 32, text: dateText, classes: 'tl-tick' });
  const year = yearText === '' ? '' : renderText({ x: x - 1, y: TOP + 47, text: yearText, classes: 'tl-tick tl-b' });
  const link = { label: `${shortDate(event)} ${event.title}`, tabbable: false };
  return (href === undefined ? sheet : renderLink({ ...link, href: href(event) }, sheet)) + date + year;
}
