/** The form of a bill, and what else of the print is no text of the bill: paragraphs as they are printed. */
import { joinWords } from '../gpo-print/words.ts';
import { foldTape } from './build-parts.ts';
import type { BillLine } from './print-lines.ts';

const RULE = /^\s*[-_=]{5,}\s*$/;
/** Lines that stand directly under each other and are no sentence. */
const ALONE =
  /^(?:(?:[A-Z][a-z]+ )?Calendar No\. \d+|\d{1,3}(?:st|nd|rd|d|th) CONGRESS|\d(?:st|nd|rd|d|th) Session|(?:H|S)\. ?(?:(?:J|CON)\. ?)?(?:RES\. ?|R\. ?)?\d+)$/i;

/** Paragraphs in order: what blank lines and rules part, and the lines that name congress, session and bill. */
export function listFormParagraphs(lines: readonly BillLine[]): readonly string[] {
  const paragraphs: string[] = [];
  let open: string[] = [];
  const close = (): void => {
    const text = foldTape(joinWords(open));
    if (text !== '') paragraphs.push(text);
    open = [];
  };
  for (const { text } of lines) {
    const isAlone = ALONE.test(text.trim());
    if (text === '' || RULE.test(text) || isAlone) close();
    if (text === '' || RULE.test(text)) continue;
    open.push(text);
    if (isAlone) close();
  }
  close();
  return paragraphs;
}
