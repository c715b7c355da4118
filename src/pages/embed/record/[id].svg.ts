/** `/embed/record/ID.svg`: the record card as a picture. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { loadSite } from '../../../build/site.ts';
import { renderCardImage } from '../../../embeds/card-image.ts';
import { buildRecordCard } from '../../../embeds/cards.ts';

export async function getStaticPaths() {
  const { corpus } = await loadSite();
  return corpus.records.map((record) => ({ params: { id: record.id }, props: { record } }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { record } }) => {
  const { corpus } = await loadSite();
  return new Response(renderCardImage(buildRecordCard(record, corpus)), { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
};
