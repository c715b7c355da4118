/**
 * Blocks of the text of a bill → parts of a law. A division lies in the nearest one before it of a lesser level; quoted
 * text lies in the division that quotes it, and its levels are counted anew.
 */
import { foldLine } from '../gpo-print/words.ts';
import type { DivisionPart, Part, TextPart } from '../law/part.ts';
import { COMMON_DIVISIONS } from '../law/vocabulary.ts';
import type { Block } from './blocks.ts';
import { type OpenedDivision, type Opening, readLargeHeading, readOpening, readSectionHeading } from './opening.ts';

/** A division to which parts may still be added. */
interface OpenDivision extends DivisionPart {
  readonly parts: Part[];
}

interface Entry {
  readonly level: number;
  readonly division: OpenDivision;
}

/** A quotation, or the text itself, that is being read. */
interface Context {
  /** How many quotations surround its words. */
  readonly quotes: number;
  readonly parts: Part[];
  readonly entries: Entry[];
  /** Of the block that opened it. */
  readonly line: number;
}

const SECTION_LEVEL = -1;
/** From the largest on; their levels lie above that of sections. */
const LARGE = 'division title subtitle part subpart chapter subchapter article'.split(' ');
const RULES = new Map(COMMON_DIVISIONS);

export interface BuiltParts {
  readonly parts: readonly Part[];
  /** Line of a quotation that the print does not close; nothing where all are closed. */
  readonly unclosed: number | undefined;
}

export function buildParts(blocks: readonly Block[]): BuiltParts {
  const builder = new PartBuilder();
  for (const block of blocks) builder.add(block);
  return builder.end();
}

class PartBuilder {
  readonly #parts: Part[] = [];
  #contexts: Context[] = [{ quotes: 0, parts: this.#parts, entries: [], line: 1 }];
  #unclosed: number | undefined;

  add(block: Block): void {
    if (block.kind === 'row') this.#addParagraph(block, formatRow(block.text));
    else if (block.kind === 'whereas') this.#addDivision(block, UNNUMBERED.whereas, SECTION_LEVEL, block.text);
    else if (block.kind === 'large') this.#addOpened(block, readLargeHeading(block.text) ?? readOpening(block.text));
    else if (block.kind === 'section') this.#addOpened(block, readSectionHeading(block.text) ?? readOpening(block.text));
    else if (block.kind === 'entry') this.#addEntry(block);
    else this.#addText(block);
  }

  end(): BuiltParts {
    return { parts: this.#parts, unclosed: this.#unclosed ?? (this.#contexts.length > 1 ? this.#top.line : undefined) };
  }

  get #top(): Context {
    const top = this.#contexts.at(-1);
    if (top === undefined) throw new Error('Internal: no text is being read');
    return top;
  }

  /** Where words go that belong to what was read last. */
  get #innermost(): Part[] {
    return this.#top.entries.at(-1)?.division.parts ?? this.#top.parts;
  }

  #addText(block: Block): void {
    const opening = readOpening(block.text);
    if (opening.divisions.length > 0) this.#addOpened(block, opening);
    else if (/^(?:Resolved|RESOLVED|Be it enacted.*, That )/.test(block.text))
      this.#addDivision(block, UNNUMBERED.section, SECTION_LEVEL, block.text);
    else {
      const isNew = opening.quotes > this.#top.quotes;
      if (opening.quotes > 0) this.#enter(opening.quotes, block);
      if (!isNew) this.#leave(block.kind === 'flush' ? block.level + LITTLE : block.level);
      this.#addParagraph(block, block.text);
    }
  }

  #addEntry(block: Block): void {
    const { quotes } = readOpening(block.text);
    if (quotes > 0) this.#enter(quotes, block);
    this.#addParagraph(block, block.text);
  }

  #addOpened(block: Block, { quotes, divisions, rest }: Opening): void {
    this.#enter(quotes, block);
    let level = this.#levelOf(block, divisions[0]);
    for (const [at, division] of divisions.entries()) {
      this.#open(level, { ...division, number: at === 0 ? `${MARKS[quotes] ?? ''}${division.number}` : division.number }, block);
      level = level < 0 ? block.level : level + HALF;
    }
    const words = quotes === 2 ? rest.replace(/'(?=[.;,]{0,2}$)/, '’') : rest;
    if (words !== '') this.#innermost.push(makeText(words));
    this.#closeQuotation(block);
  }

  /** `(2)` behind `(a)(1)` stands where `(a)` stands. */
  #levelOf(block: Block, first: OpenedDivision | undefined): number {
    const { name = '', enumerator = '' } = first ?? {};
    if (name === 'section') return SECTION_LEVEL;
    if (LARGE.includes(name)) return LARGE.indexOf(name) - LARGE.length + SECTION_LEVEL;
    const beside = this.#top.entries.find(({ level }) => level === block.level + HALF);
    return beside !== undefined && kindOf(beside.division.enumerator) === kindOf(enumerator) ? beside.level : block.level;
  }

  #addDivision(block: Block, unnumbered: Unnumbered, level: number, text: string): void {
    this.#enter(0, block);
    this.#open(level, { ...unnumbered, enumerator: '', number: '', heading: '' }, block);
    this.#innermost.push(makeText(text));
  }

  #open(level: number, { name, rule, enumerator, number, heading }: OpenedDivision, { isStruck }: Block): void {
    this.#leave(level);
    const change = isStruck ? { change: 'struck' as const } : {};
    const printed = { number: foldTape(number), heading: foldTape(heading).replace(/(?<=[^.]{2})\.$/u, '') };
    const division: OpenDivision = { is: 'division', rule, name, enumerator, ...printed, ...change, parts: [] };
    this.#innermost.push(division);
    this.#top.entries.push({ level, division });
  }

  #addParagraph(block: Block, words: string): void {
    const text = makeText(words);
    if (text.text !== '') this.#innermost.push(text);
    this.#closeQuotation(block);
  }

  /** Divisions of that level and lesser ones end. */
  #leave(level: number): void {
    const { entries } = this.#top;
    while ((entries.at(-1)?.level ?? Number.NEGATIVE_INFINITY) >= level) entries.pop();
  }

  /** Goes to the quotation that is so deep; opens one where there is none. */
  #enter(quotes: number, { line }: Block): void {
    while (this.#top.quotes > quotes) {
      if (quotes === 0) this.#unclosed ??= this.#top.line;
      this.#contexts.pop();
    }
    if (this.#top.quotes === quotes) return;
    const parts: Part[] = [];
    this.#innermost.push({ is: 'quoted', parts });
    this.#contexts.push({ quotes, parts, entries: [], line });
  }

  /** Every paragraph of a quotation has marks before it, only the last has marks behind it. */
  #closeQuotation({ text }: Block): void {
    if (this.#top.quotes === 0) return;
    const words = text.trim().replace(/^``/, '');
    if (count(words, "''") > count(words, '``')) this.#contexts = this.#contexts.slice(0, 1);
  }
}

const HALF = 0.5;
const LITTLE = 0.01;
const MARKS = ['', '``', '`'] as const;

type Unnumbered = Pick<OpenedDivision, 'name' | 'rule'>;
const UNNUMBERED = {
  section: { name: 'section', rule: RULES.get('section') ?? { token: 's', type: 'section' } },
  whereas: { name: 'whereas', rule: { token: 'whereas', type: 'paragraph' } },
} as const satisfies Record<string, Unnumbered>;

function formatRow(text: string): string {
  return text
    .trim()
    .split(/\.{3,}\s*|\s{2,}/)
    .filter((cell) => cell !== '')
    .join(' | ');
}

function makeText(text: string): TextPart {
  return { is: 'text', text: foldTape(text), isTail: false };
}

/** Words as printed: single marks of quotation are told from apostrophes. */
export function foldTape(text: string): string {
  return foldLine(text.replaceAll("'''", "'”"))
    .replace(/`([^`']*(?:'(?=[\p{L}\p{N}])[^`']*)*)'/gu, '‘$1’')
    .replaceAll('`', '‘');
}

function kindOf(enumerator: string): 'digit' | 'small' | 'large' {
  return /^\d/.test(enumerator) ? 'digit' : /^[a-z]/.test(enumerator) ? 'small' : 'large';
}

function count(text: string, piece: string): number {
  return text.split(piece).length - 1;
}
