/**
 * On which page of the reading view a unit of an official document stands. A short document is one page; a long one is parted at
 * its divisions, or between turns, into pages that are named by the first unit on each, so that an address stays the same as
 * long as the text does.
 */
import type { DocumentUnit } from './documents.ts';

export interface DocumentPart {
  /** Id of its first unit; empty where the document is one page. */
  readonly name: string;
  readonly units: readonly DocumentUnit[];
}

/** What a page may weigh, so that it comes to 30 kB compressed: characters, with a charge for what stands around each unit. */
export const PART_WEIGHT = 75_000;
const UNIT_WEIGHT = 150;

/** The pages in order, at least one. A unit that is too heavy by itself has a page of its own. Linear in the text, but for nesting. */
export function partDocument(units: readonly DocumentUnit[], heaviest = PART_WEIGHT): readonly DocumentPart[] {
  if (weigh(units) <= heaviest) return [{ name: '', units }];
  return packUnits(units, heaviest).map((part) => ({ name: part[0]?.id ?? '', units: part }));
}

/** Page of every unit, by its id. */
export function buildUnitParts(units: readonly DocumentUnit[]): ReadonlyMap<string, string> {
  return new Map(partDocument(units).flatMap((part) => part.units.map((unit) => [unit.id, part.name] as const)));
}

function weigh(units: readonly DocumentUnit[]): number {
  return units.reduce((sum, unit) => sum + weighUnit(unit), 0);
}

function weighUnit(unit: DocumentUnit): number {
  return unit.paragraphs.reduce((sum, paragraph) => sum + paragraph.length, UNIT_WEIGHT + (unit.heading?.length ?? 0));
}

type Units = readonly DocumentUnit[];

/** Pieces in order, as many on a page as it can hold. */
function packUnits(units: Units, heaviest: number): readonly Units[] {
  const pages: DocumentUnit[][] = [];
  let room = 0;
  for (const piece of listPieces(units, heaviest)) {
    const weight = weigh(piece);
    if (weight > room) {
      pages.push([]);
      room = heaviest;
    }
    pages.at(-1)?.push(...piece);
    room -= weight;
  }
  return pages;
}

/** Whole divisions where they are light enough; of the others the divisions below them; in the end single units. */
function listPieces(units: Units, heaviest: number): readonly Units[] {
  return joinHead(
    listDivisions(units).flatMap((division) =>
      division.length === 1 || weigh(division) <= heaviest ? [division] : listPieces(division, heaviest),
    ),
  );
}

/** Runs of units that begin at the least depth; where there is one such unit alone, it and then the divisions below it. More than one, unless it is one unit. */
function listDivisions(units: Units): readonly Units[] {
  const divisions = cutAt(units, findTop(units));
  const [first, ...below] = units;
  return divisions.length > 1 || first === undefined ? divisions : [[first], ...cutAt(below, findTop(below))];
}

function findTop(units: Units): number {
  return units.reduce((top, unit) => Math.min(top, unit.depth), Number.POSITIVE_INFINITY);
}

/** A head does not stand on a page without what it is the head of. */
function joinHead([first = [], second = [], ...rest]: readonly Units[]): readonly Units[] {
  return first.every((unit) => unit.paragraphs.length === 0) ? [[...first, ...second], ...rest] : [first, second, ...rest];
}

function cutAt(units: Units, depth: number): readonly Units[] {
  const runs: DocumentUnit[][] = [];
  for (const unit of units) {
    if (unit.depth <= depth || runs.length === 0) runs.push([unit]);
    else runs.at(-1)?.push(unit);
  }
  return runs;
}
