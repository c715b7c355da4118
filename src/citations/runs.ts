/** A formatted citation: runs of text, some of them in italics, so that one formatter serves plain text and HTML. */
import { escapeHtml } from '../text/escape.ts';

export interface Run {
  readonly text: string;
  readonly italic?: true;
}

export function roman(text: string): Run {
  return { text };
}

export function italic(text: string): Run {
  return { text, italic: true };
}

/** The runs with `separator` between them; those without text are left out. */
export function joinRuns(parts: readonly (Run | readonly Run[] | undefined)[], separator: string): readonly Run[] {
  const filled = parts.map((part) => (part === undefined ? [] : 'text' in part ? [part] : [...part])).filter(hasText);
  return filled.flatMap((runs, index) => (index === 0 ? runs : [roman(separator), ...runs]));
}

function hasText(runs: readonly Run[]): boolean {
  return runs.some((run) => run.text !== '');
}

export function runsToText(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}

/** Safe HTML: text is escaped, italics are `<i>`. */
export function runsToHtml(runs: readonly Run[]): string {
  return runs.map((run) => (run.italic ? `<i>${escapeHtml(run.text)}</i>` : escapeHtml(run.text))).join('');
}
