/**
 * CSL item → RIS (Research Information Systems format, specification of 2011): `XX  - value`, one line a
 * value, lines end in CR LF, `TY` first and `ER` last. Which field goes into which tag follows Zotero's
 * reader, so that committee, legislative body, session and number arrive where they belong.
 */
import { normalizeSpace } from '../text/words.ts';
import { type CslItem, formatPartedName } from './csl.ts';
import { formatRisDate, formatYear } from './date-parts.ts';
import { DOCUMENT_TYPES, type DocumentType } from './document-types.ts';

type Fields = readonly (readonly [tag: string, value: string | undefined])[];

/** Items one after the other, each with an empty line behind it. */
export function formatRis(items: readonly CslItem[]): string {
  return items.map(formatRisItem).join('');
}

function formatRisItem(item: CslItem): string {
  const fields: Fields = [
    ['TY', DOCUMENT_TYPES[item.type].ris],
    ['ID', item.id],
    ['TI', item.title],
    ...(item.author ?? []).map((name) => ['AU', formatPartedName(name)] as const),
    ...contributorFields(item),
    ...TYPE_FIELDS[item.type](item),
    ['DA', formatRisDate(item.issued)],
    ['PY', item.issued === undefined ? undefined : formatYear(item.issued)],
    ['AB', item.abstract],
    ['UR', item.URL],
    ['DP', item.source],
    ['N1', item.note],
    ['KW', item.custom.jurisdiction],
  ];
  return `${fields.flatMap(([tag, value]) => (value === undefined || value === '' ? [] : [formatLine(tag, value)])).join('')}ER  - \r\n\r\n`;
}

const TYPE_FIELDS: { readonly [type in DocumentType]: (item: CslItem) => Fields } = {
  hearing: (item) => [
    ['T2', item.section],
    ['T3', item.authority],
    ['ET', item['chapter-number']],
    ['M1', item.number],
    ['SP', item.page],
  ],
  bill: (item) => [
    ['T3', item.authority],
    ['ET', item['chapter-number']],
    ['M1', item.number],
    ['SP', item.page],
    ['OP', item.references],
  ],
  legislation: (item) => [
    ['T2', item['container-title']],
    ['ET', item['chapter-number']],
    ['M1', item.number],
    ['SP', item.page],
    ['OP', item.custom.statutesAtLarge],
  ],
  legal_case: (item) => [
    ['PB', item.authority],
    ['A2', item['container-title']],
    ['SV', item.custom.docket],
    ['SP', item.page],
  ],
  report: (item) => [
    ['PB', item.publisher],
    ['SN', item.number],
    ['M3', item.genre],
    ['SP', item.page],
  ],
  speech: (item) => [['M3', item.genre]],
  webpage: (item) => [
    ['T2', item['container-title'] ?? item.publisher],
    ['M3', item.genre],
  ],
  'post-weblog': (item) => [
    ['T2', item['container-title'] ?? item.publisher],
    ['M3', item.genre],
  ],
  'article-newspaper': (item) => [
    ['T2', item['container-title']],
    ['SP', item.page],
  ],
};

/** Cosponsors and the like have a tag of their own only in bills. */
function contributorFields(item: CslItem): Fields {
  return item.type === 'bill' ? (item.contributor ?? []).map((name) => ['A3', formatPartedName(name)] as const) : [];
}

function formatLine(tag: string, value: string): string {
  return `${tag}  - ${normalizeSpace(value)}\r\n`;
}
