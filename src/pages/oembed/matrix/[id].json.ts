/** `/oembed/matrix/ID.json` */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { loadSite } from '../../../build/site.ts';
import { buildMatrixCard, formatListFallback, listFrame } from '../../../embeds/lists.ts';
import { buildFrameOembed } from '../../../embeds/oembed.ts';

export async function getStaticPaths() {
  const { corpus } = await loadSite();
  return corpus.matrices.map((matrix) => ({ params: { id: matrix.id }, props: { matrix } }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { matrix } }) => {
  const { site } = await loadSite();
  const card = buildMatrixCard(matrix);
  return Response.json(buildFrameOembed(listFrame(card, site), formatListFallback(card, site), site));
};
