/** The chart by keyboard: events, lanes, arcs, zoom and pan. Said to listeners in a live line. */
import { recordPath, type Site, sitePath } from '../../model/permalinks.ts';
import type { BoardEvent, BoardLink } from '../../timeline/index-data.ts';
import { isLater } from '../../timeline/later.ts';
import { findStep, sortByTime } from '../../timeline/walk.ts';
import type { App, Scene } from './app.ts';
import type { Chart } from './chart.ts';
import { zoomBy } from './controls.ts';
import { part } from './dom.ts';
import { panBy } from './gestures.ts';
import { sayScene } from './spoken.ts';

export function addKeyboard(root: HTMLElement, app: App, chart: Chart, site: Site): void {
  const line = part(root, 'spoken', HTMLElement);
  const trail: BoardEvent[] = [];
  const say = (words: string) => {
    line.textContent = words;
  };
  chart.stage.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = findAction(event, { app, site, trail, say, width: chart.plotWidth() });
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  let said: readonly unknown[] = [];
  app.addPart((scene) => {
    // Not at every step of a pan, of which nothing is said here.
    const subject = [scene.selected, scene.chosen, scene.cursor, scene.set];
    if (subject.every((one, place) => one === said[place])) return;
    said = subject;
    const words = sayScene(scene);
    if (line.textContent !== words) say(words);
  });
}

interface KeyContext {
  readonly app: App;
  readonly site: Site;
  /** Events left by an arc, the last at the end. */
  readonly trail: BoardEvent[];
  /** Says what a key without an effect came to. */
  readonly say: (words: string) => void;
  /** Width of the plot, in px. */
  readonly width: number;
}

function findAction(event: KeyboardEvent, context: KeyContext): (() => void) | undefined {
  const { app, width } = context;
  const step = width * 0.25;
  const actions: { readonly [key: string]: () => void } = {
    ArrowRight: () => (event.shiftKey ? panBy(app, step, width) : selectNext(context, 1)),
    ArrowLeft: () => (event.shiftKey ? panBy(app, -step, width) : selectNext(context, -1)),
    ArrowUp: () => selectLane(context, -1),
    ArrowDown: () => selectLane(context, 1),
    Home: () => selectEdge(app, 0),
    End: () => selectEdge(app, -1),
    '+': () => zoomBy(app, 1.5),
    '=': () => zoomBy(app, 1.5),
    '-': () => zoomBy(app, 1 / 1.5),
    ']': () => chooseArc(context, 1),
    '[': () => chooseArc(context, -1),
    Enter: () => follow(context),
    Backspace: () => goBack(context),
    Escape: () => leave(app),
  };
  return actions[event.key];
}

function selectNext({ app, say }: KeyContext, direction: 1 | -1): void {
  const { set, selected, window } = app.scene();
  const next = findStep(sortByTime(set.ranked), selected, direction, window);
  if (next !== undefined) app.visit(next);
  else say(set.size === 0 ? 'No event is shown' : direction === 1 ? 'The last event' : 'The first event');
}

/** The event nearest in time in the next lane that has one. */
function selectLane(context: KeyContext, direction: 1 | -1): void {
  const { set, selected } = context.app.scene();
  if (selected === undefined) {
    selectNext(context, direction);
    return;
  }
  const at = set.lanes.findIndex(({ lane }) => lane.id === selected.lane);
  for (let place = at + direction; set.lanes[place] !== undefined; place += direction) {
    const [first, ...rest] = set.lanes[place]?.events ?? [];
    if (first === undefined) continue;
    const distance = (event: BoardEvent) => Math.abs(event.start - selected.start);
    context.app.visit(rest.reduce((best, event) => (distance(event) < distance(best) ? event : best), first));
    return;
  }
  context.say(direction === 1 ? 'No lane with events below' : 'No lane with events above');
}

function selectEdge(app: App, place: 0 | -1): void {
  const event = sortByTime(app.scene().set.ranked).at(place);
  if (event !== undefined) app.visit(event);
}

/** Arcs of the selected event in order of the time of their other end. */
function arcsOf({ links, selected }: Scene): BoardLink[] {
  const other = (link: BoardLink) => (link.from === selected ? link.to : link.from);
  return [...links].sort((a, b) => other(a).start - other(b).start || a.index - b.index);
}

function chooseArc({ app, say }: KeyContext, direction: 1 | -1): void {
  const scene = app.scene();
  const arcs = arcsOf(scene);
  if (arcs.length === 0) {
    say(scene.selected === undefined ? 'No event is selected' : 'No links');
    return;
  }
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
