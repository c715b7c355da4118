import { findChild, lineWithin, listChildren, type XmlElement } from '../xml/tree.ts';

/** Committees and their subcommittees, each with its chamber: `House Judiciary Committee`. In the order of the data, once each. */
export function readCommittees(bill: XmlElement): readonly string[] {
  const lists = [findChild(bill, 'committees', 'billCommittees'), findChild(bill, 'committees')];
  const items = lists.flatMap((list) => (list === undefined ? [] : listChildren(list, 'item')));
  return [...new Set(items.flatMap(formatCommittees))];
}

function formatCommittees(item: XmlElement): readonly string[] {
  const name = lineWithin(findChild(item, 'name'));
  const chamber = lineWithin(findChild(item, 'chamber'));
  if (name === '') return [];
  const full = chamber === '' || name.startsWith(chamber) ? name : `${chamber} ${name}`;
  const subcommittees = findChild(item, 'subcommittees');
  const parts = subcommittees === undefined ? [] : listChildren(subcommittees, 'item');
  const committee = full.replace(/ Committee$/, '');
  return [full, ...parts.map((part) => `${committee} ${lineWithin(findChild(part, 'name'))}`).filter((part) => part !== `${committee} `)];
}
