/**
 * Lines of a print → blocks: what a reader sees as one heading, one paragraph or one table.
 *
 *        STATEMENT OF JAMES R. CLAPPER, DIRECTOR OF NATIONAL       heading: centred, or all in capitals and apart
 *                            INTELLIGENCE
 *
 *     Director Clapper. Senator, thanks very much for that. It     paragraph: four spaces, then the margin
 * gives me a chance to say something about the entirety of the
 *
 * The width of the print is 65 characters in speech and 71 in statements.
 */
import type { PrintLine } from './print-lines.ts';

export interface Block {
  readonly type: 'heading' | 'paragraph' | 'table';
  /** 1-based line of its first line. */
  readonly line: number;
  readonly page: string | undefined;
  /** Spaces before its first line. */
  readonly indent: number;
  /** One entry, of a table one a row; never empty. */
  readonly texts: readonly string[];
}

const WIDTHS = [65, 71, 79];
const RULE = /^[\s\-_=*~.•—]*$/;
/** A run of blanks inside of a line parts columns; after a full stop or a colon it may be only typing. */
const COLUMNS = /[^\s.:;,?!] {3,}\S/;
const LONGEST_HEADING = 10;
/** Headings of two levels of indent; beyond it a line is centred whatever its width. */
const FAR_INDENT = 14;
/** Enough for any paragraph of a print; a longer one is cut into several so that no text grows without bound. */
const LONGEST_PARAGRAPH = 2000;

/** Blocks in order; each line with a word stands in exactly one. Linear. */
export function layOutBlocks(lines: readonly PrintLine[]): Block[] {
  return listRuns(lines).flatMap(layOutRun).reduce<Block[]>(appendBlock, []);
}

/** Runs of lines without a blank line or a rule between them. */
export function listRuns(lines: readonly PrintLine[]): PrintLine[][] {
  const runs: PrintLine[][] = [];
  let open: PrintLine[] = [];
  for (const line of lines) {
    if (!RULE.test(line.text)) open.push(line);
    else if (open.length > 0) {
      runs.push(open);
      open = [];
    }
  }
  if (open.length > 0) runs.push(open);
  return runs;
}

/** True for a line of columns, such as a row of a table. */
export function isRow(line: PrintLine): boolean {
  return COLUMNS.test(line.text.trim());
}

function layOutRun(run: readonly PrintLine[]): Block[] {
  const rows = run.filter(isRow).length;
  if (rows > 1 && rows * 4 >= run.length)
    return [
      makeBlock(
        'table',
        run,
        run.map(({ text }) => foldLine(text)),
      ),
    ];
  const blocks: Block[] = [];
  for (let at = 0; at < run.length; ) {
    const heading = countHeadingLines(run, at);
    const end = at + (heading || countParagraphLines(run, at));
    const part = run.slice(at, end);
    blocks.push(makeBlock(heading > 0 ? 'heading' : 'paragraph', part, [joinLines(part)]));
    at = end;
  }
  return blocks;
}

/** Lines from `start` on that make one heading; 0 where none does. */
function countHeadingLines(run: readonly PrintLine[], start: number): number {
  let end = start;
  while (end < run.length && end - start <= LONGEST_HEADING && isHeadingLine(run, end)) end += 1;
  const count = end - start;
  if (count === 0 || count > LONGEST_HEADING) return 0;
  const text = joinLines(run.slice(start, end));
  if (isShouted(text)) return count;
  return /[.,;:?]$/.test(text) && !/\b(?:Jr|Sr|Inc|D\.C|U\.S)\.$/.test(text) ? 0 : count;
}

function isHeadingLine(run: readonly PrintLine[], at: number): boolean {
  const line = run[at];
  if (line === undefined || isRow(line)) return false;
  const text = line.text.trim();
  if (/^[[(•]/.test(text)) return false;
  if (isShouted(text) && (line.indent !== 4 || run.length <= 3)) return true;
  return isCentred(line) && (at === 0 || run[at - 1] === undefined || isFirstOrAfterPause(run, at));
}

/** A centred line in the middle of a paragraph would be chance. */
function isFirstOrAfterPause(run: readonly PrintLine[], at: number): boolean {
  const before = run[at - 1]?.text ?? '';
  const line = run[at];
  return (
    line !== undefined &&
    (line.indent >= FAR_INDENT || (run[at - 1] !== undefined && isCentred(run[at - 1] ?? line)) || /[.\]:?]$/.test(before))
  );
}

function isCentred({ text, indent }: PrintLine): boolean {
  const width = text.length - indent;
  return indent >= 5 && WIDTHS.some((full) => Math.abs(indent - (full - width) / 2) <= 2);
}

/** In capitals, but for `Mc` and the like. */
export function isShouted(text: string): boolean {
  const small = text.replace(/[^a-z]/g, '').length;
  const capital = text.replace(/[^A-Z]/g, '').length;
  return capital >= 4 && small * 6 <= capital;
}

/** Lines from `start` on that make one paragraph; at least 1. */
function countParagraphLines(run: readonly PrintLine[], start: number): number {
  let end = start + 1;
  while (end < run.length && end - start < LONGEST_PARAGRAPH && continues(run, end) && countHeadingLines(run, end) === 0) end += 1;
  return end - start;
}

/** Whether the line goes on with the paragraph of the line before it. */
function continues(run: readonly PrintLine[], at: number): boolean {
  const line = run[at];
  const before = run[at - 1];
  if (line === undefined || before === undefined) return false;
  if (isRow(line)) return false;
  if (line.indent === 0) return true;
  const text = line.text.trim();
  if (/^(?:•|\(?[0-9a-z]{1,3}[.)] )/.test(text)) return false;
  const isFull = before.text.length >= 52;
  if (/^[a-z]/.test(text) && !/[.:;?!\]]$/.test(before.text)) return true;
  if (line.indent === 4) return false;
  if (line.indent >= FAR_INDENT && before.indent >= FAR_INDENT && /(?:,|\b(?:and|of|the|on))$/.test(before.text)) return true;
  return isFull && Math.abs(line.indent - before.indent) <= 4 && !/^\[/.test(text);
}

function makeBlock(type: Block['type'], lines: readonly PrintLine[], texts: readonly string[]): Block {
  const first = lines[0];
  return { type, line: first?.line ?? 1, page: first?.page, indent: first?.indent ?? 0, texts };
}

/** Adds a block; a paragraph that a blank line or a page's end cut in its middle is made whole. */
function appendBlock(blocks: Block[], block: Block): Block[] {
  const last = blocks.at(-1);
  const text = block.texts[0] ?? '';
  const isRest = last?.type === 'paragraph' && block.type === 'paragraph' && block.indent === 0 && /^[a-z]/.test(text);
  if (last !== undefined && isRest && /[a-z,]$/.test(last.texts[0] ?? '')) {
    blocks[blocks.length - 1] = { ...last, texts: [`${last.texts[0]} ${text}`] };
  } else blocks.push(block);
  return blocks;
}

/**
 * Lines as one text. A hyphen at the end of a line is the word's own (the tape breaks no words): nothing comes after it.
 */
export function joinLines(lines: readonly PrintLine[]): string {
  const pieces: string[] = [];
  for (const { text } of lines) {
    const isWhole = pieces.length > 0 && !/[\p{L}\p{N}]-$|--$/u.test(pieces.at(-1) ?? '');
    pieces.push(isWhole ? ` ${text.trim()}` : text.trim());
  }
  return foldLine(pieces.join(''));
}

/** White space folded, leaders shortened, and the tape's `` '' -- as the print has them. */
export function foldLine(text: string): string {
  return text
    .replace(/\s*\.{5,}\s*/g, ' … ')
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/--/g, '—')
    .replace(/\s+/gu, ' ')
    .trim();
}
