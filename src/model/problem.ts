/**
 * A mistake in the content, as a value with a position. A run collects all of them.
 * The text says where, what is wrong, and what to do.
 */

export interface Problem {
  /** Path relative to the project, with `/`. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** Field or place in the file, such as `links[0].to` or `#p3`; empty for the file as a whole. */
  readonly path: string;
  /** A permanent word, such as `unknown-field`. */
  readonly code: string;
  /** What is wrong, without a full stop. */
  readonly message: string;
  /** What to do, without a full stop. */
  readonly hint: string;
}

/** `content/x.md:9 links[0].to: no record "a". Did you mean "b"?` */
export function formatProblem(problem: Problem): string {
  const place = problem.path === '' ? '' : ` ${problem.path}`;
  const hint = /[.?!]$/.test(problem.hint) ? problem.hint : `${problem.hint}.`;
  return `${problem.file}:${problem.line}${place}: ${problem.message}. ${hint}`;
}

/** Order by file, then line, then field, then code. */
export function compareProblems(a: Problem, b: Problem): number {
  return compareText(a.file, b.file) || a.line - b.line || compareText(a.path, b.path) || compareText(a.code, b.code);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
