/** Markdown → headings and paragraphs as plain text. Lists, tables and code keep their lines; raw HTML stands as it is written. */
import MarkdownIt, { type Token } from 'markdown-it';

export interface MarkdownBlock {
  /** Of a heading, 1-6. */
  readonly level?: number;
  /** White space folded, none empty; a heading has one. */
  readonly texts: readonly string[];
}

const PARSER = new MarkdownIt({ html: false, linkify: false });

/** Blocks in order; none is empty. */
export function listBlocks(markdown: string): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  let level: number | undefined;
  let row: string[] | undefined;
  const markers: string[] = [];
  for (const token of PARSER.parse(markdown, {})) {
    if (token.type === 'heading_open') level = Number(token.tag.slice(1));
    else if (token.type === 'heading_close') level = undefined;
    else if (token.type === 'tr_open') row = [];
    else if (token.type === 'tr_close') {
      push(blocks, [(row ?? []).join(' | ')]);
      row = undefined;
    } else if (token.type === 'list_item_open') markers.push(token.info === '' ? '•' : `${token.info}${token.markup}`);
    else if (token.type === 'inline' && row !== undefined) row.push(plainText(token));
    else if (token.type === 'inline') {
      const marker = markers.length > 0 && level === undefined ? `${markers.join(' ')} ` : '';
      markers.length = 0;
      push(blocks, [`${marker}${plainText(token)}`], level);
    } else if (token.type === 'fence' || token.type === 'code_block') push(blocks, [token.info, ...token.content.split('\n')]);
  }
  return blocks;
}

function push(blocks: MarkdownBlock[], lines: readonly string[], level?: number): void {
  const texts = lines.map((line) => line.replace(/\s+/gu, ' ').trim()).filter((line) => line !== '');
  if (texts.length > 0) blocks.push(level === undefined ? { texts } : { level, texts });
}

/** What a reader sees of a line; of an image its alternative text. */
function plainText(token: Token): string {
  const pieces = (token.children ?? []).map((child) => {
    if (child.type === 'softbreak' || child.type === 'hardbreak') return ' ';
    if (child.type === 'image') return plainText(child);
    return child.content;
  });
  return pieces.join('');
}
