/** A thread, an entity in time, or a matrix as a picture: what its card says, as `card-image.ts` does for records. */
import { CELL_STATES, type CellState } from '../model/provisions.ts';
import { escapeXml } from '../text/escape.ts';
import { breakLines } from './card-image.ts';
import type { CardGrid, ListCard, ListRow } from './lists.ts';
import { EDGE, INK, INK_2, renderPicture, renderTab, SANS, SERIF, WIDTH } from './picture.ts';

interface Block {
  readonly svg: readonly string[];
  /** Where the next one begins. */
  readonly end: number;
}

/** Well-formed SVG, 600 wide and as high as its text. */
export function renderListImage(card: ListCard): string {
  const title = setLines(breakLines(card.title, 44), 16, { size: 22, lead: 27, family: SANS, fill: INK, weight: 700 });
  const summary = setLines(breakLines(card.summary, 70), title.end + 8, { size: 16, lead: 23, family: SERIF, fill: INK });
  const rows = stack(card.rows, summary.end + 14, setRow);
  const grid = card.grid === undefined ? { svg: [], end: rows.end } : setGrid(card.grid, rows.end);
  const parts = [title, summary, rows, grid].flatMap((block) => block.svg);
  return renderPicture({ title: card.title, height: grid.end + 60, parts });
}

function stack<T>(items: readonly T[], top: number, set: (item: T, top: number) => Block): Block {
  return items.reduce<Block>(
    ({ svg, end }, item) => {
      const block = set(item, end);
      return { svg: [...svg, ...block.svg], end: block.end };
    },
    { svg: [], end: top },
  );
}

interface Type {
  readonly size: number;
  readonly lead: number;
  readonly family: string;
  readonly fill: string;
  readonly weight?: number;
  readonly x?: number;
}

function setLines(lines: readonly string[], top: number, { size, lead, family, fill, weight, x = EDGE }: Type): Block {
  const bold = weight === undefined ? '' : ` font-weight="${weight}"`;
  const svg = lines.map(
    (line, index) =>
      `<text x="${x}" y="${top + lead * (index + 1)}" font-family="${family}" font-size="${size}" fill="${fill}"${bold}>${escapeXml(line)}</text>`,
  );
  return { svg, end: top + lead * lines.length };
}

function setRow(row: ListRow, top: number): Block {
  const date = setLines([row.date], top, { size: 13, lead: 19, family: SANS, fill: INK_2, x: EDGE + 28 });
  const title = setLines(breakLines(row.title, 58), top, { size: 14, lead: 19, family: SANS, fill: INK, x: EDGE + 150 });
  return { svg: [renderTab(row.lane, top + 5), ...date.svg, ...title.svg], end: Math.max(title.end, date.end) + 8 };
}

/** Names of provisions take the left, versions share the rest. */
const NAMES_WIDTH = 196;
const MOST_LETTERS = 28;

function setGrid({ columns, rows }: CardGrid, top: number): Block {
  const step = (WIDTH - 2 * EDGE - NAMES_WIDTH) / Math.max(1, columns.length);
  const center = (index: number) => Math.round(EDGE + NAMES_WIDTH + step * (index + 0.5));
  const most = Math.max(4, Math.floor(step / 5));
  const heads = columns.map((name, index) => breakLines(name, most).map((line, at) => setHead(line, center(index), top + 14 + at * 13)));
  const deepest = Math.max(1, ...heads.map((lines) => lines.length));
  const set = ({ name, states }: CardGrid['rows'][number], y: number): Block => {
    const lines = setLines(breakLines(name, MOST_LETTERS), y, { size: 13, lead: 18, family: SANS, fill: INK });
    return { svg: [...lines.svg, ...states.map((state, index) => renderState(state, center(index), y + 14))], end: lines.end + 10 };
  };
  const body = stack(rows, top + 14 + deepest * 13, set);
  const states = new Set(rows.flatMap((row) => row.states));
  return { svg: [...heads.flat(), ...body.svg, ...setLegend(states, body.end + 12)], end: body.end + 20 };
}

/** Each sign with its name, for those that are used. */
function setLegend(states: ReadonlySet<CellState>, y: number): readonly string[] {
  const named = Object.entries(CELL_STATES).flatMap(([id, name]) =>
    [...states].flatMap((state) => (state === id ? [{ state, name }] : [])),
  );
  let x = EDGE;
  return named.map(({ state, name }) => {
    const svg = `${renderState(state, x + 6, y)}<text x="${x + 18}" y="${y + 4}" font-family="${SANS}" font-size="12" fill="${INK_2}">${name}</text>`;
    x += 36 + name.length * 6.2;
    return svg;
  });
}

function setHead(line: string, x: number, y: number): string {
  return `<text x="${x}" y="${y}" text-anchor="middle" font-family="${SANS}" font-size="9.5" font-weight="700" fill="${INK}">${escapeXml(line)}</text>`;
}

/** The signs of the page, 12 square: solid new, half changed, small kept, struck dropped, open absent, dot not established. */
function renderState(state: CellState, x: number, y: number): string {
  const open = `<rect x="${x - 6}" y="${y - 6}" width="12" height="12" fill="none" stroke="${INK}"/>`;
  const signs: { readonly [state in CellState]: string } = {
    new: `<rect x="${x - 6}" y="${y - 6}" width="12" height="12" fill="${INK}"/>`,
    changed: `${open}<path d="M${x - 6} ${y + 6}V${y - 6}H${x + 6}Z" fill="${INK}"/>`,
    kept: `<rect x="${x - 3}" y="${y - 3}" width="6" height="6" fill="${INK}"/>`,
    dropped: `${open}<path d="M${x - 6} ${y + 6}L${x + 6} ${y - 6}" stroke="${INK}"/>`,
    absent: open,
    unknown: `<circle cx="${x}" cy="${y}" r="2" fill="${INK}"/>`,
  };
  return signs[state];
}
