/** An official text cut into the sections by which two texts are compared. */
import type { DocumentUnit } from '../../model/documents.ts';
import { formatUnitName } from '../../model/unit-text.ts';
import { cutWords, LINE_BREAK, type Word } from '../../text/word-diff.ts';
import { hasOwnLine } from './text-outline.ts';

export interface SectionLine {
  /** How far it lies below its section. */
  readonly depth: number;
  readonly words: readonly Word[];
}

export interface TextSection {
  /** Id of its first unit. */
  readonly id: string;
  /** As printed, empty where there is none. */
  readonly number: string;
  readonly heading: string;
  /** For lists: number and heading, the speaker, or the first words; never empty. */
  readonly name: string;
  /** In order; empty where the section is only a heading over others. */
  readonly lines: readonly SectionLine[];
}

/** In order. Every unit's number, heading, speaker and paragraphs are in exactly one section; what a committee struck out is in none. */
export function cutSections(units: readonly DocumentUnit[]): readonly TextSection[] {
  const standing = units.filter((unit) => unit.change !== 'struck');
  const sections: DocumentUnit[][] = [];
  let bottom = 0;
  for (const [index, unit] of standing.entries()) {
    if (sections.length === 0 || unit.depth <= bottom) {
      sections.push([unit]);
      // Below a head over sections the next is a section too; below a section all is part of it.
      bottom = isHeadOverSections(unit, standing[index + 1]) ? Number.POSITIVE_INFINITY : unit.depth;
    } else sections.at(-1)?.push(unit);
  }
  return sections.map(buildSection);
}

/** `TITLE I`, whose parts stand on lines of their own; not `SEC. 101.`, whose parts are `(a)` and `(b)`. */
function isHeadOverSections(unit: DocumentUnit, next: DocumentUnit | undefined): boolean {
  if (unit.type !== 'section' || unit.paragraphs.length > 0 || next === undefined || next.depth <= unit.depth) return false;
  return next.type === 'section' && hasOwnLine(next);
}

function buildSection(units: readonly DocumentUnit[]): TextSection {
  const [first] = units;
  if (first === undefined) throw new Error('Internal: a section without units');
  const lines = units.flatMap((unit, index) => {
    // The head of the section itself is compared apart from its lines.
    const head = index === 0 ? (unit.speaker ?? '') : formatUnitName(unit);
    const [line, ...rest] = unit.paragraphs;
    const opening = [head, line].filter((part) => part !== undefined && part !== '').join(' ');
    return [...(opening === '' ? [] : [opening]), ...rest].map((text) => ({
      depth: Math.max(0, unit.depth - first.depth),
      words: cutWords(text),
    }));
  });
  const name = formatUnitName(first);
  return {
    id: first.id,
    number: first.number ?? '',
    heading: first.heading ?? '',
    name: name === '' ? nameByWords(first) : first.type === 'turn' ? `${name}, ${first.id}` : name,
    lines: lines.filter((line) => line.words.length > 0),
  };
}

const NAME_LENGTH = 60;

function nameByWords(unit: DocumentUnit): string {
  if (unit.id === 'preface') return 'Preface';
  const text = unit.paragraphs.slice(0, 5).join(' ') || unit.id;
  return text.length <= NAME_LENGTH ? text : `${text.slice(0, text.lastIndexOf(' ', NAME_LENGTH) + 1 || NAME_LENGTH).trimEnd()}…`;
}

/** Words of all lines, with a break between lines. */
export function joinLines(lines: readonly SectionLine[]): readonly Word[] {
  return lines.flatMap((line, index) => (index === 0 ? line.words : [LINE_BREAK, ...line.words]));
}
