/** Which of the known words was meant. */
import { compareText } from './compare.ts';

/**
 * Edits that turn `a` into `b`: insert, delete, replace, or swap two neighbours (optimal string alignment).
 * Answers `limit + 1` as soon as more than `limit` are needed. Cost: length of `a` times length of `b`.
 */
export function countEdits(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  let leastAbove = 0;
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let edits = Math.min((above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) edits = Math.min(edits, (before[column - 2] ?? 0) + 1);
      current.push(edits);
      least = Math.min(least, edits);
    }
    // A swap reaches back over two rows.
    if (least > limit && leastAbove >= limit) return limit + 1;
    [before, above, leastAbove] = [above, current, least];
  }
  return Math.min(above[b.length] ?? 0, limit + 1);
}

/**
 * The candidate that is nearest to `word`, within a third of its length (at least 2 edits);
 * nothing where none is that near. A candidate that only adds to `word` at its end, or lacks its date, counts as near.
 */
export function nearestWord(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  const bare = withoutDate(wanted);
  let limit = Math.max(2, Math.floor(word.length / 3));
  let best: string | undefined;
  let bestPart: string | undefined;
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    const edits = countEdits(wanted, other, limit);
    if (edits < limit || (edits === limit && (best === undefined || compareText(candidate, best) < 0))) {
      [best, limit] = [candidate, edits];
    }
    if (bare.length >= 4 && withoutDate(other) === bare) bestPart ??= candidate;
    else if (wanted.length >= 4 && other.startsWith(wanted)) bestPart ??= candidate;
  }
  return best ?? bestPart;
}

function withoutDate(id: string): string {
  return id.replace(/^\d{4}(-\d{2}){0,2}-/, '');
}

/** `Did you mean "x"?`, or `otherwise` where nothing is near. */
export function suggestWord(word: string, candidates: Iterable<string>, otherwise: string): string {
  const near = nearestWord(word, candidates);
  return near === undefined ? otherwise : `Did you mean "${near}"?`;
}
