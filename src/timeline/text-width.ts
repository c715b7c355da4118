/** How wide words are when set in Archivo, without a DOM: the build and the browser get the same numbers. */
import { ADVANCES, CHARACTERS, type FontWeight } from './archivo-advances.ts';

/** Width of a character that the font's table does not have, in thousandths of an em. */
const UNKNOWN = 620;

const INDEX = new Map([...CHARACTERS].map((character, index) => [character, index]));

/** Width in px of one line of text at `sizePx`. Line feeds count as unknown characters. */
export function measureText(text: string, sizePx: number, weight: FontWeight = 400): number {
  const advances = ADVANCES[weight];
  let thousandths = 0;
  for (const character of text) {
    const index = INDEX.get(character);
    thousandths += index === undefined ? UNKNOWN : (advances[index] ?? UNKNOWN);
  }
  return (thousandths * sizePx) / 1000;
}

/**
 * Lines of at most `maxPx`, broken at ordinary spaces; a single word that is wider stands alone on its line.
 * No-break spaces hold. Empty text gives no line.
 */
export function wrapText(text: string, sizePx: number, maxPx: number, weight: FontWeight = 400): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measureText(longer, sizePx, weight) > maxPx) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line !== '') lines.push(line);
  return lines;
}

/**
 * The same number of lines as `wrapText`, made as even in width as they can be, so that a label is a block
 * and not a line with a straggler.
 */
export function wrapEvenly(text: string, sizePx: number, maxPx: number, weight: FontWeight = 400): string[] {
  const loose = wrapText(text, sizePx, maxPx, weight);
  let [low, high] = [measureText(text, sizePx, weight) / Math.max(1, loose.length), maxPx];
  for (let step = 0; step < 6 && high - low > 2; step++) {
    const middle = (low + high) / 2;
    if (wrapText(text, sizePx, middle, weight).length <= loose.length) high = middle;
    else low = middle;
  }
  return wrapText(text, sizePx, high, weight);
}
