/** `/feed.xml`, `/KIND/feed.xml`, `/people/ID/feed.xml`: the feed of the page in whose folder it stands. */
import type { APIRoute } from 'astro';
import { loadSite } from '../../build/site.ts';
import { type Feed, renderAtom } from '../../exports/atom.ts';
import { buildFeeds } from '../../exports/feeds.ts';
import { SITE_NAME } from '../../model/head.ts';

export async function getStaticPaths() {
  const { corpus, site } = await loadSite();
  return buildFeeds(corpus, site).map(({ page, feed }) => ({ params: { page: page.replace(/\/$/, '') || undefined }, props: { feed } }));
}

export const GET: APIRoute<{ feed: Feed }> = async ({ props }) => {
  const { builtAt } = await loadSite();
  return new Response(renderAtom(props.feed, SITE_NAME, builtAt), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
