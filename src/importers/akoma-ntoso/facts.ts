/** Facts of the `<meta>` block and of the marked words of a preface. */

import type { Identifiers } from '../../model/identifiers.ts';
import type { Kind } from '../../model/kinds.ts';
import type { RecordFacts } from '../importer.ts';
import { toIsoDay } from '../transcript/days.ts';
import { findChild, lineWithin, listDescendants, type XmlElement } from '../xml/tree.ts';

const KINDS: ReadonlyMap<string, Kind> = new Map([
  ['debate', 'hearings'],
  ['debateReport', 'hearings'],
  ['judgment', 'rulings'],
  ['bill', 'legislation'],
  ['act', 'legislation'],
  ['amendment', 'legislation'],
  ['amendmentList', 'legislation'],
  ['documentCollection', 'legislation'],
  ['portion', 'legislation'],
]);

/** ISO 639-2 of the languages of the data and their neighbours; others stay as they are, which BCP 47 allows. */
const LANGUAGES: ReadonlyMap<string, string> = new Map([
  ['eng', 'en'],
  ['fra', 'fr'],
  ['fre', 'fr'],
  ['spa', 'es'],
  ['esp', 'es'],
  ['ita', 'it'],
  ['deu', 'de'],
  ['ger', 'de'],
  ['por', 'pt'],
  ['nld', 'nl'],
  ['dut', 'nl'],
  ['cym', 'cy'],
  ['swa', 'sw'],
]);
const COUNTRIES: ReadonlyMap<string, string> = new Map([
  ['gb', 'UK'],
  ['uk', 'UK'],
]);
/** Longest title, in UTF-16 units: a longer one is cut. */
const LONGEST_TITLE = 400;

export interface AknFacts {
  readonly facts: RecordFacts;
  readonly language: string;
  /** Who a reference such as `smith` is. */
  readonly names: ReadonlyMap<string, string>;
}

/** `main` is the document's own element: `<debate>`, `<bill>`. */
export function readFacts(main: XmlElement): AknFacts {
  const meta = findChild(main, 'meta') ?? main;
  const names = readNames(meta);
  const work = listDescendants(meta, 'FRBRWork')[0];
  const date = readDate(main, work);
  const title = readTitle(main, work);
  const country =
    work === undefined ? '' : (findChild(work, 'FRBRcountry')?.attributes.get('value') ?? '').toLowerCase().replace(/-.*$/, '');
  const facts: RecordFacts = {
    kind: KINDS.get(main.name) ?? 'actions',
    ...(title === '' ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    ...(/^[a-z]{2,4}$/.test(country) ? { jurisdiction: COUNTRIES.get(country) ?? country.toUpperCase() } : {}),
    bodies: readBodies(work, names),
    people: [],
    stages: [],
    identifiers: readIdentifiers(main),
  };
  return { facts, language: readLanguage(meta), names };
}

function readNames(meta: XmlElement): ReadonlyMap<string, string> {
  const entries = listDescendants(meta, 'TLCPerson', 'TLCOrganization', 'TLCRole').map(({ attributes }): [string, string] => [
    (attributes.get('eId') ?? attributes.get('id') ?? '').trim(),
    (attributes.get('showAs') ?? '').replace(/\s+/gu, ' ').trim(),
  ]);
  return new Map(entries.filter(([id, name]) => id !== '' && name !== ''));
}

/** The day that the preface names, else that of the work. */
function readDate(main: XmlElement, work: XmlElement | undefined): string | undefined {
  const written = ['preface', 'coverPage', 'header', 'debateBody'].flatMap((name) => {
    const part = findChild(main, name);
    return part === undefined ? [] : listDescendants(part, 'docDate');
  });
  const values = [...written, ...(work === undefined ? [] : listDescendants(work, 'FRBRdate'))].map(
    ({ attributes }) => attributes.get('date') ?? '',
  );
  return values.map(parseDay).find((day) => day !== undefined);
}

/** A day before the first parliaments is a placeholder, such as `0001-01-01`. */
function parseDay(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/.exec(text.trim()) ?? [];
  return Number(year) < 1100 ? undefined : toIsoDay(Number(year), Number(month), Number(day));
}

function readTitle(main: XmlElement, work: XmlElement | undefined): string {
  const parts = ['preface', 'coverPage', 'header'].flatMap((name) => findChild(main, name) ?? []);
  for (const name of ['shortTitle', 'docTitle', 'longTitle']) {
    const found = parts.flatMap((part) => listDescendants(part, name)).map((element) => lineWithin(element));
    const text = found.filter((line) => line !== '').join(' ');
    if (text !== '') return text.slice(0, LONGEST_TITLE);
  }
  const alias = work === undefined ? undefined : findChild(work, 'FRBRalias')?.attributes.get('value');
  const first = parts.map((part) => lineWithin(listDescendants(part, 'p', 'heading')[0])).find((line) => line !== '');
  return (alias ?? first ?? '').replace(/\s+/gu, ' ').trim().slice(0, LONGEST_TITLE);
}

function readBodies(work: XmlElement | undefined, names: ReadonlyMap<string, string>): string[] {
  const author = work === undefined ? undefined : findChild(work, 'FRBRauthor')?.attributes.get('href');
  const name = names.get((author ?? '').replace(/^#/, ''));
  return name === undefined ? [] : [name];
}

function readIdentifiers(main: XmlElement): Identifiers {
  const parts = ['preface', 'coverPage', 'header'].flatMap((name) => findChild(main, name) ?? []);
  const values = (name: string): string[] => {
    const found = parts.flatMap((part) => listDescendants(part, name)).map((element) => lineWithin(element));
    return [...new Set(found.filter((text) => text !== '' && text.length < 120))];
  };
  const pairs = [
    ['document', values('docNumber')],
    ['docket', values('docketNumber')],
    ['citation', values('neutralCitation')],
  ] as const;
  return Object.fromEntries(pairs.filter(([, found]) => found.length > 0));
}

/** BCP 47; `und` where the document does not say. */
function readLanguage(meta: XmlElement): string {
  const code = (listDescendants(meta, 'FRBRlanguage')[0]?.attributes.get('language') ?? '').trim().toLowerCase();
  return LANGUAGES.get(code) ?? (/^[a-z]{2,3}$/.test(code) ? code : 'und');
}
