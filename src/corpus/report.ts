/** Where mistakes are collected while content is read. Nothing here throws: a run names all of them. */
import { compareProblems, type Problem } from '../model/problem.ts';
import type { ProblemCode } from './problem-codes.ts';

/** Way to a field: `['links', 0, 'to']`. */
export type FieldPath = readonly (string | number)[];

/** `links[0].to` */
export function formatFieldPath(path: FieldPath): string {
  return path.reduce<string>((text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`), '');
}

/** A place in a file. `path` is a field or an id such as `#p3`; empty for the file as a whole. */
export interface Place {
  readonly line: number;
  readonly path: string;
}

export interface Finding {
  readonly code: ProblemCode;
  readonly message: string;
  readonly hint: string;
}

/** Notes a mistake in one file. */
export type Report = (place: Place, finding: Finding) => void;

export interface ProblemList {
  reportFor(file: string): Report;
  /** Sorted (`compareProblems`), without repeats. */
  list(): readonly Problem[];
}

export function makeProblemList(): ProblemList {
  const problems = new Map<string, Problem>();
  return {
    reportFor: (file) => (place, finding) => {
      const problem = { file, ...place, ...finding };
      problems.set(JSON.stringify(problem), problem);
    },
    list: () => [...problems.values()].sort(compareProblems),
  };
}

/** Values for a hint: `a, b, c`; at most 40 of them. */
export function formatAllowed(words: readonly string[]): string {
  return words.length > 40 ? `${words.slice(0, 40).join(', ')}, …` : words.join(', ');
}

/** A value of the content, quoted for a message and cut at 60 characters. */
export function quoteValue(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `"${line.length > 60 ? `${line.slice(0, 59)}…` : line}"`;
}
