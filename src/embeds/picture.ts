/** The ground of every picture of a card: paper, edge, foot, and the tab of a lane. All in px. */
import { SITE_NAME } from '../model/head.ts';
import { type LaneId, laneOf } from '../model/lanes.ts';
import { escapeXml } from '../text/escape.ts';

export const WIDTH = 600;
export const EDGE = 24;
export const SERIF = 'Georgia, Charter, serif';
export const SANS = "Arial, 'Helvetica Neue', sans-serif";

/** The light theme's values: a picture cannot ask its reader, and a style sheet cannot reach it. */
export const INK = '#14171a';
export const INK_2 = '#474d52';
const PAPER = '#f7f7f3';
const LANES: { readonly [lane in LaneId]: string } = { d: '#c93102', h: '#0b2480', l: '#1f7a68', c: '#5a3200', j: '#8a3cb3', g: '#434c5e' };

/** One SVG file. `parts` are SVG within `WIDTH` × `height`, of which the last 46 are the foot's. */
export function renderPicture({
  title,
  height,
  parts,
}: {
  readonly title: string;
  readonly height: number;
  readonly parts: readonly string[];
}): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="t">
<title id="t">${escapeXml(title)}</title>
<rect x=".5" y=".5" width="${WIDTH - 1}" height="${height - 1}" fill="${PAPER}" stroke="#83888a"/>
<rect width="${WIDTH}" height="4" fill="${INK}"/>
${parts.join('\n')}
<path d="M${EDGE} ${height - 38.5}H${WIDTH - EDGE}" stroke="#c9c9c1"/>
<text x="${EDGE}" y="${height - 16}" font-family="${SANS}" font-size="13" font-weight="700" fill="${INK}">${escapeXml(SITE_NAME)}</text>
</svg>
`;
}

/** A lane's letter on its colour, 18 square, at the left edge; `y` is its upper edge. */
export function renderTab(lane: LaneId, y: number): string {
  const { id, letter } = laneOf(lane);
  return `<rect x="${EDGE}" y="${y}" width="18" height="18" fill="${LANES[id]}"/>
<text x="${EDGE + 9}" y="${y + 13}" text-anchor="middle" font-family="${SANS}" font-size="11" font-weight="700" fill="#ffffff">${letter}</text>`;
}
