/** `/search-index/VERSION/…`: the files that the search worker reads. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { loadSearchIndex } from '../../build/search-index.ts';

export const getStaticPaths = (async () => {
  const { version, files } = await loadSearchIndex();
  return [...files].map(([name, body]) => ({ params: { file: `${version}/${name}.bin` }, props: { body } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ body: Uint8Array<ArrayBuffer> }> = ({ props }) =>
  new Response(props.body, { headers: { 'Content-Type': 'application/octet-stream' } });
