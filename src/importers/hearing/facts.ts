/** Facts of a hearing from its title page: title, committees, Congress and session, numbers, days. */
import type { IsoDay } from '../../model/dates.ts';
import type { Identifiers } from '../../model/identifiers.ts';
import { foldLine } from '../gpo-print/words.ts';
import { parsePrintedDays } from '../transcript/days.ts';
import { lowerTitle } from '../transcript/names.ts';
import { listRuns } from './blocks.ts';
import type { PrintLine } from './print-lines.ts';
import { joinLines } from './print-text.ts';
import type { Zones } from './zones.ts';

export interface TitlePage {
  readonly title: string | undefined;
  /** Days of the sittings, in the order printed. */
  readonly days: readonly IsoDay[];
  /** Committees, the smallest first, then the chamber. */
  readonly bodies: readonly string[];
  readonly identifiers: Identifiers;
}

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
];
const TEENS = ['fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth'];
const TENS = ['twent', 'thirt', 'fort', 'fift', 'sixt', 'sevent', 'eight', 'ninet'];
const CHAMBERS: { readonly [chamber: string]: string } = { Senate: 'U.S. Senate', House: 'U.S. House of Representatives' };
const BODY =
  /^(?:U\. ?S\. |UNITED STATES )?(?:(?:PERMANENT |SELECT |SPECIAL |JOINT |AD HOC )*(?:SUB)?COMMITTEES?|(?:CONGRESSIONAL-EXECUTIVE |JOINT ECONOMIC )?COM(?:MISSION|MITTEE)|TASK FORCE|CAUCUS)\b/i;
/** What follows the names of committees on a title page. */
const ENDS_BODIES = /\bcongress$|^(?:first|second) session|^volume\b|\b(?:19|20)\d\d$|^printed\b|^serial\b/i;
/** Lines of a title page and of the head of the sitting that are looked at. */
const HEAD_LINES = 400;

/** Cost: bounded by the length of the title page. */
export function readTitlePage(zones: Zones, htmlTitle: string): TitlePage {
  const front = [...zones.front, ...zones.sitting.slice(0, zones.front.length > 30 ? 40 : 120)].slice(0, HEAD_LINES);
  const text = front.map((line) => line.text).join('\n');
  const session = /\b(first|second|third) session\b/i.exec(text)?.[1]?.toLowerCase();
  return {
    title: htmlTitle === '' ? readTitle(zones.front) : htmlTitle,
    days: readDays(front),
    bodies: readBodies(zones, text),
    identifiers: keepFilled({
      congress: readCongress(text),
      session: session === undefined ? undefined : `${{ first: '1st', second: '2nd', third: '3rd' }[session] ?? session} session`,
      'hearing-number': readHearingNumber(text),
      serial: /\bserial (?:no|number)s?\.? ?((?:[A-Z]-)?[\dA-Z]{1,4}(?:[-—]\d{1,4}){0,2})/i.exec(text)?.[1]?.replace('—', '-'),
    }),
  };
}

function keepFilled(values: { readonly [name in keyof Identifiers]: string | undefined }): Identifiers {
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, [value]]])));
}

function readCongress(text: string): string | undefined {
  const [, number] =
    /\[(?:House|Senate|Joint) (?:Hearing|Prints?),? (\d{2,3})(?: Congress|-)/i.exec(text) ??
    /\b(\d{2,3})(?:st|nd|rd|th) Congress/i.exec(text) ??
    [];
  if (number !== undefined) return number;
  const [, words] = /one hundred\s+([a-z-]+)\s+congress/i.exec(text) ?? [];
  const ordinal = words === undefined ? undefined : parseOrdinal(words.toLowerCase());
  return ordinal === undefined ? undefined : String(100 + ordinal);
}

/** 1-99, `thirteenth`, `twenty-first`. */
export function parseOrdinal(word: string): number | undefined {
  const small = [...ORDINALS, ...TEENS].indexOf(word);
  if (small >= 0) return small + 1;
  const [tens = '', ones] = word.split('-');
  const ten = TENS.findIndex((stem) => tens === `${stem}y` || tens === `${stem}ieth`);
  const one = ones === undefined ? 0 : ORDINALS.indexOf(ones) + 1;
  return ten < 0 || (ones !== undefined && one === 0) ? undefined : (ten + 2) * 10 + one;
}

/** `S. Hrg. 113-600`; `[Senate Hearing 113-]` of a print without a number gives nothing. */
function readHearingNumber(text: string): string | undefined {
  const senate = /\bS\. ?Hrg\. ?(\d{2,3}-\d{1,4})\b/i.exec(text)?.[1] ?? /\[Senate Hearing (\d{2,3}-\d{1,4})\]/i.exec(text)?.[1];
  if (senate !== undefined) return `S. Hrg. ${senate}`;
  const joint = /\bJ\. ?Hrg\. ?(\d{2,3}-\d{1,4})\b/i.exec(text)?.[1];
  return joint === undefined ? undefined : `J. Hrg. ${joint}`;
}

/** Days that stand alone on a line; those of the title page stand before those of the first sitting. */
function readDays(lines: readonly PrintLine[]): IsoDay[] {
  const alone =
    /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:january|february|march|april|may|june|july|august|september|october|november|december) \d[\w ,&;-]*\.?$/i;
  const days = lines.flatMap(({ text }) => (alone.test(text.trim()) ? parsePrintedDays(text) : []));
  return [...new Set(days)].sort();
}

function readTitle(front: readonly PrintLine[]): string | undefined {
  const runs = listRuns(front).map(joinLines);
  const hearing = runs.findIndex((text) => /^HEARINGS?\b/.test(text));
  return hearing < 1 ? undefined : runs[hearing - 1];
}

/** From the head of the sitting, where names are not in capitals; else from the title page. */
function readBodies(zones: Zones, text: string): string[] {
  const chamber = /\[(Senate|House) (?:Hearing|Print)/i.exec(text)?.[1];
  const ofSitting = readSittingHead(zones.sitting);
  const committees = ofSitting.length > 0 ? ofSitting : readBefore(zones.front);
  const name = chamber === undefined ? undefined : CHAMBERS[chamber.slice(0, 1).toUpperCase() + chamber.slice(1).toLowerCase()];
  return [...committees.flatMap(partNames), ...(name === undefined ? [] : [name])];
}

/** `Subcommittee on Research, of the Committee on Science` → both; a bare `Subcommittee` names nothing. */
function partNames(body: string): string[] {
  const names = body.split(
    /(?<!\b(?:Permanent|Select|Special|Joint)),?\s+(?:of the|joint with(?: the)?|and(?: the)?)?\s*(?=(?:(?:Permanent|Select|Special|Joint) )*(?:Sub|C)ommittee (?:on|of)\b)/,
  );
  return names.map((name) => name.replace(/ Congress$/, '').replace(/[,\s]+$/, '')).filter((name) => /\s/.test(name));
}

/**
 *              U.S. House of Representatives,
 *                     Subcommittee on Oversight and
 *                             Management Efficiency,
 *                            Committee on Homeland Security,
 *                                                    Washington, DC.
 */
function readSittingHead(sitting: readonly PrintLine[]): string[] {
  const start = sitting.findIndex(({ text }) =>
    /^\s{4,}(?:U\. ?S\. ?Senate|(?:U\. ?S\. )?House of Representatives|United States Senate)\s?,\s*$/i.test(text),
  );
  if (start < 0 || start > 80) return [];
  const bodies: string[] = [];
  for (const { text } of sitting.slice(start + 1, start + 16)) {
    const plain = foldLine(text);
    if (/^(?:Washington|The |.*\bmet\b)/.test(plain) || /\.$/.test(plain)) break;
    if (plain === '') continue;
    const last = bodies.at(-1) ?? '';
    const isNew = bodies.length === 0 || /,$/.test(last) || (BODY.test(plain) && !/\b(?:and|of|the|on|for)$/i.test(last));
    if (isNew && !BODY.test(plain) && bodies.length > 0 && !/^on /.test(plain)) bodies[bodies.length - 1] += ` ${plain}`;
    else if (isNew) bodies.push(plain);
    else bodies[bodies.length - 1] += ` ${plain}`;
  }
  return bodies.map((body) => body.replace(/^and (?:the )?/, '').replace(/,$/, '')).filter((body) => BODY.test(body));
}

/** Between `BEFORE THE` and the Congress; `OF THE` and `AND THE` part the names. */
function readBefore(front: readonly PrintLine[]): string[] {
  const lines = front.map(({ text }) => foldLine(text));
  const start = lines.findIndex((text) => /^before (?:the|a)$/i.test(text));
  if (start < 0) return [];
  const end = lines.findIndex((text, at) => at > start && ENDS_BODIES.test(text));
  const text = lines
    .slice(start + 1, end < 0 ? start + 20 : end)
    .filter((line) => /[A-Za-z]/.test(line))
    .join(' ');
  const parts = text.split(/\s+(?:OF THE|AND THE)\s+(?=(?:PERMANENT |SELECT |SPECIAL |JOINT )*(?:SUB)?COMMITTEE|UNITED STATES|U\.)/i);
  return parts
    .map((part) =>
      lowerTitle(part.replace(/\s*(?:U\. ?S\. |UNITED STATES )?(?:SENATE|HOUSE OF REPRESENTATIVES)(?: OF THE)?\s*$/i, '').trim()),
    )
    .filter((part) => BODY.test(part));
}
