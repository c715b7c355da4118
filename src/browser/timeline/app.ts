/**
 * The live timeline: one state, one drawing of it. Whatever the reader does becomes a change of the state; the address holds it,
 * and every part of the page (chart, brush, panel, list, table, controls) is drawn again from it in the next frame.
 */

import { type BoardSet, makeBoardSet } from '../../timeline/board-set.ts';
import { type BoardState, formatBoardState, parseBoardState } from '../../timeline/board-state.ts';
import type { BoardEvent, BoardLink, TimelineIndex } from '../../timeline/index-data.ts';
import { densestMonths, type Window, wholeYears } from '../../timeline/windows.ts';
import type { Filter } from './filter.ts';

/** What a part of the page is told at each drawing. */
export interface Scene {
  readonly state: BoardState;
  readonly index: TimelineIndex;
  readonly set: BoardSet;
  /** Days that can be reached, and days that are shown. */
  readonly domain: Window;
  readonly window: Window;
  readonly selected: BoardEvent | undefined;
  /** Links of the selected event whose other end the filter lets through. */
  readonly links: readonly BoardLink[];
  readonly filter: Filter | undefined;
  /** Events told as flags: the selected, then its neighbours. */
  readonly told: readonly BoardEvent[];
  /** Link that Enter would follow. */
  readonly chosen: BoardLink | undefined;
  /** Day after the last known one. */
  readonly cursor: number | undefined;
}

export interface App {
  readonly index: TimelineIndex;
  readonly scene: () => Scene;
  /** Takes the change over; `step` makes an entry of its own in the history of the browser. */
  readonly change: (patch: Partial<Mutable>, step?: boolean) => void;
  readonly addPart: (draw: (scene: Scene) => void) => void;
  /** Selects an event and brings it into view, with as much of its neighbours as fits. */
  readonly visit: (event: BoardEvent) => void;
  readonly choose: (link: BoardLink | undefined) => void;
}

export type Mutable = { -readonly [K in keyof BoardState]: BoardState[K] | undefined };

type MakeFilter = (text: string, index: TimelineIndex) => Filter;

export interface AppEffects {
  /** Code of the query language, fetched when the first query is made. */
  readonly loadFilter: () => Promise<MakeFilter>;
}

export function makeApp(index: TimelineIndex, effects: AppEffects): App {
  const domain = wholeYears(index.events);
  const start = densestMonths(index.events, 31);
  const parts: ((scene: Scene) => void)[] = [];
  let state = parseBoardState(location.search);
  let chosen: BoardLink | undefined;
  let makeFilter: MakeFilter | undefined;
  let filter: Filter | undefined;
  let set = makeBoardSet(index, () => true, state.off);
  let setKey = ` ${state.off.join('')}`;
  let isAsked = false;

  function scene(): Scene {
    refreshSet();
    const selected = index.eventById.get(state.selected ?? '');
    const links = selected === undefined ? [] : (index.linksOf[selected.index] ?? []);
    const window = { from: state.from ?? start.from, to: state.to ?? start.to };
    const neighbors = selected === undefined ? [] : links.map((link) => (link.from === selected ? link.to : link.from));
    const told = selected === undefined ? threadEvents() : [...new Set([selected, ...neighbors])];
    const cursor = state.known === undefined ? undefined : Date.parse(state.known) / 86_400_000 + 1;
    return { state, index, set, domain, window, selected, links, filter, told, chosen, cursor };
  }

  function threadEvents(): BoardEvent[] {
    const thread = index.data.threads.find(([id]) => id === state.thread);
    return thread === undefined ? [] : thread[2].flatMap(([place]) => index.events[place] ?? []);
  }

  function refreshSet(): void {
    const key = `${state.query} ${state.off.join('')}`;
    if (key === setKey) return;
    if (state.query !== '' && makeFilter === undefined) {
      void effects.loadFilter().then((loaded) => {
        makeFilter = loaded;
        ask();
      });
      return;
    }
    filter = state.query === '' ? undefined : makeFilter?.(state.query, index);
    set = makeBoardSet(index, filter?.keep ?? (() => true), state.off);
    setKey = key;
  }

  function ask(): void {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      const told = scene();
      for (const draw of parts) draw(told);
    });
  }

  let addressTimer: ReturnType<typeof setTimeout> | undefined;
  function writeAddress(isStep: boolean): void {
    clearTimeout(addressTimer);
    const write = () => {
      const url = `${location.pathname}${formatBoardState(state)}${location.hash}`;
      if (isStep) history.pushState(null, '', url);
      else history.replaceState(null, '', url);
    };
    // Browsers allow few changes of the address a second; a pan makes sixty.
    if (isStep) write();
    else addressTimer = setTimeout(write, 200);
  }

  function change(patch: Partial<Mutable>, isStep = false): void {
    if ('selected' in patch && patch.selected !== state.selected) chosen = undefined;
    state = withoutUndefined({ ...state, ...patch });
    writeAddress(isStep);
    ask();
  }

  function visit(event: BoardEvent): void {
    const { window } = scene();
    const isSeen =
      event.start >= window.from + (window.to - window.from) * 0.05 && event.start <= window.to - (window.to - window.from) * 0.2;
    const half = (window.to - window.from) / 2;
    const moved = isSeen ? {} : keepInside({ from: event.start - half, to: event.start + half }, domain);
    change({ ...moved, selected: event.id }, true);
  }

  addEventListener('popstate', () => {
    state = parseBoardState(location.search);
    chosen = undefined;
    ask();
  });

  return {
    index,
    scene,
    change,
    visit,
    addPart: (draw) => {
      parts.push(draw);
      ask();
    },
    choose: (link) => {
      chosen = link;
      ask();
    },
  };
}

/** The window moved, not shrunk, so that it lies inside the domain. */
export function keepInside({ from, to }: Window, domain: Window): Window {
  const length = Math.min(to - from, domain.to - domain.from);
  const start = Math.min(Math.max(from, domain.from), domain.to - length);
  return { from: start, to: start + length };
}

function withoutUndefined(state: Mutable): BoardState {
  const { from, to, selected, known, thread, compare, ...rest } = state;
  return {
    off: rest.off ?? [],
    query: rest.query ?? '',
    mode: rest.mode ?? 'chart',
    allArcs: rest.allArcs ?? false,
    step: rest.step ?? 0,
    ...(from === undefined || to === undefined ? {} : { from, to }),
    ...(selected === undefined ? {} : { selected }),
    ...(known === undefined ? {} : { known }),
    ...(thread === undefined ? {} : { thread }),
    ...(compare === undefined ? {} : { compare }),
  };
}
