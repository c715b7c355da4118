/** What the chart says to those who listen: the selected event with its lane, place and links; an arc; the window after a zoom. */
import { formatRecordDate } from '../../model/dates.ts';
import { formatKind } from '../../model/kinds.ts';
import { laneOf } from '../../model/lanes.ts';
import type { BoardEvent } from '../../timeline/index-data.ts';
import { isLater } from '../../timeline/later.ts';
import type { App, Scene } from './app.ts';
import { part } from './dom.ts';

type Spoken = Pick<Scene, 'selected' | 'chosen' | 'cursor' | 'links' | 'set'>;

/** Empty where nothing is selected. A chosen arc is said with the word of its link and its other end. */
export function sayScene(scene: Spoken): string {
  const { selected, chosen, cursor } = scene;
  if (selected === undefined) return '';
  if (chosen === undefined) return saySelected(selected, scene);
  const isForward = chosen.from === selected;
  return `${isForward ? chosen.word : chosen.backWord}: ${nameOf(isForward ? chosen.to : chosen.from, cursor)}. Enter follows.`;
}

function nameOf(event: BoardEvent, cursor: number | undefined): string {
  return isLater(event, cursor) ? 'a record not yet known' : `${event.title}, ${formatRecordDate(event.date)}`;
}

function saySelected(selected: BoardEvent, { cursor, links, set }: Spoken): string {
  const name = isLater(selected, cursor) ? nameOf(selected, cursor) : `${formatKind(selected.kind)}: ${nameOf(selected, cursor)}`;
  return [name, sayPlace(selected, set), sayLinks(links.length)].filter((words) => words !== '').join('. ');
}

/** `12 of 50 in Disclosures`; nothing for an event that the filter leaves out. */
function sayPlace(event: BoardEvent, set: Scene['set']): string {
  const own = set.lanes.find(({ lane }) => lane.id === event.lane)?.events ?? [];
  const place = own.indexOf(event);
  return place === -1 ? '' : `${place + 1} of ${own.length} in ${laneOf(event.lane).name}`;
}

function sayLinks(count: number): string {
  if (count === 0) return 'No links';
  return `${count === 1 ? '1 link' : `${count} links`}, right bracket to choose one`;
}

/** Rest after which a window is said, in ms: while it moves nobody can follow. */
const REST_MS = 700;

/** Says the window once it has changed and rests; not the one that the page opens with. `words` are those of the line below the chart. */
export function addSpokenWindow(root: HTMLElement, app: App, words: (scene: Scene) => string): void {
  const line = part(root, 'spoken-window', HTMLElement);
  let shown: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  app.addPart(({ window }) => {
    const key = `${window.from} ${window.to}`;
    if (key === shown) return;
    const isFirst = shown === undefined;
    shown = key;
    if (isFirst) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      line.textContent = words(app.scene());
    }, REST_MS);
  });
}
