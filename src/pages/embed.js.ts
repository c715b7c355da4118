/** `/embed.js`: the script on other people's pages. */
import type { APIRoute } from 'astro';
import { bundleScript } from '../build/bundle-script.ts';

export const GET: APIRoute = async () =>
  new Response(await bundleScript('embed/loader.ts'), { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
