/**
 * The board of the timeline's page as a drawing for embeds: with the cursor of a known day and the arcs of a selected event. A script of
 * its own, since most embeds of a query have neither. It stands at `queryBoard`, for classic scripts have no exports.
 */
import { formatDay } from '../../model/dates.ts';
import { layOutBoard } from '../../timeline/board.ts';
import { renderBoard } from '../../timeline/board-svg.ts';
import { listArcLinks, withNeighbors } from '../../timeline/neighbors.ts';
import type { QueryView } from './query-view.ts';

export interface BoardSize {
  readonly width: number;
  readonly height: number;
}

/** What stands in the SVG, every word of it escaped. */
function drawBoard({ set, window, selected, links, cursor, state: { known } }: QueryView, size: BoardSize): string {
  const spec = {
    ...size,
    ...window,
    left: 0,
    told: selected === undefined ? [] : withNeighbors(selected, links),
    ...(selected === undefined ? {} : { selected: selected.id }),
    ...(cursor === undefined ? {} : { cursor }),
  };
  const drawing = known === undefined ? {} : { cursorText: `Known on ${formatDay(known, 'short')}` };
  return renderBoard(layOutBoard(set, listArcLinks(links), spec), drawing);
}

declare global {
  var queryBoard: ((view: QueryView, size: BoardSize) => string) | undefined;
}

globalThis.queryBoard = drawBoard;
