/** `/embed/record/ID.json`: the cards of a record and its passages as values, for the builder. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { loadSite } from '../../../build/site.ts';
import { buildQuotationCard, buildRecordCard } from '../../../embeds/cards.ts';

export async function getStaticPaths() {
  const { corpus } = await loadSite();
  return corpus.records.map((record) => ({ params: { id: record.id }, props: { record } }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { record } }) => {
  const { corpus } = await loadSite();
  const passages = record.passages.map((passage) => buildQuotationCard(record, passage, corpus));
  return Response.json({ record: buildRecordCard(record, corpus), passages });
};
