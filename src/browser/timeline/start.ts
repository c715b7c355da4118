/** Puts the live timeline into its place on the page. */
import type { Site } from '../../model/permalinks.ts';
import type { TimelineData, TimelineNotes } from '../../timeline/data.ts';
import { indexTimeline } from '../../timeline/index-data.ts';
import { type App, type AppEffects, makeApp } from './app.ts';
import { addBrush } from './brush.ts';
import { makeChart } from './chart.ts';
import { addControls } from './controls.ts';
import { addExports } from './export.ts';
import { addGestures } from './gestures.ts';
import { addKeyboard } from './keyboard.ts';
import { addPanel } from './panel.ts';
import { addRows } from './rows.ts';
import { addSlip } from './slip.ts';

export interface BoardEffects extends AppEffects {
  readonly site: Site;
  readonly loadNotes: () => Promise<TimelineNotes>;
}

/** `root` holds the parts that `components/timeline/Board.astro` writes, and is visible, since the chart takes its size from it. */
export function startBoard(root: HTMLElement, data: TimelineData, effects: BoardEffects): App {
  const app = makeApp(indexTimeline(data), effects);
  const chart = makeChart(root, app);
  addControls(root, app);
  addGestures(root, app, chart);
  addBrush(root, app);
  addPanel(root, app, effects);
  addRows(root, app, effects.site);
  addSlip(root, app, effects.site);
  addKeyboard(root, app, chart, effects.site);
  addExports(root, app, chart, effects.site);
  return app;
}
