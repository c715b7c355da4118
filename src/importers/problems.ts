/** Problems of an import: each has a line, and a fragment of the input where that helps to find it. */
import type { ImportProblem } from './importer.ts';

export interface FoundAt {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** An element, an id, a field; empty for the file as a whole. */
  readonly path?: string;
}

export interface Found {
  /** A permanent word. */
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** What makes the input unusable. */
export function makeError({ file, line, path = '' }: FoundAt, found: Found): ImportProblem {
  return { severity: 'error', file, line, path, ...found };
}

/** What an editor should look at. */
export function makeWarning({ file, line, path = '' }: FoundAt, found: Found): ImportProblem {
  return { severity: 'warning', file, line, path, ...found };
}

/** A piece of the input for a message: one line, at most 60 characters, control characters left out. */
export function quoteFragment(text: string): string {
  const line = text
    .slice(0, 400)
    .replace(/\p{Cc}+|\s+/gu, ' ')
    .trim();
  return `"${line.length > 60 ? `${line.slice(0, 59)}…` : line}"`;
}
