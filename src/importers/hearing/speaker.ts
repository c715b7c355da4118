/**
 * Who speaks: the label with which the print begins a turn.
 *
 *     Senator Wyden. Thank you, Madam Chair.          Mr. Miller of North Carolina. I yield.
 *     The Chairman [presiding]. Good morning.         Lt. General Flynn. Yes, sir.
 *
 * A label is a title and a name, or an office (`The Clerk`); an address such as `Mr. Chairman.` is none, nor is a label
 * with nothing after it, by which a chair calls the next speaker.
 */

export interface Labelled {
  /** As printed, without the full stop. */
  readonly speaker: string;
  /** What is said, a note in brackets such as `[presiding]` before it. */
  readonly text: string;
}

const TITLES =
  'Mr|Ms|Mrs|Miss|Dr|Prof|Professor|Hon|Rev|Reverend|Father|Rabbi|Sister|Bishop|Imam|Pastor|Senator|Sen|Representative|Rep|Congressman|' +
  'Congresswoman|Delegate|Chairman|Chairwoman|Chairperson|Chair|Chairlady|Cochairman|Speaker|Secretary|Under|Undersecretary|Assistant|Deputy|Acting|' +
  'Principal|Associate|Vice|Co|Ranking|Member|Judge|Justice|Chief|General|Gen|Lieutenant|Lt|Major|Maj|Brigadier|Brig|Colonel|Col|Captain|Capt|' +
  'Commander|Cmdr|Admiral|Adm|Rear|Sergeant|Sgt|Master|Staff|Command|Corporal|Private|Specialist|Petty|Officer|Airman|Ambassador|Governor|Gov|' +
  'Mayor|Sheriff|Commissioner|Administrator|Director|Inspector|Attorney|Solicitor|Surgeon|Comptroller|Treasurer|Superintendent|Special|Agent|' +
  'Detective|Trooper|Minister|Prime|President|King|Queen|Prince|Princess|Lord|Lady|Sir|Dame|Baroness|Councilman|Councilwoman|Supervisor|Chancellor|' +
  'Dean|Principal|Resident|Counsel|Warden|Marshal|Provost|Bailiff|Archivist|Librarian';
const TITLE = new RegExp(`^(?:${TITLES})\\.?$`);
const GENERAL_TITLES = new Set([
  'General',
  'Chief',
  'Officer',
  'Agent',
  'Special',
  'Under',
  'Assistant',
  'Deputy',
  'Acting',
  'Vice',
  'Co',
  'Ranking',
  'Member',
  'Rear',
  'Staff',
]);
/** Offices that follow `The`. */
const OFFICE =
  /^(?:(?:Acting|Vice|Co-?) ?)?(?:Chairman|Chairwoman|Chairperson|Chair|Chairlady|Cochairman|Co-?Chairman|Ranking Member|Clerk|Reporter|Court Reporter|Witness|Witnesses|Speaker|President|Secretary|Judge|Interpreter|Translator|Moderator|Parliamentarian|Bailiff|Court|Chief Clerk)$/i;
/** Voices without a name. */
const VOICE =
  /^(?:A )?(?:Voices?|Voice From Audience|Unidentified (?:Speaker|Voice|Male|Female|Male Voice|Female Voice|Witness|Member|Man|Woman)|Audience Members?|Members?|Participant|Participants|Interpreter|Translator|Moderator|Staff|Staff Member|Witnesses|Senators|Speaker|Chorus|Reporter|Operator|Clerk|Audience|Protestor|Protester)$/i;
const UNNAMED = /^(?:[A-Z][\w-]* ){1,4}(?:Agent|Officer|Analyst|Official|Supervisor)$/;
/** After `Mr.` and the like these are an address, not a name. */
const ADDRESSED =
  /^(?:Chairman|Chairwoman|Chair|Chairlady|Chairperson|Vice|Secretary|President|Director|Speaker|Ambassador|Attorney|Ranking|Leader|Commissioner|Administrator|Mayor|Governor|Under|Deputy|Inspector|Co-Chairman|Cochairman|Clerk|Comptroller|Justice)$/i;
const SHORT_WORDS = /(?:^|[ .])(?:Mr|Ms|Mrs|Dr|St|Ste|Lt|Col|Gen|Maj|Capt|Adm|Sgt|Brig|Cmdr|Hon|Rev|Prof|Gov|Sen|Rep|Wm|Jr|Sr|Esq|[A-Z])$/i;
const PARTICLES = new Set([
  'of',
  'the',
  'de',
  'la',
  'le',
  'los',
  'van',
  'von',
  'der',
  'den',
  'du',
  'del',
  'da',
  'di',
  'el',
  'al',
  'bin',
  'and',
  'ben',
  'ter',
  'for',
]);
const NAME_WORD = /^(?:d'|al-|el-|de|la|van)?\p{Lu}[\p{L}\p{N}'’.-]*,?$/u;
/** A label is looked for in the first characters of a paragraph. */
const LONGEST_LABEL = 80;

/** The label and what is said; nothing where the paragraph begins with no label. */
export function splitSpeaker(paragraph: string): Labelled | undefined {
  if (!/^[\p{Lu}]/u.test(paragraph)) return undefined;
  const end = findLabelEnd(paragraph);
  if (end === undefined) return undefined;
  const label = paragraph.slice(0, end.label).trim();
  const rest = paragraph.slice(end.rest).trim();
  if (rest === '' || /^[a-z,;)]/.test(rest)) return undefined;
  if (!isSpeaker(label)) return undefined;
  return { speaker: label, text: end.note === '' ? rest : `${end.note} ${rest}` };
}

interface LabelEnd {
  readonly label: number;
  readonly rest: number;
  readonly note: string;
}

/** The first full stop that ends no short word: `Mr. St. Germain. Yes`. */
function findLabelEnd(paragraph: string): LabelEnd | undefined {
  const head = paragraph.slice(0, LONGEST_LABEL);
  for (let at = head.search(/[.:[]/); at >= 0; at = nextStop(head, at)) {
    if (head[at] === '[') return splitNote(paragraph, at);
    if (head[at] === ':' && !/\s/.test(head[at + 1] ?? ' ')) return undefined;
    const before = head.slice(0, at);
    if (SHORT_WORDS.test(before) && head[at] === '.') continue;
    const after = /^\s*(\[[A-Z][^\]]{2,40}\])\s*/i.exec(paragraph.slice(at + 1, at + 60));
    const isNote = after?.[1] !== undefined && /presiding|continuing|chair|inaudible|through|off mic|via|resum/i.test(after[1]);
    if (isNote && after?.[1] !== undefined) return { label: at, rest: at + 1 + after[0].length, note: after[1] };
    return /^(?:\s|$|—|“)/.test(paragraph.slice(at + 1)) ? { label: at, rest: at + 1, note: '' } : undefined;
  }
  return undefined;
}

function nextStop(head: string, at: number): number {
  const next = head.slice(at + 1).search(/[.:[]/);
  return next < 0 ? -1 : at + 1 + next;
}

/** `The Chairman [presiding]. Good morning.` */
function splitNote(paragraph: string, at: number): LabelEnd | undefined {
  const note = /^(\[[^\]]{2,60}\])\s*[.:]?\s*/.exec(paragraph.slice(at, at + 80));
  if (note?.[1] === undefined) return undefined;
  return { label: at, rest: at + note[0].length, note: note[1] };
}

/** Addresses of a statement's first line (`Chairman Dodd, Senator Shelby, and Members of the Committee:`) and offices in a list. */
const NO_LABEL =
  /\b(?:Members? of|Office|Department|Management|Administration|Agency|Bureau|Group|Committee|Subcommittee|Colleagues|Present|Congress)\b|\b(?:for|and Members)\b|,(?! (?:Jr|Sr|II|III|IV)\b)(?! and |.*\band (?:General|Admiral|Secretary|Dr|Mr|Ms)\b)/;

/** Whether a label names one who speaks. */
export function isSpeaker(label: string): boolean {
  const words = label.split(' ');
  if (words.length > 12 || NO_LABEL.test(label)) return false;
  if (words[0]?.toLowerCase() === 'the') return OFFICE.test(words.slice(1).join(' '));
  if (VOICE.test(label) || UNNAMED.test(label)) return true;
  if (!words.every((word) => NAME_WORD.test(word) || PARTICLES.has(word))) return false;
  const capitalized = words.map((word) => (/^\p{Lu}{3,}\.?$/u.test(word) ? word.slice(0, 1) + word.slice(1).toLowerCase() : word));
  const normal = capitalized.map((word) => (/^M[RS]S?\.$/.test(word) ? `M${word.slice(1).toLowerCase()}` : word));
  const titles = normal.findIndex((word) => !TITLE.test(word));
  if (titles === 0) return false;
  if (titles < 0) return isTitleAsName(normal);
  const name = normal[titles] ?? '';
  if (/^(?:Mr|Ms|Mrs|Madam)\.?$/.test(normal[titles - 1] ?? '') && ADDRESSED.test(name)) return false;
  return NAME_WORD.test(name) || PARTICLES.has(name);
}

/** `Mr. King`, `Senator King`, `Mr. Dean`: names that are titles elsewhere; `Attorney General` is none. */
function isTitleAsName(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  if (words.length < 2 || GENERAL_TITLES.has(last)) return false;
  return (
    !(/^(?:Mr|Ms|Mrs)\.?$/.test(words[0] ?? '') && ADDRESSED.test(words[1] ?? '')) &&
    !/^(?:Under|Assistant|Deputy|Vice|Acting|Attorney|Prime)$/.test(words.at(-2) ?? '')
  );
}
