/** `/oembed/quotation/ID/PASSAGE.json`: the oEmbed answer of a quotation's embed page. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { loadSite } from '../../../../build/site.ts';
import { buildQuotationCard } from '../../../../embeds/cards.ts';
import { buildCardOembed } from '../../../../embeds/oembed.ts';

export async function getStaticPaths() {
  const { corpus } = await loadSite();
  return corpus.records.flatMap((record) =>
    record.passages.map((passage) => ({ params: { id: record.id, passage: passage.id }, props: { record, passage } })),
  );
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { record, passage } }) => {
  const { corpus, site } = await loadSite();
  return Response.json(buildCardOembed(buildQuotationCard(record, passage, corpus), site));
};
