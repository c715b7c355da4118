/** The live timeline under a stopwatch: `npm run bench -- timeline` bundles this file and calls `startBench` in its page. */
import type { TimelineData } from '../../timeline/data.ts';
import { keepInside } from '../../timeline/windows.ts';
import { type BenchSteps, registerBench } from './bench-steps.ts';
import { part } from './dom.ts';
import { startBoard } from './start.ts';

registerBench((data: TimelineData): Promise<BenchSteps> => {
  const root = part(document, 'board', HTMLElement);
  root.append(part(document, 'board-parts', HTMLTemplateElement).content);
  const app = startBoard(root, data, {
    site: { origin: location.origin, base: '/' },
    readFilter: async (query, index) => (await import('./filter.ts')).makeFilter(query, index),
    loadNotes: () => Promise.reject(new Error('no notes here')),
  });
  app.change({ ...app.scene().domain });
  const move = (from: number, to: number) => app.change(keepInside({ from, to }, app.scene().domain));
  const steps: BenchSteps = {
    pan: (share) => {
      const { from, to } = app.scene().window;
      move(from + (to - from) * share, to + (to - from) * share);
    },
    zoom: (factor) => {
      const { from, to } = app.scene().window;
      const [middle, half] = [(from + to) / 2, (to - from) / 2 / factor];
      move(middle - half, middle + half);
    },
  };
  // The first drawing is made in the next frame; the frame after it has it on screen.
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(steps))));
});
