/** Queries that nobody means well: the widest that the language lets through, and rows of its own signs and words. */
import { makeRandom } from '../random.ts';

const repeat = (count: number, piece: (index: number) => string, joint = ' ') =>
  Array.from({ length: count }, (_, at) => piece(at)).join(joint);

/** What makes an engine look at most of its words, at most of its places, or at either again and again. */
export const WIDEST_QUERIES: readonly string[] = [
  repeat(60, (index) => `*${'aeiorstn'[index % 8]}${'eaiotsrn'[(index * 3) % 8]}*`, ' OR '),
  repeat(60, (index) => `${'surveillance'.slice(index % 6)}~2`),
  `"${repeat(40, () => '*er*')}"~20`,
  `"${repeat(60, () => 'national security')}"`,
  '"st* co* th* in*"~20',
  '"s* c* t* a*"',
  repeat(26, (index) => String.fromCharCode(97 + index)),
  repeat(48, (index) => `NOT word${index}`),
  repeat(160, () => '('),
  'the NSA collects metadata of people who said that government records of security are not data',
];

/** Signs and words of the language, whole and broken. */
export const QUERY_PIECES: readonly string[] = [
  '(',
  ')',
  '"',
  'OR',
  'NOT',
  '-',
  '*',
  '~2',
  '^9',
  'date:',
  'org:',
  '2013..',
  '§ 215',
  'enc*',
  '*e*',
  're*',
  'survey~2',
  'records',
  '"the court"~9',
  'metadata',
  'said',
];

const MAX_PIECES = 40;

/** Up to 40 signs and words in a row, always the same for the same count. */
export function listGeneratedQueries(count: number): string[] {
  const random = makeRandom(12333);
  const pick = (choices: number) => Math.floor(random() * choices);
  return Array.from({ length: count }, () => repeat(pick(MAX_PIECES + 1), () => QUERY_PIECES[pick(QUERY_PIECES.length)] ?? ''));
}
