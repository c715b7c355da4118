/**
 * The one Markdown parser. It reads paragraphs, `##` headings, emphasis, links, fenced divs and citations. Lists, tables, code,
 * images and their like are read too, so that `body.ts` can refuse them by name; raw HTML is text here, and refused there.
 */
import MarkdownIt, { type MarkdownIt as Parser, type Token } from 'markdown-it';
import { setApostrophes } from '../../text/apostrophes.ts';
import { isWebUrl } from '../schemas/fields.ts';
import { citationMarks } from './citation.ts';
import { fencedDivs } from './fenced-div.ts';
import { passageIds } from './passage-id.ts';

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, breaks: false })
  // A link definition would vanish from the text without a trace.
  .disable(['reference', 'html_block', 'html_inline', 'autolink', 'strikethrough'])
  .use(fencedDivs)
  .use(citationMarks)
  .use(passageIds)
  .use(apostrophes);
markdown.validateLink = isWebUrl;
// An image is refused; until it is mended, nothing of it is drawn.
markdown.renderer.rules['image'] = () => '';

/** Sets them in the text of paragraphs and headings; addresses of links are not text. */
function apostrophes(parser: Parser): void {
  parser.core.ruler.push('apostrophes', ({ tokens }) => {
    for (const child of tokens.flatMap((token) => token.children ?? [])) {
      if (child.type === 'text') child.content = setApostrophes(child.content);
    }
  });
}

/** Block tokens; `inline` tokens have children. Lines in `map` are 0-based from the start of `text`. */
export function parseMarkdown(text: string): readonly Token[] {
  return markdown.parse(text, {});
}

/** Safe HTML of inline tokens; citation marks point to the sources of `owner`, an id. */
export function renderInline(tokens: readonly Token[], owner: string): string {
  return markdown.renderer.renderInline([...tokens], markdown.options, { owner });
}
