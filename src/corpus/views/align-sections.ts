/**
 * Which section of an earlier text is which of a later one: first those that are the same and in order, then those of one number and
 * heading, of one heading, of one number, and at last those whose words are most alike.
 */
import { diffArrays } from 'diff';
import { joinLines, type TextSection } from './text-sections.ts';

/** Index in the earlier text of every section of the later one; nothing for those that are new. No index twice. */
export function alignSections(before: readonly TextSection[], after: readonly TextSection[]): readonly (number | undefined)[] {
  const alignment = new Alignment(before, after);
  matchSame(alignment);
  // A section that is the same but stands elsewhere has moved.
  matchUnique(alignment, (section) => `${section.heading}\n${textOf(section)}`);
  matchUnique(alignment, (section) =>
    section.number === '' || section.heading === '' ? undefined : fold(`${section.number} ${section.heading}`),
  );
  matchUnique(alignment, (section) => (section.heading === '' ? undefined : fold(section.heading)));
  // What stands before the first section, and its like, has a name for an id, not a place in a count.
  matchUnique(alignment, ({ id, number, heading }) => (number === '' && heading === '' && !/\d/.test(id) ? id : undefined));
  matchAlike(alignment, LEAST_ALIKE_OF_ONE_NUMBER, (a, b) => a.number !== '' && fold(a.number) === fold(b.number));
  matchAlike(alignment, LEAST_ALIKE, () => true);
  return alignment.matches;
}

class Alignment {
  readonly before: readonly TextSection[];
  readonly after: readonly TextSection[];
  readonly matches: (number | undefined)[];
  readonly taken = new Set<number>();

  constructor(before: readonly TextSection[], after: readonly TextSection[]) {
    this.before = before;
    this.after = after;
    this.matches = after.map(() => undefined);
  }

  match(left: number, right: number): void {
    this.matches[right] = left;
    this.taken.add(left);
  }

  /** Indexes that have no partner yet. */
  get open(): { readonly left: readonly number[]; readonly right: readonly number[] } {
    return {
      left: [...this.before.keys()].filter((index) => !this.taken.has(index)),
      right: [...this.after.keys()].filter((index) => this.matches[index] === undefined),
    };
  }
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function textOf(section: TextSection): string {
  return joinLines(section.lines)
    .map((word) => word.text)
    .join(' ');
}

/** In texts with more changes than this the order of equal sections is not looked for; the other ways find them. */
const MOST_CHANGED_SECTIONS = 600;

function matchSame(alignment: Alignment): void {
  const keyOf = (section: TextSection) => `${section.number}\n${section.heading}\n${textOf(section)}`;
  const changes = diffArrays(alignment.before.map(keyOf), alignment.after.map(keyOf), { maxEditLength: MOST_CHANGED_SECTIONS });
  let [left, right] = [0, 0];
  for (const { added, removed, count } of changes ?? []) {
    if (!added && !removed) for (let n = 0; n < count; n++) alignment.match(left + n, right + n);
    if (!added) left += count;
    if (!removed) right += count;
  }
}

/** Matches what has a key that no other open section of its text has. */
function matchUnique(alignment: Alignment, keyOf: (section: TextSection) => string | undefined): void {
  const { left, right } = alignment.open;
  const indexBy = (sections: readonly TextSection[], open: readonly number[]) =>
    Map.groupBy(open, (index) => {
      const section = sections[index];
      return section === undefined ? undefined : keyOf(section);
    });
  const later = indexBy(alignment.after, right);
  for (const [key, [mine, ...others]] of indexBy(alignment.before, left)) {
    const [theirs, ...more] = key === undefined ? [] : (later.get(key) ?? []);
    if (mine !== undefined && theirs !== undefined && others.length === 0 && more.length === 0) alignment.match(mine, theirs);
  }
}

/** Share of three-word pieces in common, from 0 to 1. */
const LEAST_ALIKE = 0.4;
const LEAST_ALIKE_OF_ONE_NUMBER = 0.2;
/** A piece that stands in more sections is a turn of phrase and says nothing. */
const COMMON_PHRASE = 20;

/** Matches the most alike first. Only sections with an unusual piece in common are looked at, so that long texts stay cheap. */
function matchAlike(alignment: Alignment, least: number, fits: (a: TextSection, b: TextSection) => boolean): void {
  const { left, right } = alignment.open;
  const pieces = new Map(left.map((index) => [index, cutPieces(alignment.before[index])]));
  const holders = new Map<string, number[]>();
  for (const [index, set] of pieces)
    for (const piece of set) holders.set(piece, [...(holders.get(piece) ?? []).slice(-COMMON_PHRASE), index]);
  const candidates = right.flatMap((theirs) => {
    const set = cutPieces(alignment.after[theirs]);
    const shared = new Map<number, number>();
    for (const piece of set) {
      const list = holders.get(piece) ?? [];
      if (list.length <= COMMON_PHRASE) for (const mine of list) shared.set(mine, (shared.get(mine) ?? 0) + 1);
    }
    return [...shared].map(([mine, count]) => ({ mine, theirs, alike: (2 * count) / ((pieces.get(mine)?.size ?? 0) + set.size) }));
  });
  for (const { mine, theirs, alike } of candidates.toSorted((a, b) => b.alike - a.alike)) {
    const [a, b] = [alignment.before[mine], alignment.after[theirs]];
    if (alike < least) return;
    if (a === undefined || b === undefined || alignment.taken.has(mine) || alignment.matches[theirs] !== undefined || !fits(a, b)) continue;
    alignment.match(mine, theirs);
  }
}

function cutPieces(section: TextSection | undefined): ReadonlySet<string> {
  const words = fold(section === undefined ? '' : textOf(section)).split(' ');
  if (words.length < 3) return new Set(words.filter((word) => word !== ''));
  return new Set(words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`));
}

/** Which of the matched sections kept their order: a longest ascending run of the earlier indexes. The others have moved. */
export function findInOrder(matches: readonly (number | undefined)[]): ReadonlySet<number> {
  // Patience sorting: `tops` holds, for each length, the index in `matches` that ends such a run with the least value.
  const tops: number[] = [];
  const previous = new Map<number, number | undefined>();
  const valueAt = (index: number | undefined) => (index === undefined ? -1 : (matches[index] ?? -1));
  for (const [index, value] of matches.entries()) {
    if (value === undefined) continue;
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (valueAt(tops[middle]) < value) low = middle + 1;
      else high = middle;
    }
    previous.set(index, tops[low - 1]);
    tops[low] = index;
  }
  const kept = new Set<number>();
  for (let index = tops.at(-1); index !== undefined; index = previous.get(index)) kept.add(index);
  return kept;
}
