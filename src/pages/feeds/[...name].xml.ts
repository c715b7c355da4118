/** `/feeds/KIND.xml`, `/feeds/people/ID.xml`: one feed a kind and an entity. */
import type { APIRoute } from 'astro';
import { loadSite } from '../../build/site.ts';
import { type Feed, renderAtom } from '../../exports/atom.ts';
import { buildFeeds, feedPath } from '../../exports/feeds.ts';
import { SITE_NAME } from '../../model/head.ts';

export async function getStaticPaths() {
  const { corpus, site } = await loadSite();
  return buildFeeds(corpus, site)
    .filter(({ name }) => feedPath(name).startsWith('feeds/'))
    .map(({ name, feed }) => ({ params: { name }, props: { feed } }));
}

export const GET: APIRoute<{ feed: Feed }> = async ({ props }) => {
  const { builtAt } = await loadSite();
  return new Response(renderAtom(props.feed, SITE_NAME, builtAt), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
