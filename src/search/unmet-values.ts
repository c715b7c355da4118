/**
 * Values of a query's fields that name nothing in the index, as mistakes: what may have been meant, and for fields of few values
 * all that there are. Loaded when there is such a value.
 */
import { stemWord } from './analysis.ts';
import type { ColumnId, Columns } from './columns.ts';
import { COLUMNS_OF } from './matching.ts';
import { nameWords } from './names.ts';
import type { FieldNode, QueryProblem } from './query.ts';
import { closestWord } from './spelling.ts';

type NamingField = Exclude<FieldNode['field'], 'title' | 'text'>;

/** What a field's value is called, and what all of them are called where there are so few that they can be told. */
const CALLED: { readonly [field in NamingField]: readonly [one: string, many?: string] } = {
  kind: ['There is no kind', 'Kinds and forms are'],
  source: ['There is no class of source', 'Classes are'],
  rel: ['There is no relation', 'Relations are'],
  jurisdiction: ['No record has the jurisdiction', 'Jurisdictions are'],
  wording: ['There is no wording', 'Wordings are'],
  speaker: ['No speaker is named'],
  witness: ['No witness is named'],
  person: ['No person is named'],
  org: ['No organization is named'],
  body: ['No committee, court or publisher is named'],
  program: ['No programme is named'],
};

export interface ValueNames {
  readonly columns: Columns;
  /** Words of each name, by number. */
  readonly words: readonly (readonly string[])[];
}

/** One problem a value, in the order of the query. `query` is the text that the fields stand in. Linear in the names. */
export function explainUnmet(query: string, unmet: ReadonlyMap<FieldNode, readonly string[]>, names: ValueNames): QueryProblem[] {
  const problems = [...unmet].flatMap(([node, values]) => values.map((value) => explainValue(query, node, { value, names })));
  return problems.sort((a, b) => a.start - b.start);
}

interface UnmetValue {
  readonly value: string;
  readonly names: ValueNames;
}

function explainValue(query: string, node: FieldNode, { value, names }: UnmetValue): QueryProblem {
  const { field } = node;
  const at = query.toLowerCase().indexOf(value, node.start + field.length);
  const [start, end] = at < 0 || at >= node.end ? [node.start, node.end] : [at, at + value.length];
  if (field === 'title' || field === 'text') throw new Error(`Internal: ${field}: asks for words, not for names`);
  const [one, many] = CALLED[field];
  const named = listNamed(columnsOf(field), names);
  const meant = many === undefined ? respell(value, named) : findValue(value, named);
  return {
    start,
    end,
    code: 'unknown-value',
    message: `${one} “${value}”`,
    suggestion:
      many === undefined
        ? ''
        : `${many} ${named
            .map(({ id }) => id)
            .sort()
            .join(', ')}`,
    ...(meant !== undefined && start === at && { instead: meant }),
  };
}

function columnsOf(field: NamingField): readonly ColumnId[] {
  return field === 'speaker' ? ['person', 'org'] : COLUMNS_OF[field];
}

interface NamedWords {
  readonly id: string;
  readonly words: readonly string[];
}

/** The most used first, which is the order of the index. */
function listNamed(ids: readonly ColumnId[], { columns, words }: ValueNames): NamedWords[] {
  const numbers = [...new Set(ids.flatMap((id) => columns.columns[id].flat()))].sort((a, b) => a - b);
  return numbers.flatMap((number) => {
    const named = columns.names[number];
    return named === undefined ? [] : [{ id: named.id, words: words[number] ?? [] }];
  });
}

/** The id of the same stem, the one a word of whose name has it, or else the nearest spelling. */
function findValue(value: string, named: readonly NamedWords[]): string | undefined {
  const stem = stemWord(value);
  const isSame = (word: string) => stemWord(word) === stem;
  const same = named.find(({ id }) => isSame(id)) ?? named.find(({ words }) => words.some(isSame));
  const ids = new Map(named.map(({ id }) => [id.toLowerCase(), id]));
  return same?.id ?? ids.get(nearest(value, [...ids.keys()]) ?? '');
}

/** The value with each word that no name has replaced by the nearest that one has; undefined where a word has none. */
function respell(value: string, named: readonly NamedWords[]): string | undefined {
  const known = [...new Set(named.flatMap(({ words }) => words))];
  const words = nameWords(value.replaceAll('*', '')).map((word) => (known.includes(word) ? word : nearest(word, known)));
  return words.length === 0 || words.includes(undefined) || words.join(' ') === value ? undefined : words.join(' ');
}

/** Two letters may differ, in a short word one. */
function nearest(word: string, words: readonly string[]): string | undefined {
  return closestWord(word, words, word.length < 5 ? 1 : 2);
}
