/**
 * The page in which GovInfo serves a print as text, and the marks of the typesetting tape that are left in it:
 * `<html><body><pre>…</pre></body></html>`, not real HTML.
 */
import type { ImportInput, ImportProblem } from '../importer.ts';
import { makeError, quoteFragment } from '../problems.ts';

/** Tags of the tape that stand for a character; an empty text is a mark of typesetting. */
export const TAPE_CHARACTERS: { readonly [tag: string]: string } = {
  bullet: '•',
  'f-dash': '—',
  all: '',
  diamond: '◆',
  'ctr-circle': '○',
  'plus-minus': '±',
  'brit-pound': '£',
  dagger: '†',
  'greek-d': 'δ',
  'greek-e': 'ε',
  'greek-l': 'λ',
  'rm-bond': '—',
  difference: '≠',
  rule: '',
};

export const TAPE_ENTITIES: { readonly [name: string]: string } = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  '#39': "'",
};

export interface PrintBody {
  /** Between `<pre>` and `</pre>`. */
  readonly text: string;
  /** 1-based line of the file on which it begins. */
  readonly line: number;
}

/** The print, or an error that says why there is none. `what` and `hint` name the file that is wanted. Linear in the length. */
export function findPrintBody(input: ImportInput, what: string, hint: string): PrintBody | ImportProblem {
  const start = input.text.search(/<pre\b[^>]{0,200}>/i);
  if (start < 0) return noText(input, what, hint);
  const end = input.text.toLowerCase().lastIndexOf('</pre>');
  if (end < start || !/<\/html>\s*$/i.test(input.text.slice(-200))) return cutOff(input);
  const text = input.text.slice(input.text.indexOf('>', start) + 1, end);
  return { text, line: input.text.slice(0, start).split('\n').length };
}

function cutOff(input: ImportInput): ImportProblem {
  const lines = input.text.trimEnd().split('\n');
  const message = `the text ends before </pre> and </html>, after ${quoteFragment((lines.at(-1) ?? '').slice(-80))}`;
  return makeError({ file: input.file, line: lines.length }, { code: 'cut-off', message, hint: 'The file is cut off: fetch it again' });
}

function noText(input: ImportInput, what: string, hint: string): ImportProblem {
  const line = Math.max(1, input.text.trimEnd().split('\n').length);
  const message = `no <pre> with the text of ${what} up to the end, after ${quoteFragment(input.text.trimEnd().slice(-80))}`;
  return makeError({ file: input.file, line }, { code: 'no-pre', message, hint });
}
