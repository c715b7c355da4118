/** `/sitemap.xml` */
import type { APIRoute } from 'astro';
import { loadSite } from '../build/site.ts';
import { renderSitemap } from '../exports/sitemap.ts';

export const GET: APIRoute = async () => {
  const { corpus, site } = await loadSite();
  return new Response(renderSitemap(corpus, site), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
