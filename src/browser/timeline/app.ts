/**
 * The live timeline: one state, one drawing of it. Whatever the reader does becomes a change of the state; the address holds it,
 * and every part of the page (chart, brush, panel, list, table, controls) is drawn again from it in the next frame.
 */

import { isoDayToNumber } from '../../model/dates.ts';
import { type BoardSet, makeBoardSet } from '../../timeline/board-set.ts';
import { type BoardState, formatBoardState, parseBoardState } from '../../timeline/board-state.ts';
import type { BoardEvent, BoardLink, TimelineIndex } from '../../timeline/index-data.ts';
import { withNeighbors } from '../../timeline/neighbors.ts';
import { densestMonths, fittedMonths, keepInside, type Window, wholeYears } from '../../timeline/windows.ts';
import { isNaming } from './compare.ts';
import type { Filter } from './filter.ts';

/** What a part of the page is told at each drawing. */
export interface Scene {
  readonly state: BoardState;
  readonly index: TimelineIndex;
  readonly set: BoardSet;
  /** Days that can be reached, and days that are shown. */
  readonly domain: Window;
  readonly window: Window;
  /** Days that are shown where nothing is asked. */
  readonly usual: Window;
  readonly selected: BoardEvent | undefined;
  /** Links of the selected event whose other end the filter lets through. */
  readonly links: readonly BoardLink[];
  readonly filter: Filter | undefined;
  /** Whether what is shown answers the query, or what was shown before stays: because the answer is on its way, or because it could not be had. */
  readonly answer: 'given' | 'coming' | 'failed';
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
  /** What is drawn, once no answer is on its way. Where one could not be had the state holds the query of what is drawn instead. */
  readonly settled: () => Promise<Scene>;
  /** Takes the change over; `step` makes an entry of its own in the history of the browser. */
  readonly change: (patch: Partial<Mutable>, step?: boolean) => void;
  readonly addPart: (draw: (scene: Scene) => void) => void;
  /** Selects an event and brings it into view, with as much of its neighbours as fits. */
  readonly visit: (event: BoardEvent) => void;
  readonly choose: (link: BoardLink | undefined) => void;
  /** Draws the same state again, where something else has changed: a size, a theme, notes that have come. */
  readonly redraw: () => void;
}

export type Mutable = { -readonly [K in keyof BoardState]: BoardState[K] | undefined };

export interface AppEffects {
  /** What a query keeps; its code and what it looks words up in are fetched when they are first needed. */
  readonly readFilter: (query: string, index: TimelineIndex) => Promise<Filter>;
}

export function makeApp(index: TimelineIndex, effects: AppEffects): App {
  return new LiveApp(index, effects);
}

class LiveApp implements App {
  readonly index: TimelineIndex;
  readonly #effects: AppEffects;
  readonly #domain: Window;
  readonly #usual: Window;
  /** Days that are shown where the address names none. */
  #start: Window;
  readonly #address = new AddressWriter();
  readonly #parts: ((scene: Scene) => void)[] = [];
  #state = parseBoardState(location.search);
  #chosen: BoardLink | undefined;
  #filter: Filter | undefined;
  #askedQuery: string | undefined;
  /** Query whose answer could not be had; it is asked again at the next change. */
  #failedQuery: string | undefined;
  #waiting: ((scene: Scene) => void)[] = [];
  #set: BoardSet;
  #setKey: string;
  #isAsked = false;

  constructor(index: TimelineIndex, effects: AppEffects) {
    this.index = index;
    this.#effects = effects;
    this.#domain = wholeYears(index.events);
    this.#usual = densestMonths(index.events, 31);
    this.#start = this.#usual;
    this.#set = makeBoardSet(index, isComparedIn(this.#state, index), this.#state.off);
    this.#setKey = keyOf({ ...this.#state, query: '' });
    addEventListener('popstate', () => {
      this.#address.cancel();
      this.#state = parseBoardState(location.search);
      this.choose(undefined);
    });
  }

  scene = (): Scene => {
    this.#refreshSet();
    const state = this.#state;
    const selected = this.index.eventById.get(state.selected ?? '');
    const links = selected === undefined ? [] : (this.index.linksOf[selected.index] ?? []);
    return {
      state,
      index: this.index,
      set: this.#set,
      domain: this.#domain,
      window: { from: state.from ?? this.#start.from, to: state.to ?? this.#start.to },
      usual: this.#usual,
      selected,
      links,
      filter: this.#filter,
      answer: this.#answer(),
      told: selected === undefined ? this.#threadEvents() : withNeighbors(selected, links),
      chosen: this.#chosen,
      cursor: state.known === undefined ? undefined : isoDayToNumber(state.known) + 1,
    };
  };

  settled = (): Promise<Scene> =>
    new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#ask();
    });

  change = (patch: Partial<Mutable>, isStep = false): void => {
    this.#failedQuery = undefined;
    if ('selected' in patch && patch.selected !== this.#state.selected) this.#chosen = undefined;
    this.#state = withoutUndefined({ ...this.#state, ...patch });
    this.#address.write(this.#state, isStep);
    this.#ask();
  };

  visit = (event: BoardEvent): void => {
    const { window, domain } = this.scene();
    const length = window.to - window.from;
    const isSeen = event.start >= window.from + length * 0.05 && event.start <= window.to - length * 0.2;
    const moved = isSeen ? {} : keepInside({ from: event.start - length / 2, to: event.start + length / 2 }, domain);
    this.change({ ...moved, selected: event.id }, true);
  };

  choose = (link: BoardLink | undefined): void => {
    this.#chosen = link;
    this.#ask();
  };

  addPart = (draw: (scene: Scene) => void): void => {
    this.#parts.push(draw);
    this.#ask();
  };

  redraw = (): void => this.#ask();

  #threadEvents(): BoardEvent[] {
    const thread = this.index.data.threads.find(([id]) => id === this.#state.thread);
    return thread === undefined ? [] : thread[2].flatMap(([place]) => this.index.events[place] ?? []);
  }

  /** The set of a new filter; while the answer to its query is on its way the old one stays. */
  #refreshSet(): void {
    const { query, off } = this.#state;
    const key = keyOf(this.#state);
    if (key === this.#setKey) return;
    if (query !== '' && this.#filter?.query.text !== query) {
      this.#readFilter(query);
      return;
    }
    if (query === '') this.#filter = undefined;
    const [isKept, isCompared] = [this.#filter?.keep ?? (() => true), isComparedIn(this.#state, this.index)];
    this.#set = makeBoardSet(this.index, (event) => isCompared(event) && isKept(event), off);
    this.#setKey = key;
    this.#start = this.#fitAnswer();
  }

  /** Lanes that are switched off count too: a box that is ticked moves nothing. */
  #fitAnswer(): Window {
    const filter = this.#filter;
    const answer = filter?.query.root === undefined ? [] : this.index.events.filter(filter.keep);
    return answer.length === 0 ? this.#usual : keepInside(fittedMonths(answer), this.#domain);
  }

  #answer(): Scene['answer'] {
    const { query } = this.#state;
    if (query === '' || this.#filter?.query.text === query) return 'given';
    return this.#failedQuery === query ? 'failed' : 'coming';
  }

  #readFilter(query: string): void {
    if (this.#askedQuery === query || this.#failedQuery === query) return;
    this.#askedQuery = query;
    const read = this.#effects.readFilter(query, this.index).finally(() => {
      if (this.#askedQuery === query) this.#askedQuery = undefined;
    });
    read.then(
      (filter) => {
        // The reader may have asked something else meanwhile.
        if (this.#state.query !== query) return;
        this.#filter = filter;
        this.#ask();
      },
      // Its code could not be fetched.
      () => {
        this.#failedQuery = query;
        this.#ask();
      },
    );
  }

  /** One drawing in the next frame, however many changes ask for it. */
  #ask(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    requestAnimationFrame(() => {
      this.#isAsked = false;
      const scene = this.scene();
      for (const draw of this.#parts) draw(scene);
      this.#settle(scene);
    });
  }

  #settle(scene: Scene): void {
    if (scene.answer === 'coming') return;
    const query = scene.answer === 'failed' ? (scene.filter?.query.text ?? '') : scene.state.query;
    for (const resolve of this.#waiting.splice(0)) resolve({ ...scene, state: { ...scene.state, query } });
  }
}

/** What the set of events depends on. */
function keyOf({ query, off, compare }: BoardState): string {
  return `${query} ${off.join('')} ${compare?.join(' ') ?? ''}`;
}

/** Where two entities are compared, only what names one of them is shown. */
function isComparedIn({ compare }: BoardState, index: TimelineIndex): (event: BoardEvent) => boolean {
  if (compare === undefined) return () => true;
  const [isFirst, isSecond] = [isNaming(compare[0], index), isNaming(compare[1], index)];
  return (event) => isFirst(event) || isSecond(event);
}

/** Writes the state into the address: at once where it is a step, else when the reader rests, since browsers allow few changes a second. */
class AddressWriter {
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Forgets what has not been written yet. */
  cancel(): void {
    clearTimeout(this.#timer);
  }

  write(state: BoardState, isStep: boolean): void {
    this.cancel();
    const write = () => {
      const url = `${location.pathname}${formatBoardState(state)}${location.hash}`;
      if (isStep) history.pushState(null, '', url);
      else history.replaceState(null, '', url);
    };
    if (isStep) write();
    else this.#timer = setTimeout(write, 200);
  }
}

function withoutUndefined(state: Mutable): BoardState {
  const { from, to, selected, known, thread, compare, ...rest } = state;
  return {
    off: rest.off ?? [],
    query: rest.query ?? '',
    mode: rest.mode ?? 'chart',
    arcs: rest.arcs ?? [],
    step: rest.step ?? 0,
    ...(from === undefined || to === undefined ? {} : { from, to }),
    ...(selected === undefined ? {} : { selected }),
    ...(known === undefined ? {} : { known }),
    ...(thread === undefined ? {} : { thread }),
    ...(compare === undefined ? {} : { compare }),
  };
}
