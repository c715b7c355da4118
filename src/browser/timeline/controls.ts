/** Buttons, boxes and fields around the chart: each makes one change of the state, and shows what the state is. */
import { formatDay, numberToIsoDay } from '../../model/dates.ts';
import { LANES, type LaneId } from '../../model/lanes.ts';
import { ARC_FAMILIES, type ArcFamily } from '../../timeline/arc-families.ts';
import { countDays } from '../../timeline/bins.ts';
import type { BoardMode } from '../../timeline/board-state.ts';
import { keepInside } from '../../timeline/windows.ts';
import { element } from '../search/element.ts';
import type { App, Scene } from './app.ts';
import { nameEntity } from './compare.ts';
import { part, parts } from './dom.ts';
import { addPickers } from './pickers.ts';
import { addQueryBox } from './query-box.ts';
import { addSpokenWindow } from './spoken.ts';

/** Zooms about the selected event where it is in view, else about the middle. */
export function zoomBy(app: App, factor: number): void {
  const { window, domain, selected } = app.scene();
  const isSeen = selected !== undefined && selected.start >= window.from && selected.start <= window.to;
  const center = isSeen ? selected.start : (window.from + window.to) / 2;
  const length = Math.max(10, (window.to - window.from) / factor);
  const share = (center - window.from) / (window.to - window.from);
  app.change(keepInside({ from: center - share * length, to: center + (1 - share) * length }, domain), true);
}

export function addControls(root: HTMLElement, app: App): void {
  addWindowButtons(root, app);
  addModeButtons(root, app);
  addLanes(root, app);
  addQueryBox(root, app);
  addPickers(root, app);
  addKnown(root, app);
  addArcs(root, app);
  addFullScreen(root);
  const status = part(root, 'status', HTMLElement);
  app.addPart((scene) => {
    status.replaceChildren(...statusOf(scene));
  });
  addSpokenWindow(root, app, (scene) =>
    statusOf(scene)
      .map((piece) => (typeof piece === 'string' ? piece : piece.textContent))
      .join(''),
  );
}

function addWindowButtons(root: HTMLElement, app: App): void {
  const moves: { readonly [name: string]: () => void } = {
    earlier: () => moveBy(app, -0.5),
    later: () => moveBy(app, 0.5),
    out: () => zoomBy(app, 1 / 1.6),
    in: () => zoomBy(app, 1.6),
    all: () => app.change({ ...app.scene().domain }, true),
    start: () => app.change({ from: undefined, to: undefined }, true),
  };
  for (const button of parts(root, 'window', HTMLButtonElement)) {
    const name = button.dataset['window'] ?? '';
    const days = Number(name);
    button.addEventListener('click', () => (Number.isNaN(days) ? moves[name]?.() : showDays(app, days)));
  }
  app.addPart(({ window }) => {
    for (const button of parts(root, 'window', HTMLButtonElement)) {
      const days = Number(button.dataset['window']);
      if (!Number.isNaN(days)) button.setAttribute('aria-pressed', String(Math.abs(window.to - window.from - days) < 1));
    }
  });
}

function moveBy(app: App, share: number): void {
  const { window, domain } = app.scene();
  const days = (window.to - window.from) * share;
  app.change(keepInside({ from: window.from + days, to: window.to + days }, domain), true);
}

function showDays(app: App, days: number): void {
  const { window, domain, selected } = app.scene();
  const center = selected?.start ?? (window.from + window.to) / 2;
  app.change(keepInside({ from: center - days / 2, to: center + days / 2 }, domain), true);
}

const MODES: readonly BoardMode[] = ['chart', 'list', 'table'];

function addModeButtons(root: HTMLElement, app: App): void {
  const buttons = parts(root, 'mode', HTMLButtonElement);
  const chart = part(root, 'chart-view', HTMLElement);
  for (const button of buttons) {
    const mode = MODES.find((candidate) => candidate === button.dataset['mode']);
    if (mode !== undefined) button.addEventListener('click', () => app.change({ mode }, true));
  }
  app.addPart(({ state }) => {
    chart.hidden = state.mode !== 'chart';
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset['mode'] === state.mode));
  });
}

function addLanes(root: HTMLElement, app: App): void {
  const boxes = parts(root, 'lane', HTMLInputElement);
  const change = () => {
    const off = LANES.map((lane) => lane.id).filter((id) => boxes.some((box) => box.dataset['lane'] === id && !box.checked));
    app.change({ off }, true);
  };
  for (const box of boxes) box.addEventListener('change', change);
  app.addPart((scene) => {
    for (const box of boxes) {
      const id = LANES.find((lane) => lane.id === box.dataset['lane'])?.id;
      if (id === undefined) continue;
      box.checked = !scene.state.off.includes(id);
      const count = box.parentElement?.querySelector('.num');
      if (count) count.textContent = String(countLane(scene, id));
    }
  });
}

/** Events of a lane in the window. */
function countLane({ set, window }: Scene, id: LaneId): number {
  const days = set.lanes.find(({ lane }) => lane.id === id)?.days;
  return days === undefined ? 0 : countDays(days, window);
}

function addKnown(root: HTMLElement, app: App): void {
  const box = part(root, 'known', HTMLInputElement);
  const day = part(root, 'known-day', HTMLInputElement);
  const dayBox = part(root, 'known-day-box', HTMLElement);
  const suggest = () => {
    const { selected, window } = app.scene();
    return selected?.date.end ?? numberToIsoDay((window.from + window.to) / 2);
  };
  box.addEventListener('change', () => app.change({ known: box.checked ? day.value || suggest() : undefined }, true));
  day.addEventListener('change', () => {
    if (day.value !== '') app.change({ known: day.value }, true);
  });
  app.addPart(({ state }) => {
    box.checked = state.known !== undefined;
    dayBox.hidden = state.known === undefined;
    if (state.known !== undefined && day.value !== state.known) day.value = state.known;
  });
}

/** One box for all links, and the key, in which each family has its own. */
function addArcs(root: HTMLElement, app: App): void {
  const box = part(root, 'all-arcs', HTMLInputElement);
  const key = part(root, 'arcs-key', HTMLElement);
  const families = parts(root, 'arc-family', HTMLInputElement);
  box.addEventListener('change', () => app.change({ arcs: box.checked ? ARC_FAMILIES : [] }, true));
  const change = () => {
    const isChecked = (family: ArcFamily) => families.some((one) => one.dataset['arcFamily'] === family && one.checked);
    app.change({ arcs: ARC_FAMILIES.filter(isChecked) }, true);
  };
  for (const family of families) family.addEventListener('change', change);
  app.addPart(({ state }) => {
    box.checked = state.arcs.length > 0;
    box.indeterminate = state.arcs.length > 0 && state.arcs.length < ARC_FAMILIES.length;
    key.hidden = state.arcs.length === 0;
    for (const family of families) family.checked = state.arcs.some((one) => one === family.dataset['arcFamily']);
  });
}

function addFullScreen(root: HTMLElement): void {
  const button = part(root, 'full-screen', HTMLButtonElement);
  button.hidden = !document.fullscreenEnabled;
  button.addEventListener('click', () => void (document.fullscreenElement === null ? root.requestFullscreen() : document.exitFullscreen()));
  document.addEventListener('fullscreenchange', () => {
    button.textContent = document.fullscreenElement === null ? 'Full screen' : 'Leave full screen';
  });
}

function statusOf(scene: Scene): (Node | string)[] {
  const { set, window, cursor, state } = scene;
  const [first, last] = [Math.floor(window.from), Math.max(Math.floor(window.from), Math.ceil(window.to) - 1)];
  const inView = LANES.reduce((sum, lane) => sum + countLane(scene, lane.id), 0);
  const later = cursor === undefined ? 0 : countLater(scene, cursor);
  const span = `${formatDay(numberToIsoDay(first))} to ${formatDay(numberToIsoDay(last))}`;
  const known =
    state.known === undefined
      ? ''
      : `; ${later} of them came after ${formatDay(state.known)} and are barred, as they were to those who spoke that day`;
  const named = state.compare?.map((ref) => nameEntity(ref, scene.index)).join(' or ');
  const what = named === undefined ? 'events' : `events that name ${named}`;
  return [element('b', {}, String(inView)), ` of ${set.size} ${what} in the window, ${span}${known}`];
}

function countLater({ set, window }: Scene, cursor: number): number {
  return set.lanes.reduce((sum, { days }) => sum + countDays(days, { from: Math.max(window.from, cursor), to: window.to }), 0);
}
