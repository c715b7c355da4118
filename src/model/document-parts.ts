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
export const PART_WEIGHT = 90_000;
const UNIT_WEIGHT = 150;

/** The pages in order, at least one. A unit that is too heavy by itself has a page of its own. Linear in the text, but for nesting. */
export function partDocument(units: readonly DocumentUnit[], heaviest = PART_WEIGHT): readonly DocumentPart[] {
  if (weigh(units) <= heaviest) return [{ name: '', units }];
  return joinHeads(splitUnits(units, heaviest)).map((part) => ({ name: part[0]?.id ?? '', units: part }));
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

/** Whole divisions together as long as they are light enough; a division that is not is split into those below it. */
function splitUnits(units: Units, heaviest: number): readonly Units[] {
  const parts: DocumentUnit[][] = [];
  let room = 0;
  for (const division of listDivisions(units)) {
    const weight = weigh(division);
    if (weight > heaviest && division.length > 1) {
      const [head = [], ...rest] = splitUnits(division, heaviest);
      parts.push([...head], ...rest.map((part) => [...part]));
      room = 0;
    } else if (weight <= room) {
      parts.at(-1)?.push(...division);
      room -= weight;
    } else {
      parts.push([...division]);
      room = heaviest - weight;
    }
  }
  return parts;
}

/** Runs of units that begin at the least depth; where there is one such unit alone, it and then the divisions below it. More than one, unless it is one unit. */
function listDivisions(units: Units): readonly Units[] {
  const [first, ...below] = units;
  const top = Math.min(...units.map((unit) => unit.depth));
  const divisions = cutAt(units, top);
  if (divisions.length > 1 || first === undefined) return divisions;
  return [[first], ...cutAt(below, Math.min(...below.map((unit) => unit.depth)))];
}

/** A head does not stand on a page without what it is the head of. */
function joinHeads(parts: readonly Units[]): readonly Units[] {
  const joined: Units[] = [];
  let heads: Units = [];
  for (const part of parts) {
    const isHead = part.every((unit) => unit.paragraphs.length === 0);
    if (isHead) heads = [...heads, ...part];
    else {
      joined.push([...heads, ...part]);
      heads = [];
    }
  }
  return heads.length === 0 ? joined : [...joined, heads];
}

function cutAt(units: Units, depth: number): readonly Units[] {
  const runs: DocumentUnit[][] = [];
  for (const unit of units) {
    if (unit.depth <= depth || runs.length === 0) runs.push([unit]);
    else runs.at(-1)?.push(unit);
  }
  return runs;
}
