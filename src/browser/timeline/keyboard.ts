/** The chart by keyboard: events, lanes, arcs, zoom and pan. Said to listeners in a live line. */
import { formatRecordDate } from '../../model/dates.ts';
import { recordPath, type Site, sitePath } from '../../model/permalinks.ts';
import type { BoardEvent, BoardLink } from '../../timeline/index-data.ts';
import { isLater } from '../../timeline/later.ts';
import { markDay } from '../../timeline/stacks.ts';
import type { App, Scene } from './app.ts';
import type { Chart } from './chart.ts';
import { zoomBy } from './controls.ts';
import { part } from './dom.ts';
import { panBy } from './gestures.ts';

export function addKeyboard(root: HTMLElement, app: App, chart: Chart, site: Site): void {
  const said = part(root, 'spoken', HTMLElement);
  const trail: BoardEvent[] = [];
  chart.stage.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = findAction(event, { app, site, trail, width: chart.plotWidth() });
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  app.addPart((scene) => {
    const words = sayScene(scene);
    if (said.textContent !== words) said.textContent = words;
  });
}

function sayScene({ selected, chosen, cursor }: Scene): string {
  if (selected === undefined) return '';
  const name = (event: BoardEvent) =>
    isLater(event, cursor) ? 'a record not yet known' : `${event.title}, ${formatRecordDate(event.date)}`;
  if (chosen === undefined) return name(selected);
  const isForward = chosen.from === selected;
  return `${isForward ? chosen.word : chosen.backWord}: ${name(isForward ? chosen.to : chosen.from)}. Enter follows.`;
}

interface KeyContext {
  readonly app: App;
  readonly site: Site;
  /** Events left by an arc, the last at the end. */
  readonly trail: BoardEvent[];
  /** Width of the plot, in px. */
  readonly width: number;
}

function findAction(event: KeyboardEvent, context: KeyContext): (() => void) | undefined {
  const { app, width } = context;
  const step = width * 0.25;
  const actions: { readonly [key: string]: () => void } = {
    ArrowRight: () => (event.shiftKey ? panBy(app, step, width) : selectNext(app, 1)),
    ArrowLeft: () => (event.shiftKey ? panBy(app, -step, width) : selectNext(app, -1)),
    ArrowUp: () => selectLane(app, -1),
    ArrowDown: () => selectLane(app, 1),
    Home: () => selectEdge(app, 0),
    End: () => selectEdge(app, -1),
    '+': () => zoomBy(app, 1.5),
    '=': () => zoomBy(app, 1.5),
    '-': () => zoomBy(app, 1 / 1.5),
    ']': () => chooseArc(app, 1),
    '[': () => chooseArc(app, -1),
    Enter: () => follow(context),
    Backspace: () => goBack(context),
    Escape: () => leave(app),
  };
  return actions[event.key];
}

function byTime({ set }: Scene): BoardEvent[] {
  return [...set.ranked].sort((a, b) => markDay(a) - markDay(b) || a.index - b.index);
}

function selectNext(app: App, direction: 1 | -1): void {
  const scene = app.scene();
  const events = byTime(scene);
  const at = scene.selected === undefined ? -1 : events.indexOf(scene.selected);
  const middle = (scene.window.from + scene.window.to) / 2;
  const next = at === -1 ? events.find((event) => event.start >= middle) : events[at + direction];
  if (next !== undefined) app.visit(next);
}

/** The event nearest in time in the next lane that has one. */
function selectLane(app: App, direction: 1 | -1): void {
  const { set, selected } = app.scene();
  if (selected === undefined) {
    selectNext(app, 1);
    return;
  }
  const at = set.lanes.findIndex(({ lane }) => lane.id === selected.lane);
  for (let place = at + direction; set.lanes[place] !== undefined; place += direction) {
    const [first, ...rest] = set.lanes[place]?.events ?? [];
    if (first === undefined) continue;
    const distance = (event: BoardEvent) => Math.abs(event.start - selected.start);
    app.visit(rest.reduce((best, event) => (distance(event) < distance(best) ? event : best), first));
    return;
  }
}

function selectEdge(app: App, place: 0 | -1): void {
  const event = byTime(app.scene()).at(place);
  if (event !== undefined) app.visit(event);
}

/** Arcs of the selected event in order of the time of their other end. */
function arcsOf({ links, selected }: Scene): BoardLink[] {
  const other = (link: BoardLink) => (link.from === selected ? link.to : link.from);
  return [...links].sort((a, b) => other(a).start - other(b).start || a.index - b.index);
}

function chooseArc(app: App, direction: 1 | -1): void {
  const scene = app.scene();
  const arcs = arcsOf(scene);
  if (arcs.length === 0) return;
  const at = scene.chosen === undefined ? (direction === 1 ? -1 : 0) : arcs.indexOf(scene.chosen);
  // The first press forward goes to the first arc that leads to a later event, where there is one.
  const firstLater = arcs.findIndex((link) => link.from === scene.selected);
  const start =
    scene.chosen === undefined && direction === 1 && firstLater !== -1 ? firstLater : (at + direction + arcs.length) % arcs.length;
  app.choose(arcs[start]);
}

function follow({ app, site, trail }: KeyContext): void {
  const { selected, chosen, cursor } = app.scene();
  if (selected === undefined) return;
  if (chosen === undefined) {
    if (!isLater(selected, cursor))
      location.assign(sitePath(site, recordPath({ kind: selected.kind, id: selected.record }, selected.passage)));
    return;
  }
  trail.push(selected);
  app.visit(chosen.from === selected ? chosen.to : chosen.from);
}

function goBack({ app, trail }: KeyContext): void {
  const event = trail.pop();
  if (event !== undefined) app.visit(event);
}

function leave(app: App): void {
  if (app.scene().chosen !== undefined) app.choose(undefined);
  else app.change({ selected: undefined }, true);
}
