/** In development, every file that is neither a page nor made by Astro. A build writes them beside Astro: `src/build/write-site.ts`. */
import type { APIRoute } from 'astro';
import { loadSite } from '../build/site.ts';
import type { SiteFile } from '../build/site-file.ts';
import { listSiteFiles } from '../build/site-files.ts';

export async function getStaticPaths() {
  if (process.env['WATCH_CONTENT'] === undefined) return [];
  return listSiteFiles(await loadSite()).map((file) => ({ params: { file: file.path }, props: { file } }));
}

export const GET: APIRoute<{ file: SiteFile }> = async ({ props: { file } }) => {
  const body = await file.render();
  return typeof body === 'string'
    ? new Response(body, { headers: { 'Content-Type': `${file.mediaType}; charset=utf-8` } })
    : new Response(new Uint8Array(body), { headers: { 'Content-Type': file.mediaType } });
};
