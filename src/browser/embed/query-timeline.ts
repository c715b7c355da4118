/**
 * Inside the embed of a query's timeline: filters the timeline's events by the query, as the timeline's page does, and draws them.
 * Its data, and for words the search index, are fetched, so the host must send `Access-Control-Allow-Origin: *` for them.
 */
import { parseEmbedQuery } from '../../embeds/settings.ts';
import { formatRecordDate } from '../../model/dates.ts';
import { laneOf } from '../../model/lanes.ts';
import { recordPath } from '../../model/permalinks.ts';
import type { TimelineData } from '../../timeline/data.ts';
import { type BoardEvent, indexTimeline, type TimelineIndex } from '../../timeline/index-data.ts';
import { layOutMini } from '../../timeline/mini.ts';
import { AXIS_PX, renderOverview } from '../../timeline/overview-svg.ts';
import { renderSvg } from '../../timeline/svg.ts';
import { byId, element } from '../search/element.ts';
import { createNetworkReader } from '../search/read-index-file.ts';
import { type Filter, readFilter } from '../timeline/filter.ts';
import { openWordFinders } from '../timeline/word-finder.ts';

const card = byId('query-timeline');
const base = card.dataset['base'] ?? '/';
const { query = '' } = parseEmbedQuery(location.search);

/** Rows of the list below the drawing; the rest is a link away. */
const MOST_ROWS = 6;

void start();

async function start(): Promise<void> {
  say('Reading the index');
  try {
    const answer = await fetch(card.dataset['src'] ?? '');
    if (!answer.ok) throw new Error(String(answer.status));
    const data: TimelineData = await answer.json();
    const index = indexTimeline(data);
    const readFile = createNetworkReader(card.dataset['words'] ?? '', () => {});
    show(index, await readFilter(query, index, openWordFinders(readFile, data.records.length)));
  } catch {
    say('The timeline cannot be read here.');
  }
}

function show(index: TimelineIndex, filter: Filter): void {
  const events = index.events.filter(filter.keep);
  const count = events.length === 1 ? '1 event' : `${events.length.toLocaleString('en')} events`;
  const title = query === '' ? `${count} in this record` : `${query}: ${count}`;
  const [head, more] = [card.querySelector('h1'), card.querySelector<HTMLAnchorElement>('.foot a:last-child')];
  if (head !== null) head.textContent = title;
  if (more !== null) more.search = query === '' ? '' : `?q=${encodeURIComponent(query)}`;
  const problems = filter.query.problems.map(({ message }) => `${message}.`);
  if (filter.isOfTitles === true) problems.push('Only titles and names were looked at: the index of passages could not be read.');
  say(problems.join(' '));
  if (events.length > 0) byId('drawing').innerHTML = ([704, 328] as const).map((width) => draw(events, width, title)).join('');
  byId('rows').replaceChildren(...heaviest(events).map(renderRow));
}

/** The drawing is text of our own making, in which every word from the data is escaped. */
function draw(events: readonly BoardEvent[], width: 704 | 328, title: string): string {
  const layout = layOutMini(events, width);
  const desc = 'One small sheet for each event, stacked by date in a row for each kind of record.';
  const classes = `tl ${width > 400 ? 'cw' : 'cn'}`;
  return renderSvg({ width, height: layout.bottom + AXIS_PX, classes, id: `q-${width}`, title, desc, role: 'img' }, renderOverview(layout));
}

/** What others answer most, in order of time; a measure once, however many stages it has. */
function heaviest(events: readonly BoardEvent[]): readonly BoardEvent[] {
  const byRecord = new Map<string, BoardEvent>();
  for (const event of events) if (event.weight > (byRecord.get(event.record)?.weight ?? -1)) byRecord.set(event.record, event);
  const chosen = new Set([...byRecord.values()].sort((a, b) => b.weight - a.weight).slice(0, MOST_ROWS));
  return events.filter((event) => chosen.has(event));
}

function renderRow(event: BoardEvent): HTMLElement {
  const href = `${base}${recordPath({ kind: event.kind, id: event.record }, event.passage)}`;
  return element(
    'li',
    {},
    element('span', { class: `tab ${event.lane}`, 'aria-hidden': 'true' }, laneOf(event.lane).letter),
    element('span', { class: 'day' }, formatRecordDate(event.date, 'short')),
    element('a', { href, target: '_blank' }, event.title),
  );
}

function say(text: string): void {
  const line = byId('said');
  line.textContent = text;
  line.hidden = text === '';
}
