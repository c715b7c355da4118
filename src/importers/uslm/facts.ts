/** What the metadata and the preface of a USLM document say. */
import type { NamedPerson, NamedStage, RecordFacts } from '../importer.ts';
import {
  type BillNumber,
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
import { findChild, lineWithin, listChildren, listDescendants, type XmlElement } from '../xml/tree.ts';

export function readUslmFacts(root: XmlElement, file: string): LawFacts {
  const meta = findChild(root, 'meta') ?? findChild(root, 'amendMeta');
  const preface = findChild(root, 'preface') ?? findChild(root, 'amendPreface');
  const citations = meta === undefined ? [] : listChildren(meta, 'citableAs').map(lineWithin);
  const bill = findBill(meta, preface, citations);
  const congress = Number(/\d+/.exec(lineWithin(within(meta, 'congress')))?.[0]);
  const stages = readStages(preface ?? root);
  const date = stages.at(-1)?.date ?? findDay(meta, root);
  const { name, officialTitle } = readTitles(root, meta, citations[0] ?? file);
  const version = findVersion(root, meta, citations, file);
  const laws = readLawIdentifiers(root, citations);
  const hasCongress = Number.isSafeInteger(congress);
  const [law] = laws['public-law'] ?? [];
  const govinfo =
    law === undefined ? nameGovinfoPackage(bill, hasCongress ? congress : undefined, version) : `PLAW-${law.replace('-', 'publ')}`;
  return {
    title: name,
    ...(version === undefined ? {} : { version }),
    ...(date === undefined ? {} : { date }),
    facts: {
      kind: 'legislation',
      title: formatTitle(name, laws, bill, hasCongress && root.name !== 'statuteCompilation' ? congress : undefined),
      ...(officialTitle === '' ? {} : { officialTitle }),
      ...(stages[0] === undefined && date === undefined ? {} : { date: stages[0]?.date ?? date ?? '' }),
      jurisdiction: 'US',
      bodies: readBodies(meta, preface),
      people: preface === undefined ? [] : readPeople(preface, findChamber(meta, preface)),
      stages,
      identifiers: {
        ...(bill === undefined ? {} : { bill: [formatBillNumber(bill)] }),
        ...(hasCongress ? { congress: [String(congress)] } : {}),
        ...laws,
        ...(govinfo === undefined ? {} : { govinfo: [govinfo] }),
      },
      ...(govinfo === undefined ? {} : { URL: govinfoPage(govinfo) }),
    },
  };
}

function within(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element === undefined ? undefined : listDescendants(element, name)[0];
}

/** `116 H. R. 2000 IH`, `116hr2000ih`; a law has no number of a bill. */
function findBill(meta: XmlElement | undefined, preface: XmlElement | undefined, citations: readonly string[]): BillNumber | undefined {
  const type = lineWithin(meta === undefined ? undefined : listChildren(meta, 'type')[0]);
  if (/law|compilation/i.test(type)) return undefined;
  const metaTitle = lineWithin(meta === undefined ? undefined : listChildren(meta, 'title')[0]).split(':')[0] ?? '';
  const inPreface = `${lineWithin(within(preface, 'type'))} ${lineWithin(within(preface, 'docNumber'))}`;
  for (const citation of [...citations, metaTitle, inPreface]) {
    const bill = parseBillNumber(citation.replace(/^\d+\s*/, '').replace(/(\d)([a-z]{1,4}\d?)$/i, '$1'));
    if (bill !== undefined) return bill;
  }
  return undefined;
}

function findVersion(root: XmlElement, meta: XmlElement | undefined, citations: readonly string[], file: string): string | undefined {
  if (root.name === 'pLaw') return 'law';
  const fromCitation = citations.map(parseVersionCode).find((code) => code !== undefined);
  return fromCitation ?? parseStage(lineWithin(within(meta, 'docStage'))) ?? parseVersionCode(file);
}

interface Titles {
  readonly name: string;
  readonly officialTitle: string;
}

function readTitles(root: XmlElement, meta: XmlElement | undefined, otherwise: string): Titles {
  const officialTitle = lineWithin(within(root, 'officialTitle'));
  const dcTitle = lineWithin(meta === undefined ? undefined : listChildren(meta, 'title')[0]);
  const main = findChild(root, 'main') ?? findChild(root, 'amendMain');
  const shortTitle = lineWithin(within(main, 'shortTitle')).replace(/^[“"]|[”"]$/gu, '');
  const titleOfMeta = dcTitle.replace(/^\d+ [A-Za-z. ]+ \d+ [A-Z0-9]+: /, '');
  return { name: shortTitle || officialTitle || titleOfMeta || otherwise, officialTitle: officialTitle || titleOfMeta };
}

function findDay(meta: XmlElement | undefined, root: XmlElement): string | undefined {
  const places = [within(meta, 'date'), within(meta, 'approvedDate'), within(root, 'approvedDate'), within(root, 'date')];
  const approval = listDescendants(root, 'action').map((action) => parseDay(lineWithin(action)));
  return [...places.map(dayOf), ...approval].find((day) => day !== undefined);
}

function dayOf(element: XmlElement | undefined): string | undefined {
  if (element === undefined) return undefined;
  return parseDay(element.attributes.get('date') ?? '') ?? parseDay(lineWithin(element));
}

function readStages(preface: XmlElement): readonly NamedStage[] {
  const stages = listDescendants(preface, 'action').flatMap((action) => {
    const date = dayOf(findChild(action, 'date'));
    const text = lineWithin(findChild(action, 'actionDescription'));
    return date === undefined || text === '' ? [] : [{ date, text }];
  });
  return stages.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function findChamber(meta: XmlElement | undefined, preface: XmlElement | undefined) {
  const places = [within(preface, 'currentChamber'), within(meta, 'currentChamber'), within(meta, 'creator')];
  return places.map((place) => parseChamber(lineWithin(place))).find((chamber) => chamber !== undefined);
}

function readBodies(meta: XmlElement | undefined, preface: XmlElement | undefined): readonly string[] {
  const chamber = findChamber(meta, preface);
  const committees = preface === undefined ? [] : listDescendants(preface, 'committee');
  const names = committees.map((printed) => formatCommittee(lineWithin(printed), chamber));
  return [...new Set([...(chamber === undefined ? [] : [chamberName(chamber)]), ...names])];
}

function readPeople(preface: XmlElement, chamber: ReturnType<typeof parseChamber>): readonly NamedPerson[] {
  const seen = new Set<string>();
  return listDescendants(preface, 'sponsor', 'cosponsor').flatMap((element) => {
    const printed = lineWithin(element);
    const identifiers = identifiersOf(element);
    const key = Object.values(identifiers)[0] ?? printed;
    if (printed === '' || seen.has(key)) return [];
    seen.add(key);
    return [
      {
        name: parseMemberName(printed),
        role: chamber === 'Senate' ? 'Senator' : 'Representative',
        ...(chamber === undefined ? {} : { organization: chamberName(chamber) }),
        part: element.name === 'sponsor' ? ('sponsor' as const) : ('cosponsor' as const),
        ...(Object.keys(identifiers).length === 0 ? {} : { identifiers }),
      },
    ];
  });
}

function identifiersOf({ attributes }: XmlElement): Readonly<Record<string, string>> {
  const house = attributes.get('houseId') ?? attributes.get('bioGuideId') ?? attributes.get('bioguideId') ?? '';
  const senate = attributes.get('senateId') ?? '';
  return { ...(/^[A-Z]\d{6}$/.test(house) ? { bioguide: house } : {}), ...(/^S\d{3}$/.test(senate) ? { lis: senate } : {}) };
}

type LawIdentifiers = Pick<RecordFacts['identifiers'], 'public-law' | 'statutes-at-large'>;

function formatTitle(name: string, laws: LawIdentifiers, bill: BillNumber | undefined, congress: number | undefined): string {
  const [law] = laws['public-law'] ?? [];
  return law === undefined ? formatBillTitle(name, bill, congress) : `${name} (Pub. L. ${law})`;
}

/** `Public Law 113–44`, `127 Stat. 578`. */
function readLawIdentifiers(root: XmlElement, citations: readonly string[]): LawIdentifiers {
  if (root.name !== 'pLaw') return {};
  const laws = citations.flatMap((citation) => /Public Law\s+(\d+[–-]\d+)/i.exec(citation)?.[1] ?? []);
  const statutes = citations.filter((citation) => /\bStat\b/i.test(citation));
  return {
    ...(laws[0] === undefined ? {} : { 'public-law': [laws[0].replace('–', '-')] }),
    ...(statutes[0] === undefined ? {} : { 'statutes-at-large': [statutes[0]] }),
  };
}
