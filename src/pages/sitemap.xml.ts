/** `/sitemap.xml` */
import type { APIRoute } from 'astro';
import { loadSite } from '../build/site.ts';
import { groupByYear } from '../corpus/views/groups.ts';
import { listPairs } from '../corpus/views/ties.ts';
import { renderSitemap } from '../exports/sitemap.ts';
import { knownPath, pairPath } from '../model/permalinks.ts';
import { findKnownDays } from '../timeline/known.ts';

export const GET: APIRoute = async () => {
  const { corpus, site } = await loadSite();
  const years = groupByYear(corpus.records).map(({ year }) => `years/${year}/`);
  const days = findKnownDays(corpus).map(knownPath);
  const more = ['about/audit/', 'notebook/', 'years/', ...years, 'known/', ...days, ...listPairs(corpus).map(pairPath)];
  return new Response(renderSitemap(corpus, site, more), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
