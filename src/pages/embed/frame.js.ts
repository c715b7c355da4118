/** `/embed/frame.js`: the script inside every embed. */
import type { APIRoute } from 'astro';
import { bundleScript } from '../../build/bundle-script.ts';

export const GET: APIRoute = async () =>
  new Response(await bundleScript('embed/frame.ts'), { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
