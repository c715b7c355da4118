/**
 * Pandoc's citations in brackets: `[@S1]`, `[@S1, p. 12]`, `[@S1; @S2]`.
 * Token `citation` with its list; what begins like one and is none becomes `bad_citation`.
 * A mark stands close to the text before it: white space and a line break there are dropped.
 */
import type { MarkdownIt, StateInline, Token } from 'markdown-it';
import type { Citation } from '../../model/sources.ts';
import { escapeHtml } from '../../text/escape.ts';
import { normalizeSpace } from '../../text/words.ts';

const BRACKETS = /\[(@[^[\]]*)\]/y;
const ONE = /^@(S[1-9]\d{0,2})(?:,\s*(\S.*))?$/;

/** Nothing where a part is not `@S1` or `@S1, place`. */
export function parseCitations(inside: string): readonly Citation[] | undefined {
  const citations: Citation[] = [];
  for (const part of inside.split(';')) {
    const [, source, locator] = ONE.exec(normalizeSpace(part)) ?? [];
    if (source === undefined) return undefined;
    citations.push(locator === undefined ? { source } : { source, locator });
  }
  return citations;
}

/** Adds the inline rule and the renderer, which makes links to `#OWNER-S1` for the owner in the environment. */
export function citationMarks(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('link', 'citation', parseMark);
  markdown.renderer.rules['citation'] = (tokens, index, _options, env) => {
    const owner = String(env?.['owner'] ?? '');
    const token = tokens[index];
    return token === undefined
      ? ''
      : citationsOf(token)
          .map((citation) => renderMark(citation, owner))
          .join('\u202f');
  };
  markdown.renderer.rules['bad_citation'] = (tokens, index) => escapeHtml(tokens[index]?.content ?? '');
}

/** The citations that a `citation` token holds. */
export function citationsOf(token: Token): readonly Citation[] {
  return parseCitations(token.content) ?? [];
}

function renderMark({ source, locator }: Citation, owner: string): string {
  const place = locator === undefined ? '' : `, ${escapeHtml(locator)}`;
  return `<a class="cite" href="#${escapeHtml(owner)}-${source}">${source}${place}</a>`;
}

function parseMark(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('[@', state.pos)) return false;
  BRACKETS.lastIndex = state.pos;
  const match = BRACKETS.exec(state.src);
  if (match === null) return false;
  if (!silent) {
    dropSpaceBefore(state);
    const inside = match[1] ?? '';
    const token = state.push(parseCitations(inside) === undefined ? 'bad_citation' : 'citation', '', 0);
    token.content = token.type === 'citation' ? inside : match[0];
  }
  state.pos = BRACKETS.lastIndex;
  return true;
}

function dropSpaceBefore(state: StateInline): void {
  state.pending = state.pending.trimEnd();
  if (state.pending === '' && state.tokens.at(-1)?.type === 'softbreak') state.tokens.pop();
}
