/** Starts the live timeline where the page has a place for it. Until its data has come, and where that fails, the page's own drawings and list stay. */
import type { Site } from '../../model/permalinks.ts';
import type { TimelineData, TimelineNotes } from '../../timeline/data.ts';
import { indexTimeline } from '../../timeline/index-data.ts';
import { makeApp } from './app.ts';
import { addBrush } from './brush.ts';
import { makeChart } from './chart.ts';
import { addControls } from './controls.ts';
import { part } from './dom.ts';
import { addExports } from './export.ts';
import { addGestures } from './gestures.ts';
import { addKeyboard } from './keyboard.ts';
import { addPanel } from './panel.ts';
import { addRows } from './rows.ts';

const root = document.querySelector('[data-board]');
if (root instanceof HTMLElement) void start(root);

async function start(root: HTMLElement): Promise<void> {
  const site: Site = { origin: location.origin, base: root.dataset['base'] ?? '/' };
  const status = part(document, 'board-loading', HTMLElement);
  status.hidden = false;
  let data: TimelineData;
  try {
    data = await fetchJson<TimelineData>(root.dataset['src'] ?? '');
  } catch {
    status.textContent = 'The live timeline could not be loaded; the drawing and the list below hold the same events.';
    return;
  }
  status.hidden = true;
  for (const drawing of document.querySelectorAll<HTMLElement>('[data-static]')) drawing.hidden = true;
  root.hidden = false;
  const app = makeApp(indexTimeline(data), { loadFilter: async () => (await import('./filter.ts')).makeFilter });
  const chart = makeChart(root, app);
  addControls(root, app);
  addGestures(root, app, chart);
  addBrush(root, app);
  addPanel(root, app, { site, loadNotes: () => fetchJson<TimelineNotes>(root.dataset['notes'] ?? '') });
  addRows(root, app, site);
  addKeyboard(root, app, chart, site);
  addExports(root, app, chart, site);
}

/** JSON that our own build wrote, which is why its type is believed. */
async function fetchJson<T>(url: string): Promise<T> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json();
}
