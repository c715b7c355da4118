/**
 * The six lanes of the timeline: which rows there are, in drawing order, and how each is said
 * (letter, name, one record's name). The letter R stands for rulings, because C is taken by companies.
 */

export const LANES = [
  { id: 'd', letter: 'D', name: 'Disclosures', short: 'Disclosures' },
  { id: 'h', letter: 'H', name: 'Hearings & testimony', short: 'Hearings' },
  { id: 'l', letter: 'L', name: 'Legislation', short: 'Legislation' },
  { id: 'c', letter: 'C', name: 'Company statements', short: 'Companies' },
  { id: 'j', letter: 'R', name: 'Courts', short: 'Courts' },
  { id: 'g', letter: 'G', name: 'Government & oversight', short: 'Government' },
] as const;

export type Lane = (typeof LANES)[number];
export type LaneId = Lane['id'];

/** The lane with this id. Every `LaneId` has one. */
export function laneOf(id: LaneId): Lane {
  const lane = LANES.find((candidate) => candidate.id === id);
  if (lane === undefined) throw new Error(`Internal: no lane "${id}"`);
  return lane;
}
