/** Words between quotation marks were really said or written, and are short. */
import { countWords } from '../text/words.ts';
import { type Place, quoteValue, type Report } from './report.ts';

/** Most words that one quotation may have. */
export const LONGEST_QUOTATION = 15;

const QUOTED = /„([^“”]*)[“”]|“([^”]*)”|"([^"]*)"|«([^»]*)»/g;

/** Reports quotations that are too long, and quotation marks without a partner. */
export function checkQuotationMarks(text: string, place: Place, report: Report): void {
  for (const match of text.matchAll(QUOTED)) {
    const words = match.slice(1).find((group) => group !== undefined) ?? '';
    const count = countWords(words);
    if (count > LONGEST_QUOTATION) {
      const message = `a quotation of ${count} words, ${LONGEST_QUOTATION} are allowed: ${quoteValue(words)}`;
      report(place, { code: 'long-quotation', message, hint: 'Quote fewer words and say the rest in own words' });
    }
  }
  const odd = /[“”"„«»]/.exec(text.replace(QUOTED, ''))?.[0];
  if (odd !== undefined) {
    report(place, {
      code: 'open-quotation',
      message: `a quotation mark ${odd} has no partner`,
      hint: 'Put “ before and ” after the words',
    });
  }
}
