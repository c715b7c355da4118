/** `/oembed/KIND/ID.json`: the oEmbed answer of a record's page. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { loadSite } from '../../../build/site.ts';
import { buildRecordCard } from '../../../embeds/cards.ts';
import { buildCardOembed } from '../../../embeds/oembed.ts';

export async function getStaticPaths() {
  const { corpus } = await loadSite();
  return corpus.records.map((record) => ({ params: { kind: record.kind, id: record.id }, props: { record } }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { record } }) => {
  const { corpus, site } = await loadSite();
  return Response.json(buildCardOembed(buildRecordCard(record, corpus), site));
};
