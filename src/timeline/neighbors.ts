/** What a selected event is shown with: the other ends of its links, and the links as arcs. */
import type { ArcLink } from './detail-types.ts';
import type { BoardEvent, BoardLink } from './index-data.ts';

/** The event, then the other ends of its links, each once. */
export function withNeighbors(selected: BoardEvent, links: readonly BoardLink[]): BoardEvent[] {
  return [...new Set([selected, ...links.map((link) => (link.from === selected ? link.to : link.from))])];
}

/** One arc for each pair of events, with the word of their last link. */
export function listArcLinks(links: readonly BoardLink[]): ArcLink[] {
  const pairs = new Map(links.map((link) => [`${link.from.id} ${link.to.id}`, link]));
  return [...pairs.values()].map(({ from, to, word }) => ({ from: from.id, to: to.id, word }));
}
