/** `/oembed/timeline/KIND/ID.json` */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { loadSite } from '../../../../build/site.ts';
import { indexEntities } from '../../../../corpus/views/entities.ts';
import { buildEntityCard, formatListFallback, hasTimeline, listFrame } from '../../../../embeds/lists.ts';
import { buildFrameOembed } from '../../../../embeds/oembed.ts';
import { ENTITY_KIND_IDS } from '../../../../model/kinds.ts';

export async function getStaticPaths() {
  const { corpus } = await loadSite();
  const index = indexEntities(corpus);
  return ENTITY_KIND_IDS.flatMap((kind) =>
    corpus.entities[kind].flatMap((entity) => {
      const records = index[kind].get(entity.id) ?? [];
      return hasTimeline(records) ? [{ params: { kind, id: entity.id }, props: { entity, records } }] : [];
    }),
  );
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { entity, records } }) => {
  const { corpus, site } = await loadSite();
  const card = buildEntityCard(entity, records, corpus);
  return Response.json(buildFrameOembed(listFrame(card, site), formatListFallback(card, site), site));
};
