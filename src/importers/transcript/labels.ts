/**
 * Speakers of a text without markup: lines such as `Ms Roe: I agree.` or `THE CHAIR: Order.`, where they are used throughout.
 * A single `Note: …` makes nobody speak.
 */

export interface LabelledLine {
  readonly speaker: string;
  readonly text: string;
}

const WORD = "(?:\\p{Lu}[\\p{L}\\p{N}.'’-]*|of|the|de|la|van|von|der|bin|al)";
const LABEL = new RegExp(`^((?:\\p{Lu}[\\p{L}\\p{N}.'’-]*)(?:\\s${WORD}){0,6}(?:\\s?\\([^():]{1,50}\\))?)\\s?:(?:\\s+(?=\\S)|$)`, 'u');
const TITLED =
  /^(?:Mr|Ms|Mrs|Miss|Dr|Prof|Sir|Lord|Lady|Senator|Sen|Rep|Hon|Chair|Chairman|Chairwoman|Madam|The|Judge|Justice|President|Speaker|Q|A|Question|Answer)\b/i;
/** Words before a colon that name no speaker. */
const NO_SPEAKER =
  /^(?:note|nb|date|time|place|subject|re|from|to|cc|present|attendees|apologies|source|sources|see|example|contact|title|author|url|tel|fax|email|e-mail|http|https|warning|important|summary|background|keywords|abstract|location|status|version|page)$/i;
/** Labelled lines that a text needs before any of them is believed. */
const FEWEST = 3;
const LONGEST_LABEL = 120;

/** Labels that name speakers; empty where the text is no transcript. Linear. */
export function listLabels(lines: Iterable<string>): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const [whole, label] = LABEL.exec(line.slice(0, LONGEST_LABEL)) ?? [];
    if (label === undefined || NO_SPEAKER.test(label)) continue;
    // A line of its own, such as `Recommendation:`, is a heading unless it names a person or an office.
    if (whole !== line || TITLED.test(label) || isShouted(label)) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const sure = [...counts].filter(([label, count]) => count > 1 || TITLED.test(label) || isShouted(label));
  const total = sure.reduce((sum, [, count]) => sum + count, 0);
  if (total < FEWEST || !sure.some(([, count]) => count > 1)) return new Set();
  // In a transcript, a full name that speaks once is a speaker too.
  const once = [...counts.keys()].filter((label) => label.includes(' '));
  return new Set([...sure.map(([label]) => label), ...once]);
}

/** Who begins to speak with this line, if anybody. */
export function splitLabel(line: string, labels: ReadonlySet<string>): LabelledLine | undefined {
  const found = labels.size === 0 ? null : LABEL.exec(line.slice(0, LONGEST_LABEL));
  if (found?.[1] === undefined || !labels.has(found[1])) return undefined;
  return { speaker: found[1], text: line.slice(found[0].length).trim() };
}

function isShouted(label: string): boolean {
  return label.length > 2 && label === label.toUpperCase() && /\p{Lu}{2}/u.test(label);
}
