/**
 * vis-timeline under the same stopwatch on the same events, set up as it is quickest: stacking off, and the window left to itself
 * (with stacking on, or with a start and an end given, ten thousand events take it minutes).
 */
import { DataSet } from 'vis-data';
import { Timeline } from 'vis-timeline';
import { LANES } from '../../model/lanes.ts';
import type { TimelineData } from '../../timeline/data.ts';
import { indexTimeline } from '../../timeline/index-data.ts';
import { type BenchSteps, registerBench } from './bench-steps.ts';
import { part } from './dom.ts';

const DAY_MS = 86_400_000;

registerBench((data: TimelineData): Promise<BenchSteps> => {
  const root = part(document, 'board', HTMLElement);
  const { events } = indexTimeline(data);
  const items = new DataSet(
    events.map(({ index, label, start, lane }) => ({ id: index, content: label, start: new Date(start * DAY_MS), group: lane })),
  );
  const groups = new DataSet(LANES.map(({ id, name }) => ({ id, content: name })));
  const timeline = new Timeline(root, items, groups, { height: 672, stack: false });
  const show = (start: number, end: number) => timeline.setWindow(new Date(start), new Date(end), { animation: false });
  const windowOf = () => {
    const { start, end } = timeline.getWindow();
    return { from: start.valueOf(), to: end.valueOf() };
  };
  const steps: BenchSteps = {
    pan: (share) => {
      const { from: a, to: b } = windowOf();
      show(a + (b - a) * share, b + (b - a) * share);
    },
    zoom: (factor) => {
      const { from: a, to: b } = windowOf();
      const [middle, half] = [(a + b) / 2, (b - a) / 2 / factor];
      show(middle - half, middle + half);
    },
  };
  return new Promise((resolve) => timeline.on('changed', () => requestAnimationFrame(() => resolve(steps))));
});
