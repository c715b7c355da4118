/** `/data/timeline.json`: what the timeline's browser code draws and filters. */
import type { APIRoute } from 'astro';
import { loadSite } from '../../build/site.ts';
import { buildTimelineData } from '../../timeline/data.ts';

export const GET: APIRoute = async () => {
  const { corpus } = await loadSite();
  return new Response(JSON.stringify(buildTimelineData(corpus)), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
};
