/** Nearest words, by edits of one letter (insert, delete, change, swap of neighbours). */

/** Three rows of the table of distances, used again: a fuzzy word is compared with every word of a lexicon. */
let rows: [before: Uint16Array, above: Uint16Array, line: Uint16Array] = makeRows(64);

function makeRows(length: number): typeof rows {
  return [new Uint16Array(length), new Uint16Array(length), new Uint16Array(length)];
}

/** Edits between two words, or `limit + 1` when there are more than `limit`. Time: length × limit. */
export function editDistance(a: string, b: string, limit: number): number {
  const far = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return far;
  if (a === b) return 0;
  if (b.length + 2 > rows[0].length) rows = makeRows(2 * b.length + 2);
  let [before, above, line] = rows;
  for (let column = 0; column <= b.length; column += 1) above[column] = column;
  for (let row = 1; row <= a.length; row += 1) {
    // Cells farther from the diagonal than the limit cannot matter; they count as beyond it.
    const first = Math.max(1, row - limit);
    const last = Math.min(b.length, row + limit);
    line[first - 1] = first === 1 ? row : far;
    if (row + limit <= b.length) above[row + limit] = far;
    let least = line[first - 1] ?? far;
    for (let column = first; column <= last; column += 1) {
      const isSame = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      let best = (above[column - 1] ?? far) + (isSame ? 0 : 1);
      best = Math.min(best, (above[column] ?? far) + 1, (line[column - 1] ?? far) + 1);
      const isSwap =
        row > 1 && column > 1 && a.charCodeAt(row - 1) === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === b.charCodeAt(column - 1);
      if (isSwap) best = Math.min(best, (before[column - 2] ?? far) + 1);
      line[column] = best;
      least = Math.min(least, best);
    }
    if (least > limit) return far;
    [before, above, line] = [above, line, before];
  }
  return Math.min(far, above[b.length] ?? far);
}

/** The nearest of the words, the first one of equals; undefined when none is within `limit` edits. */
export function closestWord(word: string, words: readonly string[], limit: number): string | undefined {
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of words) {
    const distance = editDistance(word, candidate, bestDistance - 1);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
