/** `/feed.xml`: all records. */
import type { APIRoute } from 'astro';
import { loadSite } from '../build/site.ts';
import { renderAtom } from '../exports/atom.ts';
import { buildFeeds, feedPath } from '../exports/feeds.ts';
import { SITE_NAME } from '../model/head.ts';

export const GET: APIRoute = async () => {
  const { corpus, site, builtAt } = await loadSite();
  const all = buildFeeds(corpus, site).find(({ name }) => feedPath(name) === 'feed.xml');
  if (all === undefined) throw new Error('Internal: no feed of all records');
  return new Response(renderAtom(all.feed, SITE_NAME, builtAt), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
