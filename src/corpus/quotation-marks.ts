/** Words between quotation marks were really said or written, and are short. */
import { countWords } from '../text/words.ts';
import { type Place, quoteValue, type Report } from './report.ts';

/** Most words that one quotation may have. */
export const LONGEST_QUOTATION = 15;

/** Which marks end what a mark begins. German „ “ and English “ ” share a sign. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '“”'],
  ['"', '"'],
  ['«', '»'],
]);

/** What stands between quotation marks, in order, and the first mark without a partner. One pass, whatever the text. */
export function parseQuoted(text: string): { readonly quoted: readonly string[]; readonly odd?: string } {
  const quoted: string[] = [];
  let open: { readonly mark: string; readonly start: number } | undefined;
  for (const { 0: mark, index } of text.matchAll(/[“”„"«»]/g)) {
    if (open === undefined) {
      if (!CLOSING.has(mark)) return { quoted, odd: mark };
      open = { mark, start: index + 1 };
    } else if (CLOSING.get(open.mark)?.includes(mark) === true) {
      quoted.push(text.slice(open.start, index));
      open = undefined;
    } else if (mark === open.mark) break;
  }
  return open === undefined ? { quoted } : { quoted, odd: open.mark };
}

/** Reports quotations that are too long, and quotation marks without a partner. */
export function checkQuotationMarks(text: string, place: Place, report: Report): void {
  const { quoted, odd } = parseQuoted(text);
  for (const words of quoted) {
    const count = countWords(words);
    if (count <= LONGEST_QUOTATION) continue;
    const message = `a quotation of ${count} words, ${LONGEST_QUOTATION} are allowed: ${quoteValue(words)}`;
    report(place, { code: 'long-quotation', message, hint: 'Quote fewer words and say the rest in own words' });
  }
  if (odd !== undefined) {
    report(place, {
      code: 'open-quotation',
      message: `a quotation mark ${odd} has no partner`,
      hint: 'Put “ before and ” after the words',
    });
  }
}
