/**
 * The query language: text → tree. Nothing throws; a mistake is a value with its position and what to write instead,
 * and what can be understood is searched.
 *
 *   or      = and { ("OR" | "|") and }
 *   and     = unary { ["AND"] unary }
 *   unary   = { "NOT" | "-" | "+" } primary
 *   primary = "(" or ")" | field ":" value | phrase | word
 *   value   = phrase | word | "(" { phrase | word | "OR" } ")"
 *   phrase  = '"' … '"' [ "~" digits ]        word = characters [ "~" digit ] [ "^" digits ]
 *
 * The fields and the limits stand in `grammar.ts`. One pass; linear in the length of the query.
 */
import { QUERY_LIMITS } from './grammar.ts';
import { QueryParser } from './query-parser.ts';

interface Span {
  /** Offsets in the query, 0-based and half-open. */
  readonly start: number;
  readonly end: number;
}

export interface QueryProblem extends Span {
  readonly code: string;
  /** What is wrong, without a full stop. */
  readonly message: string;
  /** What to write instead; empty when there is nothing better. */
  readonly suggestion: string;
  /** What may have been meant by the part that is wrong: text to put in its place. */
  readonly instead?: string;
}

export interface TermNode extends Span {
  readonly type: 'term';
  /** As typed, without operators. */
  readonly text: string;
  /** What is looked up; with wildcards it holds `*` and is not stemmed. */
  readonly term: string;
  readonly wildcard: boolean;
  /** Letters that may differ, 0 to 2. */
  readonly fuzzy: number;
  readonly boost: number;
}

export interface PhraseNode extends Span {
  readonly type: 'phrase';
  readonly text: string;
  /** Terms with their places, the first at 0; common words leave a gap. A term with `*` is a wildcard. */
  readonly terms: readonly { readonly term: string; readonly position: number }[];
  /** Whether it was written in quotation marks; else it is one word that hyphens part. */
  readonly quoted: boolean;
  /** Undefined: exact order. Else how many other words may stand between, in any order. */
  readonly near?: number;
  readonly boost: number;
}

export interface FieldNode extends Span {
  readonly type: 'field';
  readonly field: Exclude<import('./grammar.ts').QueryFieldName, 'date'>;
  /** Any of these; never empty. Lower case, as typed. */
  readonly values: readonly string[];
}

export interface DateNode extends Span {
  readonly type: 'date';
  /** ISO days, both included; undefined: open. */
  readonly from?: string;
  readonly to?: string;
}

export type QueryNode =
  | TermNode
  | PhraseNode
  | FieldNode
  | DateNode
  | (Span & { readonly type: 'and' | 'or'; readonly nodes: readonly QueryNode[] })
  | (Span & { readonly type: 'not'; readonly node: QueryNode });

export interface ParsedQuery {
  readonly text: string;
  /** Undefined: nothing to search for, which asks for everything. */
  readonly root: QueryNode | undefined;
  readonly problems: readonly QueryProblem[];
}

/** Never throws. An empty query has no root and no problem. */
export function parseQuery(text: string): ParsedQuery {
  const cut = text.slice(0, QUERY_LIMITS.chars);
  const parser = new QueryParser(cut);
  const root = parser.parse();
  const problems = [...parser.problems];
  if (cut.length < text.length) {
    problems.push({
      start: cut.length,
      end: text.length,
      code: 'too-long',
      message: `Only the first ${QUERY_LIMITS.chars} characters are searched`,
      suggestion: '',
    });
  }
  return { text, root, problems };
}

/** Words and phrases that a passage should hold, in the order written; what stands under NOT is left out. */
export function listPositiveLeaves(node: QueryNode | undefined): (TermNode | PhraseNode)[] {
  if (node === undefined) return [];
  if (node.type === 'term' || node.type === 'phrase') return [node];
  return node.type === 'and' || node.type === 'or' ? node.nodes.flatMap(listPositiveLeaves) : [];
}
