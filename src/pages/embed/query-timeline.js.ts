/** `/embed/query-timeline.js`: the script of the timeline of any query. */
import type { APIRoute } from 'astro';
import { bundleScript } from '../../build/bundle-script.ts';

export const GET: APIRoute = async () =>
  new Response(await bundleScript('embed/query-timeline.ts'), { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
