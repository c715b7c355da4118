/** The fields of the index. Some belong to the record and are the same for all of its documents. */

/** Fields in the order of the index's files. Boosts multiply lunr's scores; see `test/search/` for what they were measured on. */
export const INDEX_FIELDS = [
  { name: 'text', level: 'passage', boost: 1, positions: true },
  { name: 'title', level: 'record', boost: 0.9, positions: true },
  { name: 'speaker', level: 'passage', boost: 0.6, positions: false },
  { name: 'people', level: 'record', boost: 0.3, positions: false },
  { name: 'programs', level: 'record', boost: 0.3, positions: false },
  { name: 'body', level: 'record', boost: 0.3, positions: false },
] as const satisfies readonly IndexField[];

export interface IndexField {
  readonly name: string;
  readonly level: 'record' | 'passage';
  readonly boost: number;
  /** Whether places of words are kept, for phrases. */
  readonly positions: boolean;
}

export type IndexFieldName = (typeof INDEX_FIELDS)[number]['name'];
