/** Words with `*`, and places of words: in sequence, or within a window. Places are positions of an analysed text. */

/** `*` stands for any letters, also none. Linear in the number of pieces times the length. */
export function matchesWildcard(word: string, pattern: string): boolean {
  return makeWildcard(pattern)(word);
}

/** As `matchesWildcard`, for many words: the pattern is taken apart once. */
export function makeWildcard(pattern: string): (word: string) => boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return (word) => word === pattern;
  return (word) => {
    const end = word.length - last.length;
    if (end < first.length || !word.startsWith(first) || !word.endsWith(last)) return false;
    let at = first.length;
    for (const piece of rest) {
      const found = word.indexOf(piece, at);
      if (found < 0 || found + piece.length > end) return false;
      at = found + piece.length;
    }
    return true;
  };
}

/** True when places p, p + offset₁, … exist, one in each list. */
export function hasSequence(places: readonly (readonly number[])[], offsets: readonly number[]): boolean {
  const [first = [], ...rest] = places;
  const sets = rest.map((list) => new Set(list));
  return first.some((start) => sets.every((set, index) => set.has(start + (offsets[index + 1] ?? 0) - (offsets[0] ?? 0))));
}

/** True when a window of `width` places holds one of each list. Lists are ascending. */
export function hasWindow(places: readonly (readonly number[])[], width: number): boolean {
  return smallestWindow(places) <= width;
}

/** Width of the smallest stretch that holds a place of each list, `Infinity` when one is empty. Lists are ascending. */
export function smallestWindow(places: readonly (readonly number[])[]): number {
  const cursors = places.map(() => 0);
  let best = Number.POSITIVE_INFINITY;
  for (;;) {
    let lowest = 0;
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (const [index, list] of places.entries()) {
      const place = list[cursors[index] ?? 0];
      if (place === undefined) return best;
      if (place < low) [low, lowest] = [place, index];
      if (place > high) high = place;
    }
    best = Math.min(best, high - low + 1);
    cursors[lowest] = (cursors[lowest] ?? 0) + 1;
  }
}
