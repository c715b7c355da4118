/** The overview under the chart: all events as columns, and a brush (d3-brush) over the part that is shown. */
import { brushX, type D3BrushEvent } from 'd3-brush';
import { select } from 'd3-selection';
import { BIN_DAYS, type Bins, binDaysOf } from '../../timeline/bins.ts';
import type { BoardSet } from '../../timeline/board-set.ts';
import { renderTickText } from '../../timeline/overview-svg.ts';
import { formatNumber as n, renderGroup, renderLine, renderPath } from '../../timeline/svg.ts';
import { measureText } from '../../timeline/text-width.ts';
import { buildTicks, dayToPx, pxToDay, type TimeScale } from '../../timeline/time-scale.ts';
import { type Window, wholeYears } from '../../timeline/windows.ts';
import type { App, Scene } from './app.ts';
import { part } from './dom.ts';

const HEIGHT = 44;
const COLUMN_PX = 3;

export function addBrush(root: HTMLElement, app: App): void {
  const svg = part(root, 'brush', SVGSVGElement);
  const columns = svg.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'g'));
  const brushGroup = svg.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'g'));
  const selection = select<SVGGElement, unknown>(brushGroup);
  const behavior = brushX<unknown>().on('brush', (event: D3BrushEvent<unknown>) => {
    const range = event.selection;
    if (event.sourceEvent === undefined || event.sourceEvent === null || range === null) return;
    const [x0, x1] = [Number(range[0]), Number(range[1])];
    if (x1 - x0 < 2) return;
    app.change({ from: pxToDay(scaleOf(app.scene()), x0), to: pxToDay(scaleOf(app.scene()), x1) });
  });
  const scaleOf = (scene: Scene): TimeScale => ({ ...spanOf(scene), left: 0, right: width });
  let width = Math.max(200, svg.clientWidth);
  new ResizeObserver(() => {
    width = Math.max(200, svg.clientWidth);
    app.redraw();
  }).observe(svg);
  let drawn = '';
  let drawnFor: unknown;

  app.addPart((scene) => {
    if (scene.state.mode !== 'chart') return;
    const scale = scaleOf(scene);
    const key = `${scale.from} ${scale.to} ${scale.right}`;
    if (drawnFor !== scene.set || drawn !== key) {
      drawnFor = scene.set;
      drawn = key;
      svg.setAttribute('viewBox', `0 0 ${n(scale.right)} ${HEIGHT + 20}`);
      columns.innerHTML = renderColumns(scene.set, scale);
      behavior.extent([
        [0, 0],
        [scale.right, HEIGHT],
      ]);
      selection.call(behavior);
    }
    const range: [number, number] = [dayToPx(scale, scene.window.from), dayToPx(scale, scene.window.to)];
    behavior.move(selection, range);
  });
}

/** Years that hold all but a few far events, and the window: one law of 1978 must not press the rest into a corner. */
function spanOf({ index, domain, window }: Scene): Window {
  const at = (share: number) => index.events[Math.floor(share * (index.events.length - 1))];
  const near = wholeYears([at(0.02), at(0.98)].filter((event) => event !== undefined));
  return { from: Math.max(domain.from, Math.min(near.from, window.from)), to: Math.min(domain.to, Math.max(near.to, window.to)) };
}

function renderColumns(set: BoardSet, scale: TimeScale): string {
  const perDay = (scale.right - scale.left) / (scale.to - scale.from);
  const binDays = BIN_DAYS.find((days) => days * perDay >= COLUMN_PX) ?? 3652;
  const days = Int32Array.from(set.lanes.flatMap((lane) => [...lane.days])).sort();
  const bins: Bins = binDaysOf(days, binDays);
  const width = Math.max(1, binDays * perDay - 1);
  let path = '';
  for (let place = 0; place < bins.days.length; place++) {
    const count = (bins.offsets[place + 1] ?? 0) - (bins.offsets[place] ?? 0);
    const day = bins.days[place] ?? 0;
    if (day < scale.from || day >= scale.to) continue;
    const height = Math.max(1, (Math.sqrt(count) / Math.sqrt(Math.max(1, bins.most))) * (HEIGHT - 4));
    path += `M${n(dayToPx(scale, day))} ${n(HEIGHT - height)}h${n(width)}v${n(height)}h${n(-width)}z`;
  }
  const ticks = buildTicks(scale).filter((tick) => tick.text !== '');
  const words = ticks
    .filter((tick) => tick.x + 6 + measureText(tick.text, 12.5, 700) <= scale.right)
    .map((tick) => renderLine([tick.x, HEIGHT, tick.x, HEIGHT + 5], 'tl-year') + renderTickText({ ...tick, strong: false }, HEIGHT + 16));
  return renderPath(path, 'tl-density') + renderLine([0, HEIGHT, scale.right, HEIGHT], 'tl-base') + renderGroup('tl-axis', words.join(''));
}
