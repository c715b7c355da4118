/** Divisions: how members voted, as lines that can be read. */
import type { NamedStage } from '../importer.ts';
import { findChild, lineWithin, listChildren, type XmlElement } from '../xml/tree.ts';

/** Votes by the words of the files, with those of the Journal. */
const VOTES: ReadonlyMap<string, string> = new Map([
  ['aye', 'Ayes'],
  ['no', 'Noes'],
  ['both', 'Both ways'],
  ['content', 'Contents'],
  ['not-content', 'Not-contents'],
  ['for', 'For'],
  ['against', 'Against'],
  ['abstain', 'Abstentions'],
  ['abstentions', 'Abstentions'],
]);

export interface Division {
  readonly heading: string;
  /** Counts, then one paragraph a vote with its names in the order given. */
  readonly paragraphs: readonly string[];
}

/** `element` is `<division>`, or `<divisioncount>` where committees use it alone. */
export function readDivision(element: XmlElement): Division {
  const count = findCount(element);
  const number = element.attributes.get('divnumber');
  const totals = [...(count?.attributes ?? [])].flatMap(([name, value]) => {
    const vote = VOTES.get(name.replace(/^ayes$/, 'aye').replace(/^noes$/, 'no'));
    return vote === undefined ? [] : [`${vote} ${value}`];
  });
  const lists = listChildren(element, 'mplist', 'lordlist', 'msplist', 'list').flatMap(readList);
  const motion = lineWithin(findChild(element, 'motion'));
  return {
    heading: number === undefined ? 'Division' : `Division No. ${number}`,
    paragraphs: [motion, totals.join(', '), ...lists].filter((text) => text !== ''),
  };
}

function findCount(element: XmlElement): XmlElement | undefined {
  return element.name === 'divisioncount' ? element : findChild(element, 'divisioncount');
}

function readList(list: XmlElement): string[] {
  const vote = list.attributes.get('vote') ?? '';
  const names = listChildren(list, 'mpname', 'lord', 'mspname', 'member').map(readName);
  return names.length === 0 ? [] : [`${VOTES.get(vote) ?? vote}: ${names.join('; ')}`];
}

function readName(name: XmlElement): string {
  const text = lineWithin(name);
  return name.attributes.get('teller') === 'yes' && !/teller/i.test(text) ? `${text} (teller)` : text;
}

/** The division as a stage of a record. */
export function readVote(element: XmlElement, date: string, chamber: string): NamedStage {
  const count = findCount(element)?.attributes;
  const yeas = parseCount(count?.get('ayes') ?? count?.get('content') ?? count?.get('for'));
  const nays = parseCount(count?.get('noes') ?? count?.get('not-content') ?? count?.get('against'));
  const number = element.attributes.get('divnumber');
  return {
    date,
    text: readDivision(element).heading,
    vote: {
      chamber,
      ...(yeas === undefined ? {} : { yeas }),
      ...(nays === undefined ? {} : { nays }),
      ...(number === undefined ? {} : { number }),
    },
  };
}

function parseCount(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,5}$/.test(text) ? Number(text) : undefined;
}
