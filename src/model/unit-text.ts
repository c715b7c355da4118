/** A unit of an official document in plain words: for lists, search and citation. */
import type { DocumentUnit } from './documents.ts';

/** Number, heading or speaker in front, then the paragraphs, each a line. */
export function formatUnitText(unit: DocumentUnit): string {
  const head = formatUnitName(unit);
  return [...(head === '' ? [] : [head]), ...unit.paragraphs].join('\n');
}

/** `SEC. 101. Additional requirements`, `Mr. CLAPPER`; empty where it has neither. */
export function formatUnitName({ number, heading, speaker }: DocumentUnit): string {
  return [number, heading, speaker].filter((word) => word !== undefined && word !== '').join(' ');
}

/** The beginning of its text as one line of at most `longest` characters, cut between words and then with an ellipsis. */
export function excerptUnit(unit: DocumentUnit, longest = 160): string {
  const text = formatUnitText(unit).replaceAll('\n', ' ');
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const end = cut.lastIndexOf(' ');
  // A word longer than the line is cut, but no character is.
  return `${(end > 0 ? cut.slice(0, end) : cut.replace(/[\ud800-\udbff]$/, '')).trimEnd()}…`;
}
