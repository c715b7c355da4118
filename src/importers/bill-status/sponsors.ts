import type { NamedPerson } from '../importer.ts';
import { type Chamber, chamberName } from '../law/bill-names.ts';
import { parseDay } from '../law/day.ts';
import { findChild, lineWithin, listChildren, type XmlElement } from '../xml/tree.ts';

/** Sponsors, then cosponsors, each list in the order of the data. A cosponsor who withdrew is named as such. */
export function readSponsors(bill: XmlElement, chamber: Chamber): readonly NamedPerson[] {
  return (['sponsor', 'cosponsor'] as const).flatMap((part) => {
    const list = findChild(bill, `${part}s`);
    return list === undefined ? [] : listChildren(list, 'item').flatMap((item) => readMember(item, part, chamber));
  });
}

function readMember(item: XmlElement, part: 'sponsor' | 'cosponsor', chamber: Chamber): readonly NamedPerson[] {
  const text = (name: string) => lineWithin(findChild(item, name));
  const { name, seat } = parseFullName(text('fullName') || text('name'));
  const bioguide = text('bioguideId');
  if (name === '') return [];
  const withdrawn = parseDay(text('sponsorshipWithdrawnDate'));
  const office = chamber === 'Senate' ? 'Senator' : 'Representative';
  const role = seat === '' ? office : `${office} (${seat})`;
  return [
    {
      name,
      role: withdrawn === undefined ? role : `${role}, withdrew on ${withdrawn}`,
      organization: chamberName(chamber),
      part,
      ...(/^[A-Z]\d{6}$/.test(bioguide) ? { identifiers: { bioguide } } : {}),
    },
  ];
}

/** `Rep. Sensenbrenner, F. James, Jr. [R-WI-5]` → `F. James Sensenbrenner Jr.`, `R-WI`. */
export function parseFullName(printed: string): { readonly name: string; readonly seat: string } {
  const [, plain = '', seat = ''] =
    /^(?:(?:Rep|Sen|Del|Resident Commissioner|Delegate)\.? )?([^[]*?)\s*(?:\[([A-Z]+-[A-Z]{2})[^\]]*\])?$/.exec(printed) ?? [];
  const [family = '', given = '', suffix = ''] = plain.split(',').map((piece) => piece.trim());
  return { name: [given, family, suffix].filter((piece) => piece !== '').join(' '), seat };
}
