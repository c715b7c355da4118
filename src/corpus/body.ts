/**
 * The body of a content file as blocks: headings, paragraphs and fenced divs. Everything else that Markdown has is refused
 * by name. Lines are 1-based lines of the file.
 */
import type { Token } from 'markdown-it';
import { normalizeSpace } from '../text/words.ts';
import { type DivAttributes, divOf } from './markdown/fenced-div.ts';
import { parseMarkdown } from './markdown/parser.ts';
import { paragraphAttributesOf } from './markdown/passage-id.ts';
import { inlineText } from './markdown/plain-text.ts';
import { type Place, quoteValue, type Report } from './report.ts';

export interface HeadingBlock {
  readonly type: 'heading';
  readonly text: string;
  readonly line: number;
}

export interface ParagraphBlock {
  readonly type: 'paragraph';
  readonly id?: string;
  /** What else stands in the braces of its id. */
  readonly values: ReadonlyMap<string, string>;
  readonly inline: readonly Token[];
  readonly line: number;
  readonly lastLine: number;
}

export interface DivBlock {
  readonly type: 'div';
  readonly attributes: DivAttributes;
  readonly paragraphs: readonly ParagraphBlock[];
  readonly line: number;
}

export type Block = HeadingBlock | ParagraphBlock | DivBlock;

const UNUSED: ReadonlyMap<string, string> = new Map([
  ['bullet_list_open', 'a list'],
  ['ordered_list_open', 'a list'],
  ['table_open', 'a table'],
  ['code_block', 'an indented block'],
  ['fence', 'a code block'],
  ['hr', 'a rule'],
  ['blockquote_open', 'a block quotation'],
  ['image', 'an image'],
  ['code_inline', 'code'],
  ['hardbreak', 'a forced line break'],
]);

/** Blocks in order. A block with a mistake is reported and, where its text can be read, kept. */
export function parseBody(body: string, firstLine: number, report: Report): readonly Block[] {
  const tokens = parseMarkdown(body);
  const lineOf = (token: Token) => firstLine + (token.map?.[0] ?? 0);
  const blocks: Block[] = [];
  let div: { attributes: DivAttributes; paragraphs: ParagraphBlock[]; line: number } | undefined;
  for (const [index, token] of tokens.entries()) {
    const line = lineOf(token);
    reportConstruct(token, line, report);
    if (token.type === 'div_open') div = { attributes: readAttributes(token, line, report), paragraphs: [], line };
    if (token.type === 'div_close' && div !== undefined) {
      blocks.push({ type: 'div', ...div });
      div = undefined;
    }
    if (token.type !== 'inline') continue;
    reportInline(token, line, report);
    const opener = tokens[index - 1]?.type;
    if (opener === 'paragraph_open') (div?.paragraphs ?? blocks).push(readParagraph(token, line));
    if (opener === 'heading_open') blocks.push({ type: 'heading', text: normalizeSpace(inlineText(token.children ?? [])), line });
  }
  return blocks;
}

function readParagraph(token: Token, line: number): ParagraphBlock {
  const { id, values } = paragraphAttributesOf(token) ?? { values: new Map() };
  const inline = token.children ?? [];
  const [first, end] = token.map ?? [0, 1];
  const block = { type: 'paragraph', values, inline, line, lastLine: line + end - first - 1 } as const;
  return id === undefined ? block : { ...block, id };
}

function readAttributes(token: Token, line: number, report: Report): DivAttributes {
  const { attributes, closed } = divOf(token);
  if (!closed)
    report({ line, path: '' }, { code: 'open-div', message: 'the fenced div is not closed', hint: 'Close it with a line ":::"' });
  if (attributes === undefined) {
    report(
      { line, path: '' },
      {
        code: 'bad-attributes',
        message: 'the attributes of the fenced div cannot be read',
        hint: 'Write them as {#t1 .turn speaker="…" role="answer"}, in straight quotation marks',
      },
    );
  }
  return attributes ?? { classes: [], values: new Map() };
}

function reportConstruct(token: Token, line: number, report: Report): void {
  const place = { line, path: '' };
  const name = UNUSED.get(token.type);
  if (name !== undefined) report(place, { code: 'unused-construct', message: `${name} is not used in records`, hint: 'Write a paragraph' });
  if (token.type === 'div_stray') {
    report(place, {
      code: 'open-div',
      message: 'this line closes no fenced div and opens none',
      hint: 'Open one with "::: {…}", or take the line away',
    });
  }
  if (token.type === 'heading_open' && (token.tag !== 'h2' || token.markup !== '##' || token.level > 0)) {
    report(place, {
      code: 'unused-construct',
      message: 'this heading is not used in records',
      hint: 'Begin a heading with "## ", outside of fenced divs',
    });
  }
}

function reportInline(inline: Token, line: number, report: Report): void {
  const place = { line, path: '' };
  for (const token of inline.children ?? []) {
    reportConstruct(token, line, report);
    if (token.type === 'bad_citation' || (token.type === 'text' && /@S\d/.test(token.content))) {
      report(place, {
        code: 'bad-citation',
        message: `the citation ${token.content.match(/\[?@[^\]]*\]?/)?.[0] ?? ''} cannot be read`,
        hint: 'Write [@S1], [@S1; @S2] or [@S1, p. 12]',
      });
    }
    if (token.type === 'link_open' && token.attrGet('href') === '') reportLink('', place, report);
    if (token.type === 'text') reportText(token.content, place, report);
  }
}

function reportLink(address: string, place: Place, report: Report): void {
  const hint = 'Link to an address that begins with https:// or http://';
  report(place, { code: 'bad-url', message: `the link cannot lead to ${quoteValue(address)}`, hint });
}

function reportText(text: string, place: Place, report: Report): void {
  for (const [html] of text.matchAll(/<[a-z!/?][^>\s]*>?/gi)) {
    report(place, { code: 'raw-html', message: `HTML is not used in records: ${html}`, hint: 'Write it in words' });
  }
  for (const [, link = ''] of text.matchAll(/\]\(([^\s)]*)/g)) {
    reportLink(link, place, report);
  }
  if (/\{[#.]/.test(text))
    report(place, {
      code: 'bad-attributes',
      message: 'an id or attribute stands inside the text',
      hint: 'Put {#p1}, or {#p1 date="2013-12-04"}, at the end of the paragraph',
    });
}
