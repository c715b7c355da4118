/** Which story the home page tells: the events of a thread that lie in a few weeks, and the links among them. */
import type { Corpus } from '../model/corpus.ts';
import type { Thread } from '../model/threads.ts';
import type { TimelineEvent } from './events.ts';
import { reduceLinks, type TimelineLink } from './links.ts';
import { markDay } from './stacks.ts';
import { buildTimeline, threadEvents } from './timeline.ts';
import { densestDays, type Window } from './windows.ts';

export interface Story {
  readonly thread: Thread;
  readonly window: Window;
  /** By date, at most `MOST_FLAGS`. */
  readonly chain: readonly TimelineEvent[];
  readonly links: readonly TimelineLink[];
  /** Heading of the drawing. */
  readonly head: string;
}

const WEEKS = 7;
const MOST_FLAGS = 10;
const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven'];

/** The story of the first thread with three events in seven weeks; none where there is no such thread. */
export function findStory(corpus: Corpus): Story | undefined {
  for (const thread of corpus.threads) {
    const story = tellStory(thread, corpus);
    if (story.chain.length >= 3) return story;
  }
  return undefined;
}

function tellStory(thread: Thread, corpus: Corpus): Story {
  const events = threadEvents(thread, corpus);
  // A Monday begins the window, so that its ticks and its weeks agree.
  const loose = densestDays(
    events.filter((event) => !event.soft),
    WEEKS * 7 - 7,
    0,
  );
  const from = loose.from - ((((loose.from + 3) % 7) + 7) % 7);
  const window = { from, to: from + WEEKS * 7 };
  const inside = events.filter((event) => event.start < window.to && event.end >= window.from && event.end - event.start < 62);
  const told = inside.slice(0, MOST_FLAGS);
  const ids = new Set(told.map((event) => event.id));
  const links = reduceLinks(buildTimeline(corpus).links.filter((link) => ids.has(link.from) && ids.has(link.to)));
  const chain = orderChain(told, links);
  return { thread, window, chain, links, head: `${NUMBERS[WEEKS]} weeks, opened out: ${thread.title}` };
}

/** Events by the day on which they stand; of one day, what is taken up before what takes it up, else by id. */
function orderChain(events: readonly TimelineEvent[], links: readonly TimelineLink[]): TimelineEvent[] {
  const chain = [...events].sort((a, b) => markDay(a) - markDay(b) || (a.id < b.id ? -1 : 1));
  // Links run forward and do not go round, so that each pass sets at least one right.
  for (let pass = 0; pass < chain.length; pass++) {
    const wrong = links.find(({ from, to }) => {
      const [a, b] = [chain.findIndex(({ id }) => id === from), chain.findIndex(({ id }) => id === to)];
      return a > b && isOneDay(chain[a], chain[b]);
    });
    if (wrong === undefined) break;
    const at = chain.findIndex(({ id }) => id === wrong.from);
    const [event] = chain.splice(at, 1);
    const before = chain.findIndex(({ id }) => id === wrong.to);
    if (event !== undefined) chain.splice(before, 0, event);
  }
  return chain;
}

function isOneDay(a: TimelineEvent | undefined, b: TimelineEvent | undefined): boolean {
  return a !== undefined && b !== undefined && markDay(a) === markDay(b);
}
