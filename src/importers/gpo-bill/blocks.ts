/**
 * Lines of the text of a bill → blocks: headings, sections, paragraphs, rows of tables, entries of tables of contents. The tape
 * tells paragraphs apart by their first line alone, which stands 4 spaces to the right of the others:
 *
 *     "    (a) In General.--The Act"          level 0: 4 spaces, its other lines none
 *     "is amended--"
 *     "            (1) in section 103--"      level 1: 12 spaces, its other lines 8
 *     "                    (A) by striking"   level 2: 20 spaces, its other lines 16
 *     "        the words; and"                8 spaces, and not level 1: goes on behind the divisions of level 1 (flush)
 *
 * Enrolled bills have 4 spaces from level to level, so that the first line of `(b)` stands where the second of `(1)` stands: there
 * the number tells.
 */
import { joinWords } from '../gpo-print/words.ts';
import { isSuccessor, readEnumerator } from './enumerators.ts';
import type { BillLine } from './print-lines.ts';

export type BlockKind = 'large' | 'section' | 'text' | 'flush' | 'row' | 'entry' | 'whereas';

export interface Block {
  readonly kind: BlockKind;
  /** Of its first line, in the file. */
  readonly line: number;
  /** 0 for `(a)`, 1 for `(1)`, …; 0 where the kind has none. */
  readonly level: number;
  /** Its lines as one, with the quotation marks and dashes of the tape. */
  readonly text: string;
  readonly isStruck: boolean;
}

/** Spaces from the other lines of a paragraph to its first. */
const FIRST = 4;
const RULE = /^\s*(?:-{20,}|_{5,})\s*$/;
const TABLE = /^\s*-{20,}\s*$/;
const SECTION = /^(?:``|`)?(?:SECTION|SEC\.) [0-9A-Z]/;
/** A section of the United States Code, or an entry of a table of sections. */
const CODE_SECTION = /^(?:``|`)Sec\. [0-9A-Z]/;
const ENTRY = /^(?:``|`)?Sec\. [0-9A-Z]/;
const LARGE =
  /^(?:``|`)?(?:DIVISION|TITLE|SUBTITLE|Subtitle|PART|SUBPART|Subpart|CHAPTER|SUBCHAPTER|Subchapter|ARTICLE) [0-9A-Z]{1,8}(?:-[0-9A-Z]{1,4})?(?:--|$)/;
/** Nearer to the margin, words such as `PART A` may begin a line of a paragraph. */
const CENTERED = 8;

/** Blocks in the order of the lines; every word stands in one. Linear in the length of the text. */
export function listBlocks(lines: readonly BillLine[]): readonly Block[] {
  const reader = new BlockReader(measureStep(lines));
  for (const [at, line] of lines.entries()) reader.read(line, lines[at + 1]?.text ?? '');
  return tellEntries(reader.end());
}

/** Spaces from one level to the next, by the numbers at the beginning of lines. */
function measureStep(lines: readonly BillLine[]): 4 | 8 {
  const count = (spaces: number): number =>
    lines.filter(({ indent, text }) => indent === spaces && readEnumerator(text.trimStart()) !== undefined).length;
  return count(FIRST + 4) > count(FIRST + 8) ? 4 : 8;
}

interface Open {
  readonly kind: BlockKind;
  readonly level: number;
  readonly first: BillLine;
  readonly texts: string[];
  /** Whether a line with this indent and these words goes on with it. */
  readonly goesOn: (indent: number, words: string) => boolean;
}

class BlockReader {
  readonly #step: 4 | 8;
  readonly #blocks: Block[] = [];
  /** The last number at each level. */
  readonly #numbers: string[] = [];
  #open: Open | undefined;
  #isInTable = false;
  #isAfterBlank = true;

  constructor(step: 4 | 8) {
    this.#step = step;
  }

  /** `next` is the text of the line below. */
  read(line: BillLine, next: string): void {
    if (line.text === '') {
      if (!this.#isInTable) this.#close();
      this.#isAfterBlank = true;
      return;
    }
    if (RULE.test(line.text)) this.#rule(line.text, next);
    else if (this.#isInTable) this.#begin('row', line);
    else this.#readWords(line);
    this.#isAfterBlank = false;
  }

  end(): readonly Block[] {
    this.#close();
    return this.#blocks;
  }

  /** A table has rules above and below it, and one below its head. */
  #rule(text: string, next: string): void {
    this.#close();
    if (TABLE.test(text)) this.#isInTable = next !== '' || !this.#isInTable;
  }

  #readWords(line: BillLine): void {
    const words = line.text.trimStart();
    const { indent } = line;
    const isAtMargin = indent === 0 || (this.#step === 4 && indent <= FIRST && words.startsWith('`'));
    if (isAtMargin && SECTION.test(words)) this.#begin('section', line, { goesOn: (next) => next !== FIRST || this.#step === 8 });
    else if (indent === 0 && ENTRY.test(words)) this.#begin('entry', line, { goesOn: goesOnEntry });
    else if (indent === 0 && /^Whereas\b/.test(words)) this.#begin('whereas', line, { goesOn: (next) => next >= CENTERED });
    else if (LARGE.test(words) && (this.#isAfterBlank || indent > CENTERED)) this.#begin('large', line, { goesOn: goesOnLarge });
    else if (this.#open?.goesOn(indent, words) === true) this.#open.texts.push(line.text);
    else this.#beginText(line, words);
  }

  #beginText(line: BillLine, words: string): void {
    const { indent } = line;
    const isNumbered = readEnumerator(words) !== undefined;
    if (this.#isFirst(indent, isNumbered)) this.#beginParagraph('text', line, (indent - FIRST) / this.#step);
    else if (this.#isAfterBlank) this.#begin('entry', line, { goesOn: indent > 0 ? () => true : goesOnEntry });
    else if (indent === 0 && this.#open?.kind === 'entry') this.#begin('entry', line, { goesOn: goesOnEntry });
    else this.#beginParagraph('flush', line, Math.floor(indent / this.#step));
  }

  /** In an enrolled bill, a line without a number that stands farther out than the one before goes on behind divisions. */
  #isFirst(indent: number, isNumbered: boolean): boolean {
    if (indent < FIRST || (indent - FIRST) % this.#step !== 0) return false;
    return this.#step === 8 || isNumbered || this.#isAfterBlank || indent >= (this.#open?.first.indent ?? 0);
  }

  #beginParagraph(kind: 'text' | 'flush', line: BillLine, level: number): void {
    const others = level * this.#step;
    const goesOn = (indent: number, words: string): boolean => (indent === others ? !this.#isNextAt(level - 1, words) : indent % 4 !== 0);
    this.#begin(kind, line, { level, goesOn });
    const number = readEnumerator(line.text.trimStart());
    if (kind !== 'text' || number === undefined) return;
    this.#numbers.length = Math.min(this.#numbers.length, level);
    this.#numbers[level] = number;
  }

  /** Whether the words begin with the number that comes next at the level; asked where lines alone do not tell. */
  #isNextAt(level: number, words: string): boolean {
    const number = this.#step === 8 ? undefined : readEnumerator(words);
    const last = this.#numbers[level];
    return number !== undefined && last !== undefined && isSuccessor(number, last);
  }

  #begin(kind: BlockKind, first: BillLine, { level = 0, goesOn = () => false }: Partial<Pick<Open, 'level' | 'goesOn'>> = {}): void {
    this.#close();
    this.#open = { kind, level, first, texts: [first.text], goesOn };
  }

  #close(): void {
    if (this.#open === undefined) return;
    const { kind, level, first, texts } = this.#open;
    this.#blocks.push({ kind, level, line: first.line, text: kind === 'row' ? first.text : joinWords(texts), isStruck: first.isStruck });
    this.#open = undefined;
  }
}

/** A long entry goes on to the right; a numbered paragraph may come next. */
function goesOnEntry(indent: number, words: string): boolean {
  return indent > FIRST && readEnumerator(words) === undefined;
}

function goesOnLarge(indent: number, words: string): boolean {
  return indent !== FIRST && !SECTION.test(words);
}

/**
 * Headings of divisions that stand in a table of contents are entries of it: entries come next. A section of the Code is
 * printed like an entry, but quoted text comes next.
 */
function tellEntries(blocks: readonly Block[]): readonly Block[] {
  const told: Block[] = [];
  for (const block of blocks.toReversed()) {
    const kind = tellKind(block, told.at(-1));
    told.push(kind === block.kind ? block : { ...block, kind });
  }
  return told.reverse();
}

function tellKind({ kind, text }: Block, next: Block | undefined): BlockKind {
  if (kind === 'large') return next?.kind === 'entry' ? 'entry' : 'large';
  if (kind !== 'entry' || !CODE_SECTION.test(text)) return kind;
  const isBeforeQuoted = next?.kind === 'text' && next.text.startsWith('`') && !/''[.;,]{0,2}$/.test(text);
  return isBeforeQuoted || /[^.;:'`]$/.test(text) ? 'section' : kind;
}
