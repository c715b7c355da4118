/**
 * Links between events, turned so that they run forward in time. The word on the arc is the one that is
 * right in that direction: the inverse when the later record holds the link ("answered by"), the relation's
 * own name when the earlier one does.
 */
import type { Corpus } from '../model/corpus.ts';
import type { Link } from '../model/record.ts';
import { RELATIONS, type Relation } from '../model/relations.ts';
import { eventIdOf, type TimelineEvent } from './events.ts';

export interface TimelineLink {
  /** Event ids; `from` is not later than `to`. */
  readonly from: string;
  readonly to: string;
  readonly rel: Relation;
  /** The relation read from the earlier event. */
  readonly word: string;
  /** The relation read from the later event. */
  readonly backWord: string;
  readonly link: Link;
}

/** Links whose two ends are among the events, in the order of the records that hold them; a link within one event is left out. */
export function buildLinks(corpus: Corpus, events: readonly TimelineEvent[]): TimelineLink[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  return corpus.records.flatMap((record) => record.links).flatMap((link) => turnLink(link, corpus, byId));
}

function turnLink(link: Link, corpus: Corpus, byId: ReadonlyMap<string, TimelineEvent>): TimelineLink[] {
  const holder = byId.get(eventIdOf(link.from, corpus) ?? '');
  const target = byId.get(eventIdOf(link.to, corpus) ?? '');
  if (holder === undefined || target === undefined || holder.id === target.id) return [];
  const { name, inverse } = RELATIONS[link.rel];
  // Where the dates do not decide, the record that is pointed to is taken as the earlier one: it is what the other takes up.
  const isForward = holder.end < target.start;
  return [
    isForward
      ? { from: holder.id, to: target.id, rel: link.rel, word: name, backWord: inverse, link }
      : { from: target.id, to: holder.id, rel: link.rel, word: inverse, backWord: name, link },
  ];
}

/**
 * The links that carry a story: of several between the same two events the first, and none that others lead around, so that
 * A → C is left out where there are A → B and B → C. Cost grows with links × events, for the few events of one drawing.
 */
export function reduceLinks(links: readonly TimelineLink[]): TimelineLink[] {
  const next = new Map<string, Set<string>>();
  const single = links.filter(({ from, to }) => {
    const targets = next.get(from) ?? new Set();
    next.set(from, targets);
    return !targets.has(to) && targets.add(to);
  });
  return single.filter(({ from, to }) => ![...(next.get(from) ?? [])].some((step) => step !== to && reaches(step, to, next)));
}

function reaches(from: string, to: string, next: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const seen = new Set([from]);
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === to) return true;
    for (const target of next.get(id) ?? []) if (!seen.has(target)) open.push(target);
    for (const target of next.get(id) ?? []) seen.add(target);
  }
  return false;
}
