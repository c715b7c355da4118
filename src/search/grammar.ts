/** The query language as a table: the parser, the help panel and the suggestions all read it. */
import { WORDINGS } from './wordings.ts';

export interface QueryField {
  readonly name: string;
  readonly example: string;
  /** The only values that it takes; any where they are left out. */
  readonly values?: readonly string[];
}

/** `speaker`, `text` and `wording` ask one passage, the others the record. */
export const QUERY_FIELDS = [
  { name: 'speaker', example: 'speaker:belz' },
  { name: 'text', example: 'text:backdoor' },
  { name: 'wording', example: 'wording:official', values: WORDINGS.map(({ id }) => id) },
  { name: 'title', example: 'title:muscular' },
  { name: 'witness', example: 'witness:salgado' },
  { name: 'person', example: 'person:sensenbrenner' },
  { name: 'org', example: 'org:google' },
  { name: 'program', example: 'program:muscular' },
  { name: 'kind', example: 'kind:testimony' },
  { name: 'body', example: 'body:libe' },
  { name: 'jurisdiction', example: 'jurisdiction:EU' },
  { name: 'source', example: 'source:sworn-testimony' },
  { name: 'rel', example: 'rel:denies' },
  { name: 'date', example: 'date:2013-06..2014-01' },
] as const satisfies readonly QueryField[];

export type QueryFieldName = (typeof QUERY_FIELDS)[number]['name'];

/** What each field asks for. Apart from the table, because only the help panel tells it. */
export const FIELDS_ASK: { readonly [name in QueryFieldName]: string } = {
  speaker: 'Who speaks in the passage',
  text: 'Words of the passage only',
  wording: "Whose words: official for official texts, record for the record's own",
  title: "Words of the record's title",
  witness: 'A witness before the committee',
  person: 'A person who took part',
  org: 'An organization or body',
  program: 'A programme, codename or legal authority',
  kind: 'A kind of record',
  body: 'The committee, court or publisher in which it happened',
  jurisdiction: 'A country or the European Union',
  source: 'A class of source',
  rel: 'A link to or from another record',
  date: 'A year, month, day or range of them: the date of the record, or of the stage or later event that a passage tells',
};

export function isQueryField(word: string): word is QueryFieldName {
  return QUERY_FIELDS.some((field) => field.name === word);
}

export interface QueryForm {
  readonly form: string;
  readonly says: string;
  readonly example: string;
}

export const QUERY_FORMS: readonly QueryForm[] = [
  { form: 'words', says: 'Passages that hold all of the words, in any form', example: 'server encryption' },
  { form: '"phrase"', says: 'The words one after another; a common word such as “of” stands for any one word', example: '"direct access"' },
  { form: '"phrase"~3', says: 'The words in any order, with at most 3 others between them', example: '"access servers"~3' },
  { form: 'OR', says: 'Either one; parentheses group', example: '(Google OR Yahoo) encryption' },
  { form: 'NOT, -', says: 'Without this', example: 'encryption -backdoor' },
  { form: '*', says: 'Any ending, beginning or middle', example: 'encrypt*' },
  { form: '~1', says: 'One letter may differ (at most ~2)', example: 'bowdon~1' },
  { form: '^2', says: 'Counts twice in the order of results', example: 'muscular^2 encryption' },
];

/** Bounds that keep every query cheap, in characters, terms, levels of parentheses, letters beside a `*`, and words with `*` or `~`. */
export const QUERY_LIMITS = { chars: 1000, leaves: 48, depth: 24, wildcardChars: 2, expansions: 8 } as const;
