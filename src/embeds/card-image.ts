/**
 * A card as a picture: one SVG file that needs nothing else, for places that take neither frames nor links.
 * It stands in other people's pages, where our fonts and style sheets are not: it names fonts that readers
 * have, and its lines are broken for the widest of them.
 */
import { escapeXml } from '../text/escape.ts';
import { cardTitle, type QuotationCard } from './cards.ts';
import { EDGE, INK, INK_2, renderPicture, renderTab, SANS, SERIF, WIDTH } from './picture.ts';
import type { Card } from './snippets.ts';

const MARKER = '#ffdf3d';

interface Block {
  readonly lines: readonly string[];
  readonly size: number;
  readonly lead: number;
  readonly family: string;
  readonly fill: string;
  readonly weight?: number;
  readonly isMarked?: boolean;
}

/** Well-formed SVG, 600 wide and as high as its text. */
export function renderCardImage(card: Card): string {
  const blocks = 'words' in card ? quotationBlocks(card) : recordBlocks(card);
  const parts: string[] = [];
  let y = 64;
  for (const block of blocks) {
    for (const line of block.lines) {
      y += block.lead;
      parts.push(renderLine(line, block, y));
    }
    y += 14;
  }
  const height = Math.max(y + 46, 'words' in card ? 300 : 200);
  return renderPicture({ title: cardTitle(card), height, parts: [renderHead(card), ...parts] });
}

function quotationBlocks(card: QuotationCard): readonly Block[] {
  const words = card.words === '' ? undefined : `“${card.words}”`;
  const body: Block =
    words === undefined
      ? { lines: breakLines(card.text, 62), size: 18, lead: 27, family: SERIF, fill: INK }
      : { lines: breakLines(words, 36), size: 28, lead: 38, family: SERIF, fill: INK, isMarked: true };
  const by = [card.by, card.byRest].filter((part) => part !== '').join(', ');
  return [
    body,
    { lines: breakLines(by, 78), size: 14, lead: 19, family: SANS, fill: INK },
    { lines: card.as === '' ? [] : breakLines(card.as, 92), size: 12, lead: 16, family: SANS, fill: INK_2 },
  ];
}

function recordBlocks(card: Extract<Card, { summary: string }>): readonly Block[] {
  return [
    { lines: breakLines(card.title, 44), size: 22, lead: 27, family: SANS, fill: INK, weight: 700 },
    { lines: breakLines(card.summary, 70), size: 16, lead: 23, family: SERIF, fill: INK },
  ];
}

function renderLine(line: string, block: Block, y: number): string {
  const weight = block.weight === undefined ? '' : ` font-weight="${block.weight}"`;
  const width = Math.min(WIDTH - 2 * EDGE, Math.round(lineWidth(line) * block.size));
  // The reader's font is not known: a marked line is set to the width of its ground.
  const fit = block.isMarked === true ? ` textLength="${width}" lengthAdjust="spacingAndGlyphs"` : '';
  const text = `<text x="${EDGE}" y="${y}" font-family="${block.family}" font-size="${block.size}" fill="${block.fill}"${weight}${fit}>${escapeXml(line)}</text>`;
  if (block.isMarked !== true) return text;
  return `<rect x="${EDGE - 3}" y="${y - block.size + 1}" width="${width + 6}" height="${block.size + 8}" fill="${MARKER}"/>\n${text}`;
}

/** Width of a line of a serif, in its size: narrow, wide and other letters. */
function lineWidth(line: string): number {
  let width = 0;
  for (const character of line)
    width += /[iljtfrI.,;:'’“”!| ]/.test(character) ? 0.31 : /[mwMW]/.test(character) ? 0.83 : /[A-Z]/.test(character) ? 0.68 : 0.51;
  return width;
}

function renderHead(card: Card): string {
  const small = `font-family="${SANS}" font-size="13"`;
  return `${renderTab(card.lane, 20)}
<text x="${EDGE + 26}" y="34" ${small} font-weight="700" fill="${INK}">${escapeXml(shorten(card.kind, 52))}</text>
<text x="${WIDTH - EDGE}" y="34" ${small} text-anchor="end" fill="${INK_2}">${escapeXml(card.date)}</text>`;
}

/** Lines of at most `most` characters, broken at spaces; a longer word is cut. */
export function breakLines(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((each) => cutWord(each, most))) {
    if (word === '') continue;
    if (line !== '' && line.length + 1 + word.length > most) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

function cutWord(word: string, most: number): readonly string[] {
  const characters = [...word];
  const pieces: string[] = [];
  for (let start = 0; start < characters.length; start += most) pieces.push(characters.slice(start, start + most).join(''));
  return pieces;
}

function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
