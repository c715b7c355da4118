/** Official numbers that a record may carry, with the words by which a page names them. */

export const IDENTIFIERS = {
  bill: 'Bill',
  congress: 'Congress',
  'public-law': 'Public law',
  'statutes-at-large': 'Statutes at Large',
  codified: 'Codified at',
  amendment: 'Amendment',
  amends: 'Amends',
  'related-bill': 'Related bill',
  'house-roll-call': 'House roll call',
  'senate-vote': 'Senate vote',
  rule: 'Rule',
  report: 'Report',
  'congressional-record': 'Congressional Record',
  calendar: 'Calendar',
  docket: 'Docket',
  citation: 'Citation',
  case: 'Case',
  ecli: 'ECLI',
  celex: 'CELEX',
  'hearing-number': 'Hearing',
  serial: 'Serial',
  govinfo: 'govinfo package',
  'ep-document': 'European Parliament document',
  procedure: 'Procedure',
  directive: 'Directive',
  resolution: 'Resolution',
  chapter: 'Chapter',
  gazette: 'Official gazette',
  law: 'Law',
  'executive-order': 'Executive order',
  'federal-register': 'Federal Register',
  document: 'Document',
  'press-release': 'Press release',
  session: 'Session',
} as const;

export type IdentifierName = keyof typeof IDENTIFIERS;

/** Values in the order written; never empty. */
export type Identifiers = { readonly [name in IdentifierName]?: readonly string[] };
