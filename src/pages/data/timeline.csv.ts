/** `/data/timeline.csv`: every event of the timeline. */
import type { APIRoute } from 'astro';
import { loadSite } from '../../build/site.ts';
import { absoluteUrl, recordPath } from '../../model/permalinks.ts';
import { formatTimelineCsv } from '../../timeline/csv.ts';
import { buildTimeline } from '../../timeline/timeline.ts';

export const GET: APIRoute = async () => {
  const { corpus, site, builtAt } = await loadSite();
  const { events, linksOf } = buildTimeline(corpus);
  const body = formatTimelineCsv(events, {
    url: (event) => absoluteUrl(site, recordPath({ kind: event.kind, id: event.record }, event.passage)),
    links: (event) => linksOf.get(event.id)?.length ?? 0,
    source: `The Surveillance Record, ${absoluteUrl(site, 'timeline/')}, built ${builtAt.slice(0, 10)}`,
  });
  return new Response(body, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
