/** Events and links of a corpus, computed once for each corpus however many drawings a page or a site asks for. */
import type { Corpus } from '../model/corpus.ts';
import { recordPath, type Site, sitePath } from '../model/permalinks.ts';
import type { Thread } from '../model/threads.ts';
import { buildEvents, eventIdOf, type TimelineEvent } from './events.ts';
import { buildLinks, type TimelineLink } from './links.ts';

export interface Timeline {
  readonly events: readonly TimelineEvent[];
  readonly eventById: ReadonlyMap<string, TimelineEvent>;
  readonly links: readonly TimelineLink[];
  /** Links that touch an event, by its id. */
  readonly linksOf: ReadonlyMap<string, readonly TimelineLink[]>;
}

const made = new WeakMap<Corpus, Timeline>();

export function buildTimeline(corpus: Corpus): Timeline {
  const known = made.get(corpus);
  if (known !== undefined) return known;
  const events = buildEvents(corpus);
  const links = buildLinks(corpus, events);
  const linksOf = new Map<string, TimelineLink[]>();
  for (const link of links) {
    for (const end of [link.from, link.to]) {
      const list = linksOf.get(end);
      if (list === undefined) linksOf.set(end, [link]);
      else list.push(link);
    }
  }
  const timeline = { events, eventById: new Map(events.map((event) => [event.id, event])), links, linksOf };
  made.set(corpus, timeline);
  return timeline;
}

/** The page of an event's record, at its stage where it is one. */
export function eventHref(site: Site): (event: TimelineEvent) => string {
  return (event) => sitePath(site, recordPath({ kind: event.kind, id: event.record }, event.passage));
}

/** Events of a thread's steps, in the order of the walk, each once; a step without a record is left out. */
export function threadEvents(thread: Thread, corpus: Corpus): TimelineEvent[] {
  const { eventById } = buildTimeline(corpus);
  const ids = new Set(thread.steps.flatMap((step) => eventIdOf(step.to, corpus) ?? []));
  return [...ids].flatMap((id) => eventById.get(id) ?? []);
}
