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

export interface RenderedPassage extends PassageText {
  /** Quotations that could not be marked: they are not there, or cross emphasis, a link or a paragraph. */
  readonly unmarked: readonly string[];
}

/** `quotations` are marked where they stand; `owner` is the id of the record to whose sources the marks lead. */
export function renderPassage(paragraphs: readonly ParagraphBlock[], quotations: readonly string[], owner: string): RenderedPassage {
  let marked: readonly (readonly Token[])[] = paragraphs.map((paragraph) => paragraph.inline);
  const unmarked: string[] = [];
  for (const words of quotations) {
    const next = markFirst(marked, words);
    if (next === undefined) unmarked.push(words);
    else marked = next;
  }
  return {
    text: marked.map((tokens) => normalizeSpace(inlineText(tokens))).join('\n'),
    html: marked.map((tokens) => `<p>${renderInline(tokens, owner)}</p>`).join('\n'),
    citations: uniqueCitations(marked.flatMap((tokens) => tokens.filter((token) => token.type === 'citation').flatMap(citationsOf))),
    unmarked,
  };
}

/** The words are marked in the first paragraph in which they can be. */
function markFirst(paragraphs: readonly (readonly Token[])[], words: string): readonly (readonly Token[])[] | undefined {
  for (const [index, tokens] of paragraphs.entries()) {
    const marked = markWords(tokens, words);
    if (marked !== undefined) return paragraphs.with(index, marked);
  }
  return undefined;
}

/** In order of first use; the same source at another place is another citation. */
export function uniqueCitations(citations: readonly Citation[]): readonly Citation[] {
  return [...new Map(citations.map((citation) => [`${citation.source},${citation.locator ?? ''}`, citation])).values()];
}
