/** The query language as a table: the parser, the help panel and the suggestions all read it. */

export interface QueryField {
  readonly name: string;
  /** Whether one passage or the whole record is asked. */
  readonly of: 'passage' | 'record';
  readonly says: string;
  readonly example: string;
}

export const QUERY_FIELDS = [
  { name: 'speaker', of: 'passage', says: 'Who speaks in the passage', example: 'speaker:belz' },
  { name: 'text', of: 'passage', says: 'Words of the passage only', example: 'text:backdoor' },
  { name: 'title', of: 'record', says: "Words of the record's title", example: 'title:muscular' },
  { name: 'witness', of: 'record', says: 'A witness before the committee', example: 'witness:salgado' },
  { name: 'person', of: 'record', says: 'A person who took part', example: 'person:sensenbrenner' },
  { name: 'org', of: 'record', says: 'An organization or body', example: 'org:google' },
  { name: 'program', of: 'record', says: 'A programme, codename or legal authority', example: 'program:muscular' },
  { name: 'kind', of: 'record', says: 'A kind of record', example: 'kind:testimony' },
  { name: 'body', of: 'record', says: 'The committee, court or publisher in which it happened', example: 'body:libe' },
  { name: 'jurisdiction', of: 'record', says: 'A country or the European Union', example: 'jurisdiction:EU' },
  { name: 'source', of: 'record', says: 'A class of source', example: 'source:sworn-testimony' },
  { name: 'rel', of: 'record', says: 'A link to or from another record', example: 'rel:denies' },
  { name: 'date', of: 'record', says: 'A year, month, day or range of them', example: 'date:2013-06..2014-01' },
] as const satisfies readonly QueryField[];

export type QueryFieldName = (typeof QUERY_FIELDS)[number]['name'];

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
