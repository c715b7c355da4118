/** Declared quotations: short, and word for word in the passage they claim. */
import type { CorpusRecord } from '../model/record.ts';
import { countWords } from '../text/words.ts';
import type { ParsedFile } from './parsed-file.ts';
import { LONGEST_QUOTATION } from './quotation-marks.ts';
import { formatAllowed, quoteValue } from './report.ts';

export function checkQuotations(record: CorpusRecord, { place, report }: Pick<ParsedFile<unknown>, 'place' | 'report'>): void {
  const passages = new Map(record.passages.map((passage) => [passage.id, passage]));
  for (const [index, { words, passage: id }] of record.quotations.entries()) {
    const at = place(['quotations', index, 'words']);
    const count = countWords(words);
    if (count > LONGEST_QUOTATION) {
      report(at, {
        code: 'long-quotation',
        message: `a quotation of ${count} words, ${LONGEST_QUOTATION} are allowed`,
        hint: 'Quote fewer words and say the rest in own words',
      });
    }
    const passage = passages.get(id);
    if (passage === undefined) {
      const hint = `Passages of this record: ${formatAllowed([...passages.keys()])}`;
      report(place(['quotations', index, 'passage']), {
        code: 'unknown-passage',
        message: `no passage ${quoteValue(id)} in this record`,
        hint,
      });
    } else if (!includesWords(passage.text, words)) {
      report(at, {
        code: 'quotation-not-found',
        message: `${quoteValue(words)} does not stand in ${id}`,
        hint: explainDifference(passage.text, words),
      });
    }
  }
}

function includesWords(text: string, words: string): boolean {
  return text.split('\n').some((paragraph) => paragraph.includes(words));
}

function explainDifference(text: string, words: string): string {
  if (includesWords(fold(text), fold(words)))
    return 'Only letter case, apostrophes or hyphens differ: write them exactly as in the passage';
  return 'Quote the passage word for word, or name the passage in which the words stand';
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[‐‑–—]/g, '-')
    .replace(/\u00a0/g, ' ');
}
