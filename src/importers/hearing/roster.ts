/**
 * The committee's members from the page behind the title, two columns, a chair above them:
 *
 *                  DIANNE FEINSTEIN, California, Chairman
 *
 * JOHN D. ROCKEFELLER IV, West         RICHARD BURR, North Carolina
 *     Virginia                         JAMES E. RISCH, Idaho
 */
import type { NamedPerson } from '../importer.ts';
import { lowerName } from '../transcript/names.ts';
import type { PrintLine } from './print-lines.ts';

const STATES =
  /^(?:Alabama|Alaska|American Samoa|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|District of|Florida|Georgia|Guam|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New|North|South|Northern|Ohio|Oklahoma|Oregon|Pennsylvania|Puerto|Rhode|Tennessee|Texas|Utah|Vermont|Virgin|Virginia|Washington|West|Wisconsin|Wyoming|Northern Mariana)\b/;
const SUFFIX = /^(?:Jr\.?|Sr\.?|II|III|IV)$/i;
const CHAIR = /\b(?:Chairman|Chairwoman|Chair|Chairperson)\b/;
const NO_CHAIR = /\b(?:Vice|Ranking|Former|Co-)/;

/** Chair and members in the order of the print, each once. */
export function listMembers(lines: readonly PrintLine[]): NamedPerson[] {
  const people = new Map<string, NamedPerson>();
  for (const cell of listCells(lines)) {
    const person = parseMember(cell);
    const known = person === undefined ? undefined : people.get(person.name);
    if (person !== undefined && (known === undefined || (known.part === 'member' && person.part === 'chair')))
      people.set(person.name, person);
  }
  return [...people.values()];
}

/** Columns apart by three blanks or more; a cell indented below another goes on with it. */
function listCells(lines: readonly PrintLine[]): string[] {
  const cells: { text: string; column: number }[] = [];
  for (const { text } of lines) {
    const open: { text: string; column: number }[] = [];
    for (const piece of text.matchAll(/\S+(?: {1,2}\S+)*/g)) {
      const above = findAbove(cells, piece.index);
      const isRest =
        above !== undefined && piece.index - above.column >= 2 && piece.index - above.column <= 6 && !/^\p{Lu}+ .*,/u.test(piece[0]);
      if (isRest && above !== undefined && /,/.test(above.text)) above.text += ` ${piece[0]}`;
      else open.push({ text: piece[0], column: piece.index });
    }
    cells.push(...open);
  }
  return cells.map(({ text }) => text);
}

/** The last cell of the same column, among the last few. */
function findAbove<T extends { column: number }>(cells: readonly T[], column: number): T | undefined {
  return cells.slice(-3).findLast((cell) => Math.abs(cell.column - column) <= 6);
}

function parseMember(cell: string): NamedPerson | undefined {
  const parts = cell.split(/,\s*/).map((part) => part.trim());
  const hasSuffix = SUFFIX.test(parts[1] ?? '');
  const place = parts[hasSuffix ? 2 : 1] ?? '';
  const words = parts[0]?.split(' ') ?? [];
  if (!STATES.test(place) || words.length < 2 || words.length > 6 || /\d/.test(cell)) return undefined;
  const name = lowerName(hasSuffix ? `${parts[0]}, ${parts[1]}` : (parts[0] ?? ''));
  const role = parts
    .slice(hasSuffix ? 2 : 1)
    .filter((part) => part !== '')
    .join(', ');
  return { name, role, part: CHAIR.test(role) && !NO_CHAIR.test(role) ? 'chair' : 'member' };
}
