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

import { foldLine } from '../gpo-print/words.ts';
import { countHeadingLines } from './headings.ts';
import type { PrintLine } from './print-lines.ts';
import { isRow, joinLines } from './print-text.ts';
import { splitSpeaker } from './speaker.ts';

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

const RULE = /^[\s\-_=*~.•—]*$/;
/** Enough for any paragraph of a print; a longer one is cut into several so that no text grows without bound. */
const LONGEST_PARAGRAPH = 2000;
/** A paragraph in pieces is made whole up to here, in UTF-16 units. */
const LONGEST_MENDED = 20_000;

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
  // A turn that the typist indented by five.
  if (line.indent < 9 && splitSpeaker(`${text} ${run[at + 1]?.indent === 0 ? run[at + 1]?.text : ''}`) !== undefined) return false;
  const isFull = before.text.length >= 52;
  if (/^[a-z]/.test(text) && !/[.:;?!\]]$/.test(before.text)) return true;
  if (line.indent === 4) return false;
  if (line.indent >= 9 && before.indent >= 9 && /(?:,|\b(?:and|of|the|on))$/.test(before.text)) return true;
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
  if (last !== undefined && isRest && (last.texts[0] ?? '').length < LONGEST_MENDED && /[a-z,]$/.test(last.texts[0] ?? '')) {
    blocks[blocks.length - 1] = { ...last, texts: [`${last.texts[0]} ${text}`] };
  } else blocks.push(block);
  return blocks;
}
