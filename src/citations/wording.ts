/** Words that the citation styles have in common. */
import type { CslItem } from './csl.ts';
import { italic, type Run, roman } from './runs.ts';

/** The parts that have text, with a comma between them. */
export function joinWithCommas(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}

/** `113` is `113th Cong.` in the United States; elsewhere the session as it is written, or nothing. */
export function formatSession(item: CslItem): string {
  const session = item['chapter-number'] ?? '';
  return item.custom.jurisdiction === 'US' && /^\d+$/.test(session) ? `${formatLegalOrdinal(Number(session))} Cong.` : session;
}

/** `2d`, `3d`, `111th`, `112th`: the ordinals of legal citation. */
export function formatLegalOrdinal(n: number): string {
  const teen = n % 100 > 10 && n % 100 < 14;
  return `${n}${teen ? 'th' : (['th', 'st', 'd', 'd'][n % 10] ?? 'th')}`;
}

/** Whether an item of type `hearing` is somebody's words, and not the sitting as a whole. */
export function isTestimonyItem(item: CslItem): boolean {
  return item.custom.kind === 'testimony' || item.custom.passage !== undefined;
}

/** `testimony of`, `question by`: what the words were, as the styles put it. */
export function actOf(item: CslItem): string {
  return item.custom.act === 'question' ? 'question by' : 'testimony of';
}

/** `114-23` is `Pub. L. No. 114-23`; other numbers stay as they are written. */
export function formatLawNumber(number: string | undefined): string | undefined {
  if (number === undefined) return undefined;
  const rest = number.match(/^(?:P\.?\s?L\.?|Pub(?:lic|\.)\s+L(?:aw|\.))?\s*(?:No\.\s*)?(\d+[-–]\d+)$/i)?.[1];
  return rest === undefined ? number : `Pub. L. No. ${rest}`;
}

/** Committee, or where there is none the body itself; without `the`. */
export function hearingBody(item: CslItem): string | undefined {
  return (item.section ?? item.authority)?.replace(/^the /i, '');
}

/** The place in the document, with the sign or word of a style for sections: `SEC. 101(a)` → `§ 101(a)`. Empty where there is none. */
export function formatLocator({ custom: { locator = '' } }: CslItem, section: '§' | 'sec.'): string {
  return locator.replace(/^(?:SECTION|SEC\.|Sec\.|§)\s*(?=[0-9A-Z])/, `${section} `);
}

/** `The Surveillance Record, note p7 to testimony of Dorothee Belz, …` */
export function noteInSentence(item: CslItem): string {
  return `${item.source}, ${item.title.replace(/^Note/, 'note')}`;
}

/** Titles of documents are italic; our own description of one is not, or it would pass for a title. */
export function titleRun(item: CslItem, title: string = item.title): Run {
  return item.custom.isDescription === true ? roman(title) : italic(title);
}
