/** Mistakes of a query in words, for every page that takes one: the part that is wrong underlined, what is wrong, what to write instead. */
import type { QueryProblem } from '../../search/query.ts';
import { element } from './element.ts';

/** Letters shown before and after the part that is wrong. */
const AROUND = 40;

/** The pieces of one line. What is nearly right is offered as a link to the query with it; other advice is told. */
export function renderMistake(query: string, problem: QueryProblem, hrefOf: (query: string) => string): (Node | string)[] {
  const { start, end, message, suggestion, instead } = problem;
  const before = query.slice(Math.max(0, start - AROUND), start);
  const place = element('code', {}, before, element('u', {}, query.slice(start, end)), query.slice(end, end + AROUND));
  return [place, ` ${message}. `, ...renderAdvice(query, { start, end, suggestion, instead }, hrefOf)];
}

type Advice = Pick<QueryProblem, 'start' | 'end' | 'suggestion'> & { readonly instead: string | undefined };

function renderAdvice(query: string, { start, end, suggestion, instead }: Advice, hrefOf: (query: string) => string): (Node | string)[] {
  // The name of a field is advice that can be put in place; advice in words does not end so.
  const fixed = instead ?? (suggestion.endsWith(':') ? suggestion : undefined);
  const told = suggestion === '' || fixed === suggestion ? [] : [`${suggestion}.`];
  if (fixed === undefined) return told;
  const link = element('a', { href: hrefOf(query.slice(0, start) + fixed + query.slice(end)) }, fixed);
  return ['Did you mean ', link, '? ', ...told];
}
