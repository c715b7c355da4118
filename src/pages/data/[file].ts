/** `/data/FILE`: the text files of open data. */
import type { APIRoute } from 'astro';
import { loadOpenData } from '../../build/data.ts';

export async function getStaticPaths() {
  const { files, datapackage } = await loadOpenData();
  return [...files, datapackage].map((file) => ({ params: { file: file.name }, props: { body: file.body, mediaType: file.mediaType } }));
}

export const GET: APIRoute<{ body: string; mediaType: string }> = ({ props }) =>
  new Response(props.body, { headers: { 'Content-Type': `${props.mediaType}; charset=utf-8` } });
