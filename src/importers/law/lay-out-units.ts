/**
 * Parts of a law → units with ids. An id is the way of enumerators to the unit, so that it is the same at every import, and
 * in another version of the same law where nothing was renumbered: `t1-s101-a-2`. Quoted divisions lie under `q`, `q2`, …
 * of the unit that quotes them: `s2-q-s2201-a`. Words behind the last division of a unit are its `end`.
 */
import type { DocumentUnit, UnitType } from '../../model/documents.ts';
import type { DivisionPart, Part, TextPart } from './part.ts';

/** A unit to which paragraphs may still be added. */
interface OpenUnit extends DocumentUnit {
  readonly paragraphs: string[];
}

interface Within {
  /** Ids of the parts begin with it; empty at the top. */
  readonly path: string;
  readonly depth: number;
  readonly isQuoted: boolean;
  /** Takes text as long as no division came. */
  readonly open: OpenUnit | undefined;
  readonly change: 'struck' | 'inserted' | undefined;
}

/** Units in the order of the text; none where the parts are empty. Cost: linear. */
export function layOutUnits(parts: readonly Part[]): readonly DocumentUnit[] {
  const layout = new Layout();
  layout.add(parts, { path: '', depth: 0, isQuoted: false, open: undefined, change: undefined });
  return layout.units;
}

class Layout {
  readonly units: OpenUnit[] = [];
  readonly #ids = new Set<string>();
  readonly #repeats = new Map<string, number>();
  #loose = 0;

  add(parts: readonly Part[], within: Within): OpenUnit | undefined {
    let open = within.open;
    let quotations = 0;
    const ordinals = new Map<string, number>();
    for (const part of parts) {
      if (part.is === 'text') open = this.#addText(part, { ...within, open });
      else if (part.is === 'division') {
        this.#addDivision(part, within, ordinals);
        open = undefined;
      } else {
        quotations += 1;
        const path = joinId(within.path, quotations === 1 ? 'q' : `q${quotations}`);
        const after = this.add(part.parts, { ...within, path, isQuoted: true, open });
        if (after !== open) open = undefined;
      }
    }
    return open;
  }

  #addText({ text, isTail }: TextPart, within: Within): OpenUnit | undefined {
    const last = this.units.at(-1);
    if (isTail && last !== undefined) {
      last.paragraphs.push(`${last.paragraphs.pop() ?? ''}${text}`);
      return within.open;
    }
    const open = within.open ?? this.#begin({ id: this.#textId(within.path), type: 'paragraph' }, within);
    open.paragraphs.push(text);
    return open;
  }

  #addDivision(part: DivisionPart, within: Within, ordinals: Map<string, number>): void {
    const { rule, enumerator, number, heading, page } = part;
    const change = part.change ?? within.change;
    const own = formatEnumerator(enumerator, rule.isRoman === true);
    const isStruck = change === 'struck' && within.change !== 'struck';
    const token = own === '' ? countOrdinal(ordinals, rule.token || part.name) : `${rule.token}${own}`;
    const path = joinId(within.path, isStruck ? `struck-${token}` : token);
    const unit = this.#begin(
      { id: path, type: rule.type, number, heading, ...(page === undefined ? {} : { page }) },
      { ...within, change },
    );
    this.add(part.parts, { path: unit.id, depth: within.depth + 1, isQuoted: within.isQuoted, open: unit, change });
  }

  #begin(
    { id, type, number = '', heading = '', page }: { id: string; type: UnitType; number?: string; heading?: string; page?: string },
    { depth, isQuoted, change }: Within,
  ): OpenUnit {
    const unit: OpenUnit = {
      id: this.#uniqueId(id),
      type,
      depth,
      ...(number === '' ? {} : { number }),
      ...(heading === '' ? {} : { heading }),
      ...(isQuoted ? { quoted: true as const } : {}),
      ...(change === undefined ? {} : { change }),
      ...(page === undefined ? {} : { page }),
      paragraphs: [],
    };
    this.units.push(unit);
    return unit;
  }

  /** Text outside of all divisions is `p1`, `p2`, …; behind the divisions of a unit it is the unit's end. */
  #textId(path: string): string {
    if (path !== '') return joinId(path, 'end');
    this.#loose += 1;
    return `p${this.#loose}`;
  }

  /** The second of two equal ids is `…-x2`. */
  #uniqueId(wanted: string): string {
    const isLong = wanted.length > LONGEST_ID;
    const base = isLong ? `u${this.units.length + 1}` : wanted === 'top' ? 'top-1' : /^\d/.test(wanted) ? `n${wanted}` : wanted;
    let id = base;
    for (let count = this.#repeats.get(base) ?? 2; this.#ids.has(id); count += 1) {
      id = `${base}-x${count}`;
      this.#repeats.set(base, count + 1);
    }
    this.#ids.add(id);
    return id;
  }
}

/** Longest id, in characters; a longer way of enumerators gives way to the unit's place in the document. Official texts reach 60. */
const LONGEST_ID = 160;

function joinId(path: string, own: string): string {
  return path === '' ? own : `${path}-${own}`;
}

/** `recital` first, then `recital2`: divisions without enumerators are counted among their neighbours. */
function countOrdinal(ordinals: Map<string, number>, token: string): string {
  const count = (ordinals.get(token) ?? 0) + 1;
  ordinals.set(token, count);
  return count === 1 ? token : `${token}${count}`;
}

/** Longest enumerator in an id, in characters; official ones have fewer than 10. */
const LONGEST_ENUMERATOR = 24;

function formatEnumerator(enumerator: string, isRoman: boolean): string {
  const slug = enumerator
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_ENUMERATOR)
    .replace(/^-+|-+$/g, '');
  return isRoman ? (parseRoman(slug)?.toString() ?? slug) : slug;
}

const ROMAN: ReadonlyMap<string, number> = new Map([
  ['i', 1],
  ['v', 5],
  ['x', 10],
  ['l', 50],
  ['c', 100],
]);

/** Nothing where it is none, or a single letter that is more likely the third or twelfth of an alphabet: `PART C`. */
function parseRoman(text: string): number | undefined {
  if (!/^[ivxlc]+$/.test(text) || text === 'c' || text === 'l') return undefined;
  const values = [...text].map((letter) => ROMAN.get(letter) ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
