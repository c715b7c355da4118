/**
 * Witnesses: from the list of contents below `WITNESSES`, or, where it has none, from the headings `STATEMENT OF …`.
 * Members of Congress are left out, for the roster names them, unless the list itself calls them witnesses.
 */
import type { DocumentUnit } from '../../model/documents.ts';
import { foldLine } from '../gpo-print/words.ts';
import type { NamedPerson } from '../importer.ts';
import { lowerTitle, splitEntryName, splitRole, stripHonorific } from '../transcript/names.ts';
import { type ContentsEntry, listEntries } from './contents.ts';
import type { PrintLine } from './print-lines.ts';
import { isShouted } from './print-text.ts';
import type { Zones } from './zones.ts';

const OPENS = /^(?:LIST OF )?WITNESS(?:ES)?\b/i;
const CLOSES =
  /\b(?:APPENDIX|APPENDIXES|FOR THE RECORD|QUESTIONS?|SUBMISSIONS?|SUBMITTED|SUPPLEMENTAL|ADDITIONAL|STATEMENTS?|MATERIAL|LETTERS?|BIOGRAPH)\b|A P P E N D/i;
/** Entries below a witness that name papers, not people. */
const PAPER =
  /^(?:(?:joint )?(?:oral|prepared|written|opening|additional|supplemental|biographical)\b.*|responses?\b.*|questions?\b.*|testimony\b.*|statements?\b.*|letter\b.*|answers?\b.*|appendi.*|exhibit\b.*|page|panel\b.*)$/i;
const HEADING = /^(?:(?:OPENING|PREPARED|ORAL|JOINT) )?(?:STATEMENT|TESTIMONY) OF (.+)$/i;
/** Lines of one list of witnesses at the head of a sitting. */
const LONGEST_LIST = 60;
/** An entry is read this far, in UTF-16 units. */
const LONGEST_ENTRY = 800;
const OF_CONGRESS =
  /\b(?:U\.? ?S\.? SENATOR|UNITED STATES SENATOR|SENATOR|REPRESENTATIVE IN CONGRESS|U\.? ?S\.? REPRESENTATIVE|A REPRESENTATIVE|CONGRESSMAN|CONGRESSWOMAN|RANKING|CHAIRMAN OF THE (?:SUB)?COMMITTEE|MEMBER OF CONGRESS|DELEGATE)\b/i;

/** In the order of the print, each once. */
export function listWitnesses(zones: Zones, units: readonly DocumentUnit[], speakers: readonly string[]): NamedPerson[] {
  const people = readList(listEntries(zones.contents.slice(1)), speakers);
  if (people.length > 0) return keepFirst(people);
  const shouted = readShoutedList(zones.sitting);
  return keepFirst(shouted.length > 0 ? shouted : readHeadings(units));
}

/**
 * Appropriations prints have no list of contents; they name those who are there at the head of each sitting:
 *
 *                                WITNESSES
 *
 * LESTER CRAWFORD, D.V.M., PH.D., DEPUTY COMMISSIONER, FOOD AND DRUG
 *     ADMINISTRATION
 */
function readShoutedList(sitting: readonly PrintLine[]): NamedPerson[] {
  const people: NamedPerson[] = [];
  let read = -1;
  sitting.forEach(({ text }, at) => {
    if (at <= read || !/^\s*WITNESS(?:ES)?:?\s*$/.test(text)) return;
    const rest = sitting.slice(at + 1, at + 1 + LONGEST_LIST);
    const end = rest.findIndex((line) => line.text !== '' && !isShouted(line.text));
    const list = rest.slice(0, end < 0 ? rest.length : end);
    read = at + list.length;
    people.push(...joinShouted(list).flatMap((entry) => readPerson(lowerTitle(foldLine(entry))) ?? []));
  });
  return people;
}

/** Entries of a list in capitals: what is indented goes on with the line above. */
function joinShouted(list: readonly PrintLine[]): string[] {
  const entries: string[] = [];
  for (const { text, indent } of list) {
    if (text === '') continue;
    if (indent > 0 && entries.length > 0) entries.push(`${entries.pop()} ${text.trim()}`);
    else entries.push(text.trim());
  }
  return entries;
}

function readList(entries: readonly ContentsEntry[], speakers: readonly string[]): NamedPerson[] {
  const people: NamedPerson[] = [];
  let isOpen = false;
  /** Indent of the first witness; what stands further in belongs to one: statements, answers to a senator. */
  let margin = Number.POSITIVE_INFINITY;
  for (const { text, isHeading, indent } of entries) {
    const plain = text
      .slice(0, LONGEST_ENTRY)
      .replace(/\s*…?\s*\(?[\divxlc]*\)?$/, '')
      .replace(/[\s:;,…]+$/, '');
    if (isHeading && OPENS.test(plain)) isOpen = true;
    else if (isHeading && CLOSES.test(plain)) isOpen = false;
    else if (isOpen && !isHeading && !PAPER.test(plain) && indent < margin + 3) {
      const found = readEntry(plain, speakers);
      if (found.length > 0) margin = Math.min(margin, indent);
      people.push(...found);
    }
  }
  return people;
}

function readEntry(entry: string, speakers: readonly string[]): NamedPerson[] {
  const [main = '', accompanied = ''] = entry.split(/[,;]?\s*\(?accompanied by:?\s*/i, 2);
  const person = readPerson(main);
  return person === undefined ? [] : [person, ...readAccompanied(accompanied, speakers)];
}

function readPerson(text: string): NamedPerson | undefined {
  const split = splitEntryName(text.slice(0, LONGEST_ENTRY).replace(/;\s*/g, ', '));
  if (split === undefined || !/\p{L}{2}/u.test(split.name) || split.name.length > 60) return undefined;
  return { name: split.name, ...splitRole(split.rest), part: 'witness' };
}

/** Several people in one sentence: cut before each name whose family name speaks in the hearing, or at semicolons. */
function readAccompanied(text: string, speakers: readonly string[]): NamedPerson[] {
  if (text === '') return [];
  if (text.includes(';')) return text.split(/;\s*(?:and )?/).flatMap((part) => readPerson(part) ?? []);
  const families = new Set(speakers.map((label) => label.split(' ').at(-1)?.toLowerCase()));
  const name = /(?<!\p{Lu})\p{Lu}\p{Ll}+ (?:\p{Lu}\. ){0,2}(\p{Lu}[\p{L}'’-]+)(?:, (?:Jr|Sr)\.)?,/gu;
  const starts = [...text.matchAll(name)].filter((match) => families.has(match[1]?.toLowerCase())).map((match) => match.index);
  if (starts.length === 0) return [readPerson(text) ?? []].flat();
  return starts.flatMap((start, at) => {
    const part = text
      .slice(start, starts[at + 1])
      .replace(/,?\s*(?:and )?(?:(?:Lt|Maj|Brig|Gen|Adm|Col|Dr|Hon|General|Admiral|Lieutenant)\.? ?)*$/, '');
    return readPerson(part) ?? [];
  });
}

function readHeadings(units: readonly DocumentUnit[]): NamedPerson[] {
  return units.flatMap(({ type, heading = '' }) => {
    const [, who = ''] = type === 'section' ? (HEADING.exec(heading) ?? []) : [];
    if (who === '' || OF_CONGRESS.test(who) || /^PREPARED/i.test(heading)) return [];
    const person = readPerson(/[a-z]{3}/.test(who) ? who : lowerTitle(who));
    return person === undefined ? [] : [{ ...person, name: stripHonorific(person.name) }];
  });
}

function keepFirst(people: readonly NamedPerson[]): NamedPerson[] {
  const seen = new Set<string>();
  return people.filter(({ name }) => !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase()));
}
