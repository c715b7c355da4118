import type { Identifiers } from '../../model/identifiers.ts';
import type { ImportInput, ImportResult, NamedStage } from '../importer.ts';
import { type BillNumber, chamberName, formatBillNumber, formatBillTitle, formatCongress, parseBillNumber } from '../law/bill-names.ts';
import { parseDay } from '../law/day.ts';
import { makeWarning } from '../problems.ts';
import { findChild, lineWithin, listChildren, type XmlElement } from '../xml/tree.ts';
import { readCommittees } from './committees.ts';
import { readSponsors } from './sponsors.ts';
import { readActions } from './stages.ts';

/** `bill` is the element `<bill>` of either layout. */
export function readStatusFacts(bill: XmlElement, { file }: ImportInput): ImportResult {
  const number = parseBillNumber(`${first(bill, 'type', 'billType')} ${first(bill, 'number', 'billNumber')}`);
  const congress = /^\d{1,3}$/.test(first(bill, 'congress')) ? Number(first(bill, 'congress')) : undefined;
  const shortTitle = findTitle(bill, /^short title/i);
  const title = first(bill, 'title') || shortTitle || findTitle(bill, /^(official|display)/i);
  const date = parseDay(first(bill, 'introducedDate'));
  const { stages, skipped } = readActions(bill);
  const chamber = /senate/i.test(first(bill, 'originChamber')) ? ('Senate' as const) : ('House' as const);
  const officialTitle = findTitle(bill, /^official/i);
  const at = { file, line: bill.line };
  return {
    facts: {
      kind: 'legislation',
      title: formatBillTitle(title === '' ? file : title, number, congress),
      ...(officialTitle === '' || officialTitle === title ? {} : { officialTitle }),
      ...(date === undefined ? {} : { date }),
      jurisdiction: 'US',
      bodies: [chamberName(chamber), ...readCommittees(bill)],
      people: readSponsors(bill, chamber),
      stages,
      identifiers: readIdentifiers(bill, stages, { number, congress }),
      ...(number === undefined || congress === undefined ? {} : { URL: pageOf(number, congress) }),
    },
    problems: [
      ...(number === undefined ? [missing(at, 'number of the bill')] : []),
      ...(date === undefined ? [missing(at, 'day on which it was introduced')] : []),
      ...(title === '' ? [missing(at, 'title')] : []),
      ...skipped.map(({ line, text }) =>
        makeWarning(
          { file, line, path: 'actions' },
          { code: 'missing-fact', message: `an action has no date: ${text}`, hint: 'Add it by hand where it matters' },
        ),
      ),
    ],
  };
}

function pageOf({ type, number }: BillNumber, congress: number): string {
  return `https://www.govinfo.gov/bulkdata/BILLSTATUS/${congress}/${type}/BILLSTATUS-${congress}${type}${number}.xml`;
}

function missing(at: { file: string; line: number }, what: string) {
  return makeWarning(at, { code: 'missing-fact', message: `the data does not say the ${what}`, hint: 'Write it into the record' });
}

/** Text of the first child of one of the names that has any. */
function first(parent: XmlElement, ...names: readonly string[]): string {
  return names.map((name) => lineWithin(findChild(parent, name))).find((text) => text !== '') ?? '';
}

function findTitle(bill: XmlElement, type: RegExp): string {
  const titles = findChild(bill, 'titles');
  const item = titles === undefined ? undefined : listChildren(titles, 'item').find((title) => type.test(first(title, 'titleType')));
  return item === undefined ? '' : first(item, 'title');
}

interface Numbers {
  readonly number: BillNumber | undefined;
  readonly congress: number | undefined;
}

function readIdentifiers(bill: XmlElement, stages: readonly NamedStage[], { number, congress }: Numbers): Identifiers {
  const laws = listItems(bill, 'laws').flatMap((law) => (first(law, 'number') === '' ? [] : [first(law, 'number')]));
  const related = listItems(bill, 'relatedBills').flatMap((item) => formatRelated(item, congress));
  const reports = listItems(bill, 'committeeReports').map((report) => first(report, 'citation'));
  const votes = (chamber: string) =>
    stages.flatMap(({ date, vote }) =>
      vote?.chamber === chamber && vote.number !== undefined ? [`${vote.number} (${date.slice(0, 4)})`] : [],
    );
  const lists = {
    bill: number === undefined ? [] : [formatBillNumber(number)],
    congress: congress === undefined ? [] : [String(congress)],
    'public-law': laws,
    'related-bill': related,
    report: reports.filter((report) => report !== ''),
    'house-roll-call': votes('House'),
    'senate-vote': votes('Senate'),
  };
  return Object.fromEntries(Object.entries(lists).flatMap(([name, list]) => (list.length === 0 ? [] : [[name, [...new Set(list)]]])));
}

/** Entries of a list in either layout: `item`, or elements named for what they are. */
function listItems(bill: XmlElement, name: string): readonly XmlElement[] {
  const list = findChild(bill, name);
  return list === undefined ? [] : listChildren(list, 'item', 'committeeReport');
}

function formatRelated(item: XmlElement, congress: number | undefined): readonly string[] {
  const number = parseBillNumber(`${first(item, 'type')} ${first(item, 'number')}`);
  if (number === undefined) return [];
  const other = Number(first(item, 'congress'));
  const elsewhere = Number.isSafeInteger(other) && other > 0 && other !== congress;
  return [`${formatBillNumber(number)}${elsewhere ? ` (${formatCongress(other)} Congress)` : ''}`];
}
