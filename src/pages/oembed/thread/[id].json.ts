/** `/oembed/thread/ID.json` */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { loadSite } from '../../../build/site.ts';
import { buildThreadCard, formatListFallback, listFrame } from '../../../embeds/lists.ts';
import { buildFrameOembed } from '../../../embeds/oembed.ts';

export async function getStaticPaths() {
  const { corpus } = await loadSite();
  return corpus.threads.map((thread) => ({ params: { id: thread.id }, props: { thread } }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { thread } }) => {
  const { corpus, site } = await loadSite();
  const card = buildThreadCard(thread, corpus);
  return Response.json(buildFrameOembed(listFrame(card, site), formatListFallback(card, site), site));
};
