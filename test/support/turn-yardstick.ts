/** Hearings that others have cut into turns, and how far ours agree: same speaker, same first and last words. */
import type { DocumentUnit } from '../../src/model/documents.ts';

/** Words compared at each end of a turn. */
const WORDS = 4;

export interface Agreement {
  /** Turns of the yardstick. */
  readonly rows: number;
  readonly agreed: number;
  /** Turns of the yardstick without a partner, and ours. */
  readonly missed: readonly string[];
  readonly extra: readonly string[];
}

/** `rows` are speaker and speech. A row without a word in its speech is a label that belongs to the row before it. */
export function compareWithYardstick(units: readonly DocumentUnit[], rows: readonly (readonly string[])[]): Agreement {
  const theirs = joinEmptyRows(rows).map(([speaker, speech]) => keyOf(speaker, speech));
  const ours = units.filter(({ type }) => type === 'turn').map(({ speaker = '', paragraphs }) => keyOf(speaker, paragraphs.join(' ')));
  const open = new Map<string, number>();
  for (const key of ours) open.set(key, (open.get(key) ?? 0) + 1);
  const missed = theirs.filter((key) => {
    const count = open.get(key) ?? 0;
    open.set(key, count - 1);
    return count <= 0;
  });
  const extra = ours.filter((key) => (open.get(key) ?? 0) > 0);
  return { rows: theirs.length, agreed: theirs.length - missed.length, missed, extra };
}

function joinEmptyRows(rows: readonly (readonly string[])[]): [speaker: string, speech: string][] {
  const joined: [string, string][] = [];
  for (const [speaker = '', speech] of rows) {
    if (speech === undefined) continue;
    const last = joined.at(-1);
    if (wordsOf(speech).length === 0 && last !== undefined) last[1] += ` ${speaker}`;
    else joined.push([speaker, speech]);
  }
  return joined;
}

/** Notes in brackets are left out on both sides. */
function wordsOf(text: string): readonly string[] {
  return (
    text
      .replace(/\[[^\]]*\]/g, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function keyOf(speaker: string, speech: string): string {
  const words = wordsOf(speech);
  return `${wordsOf(speaker).join(' ')}|${words.slice(0, WORDS).join(' ')}|${words.slice(-WORDS).join(' ')}`;
}

/** Cells of a CSV (RFC 4180), a row a line. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end !== ',') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
