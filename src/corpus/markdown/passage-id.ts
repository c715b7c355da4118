/** Permanent ids at the end of a paragraph: `… as reported. [@S1] {#p6}`. The paragraph's `inline` token carries them in `meta`. */
import type { MarkdownIt, StateCore } from 'markdown-it';

const MARK = /(?:^|\s)\{#([^{}\s]*)\}\s*$/;

/** Adds the rule, which takes the mark out of the text before its inline parts are read. */
export function passageIds(markdown: MarkdownIt): void {
  markdown.core.ruler.before('inline', 'passage_id', readIds);
}

function readIds(state: StateCore): void {
  for (const token of state.tokens) {
    const match = token.type === 'inline' ? MARK.exec(token.content) : null;
    if (match === null) continue;
    token.content = token.content.slice(0, match.index);
    token.meta = { passageId: match[1] ?? '' };
  }
}
