/** How the reading view of an official text is set: contents, speakers, headings, marks of printed pages. */
import { buildUnitParts } from '../../model/document-parts.ts';
import type { DocumentUnit } from '../../model/documents.ts';
import type { OutlineEntry, ReadingUnit, SpeakerTurns } from '../../model/texts.ts';
import { formatUnitName } from '../../model/unit-text.ts';

/** A list of contents that is longer shows its top level alone. */
const LONGEST_OUTLINE = 400;

/** Divisions that have a head of their own, two levels deep; without entries where there are fewer than two. */
export function outlineUnits(units: readonly DocumentUnit[]): readonly OutlineEntry[] {
  const parts = buildUnitParts(units);
  const heads = units.filter(
    (unit) =>
      unit.type === 'section' && hasOwnLine(unit) && (unit.heading !== undefined || unit.depth === 0) && formatUnitName(unit) !== '',
  );
  const depths = [...new Set(heads.map((unit) => unit.depth))].sort((a, b) => a - b).slice(0, 2);
  const listTo = (levels: readonly number[]) =>
    heads
      .filter((unit) => levels.includes(unit.depth))
      .map((unit) => ({ id: unit.id, part: parts.get(unit.id) ?? '', name: formatUnitName(unit), depth: levels.indexOf(unit.depth) }));
  const both = listTo(depths);
  const entries = both.length > LONGEST_OUTLINE ? listTo(depths.slice(0, 1)) : both;
  return entries.length < 2 ? [] : entries;
}

/** `SEC. 101.`, `Article 5` and headings stand on a line of their own; `(a)`, `1.` and so on begin their first line. */
export function hasOwnLine({ depth, number = '', heading }: DocumentUnit): boolean {
  if (depth === 0) return true;
  if (/^[“"‘']*\(/.test(number)) return false;
  return heading !== undefined || /\p{L}{3}|§/u.test(number);
}

/** Who speaks how often, by number of turns, then by first turn; names that differ in case are one. */
export function listSpeakers(units: readonly DocumentUnit[]): readonly SpeakerTurns[] {
  const parts = buildUnitParts(units);
  const turns = units.filter((unit) => unit.type === 'turn' && unit.speaker !== undefined);
  const groups = Map.groupBy(turns, (unit) => (unit.speaker ?? '').toLowerCase());
  return [...groups.values()]
    .flatMap((list): readonly SpeakerTurns[] => {
      const first = list[0];
      return first === undefined
        ? []
        : [{ name: first.speaker ?? '', turns: list.length, first: { id: first.id, part: parts.get(first.id) ?? '' } }];
    })
    .toSorted((a, b) => b.turns - a.turns);
}

/** The units of one page. Headings go down one level at a time, the first is of level 2. */
export function layOutUnits(units: readonly DocumentUnit[]): readonly ReadingUnit[] {
  const open: { readonly depth: number; readonly level: number }[] = [];
  let page: string | undefined;
  return units.map((unit) => {
    while ((open.at(-1)?.depth ?? -1) >= unit.depth) open.pop();
    const level = hasOwnLine(unit) && (unit.heading ?? unit.number) !== undefined ? limitLevel((open.at(-1)?.level ?? 1) + 1) : undefined;
    if (level !== undefined) open.push({ depth: unit.depth, level });
    const indent = level !== undefined ? 0 : Math.max(0, unit.depth - (open.at(-1)?.depth ?? unit.depth));
    const isNewPage = unit.page !== undefined && unit.page !== page;
    page = unit.page ?? page;
    return { unit, indent, ...(level !== undefined && { level }), ...(isNewPage && unit.page !== undefined && { page: unit.page }) };
  });
}

function limitLevel(level: number): 2 | 3 | 4 {
  return level <= 2 ? 2 : level === 3 ? 3 : 4;
}

/** The divisions around a unit, from the top: what a page that begins within them is a part of. */
export function listDivisionsAround(units: readonly DocumentUnit[], id: string): readonly DocumentUnit[] {
  const around: DocumentUnit[] = [];
  for (const unit of units) {
    while ((around.at(-1)?.depth ?? -1) >= unit.depth) around.pop();
    if (unit.id === id) return around;
    around.push(unit);
  }
  return [];
}
