/** From paragraphs to the text, the HTML and the citations of a passage. */
import type { Token } from 'markdown-it';
import type { Citation } from '../model/sources.ts';
import { normalizeSpace } from '../text/words.ts';
import type { ParagraphBlock } from './body.ts';
import { citationsOf } from './markdown/citation.ts';
import { renderInline } from './markdown/parser.ts';
import { inlineText } from './markdown/plain-text.ts';
import { markWords } from './markdown/said.ts';

export interface PassageText {
  readonly text: string;
  readonly html: string;
  readonly citations: readonly Citation[];
}

/** `quotations` are marked where they stand; `owner` is the id of the record to whose sources the marks lead. */
export function renderPassage(paragraphs: readonly ParagraphBlock[], quotations: readonly string[], owner: string): PassageText {
  const marked = paragraphs.map((paragraph) => quotations.reduce(markOnce, paragraph.inline));
  return {
    text: marked.map((tokens) => normalizeSpace(inlineText(tokens))).join('\n'),
    html: marked.map((tokens) => `<p>${renderInline(tokens, owner)}</p>`).join('\n'),
    citations: uniqueCitations(marked.flatMap((tokens) => tokens.filter((token) => token.type === 'citation').flatMap(citationsOf))),
  };
}

function markOnce(tokens: readonly Token[], words: string): readonly Token[] {
  return markWords(tokens, words) ?? tokens;
}

/** In order of first use; the same source at another place is another citation. */
export function uniqueCitations(citations: readonly Citation[]): readonly Citation[] {
  return [...new Map(citations.map((citation) => [`${citation.source},${citation.locator ?? ''}`, citation])).values()];
}
