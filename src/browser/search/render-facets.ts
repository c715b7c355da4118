/** The facets as groups of checkboxes with counts and meters. */
import { isKind, KIND_LANES } from '../../model/kind-lanes.ts';
import { laneOf } from '../../model/lanes.ts';
import type { FacetCounts, FacetValue } from '../../search/search-result.ts';
import { element } from './element.ts';

/** Values shown before “All n” is opened. */
const FIRST_VALUES = 6;

/** `opened` holds the facets whose full lists are open. */
export function renderFacets(facets: readonly FacetCounts[], opened: ReadonlySet<string>): HTMLElement[] {
  return facets.filter((facet) => facet.values.length > 0).map((facet) => renderFacet(facet, opened.has(facet.id)));
}

function renderFacet(facet: FacetCounts, isOpen: boolean): HTMLElement {
  const most = Math.max(1, ...facet.values.map((value) => value.count));
  const shown = isOpen ? facet.values : facet.values.filter((value, index) => index < FIRST_VALUES || value.isChosen);
  const rest = facet.values.length - shown.length;
  return element(
    'fieldset',
    { class: 'facet' },
    element('legend', {}, facet.name),
    ...shown.map((value) => renderValue(facet.id, value, most)),
    rest > 0 ? element('button', { type: 'button', class: 'small', 'data-open': facet.id }, `All ${facet.values.length}`) : undefined,
  );
}

function renderValue(facet: string, value: FacetValue, most: number): HTMLElement {
  const lane = facet === 'kind' && isKind(value.id) ? laneOf(KIND_LANES[value.id]) : undefined;
  const input = element('input', { type: 'checkbox', name: facet, value: value.id });
  input.checked = value.isChosen;
  const fill = element('i');
  fill.style.width = `${Math.round((100 * value.count) / most)}%`;
  return element(
    'label',
    { class: lane === undefined ? 'plain' : undefined },
    input,
    lane === undefined ? undefined : element('span', { class: `tab ${lane.id}`, 'aria-hidden': 'true' }, lane.letter),
    element('span', {}, value.name),
    element('span', { class: 'n' }, value.count.toLocaleString('en')),
    element('span', { class: 'meter', 'aria-hidden': 'true' }, fill),
  );
}
