/** A slip at the foot of the screen for who has tapped a mark while the panel is out of sight: what it is, its record, the way down to its links. */
import { recordPath, type Site, sitePath } from '../../model/permalinks.ts';
import { isLater } from '../../timeline/later.ts';
import { element } from '../search/element.ts';
import type { App, Scene } from './app.ts';
import { part } from './dom.ts';
import { barOf, tabOf } from './panel.ts';

/** CSS keeps it away where the panel stands beside the chart. */
export function addSlip(root: HTMLElement, app: App, site: Site): void {
  const slip = part(root, 'slip', HTMLElement);
  const panel = part(root, 'panel', HTMLElement);
  const chart = part(root, 'chart-view', HTMLElement);
  const seen = new Map<Element, boolean>();
  let shown: unknown;
  let known: unknown;
  const draw = (scene: Scene) => {
    slip.hidden = scene.selected === undefined || seen.get(panel) === true || seen.get(chart) !== true;
    if (shown === scene.selected && known === scene.cursor) return;
    [shown, known] = [scene.selected, scene.cursor];
    slip.replaceChildren(...slipOf(scene, site, panel));
  };
  const watch = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) seen.set(target, isIntersecting);
    draw(app.scene());
  });
  for (const one of [panel, chart]) watch.observe(one);
  app.addPart(draw);
}

function slipOf({ selected, cursor, links, state }: Scene, site: Site, panel: HTMLElement): HTMLElement[] {
  if (selected === undefined) return [];
  const later = isLater(selected, cursor);
  const href = sitePath(site, recordPath({ kind: selected.kind, id: selected.record }, selected.passage));
  const down = element('button', { type: 'button' }, links.length === 1 ? '1 link ↓' : `${links.length} links ↓`);
  down.addEventListener('click', () => {
    panel.tabIndex = -1;
    panel.focus({ preventScroll: true });
    panel.scrollIntoView();
  });
  const title = element('span', { class: 'slip-title' }, later ? barOf(selected.title, state.known ?? '') : selected.title);
  return [tabOf(selected.lane), title, ...(later ? [] : [element('a', { href }, 'Open')]), down];
}
