/** The people, organizations and programmes that a query names, as links to their pages. Loaded when there are any. */
import { ENTITY_KINDS } from '../../model/kinds.ts';
import { entityPath } from '../../model/permalinks.ts';
import type { NamedEntity } from '../../search/search-result.ts';
import { element } from './element.ts';

/** `base` is the site's base path, with a slash at both ends. */
export function renderNamed(named: readonly NamedEntity[], base: string): HTMLElement[] {
  return named.map(({ kind, id, name, records }) =>
    element(
      'li',
      {},
      element('span', { class: 'kind' }, ENTITY_KINDS[kind].one),
      ' ',
      element('a', { href: base + entityPath(kind, id) }, name),
      ` ${records.toLocaleString('en')} ${records === 1 ? 'record' : 'records'}`,
    ),
  );
}
