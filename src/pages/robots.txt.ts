/** `/robots.txt`: everything may be read; the sitemap says what there is. */
import type { APIRoute } from 'astro';
import { loadSite } from '../build/site.ts';
import { absoluteUrl } from '../model/permalinks.ts';

export const GET: APIRoute = async () => {
  const { site } = await loadSite();
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(site, 'sitemap.xml')}\n`);
};
