/**
 * Lines of a bill as GovInfo serves it in text (`BILLS-116hr2001ih.htm`). The print begins with three lines in brackets that
 * name it; `<DELETED>` and `</DELETED>` surround what a committee struck out; `\2/3\` is a fraction or a raised number.
 */
import { findPrintBody, TAPE_CHARACTERS, TAPE_ENTITIES } from '../gpo-print/tape.ts';
import type { ImportInput, ImportProblem } from '../importer.ts';
import { makeWarning, quoteFragment } from '../problems.ts';

export interface BillLine {
  /** 1-based, in the file. */
  readonly line: number;
  /** Without white space at the end; empty for a blank line. */
  readonly text: string;
  /** Spaces before the first letter. */
  readonly indent: number;
  /** Whether the committee struck it out. */
  readonly isStruck: boolean;
}

export interface BillPrint {
  /** Lines in brackets at the top, without the brackets: collection, publisher, number and stage. */
  readonly names: readonly string[];
  readonly lines: readonly BillLine[];
  readonly problems: readonly ImportProblem[];
}

/** The top of the print that says what it is; within the first 4000 characters. */
const COLLECTION = /<pre\b[^>]{0,200}>\s{0,200}\[Congressional Bills \d{1,3}(?:st|nd|rd|th) Congress\]/i;

export function isBillPrint(text: string): boolean {
  return COLLECTION.test(text.slice(0, 4000));
}

const NAME = /^\s*\[([^[\]]{1,200})\]\s*$/;
const TAG = /<(\/?)([A-Za-z][A-Za-z0-9-]{0,30})>/g;
const TAB = '        ';

/** The lines of a bill, or an error that says why there are none. Linear in the length of the text. */
export function parseBillPrint(input: ImportInput): BillPrint | ImportProblem {
  const body = findPrintBody(input, 'a bill', 'Import the file BILLS-….htm that GovInfo serves as “Text”, or better its XML');
  if ('severity' in body) return body;
  const rows = body.text.split('\n');
  const names: string[] = [];
  let first = 0;
  for (; first < rows.length; first += 1) {
    const row = rows[first] ?? '';
    const name = NAME.exec(row)?.[1];
    if (name !== undefined) names.push(name);
    else if (row.trim() !== '') break;
  }
  const reader = new LineReader(input.file);
  const lines = rows.slice(first).flatMap((text, at) => reader.readLine(text, body.line + first + at));
  return { names, lines, problems: reader.listUnknown() };
}

/** Reads line after line; remembers whether they lie in struck text, and the tags that it does not know. */
class LineReader {
  readonly #file: string;
  readonly #unknown = new Map<string, { line: number; fragment: string }>();
  #isStruck = false;

  constructor(file: string) {
    this.#file = file;
  }

  readLine(raw: string, line: number): BillLine[] {
    let isStruck = this.#isStruck;
    const expanded = raw.replaceAll('\t', TAB).replace(/\p{Cc}/gu, ' ');
    const decoded = /&/.test(expanded) ? decodeEntities(expanded) : expanded;
    const plain = decoded.replace(TAG, (whole, slash: string, name: string) => {
      if (name.toUpperCase() !== 'DELETED') return this.#replaceTag(whole, name.toLowerCase(), line);
      this.#isStruck = slash === '';
      isStruck ||= this.#isStruck;
      return '';
    });
    const text = plain.replace(/(\d?)\\(\d{1,3}(?:\/\d{1,3})?)\\/g, joinRaised).trimEnd();
    // A line that held only a mark leaves no gap: the paragraph around it goes on.
    if (text === '' && raw.trim() !== '') return [];
    return [{ line, text, indent: text.length - text.trimStart().length, isStruck }];
  }

  #replaceTag(whole: string, tag: string, line: number): string {
    if (tag === 'doc') return '';
    if (Object.hasOwn(TAPE_CHARACTERS, tag)) return TAPE_CHARACTERS[tag] ?? '';
    if (!this.#unknown.has(tag)) this.#unknown.set(tag, { line, fragment: whole });
    return whole;
  }

  listUnknown(): readonly ImportProblem[] {
    return [...this.#unknown.values()].map(({ line, fragment }) => {
      const message = `unknown mark ${quoteFragment(fragment)}, kept as text`;
      const hint = 'If it stands for a character, add it to TAPE_CHARACTERS in src/importers/gpo-print/tape.ts';
      return makeWarning({ file: this.#file, line }, { code: 'unknown-tag', message, hint });
    });
  }
}

function decodeEntities(text: string): string {
  return text.replace(/&(#?[A-Za-z0-9]{1,8});/g, (whole, name: string) => TAPE_ENTITIES[name.toLowerCase()] ?? whole);
}

/** `2\1/2\` is two and a half: the fraction stands apart from the number. */
function joinRaised(_whole: string, before: string, raised: string): string {
  return before !== '' && raised.includes('/') ? `${before} ${raised}` : `${before}${raised}`;
}
