/**
 * On which page of a long text each of its units stands, as one short string for the page of its contents: a line a page, in order,
 * and in it each unit by how much of the id before it it repeats (one digit of base 36) and what follows. The first line begins with
 * a whole id.
 *
 *     pages [t1 t2] [s101 s101-a s101-a-1]   →   "0t1 12\n0s101 4-a 6-1"
 */
import type { DocumentPart } from './document-parts.ts';

/** Most characters of an id that are repeated: one digit says how many. */
const MOST_REPEATED = 35;

export function formatUnitMap(parts: readonly Pick<DocumentPart, 'units'>[]): string {
  let last = '';
  return parts
    .map(({ units }) =>
      units
        .map(({ id }) => {
          const repeated = countRepeated(last, id);
          last = id;
          return `${repeated.toString(36)}${id.slice(repeated)}`;
        })
        .join(' '),
    )
    .join('\n');
}

function countRepeated(last: string, id: string): number {
  let count = 0;
  while (count < MOST_REPEATED && count < id.length && last[count] === id[count]) count += 1;
  return count;
}

/** Page of a unit: its name is the id of the first unit on it. Nothing where the map does not have the unit. */
export function findUnitPart(map: string, id: string): string | undefined {
  let last = '';
  for (const line of map.split('\n')) {
    let part: string | undefined;
    for (const code of line.split(' ')) {
      last = last.slice(0, Number.parseInt(code[0] ?? '', 36)) + code.slice(1);
      part ??= last;
      if (last === id) return part;
    }
  }
  return undefined;
}
