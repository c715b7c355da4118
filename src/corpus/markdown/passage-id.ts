/**
 * What stands at the end of a paragraph: its permanent id, `… as reported. [@S1] {#p6}`, and with it what else is said of it,
 * `{#p7 date="2013-12-04"}`.
 */
import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { type DivAttributes, parseAttributes } from './fenced-div.ts';

const MARK = /(?:^|\s)(\{#[^{}]*\})\s*$/;

const marks = new WeakMap<Token, DivAttributes>();

/** Of a paragraph's `inline` token; nothing where none stands or where it cannot be read. */
export function paragraphAttributesOf(token: Token): DivAttributes | undefined {
  return marks.get(token);
}

/** Adds the rule, which takes the mark out of the text before its inline parts are read. */
export function passageIds(markdown: MarkdownIt): void {
  markdown.core.ruler.before('inline', 'passage_id', readIds);
}

function readIds(state: StateCore): void {
  for (const token of state.tokens) {
    const match = token.type === 'inline' ? MARK.exec(token.content) : null;
    const attributes = parseAttributes(match?.[1] ?? '{}');
    if (match === null || attributes === undefined) continue;
    token.content = token.content.slice(0, match.index);
    marks.set(token, attributes);
  }
}
