/**
 * Inside the embed of a query's timeline: filters the timeline's events by the query, as the timeline's page does, and draws them.
 * Its data, and for all but dates the search index, are fetched, so the host must send `Access-Control-Allow-Origin: *` for them.
 */
import { parseTimelineQuery } from '../../embeds/settings.ts';
import { formatDay, formatRecordDate } from '../../model/dates.ts';
import { laneOf } from '../../model/lanes.ts';
import { recordPath } from '../../model/permalinks.ts';
import { formatBoardState, parseBoardState } from '../../timeline/board-state.ts';
import type { TimelineData } from '../../timeline/data.ts';
import { indexTimeline } from '../../timeline/index-data.ts';
import { isLater } from '../../timeline/later.ts';
import { layOutMini } from '../../timeline/mini.ts';
import { AXIS_PX, renderOverview } from '../../timeline/overview-svg.ts';
import { renderSvg } from '../../timeline/svg.ts';
import { byId, element } from '../search/element.ts';
import { createNetworkReader } from '../search/read-index-file.ts';
import { type Filter, readFilter } from '../timeline/filter.ts';
import { openWordFinders } from '../timeline/word-finder.ts';
import type {} from './query-board.ts';
import { buildQueryView, type QueryView, sayQueryView, type ViewRow } from './query-view.ts';

const card = byId('query-timeline');
const base = card.dataset['base'] ?? '/';
const { title } = parseTimelineQuery(location.search);
const state = parseBoardState(location.search);

void start();

async function start(): Promise<void> {
  say('Reading the index');
  try {
    const answer = await fetch(card.dataset['events'] ?? '');
    if (!answer.ok) throw new Error(String(answer.status));
    const data: TimelineData = await answer.json();
    const index = indexTimeline(data);
    const readFile = createNetworkReader(card.dataset['words'] ?? '', () => {});
    const filter = await readFilter(state.query, index, openWordFinders(readFile, data.records.length));
    // Without the index the count would be another than on the timeline's page.
    if (filter.isOfTitles === true) throw new Error('The index cannot be read');
    await show(buildQueryView(index, state, filter), filter);
  } catch {
    say('The timeline cannot be read here.');
  }
}

async function show(view: QueryView, filter: Filter): Promise<void> {
  const { head, note } = sayQueryView(view, title);
  const [heading, more] = [card.querySelector('h1'), card.querySelector<HTMLAnchorElement>('.foot a:last-child')];
  if (heading !== null) heading.textContent = head;
  if (more !== null) more.search = formatBoardState(state);
  const problems = filter.query.problems.map(({ message }) => `${message}.`);
  say([...problems, note].filter((words) => words !== '').join(' '));
  if (view.events.length > 0) byId('drawing').innerHTML = (await draw(view, head)).join('');
  byId('rows').replaceChildren(...view.rows.map((row) => renderRow(row, view)));
}

type Width = 704 | 328;

function frameOf(width: Width, height: number, name: string) {
  const desc = 'One small sheet for each event, stacked by date in a row for each kind of record.';
  return { width, height, classes: `tl ${width > 400 ? 'cw' : 'cn'}`, id: `q-${width}`, title: name, desc, role: 'img' as const };
}

/** Drawings for wide and for narrow frames: text of our own making, in which every word from the data is escaped. */
async function draw(view: QueryView, name: string): Promise<string[]> {
  if (view.cursor !== undefined || view.selected !== undefined) return drawBoards(view, name);
  return ([704, 328] as const).map((width) => drawSheets(view, width, name));
}

function drawSheets({ events, state: { from, to }, window }: QueryView, width: Width, name: string): string {
  const layout = layOutMini(events, width, 7, from === undefined || to === undefined ? undefined : window);
  return renderSvg(frameOf(width, layout.bottom + AXIS_PX, name), renderOverview(layout));
}

/** The board of the timeline's page, whose code is fetched for it. */
async function drawBoards(view: QueryView, name: string): Promise<string[]> {
  await loadScript(card.dataset['board'] ?? '');
  return ([704, 328] as const).map((width) => {
    const size = { width, height: width === 704 ? 520 : 560 };
    return renderSvg(frameOf(width, size.height, name), globalThis.queryBoard?.(view, size) ?? '');
  });
}

function loadScript(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = element('script', { src });
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${src} cannot be read`)));
    document.head.append(script);
  });
}

function renderRow({ event, word }: ViewRow, { cursor, state: { known = '' } }: QueryView): HTMLElement {
  const href = `${base}${recordPath({ kind: event.kind, id: event.record }, event.passage)}`;
  const name = isLater(event, cursor)
    ? element('span', { class: 'muted' }, `not yet known on ${formatDay(known)}`)
    : element('a', { href, target: '_blank' }, event.title);
  return element(
    'li',
    {},
    element('span', { class: `tab ${event.lane}`, 'aria-hidden': 'true' }, laneOf(event.lane).letter),
    element('span', { class: 'day' }, formatRecordDate(event.date, 'short')),
    word === undefined ? name : element('span', {}, `${word}: `, name),
  );
}

function say(text: string): void {
  const line = byId('said');
  line.textContent = text;
  line.hidden = text === '';
}
