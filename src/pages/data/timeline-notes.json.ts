/** `/data/timeline-notes.json`: summaries and evidence, fetched when an event is selected. */
import type { APIRoute } from 'astro';
import { loadSite } from '../../build/site.ts';
import { buildTimelineNotes } from '../../timeline/data.ts';

export const GET: APIRoute = async () => {
  const { corpus } = await loadSite();
  return new Response(JSON.stringify(buildTimelineNotes(corpus)), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
};
