/**
 * The text of a hearing as GovInfo serves it (`CHRG-*.htm`): `<html><title> - TITLE</title><body><pre>…</pre></body></html>`,
 * the locator tape of the Government Publishing Office with its own tags (`<bullet>`, `<SUP>`) left in, not real HTML.
 * This file makes lines of it: tags replaced, entities decoded, page marks and rules named.
 */
import { findPrintBody, TAPE_CHARACTERS, TAPE_ENTITIES } from '../gpo-print/tape.ts';
import type { ImportInput, ImportProblem } from '../importer.ts';
import { makeWarning, quoteFragment } from '../problems.ts';

/** One line of the print. */
export interface PrintLine {
  /** 1-based, in the file. */
  readonly line: number;
  /** Without white space at the end; empty for a blank line. */
  readonly text: string;
  /** Spaces before the first letter. */
  readonly indent: number;
  /** Page of the print that the line stands on, where the text has page marks. */
  readonly page: string | undefined;
}

export interface HearingPrint {
  /** Of the `<title>`, without the hyphen before it. */
  readonly title: string;
  readonly lines: readonly PrintLine[];
  readonly problems: readonly ImportProblem[];
}

/** Tags of HTML and of the tape that only dress their text. */
const DRESS = new Set(['a', 'b', 'i', 'em', 'strong', 'u', 'p', 'br', 'sup', 'inf', 'sub', 'pre', 'font', 'span', 'div', 'center']);

const TAG = /<(\/?)([A-Za-z][A-Za-z-]{0,30})((?:\s[^<>]{0,300})?)>/g;
const GRAPHIC = /[[<]GRAPHIC(?:S|\(S\))?(?: NOT AVAILABLE(?: IN TIFF FORMAT)?)?[\]>]/g;
const PAGE = /^\s*\[\[Page ([0-9A-Za-z-]{1,12})\]\]\s*$/;
const SKIP = /<SKIP PAGES = (\d{1,6})>/g;
const SEE_PDF = 'See the PDF of the hearing for them';

/** The lines of a hearing, or an error that says why there are none. Linear in the length of the text. */
export function parsePrint(input: ImportInput): HearingPrint | ImportProblem {
  const body = findPrintBody(input, 'a hearing', 'Import the file CHRG-….htm that GovInfo serves as “Text”');
  if ('severity' in body) return body;
  const reader = new PrintReader(input.file);
  const lines = body.text.split('\n').flatMap((text, index) => reader.readLine(text, body.line + index));
  return { title: parseTitle(input.text), lines, problems: reader.closingProblems() };
}

/** Reads line after line; remembers the page and what it met. */
class PrintReader {
  private page: string | undefined;
  private readonly pictures: number[] = [];
  private readonly unknown = new Map<string, { line: number; fragment: string }>();
  private readonly skipped: ImportProblem[] = [];
  private readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  readLine(raw: string, line: number): PrintLine[] {
    const mark = PAGE.exec(raw)?.[1];
    if (mark !== undefined) {
      this.page = mark;
      return [];
    }
    const expanded = raw
      .replaceAll('\t', '        ')
      .replaceAll('\f', '')
      .replace(/\p{Cc}/gu, ' ');
    const text = this.withoutTags(expanded, line).trimEnd();
    // A line that held only a picture leaves no gap: the paragraph around it goes on.
    if (text === '' && raw.trim() !== '') return [];
    return [{ line, text: text.trim() === '' ? '' : text, indent: text.length - text.trimStart().length, page: this.page }];
  }

  private withoutTags(raw: string, line: number): string {
    if (!/[<&[]/.test(raw)) return raw;
    const withoutPictures = raw.replace(GRAPHIC, () => {
      this.pictures.push(line);
      return '';
    });
    const withoutSkips = withoutPictures.replace(SKIP, (_whole, pages: string) => {
      const message = `the file leaves out ${Number(pages)} pages of the print here`;
      this.skipped.push(makeWarning({ file: this.file, line }, { code: 'pages-left-out', message, hint: SEE_PDF }));
      return '';
    });
    const plain = withoutSkips.replace(TAG, (whole, _slash, name: string) => this.replaceTag(whole, name, line));
    return plain.replace(/&(#?[A-Za-z0-9]{1,8});/g, (whole, name: string) => TAPE_ENTITIES[name.toLowerCase()] ?? whole);
  }

  private replaceTag(whole: string, name: string, line: number): string {
    const tag = name.toLowerCase();
    const character = Object.hasOwn(TAPE_CHARACTERS, tag) ? TAPE_CHARACTERS[tag] : undefined;
    if (character !== undefined) return character;
    if (DRESS.has(tag)) return '';
    if (!this.unknown.has(tag)) this.unknown.set(tag, { line, fragment: whole });
    return whole;
  }

  closingProblems(): ImportProblem[] {
    const problems = [...this.skipped];
    const [first] = this.pictures;
    if (first !== undefined) {
      const message = `pictures of the print that are not in the file: ${this.pictures.length}, the first here ("[GRAPHIC]")`;
      problems.push(makeWarning({ file: this.file, line: first }, { code: 'pictures-left-out', message, hint: SEE_PDF }));
    }
    for (const { line, fragment } of this.unknown.values()) {
      const message = `unknown tag ${quoteFragment(fragment)}, kept as text`;
      const hint = 'If it stands for a character, add it to TAPE_CHARACTERS in src/importers/gpo-print/tape.ts';
      problems.push(makeWarning({ file: this.file, line }, { code: 'unknown-tag', message, hint }));
    }
    return problems;
  }
}

function parseTitle(text: string): string {
  const start = text.slice(0, 4000).search(/<title>/i);
  const end = text.slice(0, 8000).search(/<\/title>/i);
  if (start < 0 || end < start) return '';
  return text
    .slice(start + 7, end)
    .replace(/\s+/g, ' ')
    .replace(/^ ?- ?/, '')
    .trim();
}
