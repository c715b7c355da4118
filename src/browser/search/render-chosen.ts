/** What the answer is narrowed to, each choice with a link that takes it back. They stand above the results, where facets may be folded away. */
import { formatMonth } from '../../model/dates.ts';
import type { SearchRequest, SearchResult } from '../../search/search-result.ts';
import { formatSearchUrl, PAGE_RECORDS } from '../../search/search-url.ts';
import { element } from './element.ts';

/** Empty when nothing is chosen. */
export function renderChosen(result: SearchResult, request: SearchRequest): HTMLElement[] {
  const { from, to, ...undated } = request;
  const links = result.facets.flatMap(({ id, values }) =>
    (request.filters[id] ?? []).map((value) => {
      const name = values.find((known) => known.id === value)?.name ?? value;
      const left = (request.filters[id] ?? []).filter((other) => other !== value);
      return renderChoice(name, { ...request, filters: { ...request.filters, [id]: left } });
    }),
  );
  if (from !== undefined || to !== undefined) links.push(renderChoice(formatMonths(from, to), undated));
  if (links.length === 0) return [];
  const all = element('a', { href: hrefOf({ ...undated, filters: {} }), rel: 'nofollow' }, 'Everything');
  return [element('p', { class: 'note chosen' }, 'Narrowed to ', ...links, links.length > 1 ? all : undefined)];
}

function renderChoice(name: string, without: SearchRequest): HTMLElement {
  const cross = element('span', { 'aria-hidden': 'true' }, ' ×');
  return element('a', { href: hrefOf(without), rel: 'nofollow', class: 'choice', 'aria-label': `${name}, take back` }, name, cross);
}

// An address that is only a question mark is this page with nothing asked.
function hrefOf(request: SearchRequest): string {
  return formatSearchUrl({ ...request, limit: PAGE_RECORDS }) || '?';
}

function formatMonths(from: string | undefined, to: string | undefined): string {
  const [first, last] = [from, to].map((day) =>
    day === undefined ? undefined : `${formatMonth(Number(day.slice(5, 7)), 'short')} ${day.slice(0, 4)}`,
  );
  if (first === undefined) return `until ${last}`;
  if (last === undefined) return `from ${first}`;
  return first === last ? first : `${first} to ${last}`;
}
