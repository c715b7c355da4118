/** `/opensearch.xml` */
import type { APIRoute } from 'astro';
import { loadSite } from '../build/site.ts';
import { renderOpenSearch } from '../exports/opensearch.ts';

export const GET: APIRoute = async () => {
  const { site } = await loadSite();
  return new Response(renderOpenSearch(site), { headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' } });
};
