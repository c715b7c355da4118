/**
 * Numbers of law, in the many ways in which they are written, as one token each:
 * `§ 215` = `Sec. 215` = `Section 215`, `H.R. 2048` = `HR2048`, `50 U.S.C. § 1861`, `E.O. 12333` = `Executive Order 12333`,
 * `P.L. 114-23` = `Public Law No. 114–23`, `PPD-28`. The forms are those of the Bluebook and of the US Code's own style.
 */

/** A number of law found in a text; offsets are 0-based and half-open. */
export interface LegalToken {
  readonly start: number;
  readonly end: number;
  /** Normal forms, the most exact first: `50 U.S.C. 1861` is also `§1861`. Never empty. */
  readonly terms: readonly string[];
}

interface LegalForm {
  readonly pattern: string;
  readonly terms: (groups: readonly string[]) => readonly string[];
}

const SECTION_SIGN = '(?:§{1,2}\\s{0,2}|sec(?:s|tions?)?\\.?\\s{1,2})';
const NUMBER_SIGN = '(?:no\\.?\\s{0,2})?';
const BILL_TYPES =
  'h\\.?\\s?r|h\\.?\\s?j\\.?\\s?res|s\\.?\\s?j\\.?\\s?res|h\\.?\\s?con\\.?\\s?res|s\\.?\\s?con\\.?\\s?res|h\\.?\\s?res|s\\.?\\s?res|s';

/** Every quantifier is bounded, so that a match costs constant time at each place of the text. */
const FORMS: readonly LegalForm[] = [
  {
    pattern: `(\\d{1,2})\\s?u\\.?\\s?s\\.?\\s?c\\.?(?:\\s?a\\.)?\\s{0,2}${SECTION_SIGN}?(\\d{1,5}[a-z]{0,2})`,
    terms: ([title = '', section = '']) => [`usc${title}§${section}`, `§${section}`],
  },
  { pattern: `${SECTION_SIGN}(\\d{1,5}[a-z]?)`, terms: ([section = '']) => [`§${section}`] },
  { pattern: `(?:e\\.?\\s?o\\.?|executive\\s{1,2}order)\\s{0,2}${NUMBER_SIGN}(\\d{4,5})`, terms: ([number = '']) => [`eo${number}`] },
  {
    pattern: `(?:p\\.?\\s?l\\.?|pub(?:lic|\\.)?\\s{0,2}l(?:aw|\\.)?)\\s{0,2}${NUMBER_SIGN}(\\d{2,3})\\s?[-–]\\s?(\\d{1,4})`,
    terms: ([congress = '', number = '']) => [`pl${congress}-${number}`],
  },
  {
    pattern: `(?:ppd|presidential\\s{1,2}policy\\s{1,2}directive)[-–\\s]{0,2}${NUMBER_SIGN}(\\d{1,2})`,
    terms: ([number = '']) => [`ppd${number}`],
  },
  {
    pattern: `(${BILL_TYPES})\\.?\\s{0,2}(\\d{1,5})`,
    terms: ([type = '', number = '']) => (type === 's' && number.length < 2 ? [] : [`${type.replace(/[^a-z]/g, '')}${number}`]),
  },
];

// A word may not run into the token from either side: "its 1599" and "section 215x-ray" hold no bill and no section.
const ANY_FORM = new RegExp(`(?<![\\p{L}\\p{N}'’])(?:${FORMS.map((form) => form.pattern).join('|')})(?![\\p{L}\\p{N}])`, 'giu');
const GROUP_COUNTS = FORMS.map((form) => form.pattern.match(/\((?!\?)/g)?.length ?? 0);

/** Numbers of law in order, not overlapping. Linear in the length of the text. */
export function findLegalTokens(text: string): readonly LegalToken[] {
  if (!/\d/.test(text)) return [];
  return [...text.matchAll(ANY_FORM)].flatMap((match) => {
    const terms = termsOf(match);
    return terms.length === 0 ? [] : [{ start: match.index, end: match.index + match[0].length, terms }];
  });
}

function termsOf(match: RegExpExecArray | RegExpMatchArray): readonly string[] {
  let first = 1;
  for (const [index, form] of FORMS.entries()) {
    const count = GROUP_COUNTS[index] ?? 0;
    const groups = match.slice(first, first + count);
    if (groups.some((group) => group !== undefined)) return form.terms(groups.map((group) => group.toLowerCase()));
    first += count;
  }
  return [];
}
