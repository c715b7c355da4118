/** The view as SVG, PNG and CSV, each with a line that says where it comes from. */
import { parseEmbedView } from '../../embeds/settings.ts';
import { formatDay, numberToIsoDay } from '../../model/dates.ts';
import { absoluteUrl, recordPath, type Site, sitePath } from '../../model/permalinks.ts';
import { escapeXml } from '../../text/escape.ts';
import { type ArcFamily, nameFamily } from '../../timeline/arc-families.ts';
import { countDays } from '../../timeline/bins.ts';
import { formatBoardState } from '../../timeline/board-state.ts';
import { formatTimelineCsv } from '../../timeline/csv.ts';
import { renderPath, renderText } from '../../timeline/svg.ts';
import { measureText } from '../../timeline/text-width.ts';
import { copyText, showDone } from '../exchange/copy.ts';
import { saveFile } from '../exchange/save-file.ts';
import type { App, Scene } from './app.ts';
import { readColor } from './canvas.ts';
import type { Chart } from './chart.ts';
import { nameEntity } from './compare.ts';
import { part } from './dom.ts';
import { readFontRules } from './fonts.ts';
import { eventsInView } from './rows.ts';

/** What of an element's look a copy must carry, since a file has no style sheet of ours. */
const LOOKS = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'paint-order',
  'font-size',
  'font-weight',
  'font-family',
  'letter-spacing',
  'opacity',
] as const;
/** Around the drawing; over it, for what it shows; a line of the key and of the source. */
const MARGIN_PX = 24;
const HEAD_PX = 36;
const LINE_PX = 18;

export function addExports(root: HTMLElement, app: App, chart: Chart, site: Site): void {
  const on = (name: string, act: () => void) => part(root, name, HTMLButtonElement).addEventListener('click', act);
  // A file names its query, so that it must not hold what was shown before the answer.
  on('export-csv', () => void app.settled().then((scene) => save(csvOf(scene, site), 'text/csv', 'timeline.csv')));
  const withDrawing = async (save: (drawing: Drawing) => void | Promise<void>) => {
    const drawing = await drawFile(await app.settled(), chart, site);
    if (drawing !== undefined) await save(drawing);
  };
  on('export-svg', () => void withDrawing(({ text }) => save(text, 'image/svg+xml', 'timeline.svg')));
  on('export-png', () => void withDrawing(savePng));
  const embed = part(root, 'embed-link', HTMLAnchorElement);
  app.addPart((scene) => {
    embed.href = sitePath(site, `embed/?${embedQuery(scene)}`);
  });
  const copy = part(root, 'copy-link', HTMLButtonElement);
  copy.addEventListener('click', () => {
    const url = `${location.origin}${location.pathname}${formatBoardState(app.scene().state)}`;
    void copyText(url).then((isCopied) => showDone(copy, isCopied ? 'Copied' : 'Not copied'));
  });
}

/** What the builder of embeds is told: the query, and of the view all that an embed can show. */
function embedQuery({ state, window, set }: Scene): URLSearchParams {
  const query = new URLSearchParams({ kind: 'timeline', q: state.query });
  // A window that leaves nothing out needs no days, and follows the record as it grows.
  const isWhole = set.lanes.reduce((sum, { days }) => sum + countDays(days, window), 0) === set.size;
  const view = parseEmbedView(new URLSearchParams(formatBoardState(isWhole ? state : { ...state, ...window })));
  for (const [name, value] of Object.entries(view ?? {})) query.set(name, value);
  return query;
}

function sourceLine({ state }: Scene, site: Site): string {
  return `The Surveillance Record, ${absoluteUrl(site, 'timeline/')}${formatBoardState(state)}`;
}

function csvOf(scene: Scene, site: Site): string {
  const known = scene.cursor;
  const events = eventsInView(scene).filter((event) => known === undefined || event.end < known);
  return formatTimelineCsv(events, {
    url: (event) => absoluteUrl(site, recordPath({ kind: event.kind, id: event.record }, event.passage)),
    links: (event) => scene.index.linksOf[scene.index.eventById.get(event.id)?.index ?? -1]?.length ?? 0,
    source: sourceLine(scene, site),
  });
}

interface Drawing {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** The chart as a file of its own: drawn anew with all its sheets, every look written out, with the page's type, a head, a key and the source. */
async function drawFile(scene: Scene, chart: Chart, site: Site): Promise<Drawing | undefined> {
  const copy = chart.copy();
  if (copy === undefined) return undefined;
  const key = renderKey(scene.state.arcs, copy.width);
  const source = breakLine(`Source: ${sourceLine(scene, site)}`, copy.width);
  const parts = [
    { height: HEAD_PX, inner: renderHead(scene) },
    { height: copy.height, inner: copy.inner },
    key,
    {
      height: LINE_PX * (source.length + 1),
      inner: source.map((text, line) => renderText({ x: 0, y: LINE_PX * (line + 1), text, classes: 'tl-kind' })).join(''),
    },
  ];
  let y = MARGIN_PX;
  const groups = parts.map(({ height, inner }) => {
    const group = `<g transform="translate(${MARGIN_PX} ${y})">${inner}</g>`;
    y += height;
    return group;
  });
  const [width, height] = [copy.width + 2 * MARGIN_PX, y + MARGIN_PX - LINE_PX];
  // A drawing in another face is better than none.
  const fonts = await readFontRules('Archivo').catch(() => '');
  const style = `<style>${fonts}text{font-variant-numeric:tabular-nums}</style>`;
  const ground = `<rect width="${width}" height="${height}" fill="${escapeXml(readColor(chart.stage, '--paper'))}"/>`;
  const frame = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  const title = `<title>${escapeXml(`${nameView(scene)}, ${spanOf(scene)}`)}</title>`;
  const inner = writeOut(groups.join(''), chart.stage);
  return { text: `<svg xmlns="http://www.w3.org/2000/svg" ${frame}>${title}${style}${ground}${inner}</svg>`, width, height };
}

/** What is shown, in the words of the reader where there are any. */
function nameView({ state, index }: Scene): string {
  if (state.query !== '') return state.query;
  if (state.compare !== undefined) return state.compare.map((ref) => nameEntity(ref, index)).join(' and ');
  return 'Disclosures and the responses to them';
}

/** A comparison has heads of its own. */
function renderHead(scene: Scene): string {
  const { query, compare } = scene.state;
  if (query === '' && compare !== undefined) return renderText({ x: 0, y: 18, text: spanOf(scene), classes: 'tl-note' });
  const name = nameView(scene);
  const span = { x: measureText(name, 22, 800) + 12, y: 18, text: spanOf(scene), classes: 'tl-note' };
  return renderText({ x: 0, y: 18, text: name, classes: 'tl-head' }) + renderText(span);
}

/** Strokes of the families that are drawn, with what their links do; in as many rows as the width asks. */
function renderKey(families: readonly ArcFamily[], width: number): { readonly height: number; readonly inner: string } {
  let [x, y] = [0, LINE_PX];
  const items = families.map((family) => {
    const text = nameFamily(family);
    const own = 42 + measureText(text, 12) + 20;
    if (x > 0 && x + own > width) [x, y] = [0, y + LINE_PX];
    const stroke = renderPath(`M${x} ${y - 4}h34`, `tl-bundle tl-w2 tl-${family}`);
    const item = stroke + renderText({ x: x + 42, y, text, classes: 'tl-kind' });
    x += own;
    return item;
  });
  return { height: families.length === 0 ? 0 : y + 4, inner: items.join('') };
}

/** A text without spaces to break at, such as an address, in lines of at most so many px. */
function breakLine(text: string, width: number): string[] {
  const lines: string[] = [''];
  for (const character of text) {
    const line = `${lines.at(-1) ?? ''}${character}`;
    if (measureText(line, 12) > width) lines.push(character);
    else lines[lines.length - 1] = line;
  }
  return lines;
}

function spanOf({ window }: Scene): string {
  return `${formatDay(numberToIsoDay(Math.floor(window.from)))} to ${formatDay(numberToIsoDay(Math.ceil(window.to) - 1))}`;
}

/** SVG text with the looks that it has on the page, and without classes. */
function writeOut(inner: string, stage: HTMLElement): string {
  const model = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  model.setAttribute('class', 'tl offscreen');
  model.innerHTML = inner;
  stage.append(model);
  const elements = [...model.querySelectorAll('*')];
  for (const element of elements) writeLooks(element);
  // Not before all looks are read: a lane's class gives its colour to what is inside it.
  for (const element of elements) element.removeAttribute('class');
  // As XML: what HTML writes as `&nbsp;` no SVG reader knows.
  const text = [...model.childNodes].map((node) => new XMLSerializer().serializeToString(node)).join('');
  model.remove();
  return text;
}

function writeLooks(element: Element): void {
  const style = getComputedStyle(element);
  for (const look of LOOKS) {
    const value = style.getPropertyValue(look);
    if (value !== '') element.setAttribute(look, value);
  }
}

async function savePng({ text, width, height }: Drawing): Promise<void> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => {
    if (blob !== null) saveFile('timeline.png', 'image/png', blob);
  }, 'image/png');
}

function save(text: string, type: string, name: string): void {
  saveFile(name, `${type};charset=utf-8`, text);
}
