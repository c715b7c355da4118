/**
 * How high a card will be at 600 px, before anybody has drawn it: for hosts that never ask. Rather too high
 * than too low: white at the foot is quiet, a cut-off source is not. All in px.
 */
import type { QuotationCard, RecordCard } from './cards.ts';

export const CARD_WIDTH = 600;

const INNER_WIDTH = 550;

/** Size of the words and height of their lines, and the mean width of a letter as a share of the size. */
const QUOTE = { size: 29, line: 37, letter: 0.5 };
const TEXT = { size: 19, line: 29, letter: 0.47 };
const SUMMARY = { size: 16, line: 23, letter: 0.47 };
const TITLE = { size: 22, line: 26, letter: 0.56 };
const SMALL = { size: 15, line: 20, letter: 0.5 };

export function quotationCardHeight(card: QuotationCard): number {
  const body = card.words === '' ? countLines(card.text, TEXT) * TEXT.line : countLines(card.words, QUOTE) * QUOTE.line;
  const by = countLines(`${card.by}, ${card.byRest}`, SMALL) * SMALL.line + (card.as === '' ? 0 : 18);
  return Math.max(300, Math.ceil(body + by + 150));
}

export function recordCardHeight(card: RecordCard): number {
  const body = countLines(card.title, TITLE) * TITLE.line + countLines(card.summary, SUMMARY) * SUMMARY.line;
  return Math.ceil(body + 76 + 130);
}

/** `rows` lines of a list below a head and a summary. */
export function listCardHeight(title: string, summary: string, rows: number): number {
  const body = countLines(title, TITLE) * TITLE.line + (summary === '' ? 0 : countLines(summary, SUMMARY) * SUMMARY.line);
  return Math.ceil(body + rows * LIST_ROW + 130);
}

/** Mean height of a row of a list; titles take one line or two. */
const LIST_ROW = 34;

function countLines(text: string, type: { readonly size: number; readonly letter: number }): number {
  return Math.max(1, Math.ceil((text.length * type.size * type.letter) / INNER_WIDTH));
}
