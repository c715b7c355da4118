/** What the form of a bill says: number, congress, dates, sponsors, committees, title. */
import { normalizeSpace } from '../../text/words.ts';
import type { NamedPerson, NamedStage, RecordFacts } from '../importer.ts';
import {
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
import { findChild, lineWithin, listChildren, listDescendants, type XmlElement } from '../xml/tree.ts';

export interface BillFacts {
  readonly facts: RecordFacts;
  readonly title: string;
  readonly version?: string;
  /** Of the stage. */
  readonly date?: string;
}

export function readBillFacts(root: XmlElement, file: string): BillFacts {
  const form = FORMS.map((name) => findChild(root, name)).find((found) => found !== undefined);
  const dcTitle = lineWithin(findChild(root, 'metadata', 'dublinCore', 'title'));
  const congress = Number(/\d+/.exec(lineWithin(within(form, 'congress')))?.[0] ?? /^\d+/.exec(dcTitle)?.[0]);
  const bill = parseBillNumber(lineWithin(within(form, 'legis-num')));
  const officialTitle = lineWithin(within(form, 'official-title'));
  const shortTitle = lineWithin(listBodies(root).flatMap((body) => listDescendants(body, 'short-title'))[0]);
  const version = findVersion(root, dcTitle, file);
  const stages = readStages(form);
  const day = readAttestationDay(root) ?? stages.at(-1)?.date ?? parseDay(lineWithin(findChild(root, 'metadata', 'dublinCore', 'date')));
  const name = shortTitle || officialTitle || dcTitle || (bill === undefined ? file : formatBillNumber(bill));
  const hasCongress = Number.isSafeInteger(congress);
  const govinfo = nameGovinfoPackage(bill, hasCongress ? congress : undefined, version);
  return {
    title: name,
    ...(version === undefined ? {} : { version }),
    ...(day === undefined ? {} : { date: day }),
    facts: {
      kind: 'legislation',
      title: formatBillTitle(name, bill, hasCongress ? congress : undefined),
      ...(officialTitle === '' ? {} : { officialTitle }),
      ...(stages[0] === undefined ? (day === undefined ? {} : { date: day }) : { date: stages[0].date }),
      jurisdiction: 'US',
      bodies: readBodies(form),
      people: readPeople(form),
      stages,
      identifiers: {
        ...(bill === undefined ? {} : { bill: [formatBillNumber(bill)] }),
        ...(hasCongress ? { congress: [String(congress)] } : {}),
        ...(govinfo === undefined ? {} : { govinfo: [govinfo] }),
      },
      ...(govinfo === undefined ? {} : { URL: govinfoPage(govinfo) }),
    },
  };
}

/** Bodies of the text as it stands; all of them where every one was struck out. */
function listBodies(root: XmlElement): readonly XmlElement[] {
  const bodies = listChildren(root, 'legis-body', 'resolution-body', 'engrossed-amendment-body', 'amendment-body');
  const standing = bodies.filter(({ attributes }) => attributes.get('changed') !== 'deleted');
  return standing.length > 0 ? standing : bodies;
}

const FORMS = ['form', 'amendment-form', 'engrossed-amendment-form'];

function within(form: XmlElement | undefined, name: string): XmlElement | undefined {
  return form === undefined ? undefined : listDescendants(form, name)[0];
}

function findVersion(root: XmlElement, dcTitle: string, file: string): string | undefined {
  const fromTitle = /^\d+ [A-Z ]+ \d+ ([A-Z]{2,4})\d?:/.exec(dcTitle)?.[1];
  const stage = root.attributes.get('bill-stage') ?? root.attributes.get('resolution-stage') ?? root.attributes.get('amend-stage') ?? '';
  return parseVersionCode(file) ?? parseStage(fromTitle ?? '') ?? parseStage(stage);
}

function readStages(form: XmlElement | undefined): readonly NamedStage[] {
  const actions = form === undefined ? [] : listDescendants(form, 'action');
  const stages = actions.flatMap((action) => {
    const printed = findChild(action, 'action-date');
    const date = parseDay(printed?.attributes.get('date') ?? '') ?? parseDay(lineWithin(printed));
    const text = lineWithin(findChild(action, 'action-desc'));
    return date === undefined || text === '' ? [] : [{ date, text }];
  });
  return stages.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function readAttestationDay(root: XmlElement): string | undefined {
  const printed = listDescendants(root, 'attestation-date')[0];
  return printed === undefined ? undefined : (parseDay(printed.attributes.get('date') ?? '') ?? parseDay(lineWithin(printed)));
}

function readBodies(form: XmlElement | undefined): readonly string[] {
  if (form === undefined) return [];
  const chamber = parseChamber(lineWithin(listDescendants(form, 'current-chamber')[0]));
  const committees = listDescendants(form, 'committee-name').map((printed) => formatCommittee(lineWithin(printed), chamber));
  return [...new Set([...(chamber === undefined ? [] : [chamberName(chamber)]), ...committees])];
}

function readPeople(form: XmlElement | undefined): readonly NamedPerson[] {
  if (form === undefined) return [];
  const seen = new Set<string>();
  const chamber = parseChamber(lineWithin(listDescendants(form, 'current-chamber')[0]));
  return listDescendants(form, 'sponsor', 'cosponsor').flatMap((element) => {
    const printed = normalizeSpace(lineWithin(element));
    const id = element.attributes.get('name-id') ?? '';
    if (printed === '' || seen.has(id || printed)) return [];
    seen.add(id || printed);
    return [
      {
        name: parseMemberName(printed),
        role: chamber === 'Senate' ? 'Senator' : 'Representative',
        ...(chamber === undefined ? {} : { organization: chamberName(chamber) }),
        part: element.name === 'sponsor' ? ('sponsor' as const) : ('cosponsor' as const),
        ...identifiersOf(id),
      },
    ];
  });
}

/** Ids of members are those of the Biographical Directory, `D000630`, or the Senate's own, `S222`. */
function identifiersOf(id: string): Pick<NamedPerson, 'identifiers'> {
  if (/^[A-Z]\d{6}$/.test(id)) return { identifiers: { bioguide: id } };
  return /^S\d{3}$/.test(id) ? { identifiers: { lis: id } } : {};
}
