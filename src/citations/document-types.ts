/**
 * Which type of document a record stands for, in the words of each format. One table for all of them:
 * CSL 1.0.2 types, RIS types (2011 specification), Zotero item types and BibTeX entry types.
 * BibTeX knows neither hearings nor bills nor laws; they become `misc`.
 */
import type { IdentifierName } from '../model/identifiers.ts';
import type { Kind } from '../model/kinds.ts';
import type { CorpusRecord } from '../model/record.ts';
import { findEnactment } from './enactment.ts';

export const DOCUMENT_TYPES = {
  hearing: { ris: 'HEAR', zotero: 'hearing', bibtex: 'misc', name: 'hearing' },
  bill: { ris: 'BILL', zotero: 'bill', bibtex: 'misc', name: 'bill' },
  legislation: { ris: 'STAT', zotero: 'statute', bibtex: 'misc', name: 'statute' },
  legal_case: { ris: 'CASE', zotero: 'case', bibtex: 'misc', name: 'case' },
  report: { ris: 'RPRT', zotero: 'report', bibtex: 'techreport', name: 'report' },
  speech: { ris: 'SLIDE', zotero: 'presentation', bibtex: 'misc', name: 'speech' },
  webpage: { ris: 'ELEC', zotero: 'webpage', bibtex: 'misc', name: 'web page' },
  'post-weblog': { ris: 'BLOG', zotero: 'blogPost', bibtex: 'misc', name: 'post' },
  'article-newspaper': { ris: 'NEWS', zotero: 'newspaperArticle', bibtex: 'article', name: 'press report' },
} as const;

export type DocumentType = keyof typeof DOCUMENT_TYPES;

interface KindTypes {
  readonly default: DocumentType;
  readonly forms: { readonly [form: string]: DocumentType };
}

const TYPES_BY_KIND: { readonly [kind in Kind]: KindTypes } = {
  disclosures: { default: 'article-newspaper', forms: { release: 'report', declassification: 'report', filing: 'legal_case' } },
  hearings: { default: 'hearing', forms: {} },
  testimony: { default: 'hearing', forms: {} },
  legislation: { default: 'bill', forms: { law: 'legislation', agreement: 'legislation', regulation: 'legislation' } },
  statements: {
    default: 'webpage',
    forms: { post: 'post-weblog', report: 'report', 'transparency-report': 'report', filing: 'legal_case' },
  },
  rulings: { default: 'legal_case', forms: {} },
  actions: {
    default: 'webpage',
    forms: { 'executive-act': 'legislation', report: 'report', resolution: 'bill', speech: 'speech', declassification: 'report' },
  },
};

/** Numbers that only laws, orders and decisions in force have. */
const LAW_NUMBERS: readonly IdentifierName[] = ['public-law', 'executive-order', 'directive', 'chapter', 'law', 'celex'];

/**
 * A measure that carries a public law number is a law, whatever its form says; and what is a law by its form is one only if a number
 * or a stage says that it was made: a committee's vote on a regulation is a stage of a bill, and a complaint of prosecutors no statute.
 */
export function documentTypeOf(record: Pick<CorpusRecord, 'kind' | 'form' | 'identifiers' | 'passages'>): DocumentType {
  if (record.kind === 'legislation' && record.form === undefined && record.identifiers['public-law'] !== undefined) return 'legislation';
  const types = TYPES_BY_KIND[record.kind];
  const type = (record.form === undefined ? undefined : types.forms[record.form]) ?? types.default;
  return type === 'legislation' && !isInForce(record) ? types.default : type;
}

function isInForce(record: Pick<CorpusRecord, 'identifiers' | 'passages'>): boolean {
  const { document = [] } = record.identifiers;
  const hasNumber =
    LAW_NUMBERS.some((name) => record.identifiers[name] !== undefined) || document.some((number) => /\bDecision\b/.test(number));
  return hasNumber || findEnactment(record) !== undefined;
}
