/**
 * The one Markdown parser. It reads paragraphs, `##` headings, emphasis, links, fenced divs and citations. Lists, tables, code,
 * images and their like are read too, so that `body.ts` can refuse them by name; raw HTML is text here, and refused there.
 */
import MarkdownIt, { type Token } from 'markdown-it';
import { isWebUrl } from '../schemas/fields.ts';
import { citationMarks } from './citation.ts';
import { fencedDivs } from './fenced-div.ts';
import { passageIds } from './passage-id.ts';

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, breaks: false })
  // A link definition would vanish from the text without a trace.
  .disable(['reference', 'html_block', 'html_inline', 'autolink', 'strikethrough'])
  .use(fencedDivs)
  .use(citationMarks)
  .use(passageIds);
markdown.validateLink = isWebUrl;
// An image is refused; until it is mended, nothing of it is drawn.
markdown.renderer.rules['image'] = () => '';

/** Block tokens; `inline` tokens have children. Lines in `map` are 0-based from the start of `text`. */
export function parseMarkdown(text: string): readonly Token[] {
  return markdown.parse(text, {});
}

/** Safe HTML of inline tokens; citation marks point to the sources of `owner`, an id. */
export function renderInline(tokens: readonly Token[], owner: string): string {
  return markdown.renderer.renderInline([...tokens], markdown.options, { owner });
}
