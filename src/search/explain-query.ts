/**
 * What of a query asks for more, or for less, than a reader would think: values that name nothing, and words with `*` or `~` that stand for
 * more words than are looked up. Loaded when there is such a part.
 */
import { MAX_EXPANSIONS, type PreparedQuery } from './matching.ts';
import type { QueryNode, QueryProblem } from './query.ts';
import type { IndexReader } from './reader.ts';
import { explainUnmet } from './unmet-values.ts';

/** In the order of the query. `query` is the text that was made ready. Reads the names where a value names nothing. */
export async function explainQuery(
  query: string,
  { unmet, cut }: Pick<PreparedQuery, 'unmet' | 'cut'>,
  reader: IndexReader,
): Promise<QueryProblem[]> {
  const values = unmet.size === 0 ? [] : explainUnmet(query, unmet, { columns: reader.columns, words: await reader.readNameWords() });
  // A looser reading may have taken a phrase apart: its words stand where the phrase stands, which is what was written.
  const written = [...cut].sort(([a], [b]) => Number(b.type === 'term') - Number(a.type === 'term'));
  const parts = new Map(written.map(([node, alike]) => [node.start, explainCut(query, node, alike)]));
  return [...values, ...parts.values()].sort((a, b) => a.start - b.start);
}

function explainCut(query: string, { start, end, type }: QueryNode, alike: number): QueryProblem {
  const part = `“${query.slice(start, end)}”`;
  const message = `${type === 'term' ? part : `A word of ${part}`} stands for ${alike} words; the ${MAX_EXPANSIONS} most frequent are searched`;
  return { start, end, code: 'too-many-alike', message, suggestion: 'More letters stand for fewer' };
}
