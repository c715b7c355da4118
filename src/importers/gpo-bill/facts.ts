/** What the form of a bill says in print: number, congress, stage, days, sponsors, committees, title. */
import type { DocumentUnit } from '../../model/documents.ts';
import type { NamedPerson, NamedStage, RecordFacts } from '../importer.ts';
import {
  type Chamber,
  chamberName,
  formatBillNumber,
  formatBillTitle,
  formatCommittee,
  govinfoPage,
  nameGovinfoPackage,
  parseBillNumber,
  parseChamber,
  parseMemberName,
  parseStage,
  parseVersionCode,
} from '../law/bill-names.ts';
import { parseDay } from '../law/day.ts';
import type { LawFacts } from '../law/import-law.ts';

export interface PrintedBill {
  /** Of the three lines in brackets at the top. */
  readonly names: readonly string[];
  readonly form: readonly string[];
  readonly attestation: readonly string[];
  readonly units: readonly DocumentUnit[];
}

export function readPrintedFacts({ names, form, attestation, units }: PrintedBill, file: string): LawFacts {
  const named = names.find((name) => parseBillNumber(name) !== undefined && /\([A-Za-z]{2,5}\d?\)$/.test(name)) ?? '';
  const bill = parseBillNumber(named);
  const congress = findCongress([...names, ...form]);
  const version = parseStage(/\(([A-Za-z]{2,5})\d?\)$/.exec(named)?.[1] ?? '') ?? parseVersionCode(file);
  const chamber = findChamber(form, named);
  const stages = listStages(form);
  const passed = attestation.map((text) => parseDay(text)).find((day) => day !== undefined);
  const date = passed ?? stages.at(-1)?.date;
  const officialTitle = findOfficialTitle(form);
  const title = findShortTitle(units) ?? officialTitle ?? (bill === undefined ? file : formatBillNumber(bill));
  const govinfo = nameGovinfoPackage(bill, congress, version);
  const facts: RecordFacts = {
    kind: 'legislation',
    title: formatBillTitle(title, bill, congress),
    ...(officialTitle === undefined ? {} : { officialTitle }),
    ...(stages[0] === undefined && date === undefined ? {} : { date: stages[0]?.date ?? date ?? '' }),
    jurisdiction: 'US',
    bodies: listBodies(form, chamber),
    people: listPeople(form, chamber),
    stages,
    identifiers: {
      ...(bill === undefined ? {} : { bill: [formatBillNumber(bill)] }),
      ...(congress === undefined ? {} : { congress: [String(congress)] }),
      ...(govinfo === undefined ? {} : { govinfo: [govinfo] }),
    },
    ...(govinfo === undefined ? {} : { URL: govinfoPage(govinfo) }),
  };
  return { facts, title, ...(version === undefined ? {} : { version }), ...(date === undefined ? {} : { date }) };
}

function findCongress(texts: readonly string[]): number | undefined {
  for (const text of texts) {
    const [, number] = /\b(\d{1,3})(?:st|nd|rd|d|th) CONGRESS\b/i.exec(text.slice(0, 200)) ?? [];
    if (number !== undefined) return Number(number);
  }
  return undefined;
}

/** A day alone in its line, and what was done on it in the next. */
function listStages(form: readonly string[]): readonly NamedStage[] {
  const stages = form.flatMap((text, at) => {
    const date = /^[A-Z][a-z]{2,8}\.? \d{1,2}(?: \(legislative day[^)]{0,60}\))?, \d{4}$/.test(text) ? parseDay(text) : undefined;
    const done = form[at + 1];
    return date === undefined || done === undefined ? [] : [{ date, text: done }];
  });
  return stages.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

const TYPE = /^(?:A BILL|AN ACT|(?:JOINT |CONCURRENT )?RESOLUTION)$/i;

function findOfficialTitle(form: readonly string[]): string | undefined {
  const type = form.findLastIndex((text) => TYPE.test(text));
  return type < 0 ? undefined : form[type + 1];
}

/** Words looked through for the short title, in UTF-16 units. */
const LONGEST_CITED = 2000;

function findShortTitle(units: readonly DocumentUnit[]): string | undefined {
  for (const { change, quoted, paragraphs } of units) {
    if (change === 'struck' || quoted === true) continue;
    for (const text of paragraphs) {
      const [, title] = /\bcited as (?:the )?“([^”]{1,300})”/.exec(text.slice(0, LONGEST_CITED)) ?? [];
      if (title !== undefined) return title;
    }
  }
  return undefined;
}

/** In which the text lies: `IN THE SENATE OF THE UNITED STATES`, else `Engrossed in House (EH)`. */
function findChamber(form: readonly string[], named: string): Chamber | undefined {
  return parseChamber(form.find((text) => /^IN THE (?:HOUSE OF REPRESENTATIVES|SENATE)/.test(text)) ?? named);
}

/** Longest sentence about an action that is read for names; bills have had 400 cosponsors. */
const LONGEST_ACTION = 20_000;

function listBodies(form: readonly string[], chamber: Chamber | undefined): readonly string[] {
  const actions = listStages(form).map(({ text }) => text.slice(0, LONGEST_ACTION));
  const committees = actions.flatMap((text) => [
    ...text.matchAll(/\bCommittee(s?) on ([^;.]{3,300}?)(?=, and in addition|, for a period|; |[.;]|$)/g),
  ]);
  const names = committees.flatMap(([, plural, printed = '']) => (plural === 's' ? printed.split(/, (?:and )?/) : [printed]));
  const bodies = names.map((name) => formatCommittee(`Committee on ${name}`, chamber));
  return [...new Set([...(chamber === undefined ? [] : [chamberName(chamber)]), ...bodies])];
}

/** `Mr. Stivers (for himself and Mr. Loebsack) introduced the following bill` */
const INTRODUCED = /^(.*?) (?:introduced|submitted) the following\b/;

function listPeople(form: readonly string[], chamber: Chamber | undefined): readonly NamedPerson[] {
  for (const { text } of listStages(form)) {
    const [, names] = INTRODUCED.exec(text.slice(0, LONGEST_ACTION)) ?? [];
    if (names === undefined) continue;
    const [, sponsor = names, others = ''] = /^([^(]*) \((?:for (?:himself|herself|themselves),?(?: and)? ?)?([^)]*)\)?$/.exec(names) ?? [];
    return [
      ...splitNames(sponsor).map((name) => describe(name, 'sponsor', chamber)),
      ...splitNames(others).map((name) => describe(name, 'cosponsor', chamber)),
    ];
  }
  return [];
}

function splitNames(names: string): readonly string[] {
  const parts = names.split(/, and |, | and (?=(?:Mr|Mrs|Ms|Miss|Dr)\.? )/).filter((name) => /^(?:Mr|Mrs|Ms|Miss|Dr)\.? /.test(name));
  return [...new Set(parts)];
}

function describe(printed: string, part: 'sponsor' | 'cosponsor', chamber: Chamber | undefined): NamedPerson {
  return {
    name: parseMemberName(printed),
    role: chamber === 'Senate' ? 'Senator' : 'Representative',
    ...(chamber === undefined ? {} : { organization: chamberName(chamber) }),
    part,
  };
}
