/**
 * The histogram of the records found: drag over it to choose a range of months. Every column is a button too, and two lists
 * of years stand beside it, so that nothing needs dragging (WCAG 2.2, 2.5.7).
 */
import { formatMonth } from '../../model/dates.ts';
import { type Histogram, type HistogramBin, layOutHistogram, monthsBetween } from '../../search/histogram.ts';
import type { MonthCount } from '../../search/search-result.ts';
import { element, svgElement } from './element.ts';

export interface MonthRange {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export type ChooseMonths = (range: MonthRange) => void;

const TOP_PX = 16;
const FOOT_PX = 34;
const MIN_DRAG_PX = 6;

/** `chosen` holds months such as `2013-06`; `choose` is called with a new range, empty for all. */
export function renderHistogram(months: readonly MonthCount[], chosen: MonthRange, widthPx: number, choose: ChooseMonths): HTMLElement[] {
  const histogram = layOutHistogram(months, widthPx);
  if (histogram.bins.length === 0) return [];
  const drawing = draw(histogram, chosen, choose);
  listenForBrush(drawing, histogram, choose);
  return [element('div', { class: 'hist-frame' }, drawing), renderRangeForm(months, chosen, choose)];
}

function draw(histogram: Histogram, chosen: MonthRange, choose: ChooseMonths): SVGSVGElement {
  const height = TOP_PX + histogram.height + FOOT_PX;
  const ground = TOP_PX + histogram.height;
  const label = `Records found, by ${histogram.months === 1 ? 'month' : histogram.months === 3 ? 'quarter' : 'year'}`;
  const svg = svgElement('svg', {
    class: 'hist',
    viewBox: `0 0 ${histogram.width} ${height}`,
    width: String(histogram.width),
    height: String(height),
    role: 'group',
    'aria-label': label,
  });
  svg.append(svgElement('line', { class: 'base', x1: '0', x2: String(histogram.width), y1: String(ground), y2: String(ground) }));
  svg.append(...renderTicks(histogram, ground));
  for (const bin of histogram.bins) if (bin.count > 0) svg.append(renderBin(bin, { ground, chosen, choose }));
  return svg;
}

interface BinPlace {
  readonly ground: number;
  readonly chosen: MonthRange;
  readonly choose: ChooseMonths;
}

function renderBin(bin: HistogramBin, { ground, chosen, choose }: BinPlace): SVGGElement {
  const isOut = (chosen.from !== undefined && bin.to < chosen.from) || (chosen.to !== undefined && bin.from > chosen.to);
  const stackPx = bin.sheets.reduce((sum, sheet) => sum + sheet.height, 0);
  const gap = Math.min(6, bin.width / 4);
  const hit = svgElement('rect', {
    class: 'bin-hit',
    x: String(bin.x),
    y: '0',
    width: String(bin.width),
    height: String(ground + FOOT_PX),
  });
  const sheets = bin.sheets.map((sheet) =>
    svgElement('rect', {
      class: `sheet ${sheet.lane}`,
      x: String(bin.x + gap),
      y: String(ground - sheet.y - sheet.height),
      width: String(Math.max(1, bin.width - 2 * gap)),
      height: String(Math.max(1, sheet.height - (sheet.height > 3 ? 1 : 0))),
    }),
  );
  const count = svgElement(
    'text',
    { class: 'tick b', x: String(bin.x + bin.width / 2), y: String(ground - stackPx - 4), 'text-anchor': 'middle' },
    String(bin.count),
  );
  const name = `${formatRange(bin)}: ${bin.count} ${bin.count === 1 ? 'record' : 'records'}`;
  const group = svgElement(
    'g',
    { class: isOut ? 'bin out' : 'bin', role: 'button', tabindex: '0', 'aria-label': name },
    hit,
    ...sheets,
    bin.width >= 12 ? count : undefined,
  );
  group.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    choose({ from: bin.from, to: bin.to });
  });
  return group;
}

/** Room of the name of a year. */
const YEAR_PX = 38;

/** Names of months or quarters where there is room, and years where they begin. */
function renderTicks(histogram: Histogram, ground: number): SVGElement[] {
  let lastYearX = Number.NEGATIVE_INFINITY;
  return histogram.bins.flatMap((bin, index) => {
    const ticks: SVGElement[] = [];
    const month = Number(bin.from.slice(5));
    const middle = String(bin.x + bin.width / 2);
    if (histogram.months === 1 && bin.width >= 26) {
      ticks.push(
        svgElement('text', { class: 'tick', x: middle, y: String(ground + 14), 'text-anchor': 'middle' }, formatMonth(month, 'short')),
      );
    }
    if ((month === 1 || index === 0) && bin.x - lastYearX >= YEAR_PX) {
      lastYearX = bin.x;
      const place = bin.x + YEAR_PX > histogram.width ? { x: String(bin.x + bin.width), 'text-anchor': 'end' } : { x: String(bin.x) };
      ticks.push(svgElement('text', { class: 'tick b', ...place, y: String(ground + 29) }, bin.from.slice(0, 4)));
    }
    return ticks;
  });
}

function formatRange(bin: HistogramBin): string {
  const [from, to] = [bin.from, bin.to].map((month) => `${formatMonth(Number(month.slice(5)))} ${month.slice(0, 4)}`);
  return from === to ? `${from}` : `${from} to ${to}`;
}

/** A drag chooses the months it crosses, a click the column it meets. */
function listenForBrush(svg: SVGSVGElement, histogram: Histogram, choose: ChooseMonths): void {
  let start: number | undefined;
  const shade = svgElement('rect', { class: 'brushfill', y: '0', height: '100%', width: '0' });
  const placeOf = (event: PointerEvent) => {
    const box = svg.getBoundingClientRect();
    return ((event.clientX - box.left) / box.width) * histogram.width;
  };
  svg.prepend(shade);
  svg.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    start = placeOf(event);
    svg.setPointerCapture(event.pointerId);
  });
  svg.addEventListener('pointermove', (event) => {
    if (start === undefined) return;
    const place = placeOf(event);
    shade.setAttribute('x', String(Math.min(start, place)));
    shade.setAttribute('width', String(Math.abs(place - start)));
  });
  svg.addEventListener('pointerup', (event) => {
    if (start === undefined) return;
    const place = placeOf(event);
    const range = Math.abs(place - start) < MIN_DRAG_PX ? monthsBetween(histogram, place, place) : monthsBetween(histogram, start, place);
    start = undefined;
    shade.setAttribute('width', '0');
    if (range !== undefined) choose(range);
  });
  svg.addEventListener('pointercancel', () => {
    start = undefined;
    shade.setAttribute('width', '0');
  });
}

/** Two lists of years: the same choice without dragging. */
function renderRangeForm(months: readonly MonthCount[], chosen: MonthRange, choose: ChooseMonths): HTMLElement {
  const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))];
  const from = renderYears('From', years, chosen.from?.slice(0, 4) ?? years[0]);
  const to = renderYears('To', years, chosen.to?.slice(0, 4) ?? years.at(-1));
  const apply = () => {
    // Who chooses an end before the beginning means the years between them.
    const [first, last] = [from.select.value, to.select.value].sort();
    choose({ from: `${first}-01`, to: `${last}-12` });
  };
  from.select.addEventListener('change', apply);
  to.select.addEventListener('change', apply);
  const all = element('button', { type: 'button', class: 'small' }, 'All dates');
  all.addEventListener('click', () => choose({}));
  const isChosen = chosen.from !== undefined || chosen.to !== undefined;
  const hint = element('span', {}, 'Records found, by date and kind. Drag over the drawing or choose years to narrow.');
  return element('div', { class: 'range' }, hint, from.label, to.label, isChosen ? all : undefined);
}

function renderYears(
  name: string,
  years: readonly string[],
  chosen: string | undefined,
): { label: HTMLElement; select: HTMLSelectElement } {
  const select = element('select', {}, ...years.map((year) => element('option', { value: year }, year)));
  if (chosen !== undefined) select.value = chosen;
  return { label: element('label', {}, `${name} `, select), select };
}
