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
  // On one day the record that is pointed to is taken as the earlier one: it is what the other takes up.
  const isForward = holder.start < target.start;
  return [
    isForward
      ? { from: holder.id, to: target.id, rel: link.rel, word: name, backWord: inverse, link }
      : { from: target.id, to: holder.id, rel: link.rel, word: inverse, backWord: name, link },
  ];
}
