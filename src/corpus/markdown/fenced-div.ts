/**
 * Pandoc's fenced divs, as far as records use them: one attribute block, one level.
 *
 *     ::: {#t4 .turn speaker="dorothee-belz" role="answer"}
 *     Paragraphs.
 *     :::
 *
 * Tokens: `div_open` (see `divOf`), the paragraphs, `div_close`; a closing line without an opening one is `div_stray`.
 */
import type { MarkdownIt, StateBlock, Token } from 'markdown-it';

export interface DivAttributes {
  readonly id?: string;
  readonly classes: readonly string[];
  /** `speaker="x"` and its like; a name that stands twice keeps its first value. */
  readonly values: ReadonlyMap<string, string>;
}

export interface FencedDiv {
  /** Absent where the attributes cannot be read. */
  readonly attributes: DivAttributes | undefined;
  readonly closed: boolean;
}

const divs = new WeakMap<Token, FencedDiv>();

/** What a `div_open` token opens. */
export function divOf(token: Token): FencedDiv {
  return divs.get(token) ?? { attributes: undefined, closed: false };
}

const OPENING = /^:::+[ \t]*(\{.*\})[ \t]*$/;
const CLOSING = /^:::+[ \t]*$/;
const ATTRIBUTE = /[ \t]*(?:#([A-Za-z0-9_-]+)|\.([A-Za-z0-9_-]+)|([a-z-]+)="((?:[^"\\]|\\.)*)")(?=[ \t]|$)/y;

/** Nothing where a part is neither `#id`, `.class` nor `name="value"`, or where two ids stand. */
export function parseAttributes(text: string): DivAttributes | undefined {
  const inside = text.slice(1, -1).trim();
  const classes: string[] = [];
  const values = new Map<string, string>();
  let id: string | undefined;
  ATTRIBUTE.lastIndex = 0;
  while (ATTRIBUTE.lastIndex < inside.length) {
    const match = ATTRIBUTE.exec(inside);
    if (match === null) return undefined;
    const [, foundId, className, name, value = ''] = match;
    if (foundId !== undefined && id !== undefined) return undefined;
    id ??= foundId;
    if (className !== undefined) classes.push(className);
    if (name !== undefined && !values.has(name)) values.set(name, value.replace(/\\(.)/g, '$1'));
  }
  return id === undefined ? { classes, values } : { id, classes, values };
}

/** Adds the block rule. */
export function fencedDivs(markdown: MarkdownIt): void {
  markdown.block.ruler.before('fence', 'fenced_div', parseDiv, { alt: ['paragraph'] });
}

function parseDiv(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const line = lineText(state, startLine);
  if (!line.startsWith(':::')) return false;
  if (silent) return true;
  const opening = OPENING.exec(line);
  if (opening === null) {
    state.push('div_stray', '', 0).map = [startLine, startLine + 1];
    state.line = startLine + 1;
    return true;
  }
  const { end, closed } = findEnd(state, startLine + 1, endLine);
  const open = state.push('div_open', 'div', 1);
  open.map = [startLine, end];
  divs.set(open, { attributes: parseAttributes(opening[1] ?? ''), closed });
  tokenizeInside(state, startLine + 1, end);
  state.push('div_close', 'div', -1);
  state.line = closed ? end + 1 : end;
  return true;
}

/** The next line that closes; a div that meets another's opening, or the end, is not closed. */
function findEnd(state: StateBlock, from: number, endLine: number): { end: number; closed: boolean } {
  for (let line = from; line < endLine; line += 1) {
    const text = lineText(state, line);
    if (CLOSING.test(text)) return { end: line, closed: true };
    if (OPENING.test(text)) return { end: line, closed: false };
  }
  return { end: endLine, closed: false };
}

function tokenizeInside(state: StateBlock, from: number, to: number): void {
  const { lineMax, parentType } = state;
  state.lineMax = to;
  state.parentType = 'div';
  state.md.block.tokenize(state, from, to);
  state.lineMax = lineMax;
  state.parentType = parentType;
}

function lineText(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line] ?? 0);
}
