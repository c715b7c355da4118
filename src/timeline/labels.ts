/**
 * Labels over stacks of sheets, in one lane. Each label stands on a leader that rises from its stack:
 *
 *     30 Oct MUSCULAR          rise: height of the label's foot over the lane's floor
 *     |                        foot: height of the stack on which the leader stands
 *     ▮
 *
 * Requests are taken in order, each to the lowest free row, right of its leader or else left of it.
 * No label touches another, none crosses a leader, no leader crosses a label; what finds no place is left out.
 */

export interface LabelRequest {
  readonly id: string;
  /** Where the leader stands, in px. */
  readonly anchor: number;
  /** Width of the words, in px. */
  readonly width: number;
  /** Height of the stack under the leader, in px. */
  readonly foot: number;
}

export interface LabelSpace {
  /** Labels stay between these places, in px. */
  readonly left: number;
  readonly right: number;
  readonly rowHeight: number;
  readonly rows: number;
  /** Most labels placed; the rest are left out. */
  readonly most: number;
  /** Height of the tallest stack between two places, in px. */
  readonly heightBetween: (x0: number, x1: number) => number;
  /** Greatest height of a label's top over the floor; a lane that grows with its labels has none. */
  readonly ceiling?: number;
  /** Sides of their leaders at which labels may stand, the best first; right and left where nothing is said. */
  readonly sides?: readonly LabelSide[];
  /** Labels that stand already. */
  readonly standing?: readonly PlacedLabel[];
}

export type LabelSide = 'right' | 'left';

export interface PlacedLabel extends LabelRequest {
  readonly side: LabelSide;
  /** The label fills x0..x1 across and rise..rise+rowHeight upwards. */
  readonly x0: number;
  readonly x1: number;
  readonly rise: number;
}

const SIDES: readonly LabelSide[] = ['right', 'left'];

/** Free room at both sides of a label, and between a label and a leader, in px. */
const LABEL_GAP = 10;
const LEADER_GAP = 5;
/** A label's foot stands this far over the stacks under it. */
const STACK_GAP = 6;

/** Placed labels in the order of the requests. Cost grows with requests × placed labels × rows. */
export function placeLabels(requests: readonly LabelRequest[], space: LabelSpace): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const request of requests) {
    if (placed.length >= space.most) break;
    const label = findPlace(request, [...(space.standing ?? []), ...placed], space);
    if (label !== undefined) placed.push(label);
  }
  return placed;
}

function findPlace(request: LabelRequest, placed: readonly PlacedLabel[], space: LabelSpace): PlacedLabel | undefined {
  for (let row = 0; row < space.rows; row++) {
    for (const side of space.sides ?? SIDES) {
      const label = candidate(request, side, row, space);
      if (isInside(label, space) && !placed.some((other) => collide(label, other, space.rowHeight))) return label;
    }
  }
  return undefined;
}

function candidate(request: LabelRequest, side: LabelSide, row: number, space: LabelSpace): PlacedLabel {
  const x0 = side === 'right' ? request.anchor - 1 : request.anchor + 1 - request.width;
  const x1 = x0 + request.width;
  const rise = space.heightBetween(x0, x1) + STACK_GAP + row * space.rowHeight;
  return { ...request, side, x0, x1, rise };
}

function isInside(label: PlacedLabel, space: LabelSpace): boolean {
  const isUnderCeiling = space.ceiling === undefined || label.rise + space.rowHeight <= space.ceiling;
  return label.x0 >= space.left - 2 && label.x1 <= space.right && isUnderCeiling;
}

function collide(a: PlacedLabel, b: PlacedLabel, rowHeight: number): boolean {
  const overlapAcross = a.x0 < b.x1 + LABEL_GAP && b.x0 < a.x1 + LABEL_GAP;
  const overlapUp = Math.abs(a.rise - b.rise) < rowHeight;
  return (overlapAcross && overlapUp) || leaderCrosses(a, b, rowHeight) || leaderCrosses(b, a, rowHeight);
}

/** Whether the leader of `a`, from its stack up to its label, runs through or close by the label of `b`. */
function leaderCrosses(a: PlacedLabel, b: PlacedLabel, rowHeight: number): boolean {
  const isBeside = a.anchor < b.x0 - LEADER_GAP || a.anchor > b.x1 + LEADER_GAP;
  return !isBeside && a.rise >= b.rise - 4 && a.foot < b.rise + rowHeight;
}
