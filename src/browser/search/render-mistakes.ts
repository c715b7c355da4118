/** What is wrong with a query as lines: mistakes, and words that no passage holds. Loaded when there is something wrong. */
import type { SearchResult } from '../../search/search-result.ts';
import { element } from './element.ts';
import { renderMistake } from './mistakes.ts';

export interface MistakeActions {
  readonly query: string;
  /** Address of the same search with another query. */
  readonly hrefOf: (query: string) => string;
}

/** Mistakes first, each in the order of the query. */
export function renderMistakes({ problems, unknown }: Pick<SearchResult, 'problems' | 'unknown'>, actions: MistakeActions): HTMLElement[] {
  const { query, hrefOf } = actions;
  const mistakes = problems.map((problem) => element('p', { class: 'note mistake' }, ...renderMistake(query, problem, hrefOf)));
  return [...mistakes, ...renderUnknown(unknown, actions)];
}

/** A line for each misspelt word with the word it may have been, and one line for all others. */
function renderUnknown(unknown: SearchResult['unknown'], { query, hrefOf }: MistakeActions): HTMLElement[] {
  const barred = (word: string) => element('span', { class: 'bar' }, word);
  const lines = unknown.flatMap(({ word, start, end, nearest }) => {
    if (nearest === undefined) return [];
    const link = element('a', { href: hrefOf(query.slice(0, start) + nearest + query.slice(end)) }, nearest);
    return [element('p', { class: 'note' }, 'No passage holds ', barred(word), '. Did you mean ', link, '?')];
  });
  const others = [...new Set(unknown.flatMap(({ word, nearest }) => (nearest === undefined ? [word] : [])))];
  if (others.length === 0) return lines;
  const named = others.slice(0, MAX_UNKNOWN).flatMap((word, index) => (index === 0 ? [barred(word)] : [' ', barred(word)]));
  const more = others.length > MAX_UNKNOWN ? ` and ${others.length - MAX_UNKNOWN} other words.` : '.';
  return [...lines, element('p', { class: 'note' }, 'No passage holds ', ...named, more)];
}

/** Words without a neighbour that are named. */
const MAX_UNKNOWN = 6;
