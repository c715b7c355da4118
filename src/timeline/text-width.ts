/** How wide words are when set in Archivo, without a DOM: the build and the browser get the same numbers. */
import { ADVANCES, CHARACTERS, type FontWeight } from './archivo-advances.ts';

/** Width of a character that the font's table does not have, in thousandths of an em. */
const UNKNOWN = 620;

const INDEX = new Map([...CHARACTERS].map((character, index) => [character, index]));

/** Width in px of one line of text at `sizePx`. Line feeds count as unknown characters. */
export function measureText(text: string, sizePx: number, weight: FontWeight = 400): number {
  return (sumAdvances(text, weight) * sizePx) / 1000;
}

/** In thousandths of an em. */
function sumAdvances(text: string, weight: FontWeight): number {
  const advances = ADVANCES[weight];
  let thousandths = 0;
  for (const character of text) {
    const index = INDEX.get(character);
    thousandths += index === undefined ? UNKNOWN : (advances[index] ?? UNKNOWN);
  }
  return thousandths;
}

/** Words with their widths, so that each is measured once however often the text is broken. */
interface Words {
  readonly words: readonly string[];
  /** In thousandths of an em, like the space between them. */
  readonly widths: readonly number[];
  readonly space: number;
}

function splitWords(text: string, weight: FontWeight): Words {
  const words = text.split(' ').filter((part) => part !== '');
  return { words, widths: words.map((word) => sumAdvances(word, weight)), space: sumAdvances(' ', weight) };
}

/** Places of the words with which lines begin; `most` is in thousandths of an em. */
function breakWords({ widths, space }: Words, most: number): number[] {
  const starts: number[] = [];
  let width = 0;
  for (const [place, own] of widths.entries()) {
    if (place > 0 && width + space + own <= most) width += space + own;
    else {
      starts.push(place);
      width = own;
    }
  }
  return starts;
}

function joinLines({ words }: Words, starts: readonly number[]): string[] {
  return starts.map((start, line) => words.slice(start, starts[line + 1]).join(' '));
}

/**
 * Lines of at most `maxPx`, broken at ordinary spaces; a single word that is wider stands alone on its line.
 * No-break spaces hold. Empty text gives no line.
 */
export function wrapText(text: string, sizePx: number, maxPx: number, weight: FontWeight = 400): string[] {
  const words = splitWords(text, weight);
  return joinLines(words, breakWords(words, (maxPx * 1000) / sizePx));
}

/**
 * The same number of lines as `wrapText`, made as even in width as they can be, so that a label is a block
 * and not a line with a straggler.
 */
export function wrapEvenly(text: string, sizePx: number, maxPx: number, weight: FontWeight = 400): string[] {
  const words = splitWords(text, weight);
  const most = (px: number) => (px * 1000) / sizePx;
  const lines = breakWords(words, most(maxPx)).length;
  let [low, high] = [measureText(text, sizePx, weight) / Math.max(1, lines), maxPx];
  for (let step = 0; step < 6 && high - low > 2; step++) {
    const middle = (low + high) / 2;
    if (breakWords(words, most(middle)).length <= lines) high = middle;
    else low = middle;
  }
  return joinLines(words, breakWords(words, most(high)));
}
