/**
 * What a reference manager reads in a page. Zotero's reader of embedded metadata takes the item type from
 * `z:itemType` before anything else, `z:` fields by their own names, and Highwire's `citation_*` for the
 * rest; `citation_journal_title` and its kin would force another type and are never written.
 * Lists carry COinS (OpenURL ContextObject in SPAN, 2005), one empty span a record.
 */
import type { Corpus } from '../model/corpus.ts';
import type { MetaTag } from '../model/head.ts';
import type { Site } from '../model/permalinks.ts';
import type { CorpusRecord } from '../model/record.ts';
import { escapeHtml } from '../text/escape.ts';
import { type CslItem, type CslName, formatPartedName } from './csl.ts';
import { formatIsoParts } from './date-parts.ts';
import { DOCUMENT_TYPES, type DocumentType } from './document-types.ts';
import { buildCslItem } from './item.ts';

/** The tags of a record's page, in a fixed order; creators repeat their tag. */
export function buildRecordMetaTags(record: CorpusRecord, corpus: Corpus, site: Site): readonly MetaTag[] {
  return buildItemMetaTags(buildCslItem(record, corpus, site));
}

export function buildItemMetaTags(item: CslItem): readonly MetaTag[] {
  const fields: readonly (readonly [name: string, content: string | undefined])[] = [
    ['z:itemType', DOCUMENT_TYPES[item.type].zotero],
    ['citation_title', item.title],
    ['citation_date', formatIsoParts(item.issued)],
    ['citation_public_url', item.URL],
    ['citation_abstract', item.abstract],
    ['citation_publisher', item.publisher],
    ['citation_firstpage', item.page?.match(/^\d+/)?.[0]],
    ...creatorFields(item),
    ...ZOTERO_FIELDS[item.type](item),
    ['z:libraryCatalog', item.source],
    ['z:extra', item.note],
  ];
  return fields.flatMap(([name, content]) => (content === undefined || content === '' ? [] : [{ name, content }]));
}

type Field = readonly [name: string, content: string | undefined];

/** Zotero's own fields, by the type that has them. */
const ZOTERO_FIELDS: { readonly [type in DocumentType]: (item: CslItem) => readonly Field[] } = {
  hearing: (item) => [
    ['z:committee', item.section],
    ['z:legislativeBody', item.authority],
    ['z:session', item['chapter-number']],
    ['z:documentNumber', item.number],
  ],
  bill: (item) => [
    ['z:billNumber', item.number],
    ['z:legislativeBody', item.authority],
    ['z:session', item['chapter-number']],
    ['z:history', item.references],
  ],
  legislation: (item) => [
    ['z:publicLawNumber', item.number],
    ['z:code', item['container-title']],
    ['z:session', item['chapter-number']],
    ['z:history', item.custom.statutesAtLarge],
  ],
  legal_case: (item) => [
    ['z:court', item.authority],
    ['z:docketNumber', item.custom.docket ?? item.number],
    ['z:reporter', item['container-title']],
  ],
  report: (item) => [
    ['z:reportNumber', item.number],
    ['z:reportType', item.genre],
    ['z:institution', item.publisher],
  ],
  speech: (item) => [['z:presentationType', item.genre]],
  webpage: (item) => [
    ['z:websiteTitle', item['container-title'] ?? item.publisher],
    ['z:websiteType', item.genre],
  ],
  'post-weblog': (item) => [
    ['z:blogTitle', item['container-title'] ?? item.publisher],
    ['z:websiteType', item.genre],
  ],
  'article-newspaper': (item) => [['z:publicationTitle', item['container-title']]],
};

/** Tags of creators by type: hearings take contributors, bills sponsors, speeches presenters; everything else authors. */
const CREATOR_TAGS: { readonly [type in DocumentType]?: string } = {
  hearing: 'so:contributor',
  bill: 'z:sponsors',
  speech: 'z:presenters',
};

function creatorFields(item: CslItem): readonly Field[] {
  const tag = CREATOR_TAGS[item.type] ?? 'citation_author';
  return (item.author ?? []).map((author) => [tag, formatMetaName(author)] as const);
}

/** Zotero parts a name without a comma at its last space; a comma at the end keeps an organization whole. */
function formatMetaName(name: CslName): string {
  return 'literal' in name ? `${formatPartedName(name)},` : formatPartedName(name);
}

/**
 * One COinS span for a record in a list: OpenURL 1.0, Dublin Core format, with `rft.type` a Zotero item type.
 * The span has no text and is hidden from no one: readers see nothing.
 */
export function formatCoins(record: CorpusRecord, corpus: Corpus, site: Site): string {
  const item = buildCslItem(record, corpus, site);
  const pairs: readonly Field[] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ['rft.type', DOCUMENT_TYPES[item.type].zotero],
    ['rft.title', item.title],
    ...(item.author ?? []).map((author) => ['rft.creator', formatMetaName(author)] as const),
    ['rft.date', formatIsoParts(item.issued)],
    ['rft.publisher', item.publisher ?? item.authority],
    ['rft.identifier', item.URL],
    ['rft.source', item.source],
  ];
  const query = pairs
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${encodeURIComponent(value.toWellFormed())}`]))
    .join('&');
  return `<span class="Z3988" title="${escapeHtml(query)}"></span>`;
}
