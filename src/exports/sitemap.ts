/** What search engines are told. Sitemap (sitemaps.org, protocol 0.9): the pages that a search engine should know, embeds and data apart. */
import type { Corpus } from '../model/corpus.ts';
import { MENU } from '../model/head.ts';
import { ENTITY_KIND_IDS, KIND_IDS } from '../model/kinds.ts';
import { absoluteUrl, entityPath, matrixPath, recordPath, type Site, threadPath } from '../model/permalinks.ts';
import { escapeXml } from '../text/escape.ts';
import { lastChecked } from './feeds.ts';

interface SitemapPage {
  readonly path: string;
  /** ISO day. */
  readonly modified?: string;
}

/** `more` are paths of pages that other rooms list: years, days, pairs. */
export function renderSitemap(corpus: Corpus, site: Site, more: readonly string[] = []): string {
  const pages = [...sitemapPages(corpus), ...more.map((path): SitemapPage => ({ path }))];
  const urls = pages.map(({ path, modified }) => {
    const lastmod = modified === undefined ? '' : `<lastmod>${modified}</lastmod>`;
    return `  <url><loc>${escapeXml(absoluteUrl(site, path))}</loc>${lastmod}</url>\n`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`;
}

/** Everything may be read; the sitemap says what there is. */
export function renderRobots(site: Site): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(site, 'sitemap.xml')}\n`;
}

/** Fixed pages, indexes, records, entities, threads, matrices; no page twice. */
export function sitemapPages(corpus: Corpus): readonly SitemapPage[] {
  return [
    { path: '' },
    ...MENU.map((entry) => ({ path: entry.path })),
    ...[...KIND_IDS, ...ENTITY_KIND_IDS].map((kind) => ({ path: `${kind}/` })),
    ...corpus.records.map((record) => ({ path: recordPath(record), modified: lastChecked(record) })),
    ...ENTITY_KIND_IDS.flatMap((kind) => corpus.entities[kind].map((entity) => ({ path: entityPath(kind, entity.id) }))),
    ...corpus.threads.map((thread) => ({ path: threadPath(thread.id) })),
    ...corpus.matrices.map((matrix) => ({ path: matrixPath(matrix.id) })),
  ];
}
