import { normalizeSpace } from '../../text/words.ts';
import type { Part } from './part.ts';

const DOUBLE_MARKS = ['“', '”'] as const;
const SINGLE_MARKS = ['‘', '’'] as const;

/** Marks of a quotation that lies in `depth` others. */
export function marksAt(depth: number): readonly [open: string, close: string] {
  return depth % 2 === 0 ? DOUBLE_MARKS : SINGLE_MARKS;
}

/** Text directly behind a quotation that is the rest of its line. */
const RESTS = /^[.,;:)\]”’—]/u;

/** Paragraphs and other parts while they are being collected: what is written runs on until the paragraph ends. */
export class Line {
  /** How many quotations surround what is written. */
  quotes: number;
  /** Whether the mark that opens the next paragraph of a quotation stands already, before a number or heading. */
  isMarked = false;
  readonly #parts: Part[] = [];
  readonly #writesMarks: boolean;
  #pieces: string[] = [];
  #notes: string[] = [];

  constructor(quotes: number, writesMarks: boolean) {
    this.quotes = quotes;
    this.#writesMarks = writesMarks;
  }

  write(text: string): void {
    this.#pieces.push(text);
  }

  /** Puts the marks of a quotation around what `writeWords` writes. */
  quote(writeWords: () => void): void {
    const [open, close] = marksAt(this.quotes);
    this.quotes += 1;
    this.write(open);
    writeWords();
    this.write(close);
    this.quotes -= 1;
  }

  endParagraph(): void {
    const text = normalizeSpace(this.#pieces.join(''));
    this.#pieces = [];
    if (text !== '') {
      const isTail = this.#parts.at(-1)?.is === 'quoted' && RESTS.test(text);
      const opens = this.#writesMarks && this.quotes > 0 && !this.isMarked && !isTail;
      this.#parts.push({ is: 'text', text: opens ? `${marksAt(this.quotes - 1)[0]}${text}` : text, isTail });
      this.isMarked = false;
    }
    for (const note of this.#notes) this.#parts.push({ is: 'text', text: note, isTail: false });
    this.#notes = [];
  }

  paragraph(text: string): void {
    this.endParagraph();
    this.write(text);
    this.endParagraph();
  }

  /** The rest of a line, behind the mark that closes the quotation. */
  tail(text: string): void {
    this.endParagraph();
    const close = this.quotes > 0 && this.#writesMarks ? marksAt(this.quotes - 1)[1] : '';
    if (close + text !== '') this.#parts.push({ is: 'text', text: `${close}${text}`, isTail: true });
  }

  note(text: string): void {
    if (text !== '') this.#notes.push(/^\[.*\]$/s.test(text) ? text : `[${text}]`);
  }

  push(part: Part): void {
    this.endParagraph();
    this.#parts.push(part);
    this.isMarked = false;
  }

  end(): readonly Part[] {
    this.endParagraph();
    return this.#parts;
  }
}
