/** `/embed/quotation/ID/PASSAGE.svg`: the quotation card as a picture, where words are quoted. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { loadSite } from '../../../../build/site.ts';
import { renderCardImage } from '../../../../embeds/card-image.ts';
import { buildQuotationCard } from '../../../../embeds/cards.ts';

export async function getStaticPaths() {
  const { corpus } = await loadSite();
  return corpus.records.flatMap((record) =>
    record.passages
      .filter((passage) => record.quotations.some((quotation) => quotation.passage === passage.id))
      .map((passage) => ({ params: { id: record.id, passage: passage.id }, props: { record, passage } })),
  );
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { record, passage } }) => {
  const { corpus } = await loadSite();
  const image = renderCardImage(buildQuotationCard(record, passage, corpus));
  return new Response(image, { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
};
