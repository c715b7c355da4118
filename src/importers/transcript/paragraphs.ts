/** Mixed content of an element → plain paragraphs. What a format's elements are, its vocabulary says. */
import { isElement, type XmlElement } from '../xml/tree.ts';
import type { UnknownElements } from './unknown-elements.ts';

export interface TextVocabulary {
  /** Elements that begin and end a paragraph. */
  readonly blocks: ReadonlySet<string>;
  /** Elements within a paragraph. */
  readonly inlines: ReadonlySet<string>;
  /** Blocks whose cells stand on one line, parted by ` | `. */
  readonly rows: ReadonlySet<string>;
  readonly cells: ReadonlySet<string>;
  /** Elements without text for a reader. */
  readonly left: ReadonlySet<string>;
  /** Notes within a paragraph, put in brackets. */
  readonly notes?: ReadonlySet<string>;
}

/** Paragraphs in order, white space folded, none empty. Unknown elements are noted and their text kept. Linear. */
export function readParagraphs(element: XmlElement, vocabulary: TextVocabulary, unknown: UnknownElements): string[] {
  const reader = new ParagraphReader(vocabulary, unknown);
  reader.read(element);
  return reader.close();
}

class ParagraphReader {
  readonly #vocabulary: TextVocabulary;
  readonly #unknown: UnknownElements;
  readonly #paragraphs: string[] = [];
  #open: string[] = [];
  /** How many rows surround what is read: within them no paragraph ends. */
  #row = 0;

  constructor(vocabulary: TextVocabulary, unknown: UnknownElements) {
    this.#vocabulary = vocabulary;
    this.#unknown = unknown;
  }

  read(element: XmlElement): void {
    for (const child of element.children) {
      if (isElement(child)) this.#readElement(child);
      else this.#open.push(child);
    }
  }

  close(): string[] {
    this.#flush();
    return this.#paragraphs;
  }

  #readElement(element: XmlElement): void {
    const { blocks, inlines, rows, cells, left, notes } = this.#vocabulary;
    const { name } = element;
    if (left.has(name)) return;
    if (rows.has(name)) this.#readRow(element);
    else if (this.#row > 0 && cells.has(name)) {
      this.read(element);
      this.#open.push(' | ');
    } else if (notes?.has(name)) {
      this.#open.push(` [${readParagraphs(element, this.#vocabulary, this.#unknown).join(' ')}] `);
    } else if (blocks.has(name) && this.#row === 0) {
      this.#flush();
      this.read(element);
      this.#flush();
    } else {
      if (!inlines.has(name) && !blocks.has(name) && !cells.has(name)) this.#unknown.note(element);
      if (name === 'br' || name === 'eol' || (this.#row > 0 && blocks.has(name))) this.#open.push(' ');
      this.read(element);
    }
  }

  #readRow(row: XmlElement): void {
    this.#flush();
    this.#row += 1;
    this.read(row);
    this.#row -= 1;
    this.#flush();
  }

  #flush(): void {
    const text = trimCells(foldSpace(this.#open.join('')));
    this.#open = [];
    if (text !== '') this.#paragraphs.push(text);
  }
}

/** Without the marks of empty cells at the end. */
function trimCells(text: string): string {
  let end = text.length;
  while (end > 0 && ' |'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

export function foldSpace(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
