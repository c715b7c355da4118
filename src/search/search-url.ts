/** A search as the query string of its page, both ways. What is at its default is left out. */
import { FACETS, type FacetId } from './columns.ts';
import { parseDateRange } from './date-range.ts';
import type { SearchRequest, SortOrder } from './search-result.ts';

/** Records shown at first, and added by each “show more”. */
export const PAGE_RECORDS = 10;
/** Records shown at most. */
const MAX_RECORDS = 500;
const MAX_VALUES = 20;

export const EMPTY_REQUEST: SearchRequest = {
  query: '',
  filters: {},
  sort: 'relevance',
  match: 'auto',
  widen: true,
  passages: 'best',
  offset: 0,
  limit: PAGE_RECORDS,
};

/** Reads `?q=…&kind=…&from=2013-06&to=2013-12&sort=newest&match=any&widen=no&only=words&show=20`. What cannot be read is left out. */
export function parseSearchUrl(search: string): SearchRequest {
  const params = new URLSearchParams(search);
  const filters: { [facet in FacetId]?: readonly string[] } = {};
  for (const { id } of FACETS) {
    const values = params.getAll(id).filter((value) => value !== '');
    if (values.length > 0) filters[id] = values.slice(0, MAX_VALUES);
  }
  const from = parseDateRange(params.get('from') ?? '')?.from;
  const to = parseDateRange(params.get('to') ?? '')?.to;
  const match = params.get('match');
  const show = Number(params.get('show') ?? PAGE_RECORDS);
  return {
    query: params.get('q') ?? '',
    filters,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    sort: parseSort(params.get('sort')),
    match: match === 'any' || match === 'all' ? match : 'auto',
    widen: params.get('widen') !== 'no',
    ...(params.get('only') === 'words' && { own: true }),
    passages: 'best',
    offset: 0,
    limit: Number.isInteger(show) && show > 0 ? Math.min(MAX_RECORDS, show) : PAGE_RECORDS,
  };
}

function parseSort(word: string | null): SortOrder {
  return word === 'oldest' || word === 'newest' ? word : 'relevance';
}

/** `?q=…`; an empty search gives an empty string. */
export function formatSearchUrl(request: SearchRequest): string {
  const params = new URLSearchParams();
  if (request.query.trim() !== '') params.set('q', request.query.trim());
  for (const { id } of FACETS) for (const value of request.filters[id] ?? []) params.append(id, value);
  if (request.from !== undefined) params.set('from', shortenDay(request.from, '-01'));
  if (request.to !== undefined) params.set('to', shortenDay(request.to, lastDay(request.to)));
  if (request.sort !== 'relevance') params.set('sort', request.sort);
  if (request.match !== 'auto') params.set('match', request.match);
  if (!request.widen) params.set('widen', 'no');
  if (request.own) params.set('only', 'words');
  if (request.limit !== PAGE_RECORDS) params.set('show', String(request.limit));
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** A month instead of its first or last day. */
function shortenDay(day: string, end: string): string {
  return day.endsWith(end) ? day.slice(0, 7) : day;
}

function lastDay(day: string): string {
  return `-${new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate()}`;
}

/** The whole search in the query language, for places that know nothing else: embeds, feeds, the timeline. */
export function formatAsQuery(request: SearchRequest): string {
  const parts = [request.query.trim()].filter((part) => part !== '');
  if (/\bOR\b|\|/.test(request.query)) parts[0] = `(${request.query.trim()})`;
  const years = (request.filters.year ?? []).map((year) => `date:${year}`);
  if (years.length > 0) parts.push(years.length === 1 ? years.join() : `(${years.join(' OR ')})`);
  for (const { id } of FACETS) {
    if (id === 'year') continue;
    const values = (request.filters[id] ?? []).map((value) => (/\s/.test(value) ? `"${value}"` : value));
    if (values.length === 1) parts.push(`${id}:${values[0]}`);
    if (values.length > 1) parts.push(`${id}:(${values.join(' OR ')})`);
  }
  if (request.from !== undefined || request.to !== undefined) parts.push(`date:${request.from ?? ''}..${request.to ?? ''}`);
  return parts.join(' ');
}
