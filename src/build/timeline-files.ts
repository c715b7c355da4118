/** The timeline as files of open data: a table to take away, and the two that its page draws from. */
import type { DataFile } from '../exports/data-files.ts';
import { absoluteUrl, recordPath } from '../model/permalinks.ts';
import { formatTimelineCsv } from '../timeline/csv.ts';
import { buildTimelineData, buildTimelineNotes } from '../timeline/data.ts';
import { buildTimeline } from '../timeline/timeline.ts';
import type { SiteData } from './site.ts';

export function buildTimelineFiles({ corpus, site, builtAt }: SiteData): readonly DataFile[] {
  const { events, linksOf } = buildTimeline(corpus);
  const table = formatTimelineCsv(events, {
    url: (event) => absoluteUrl(site, recordPath({ kind: event.kind, id: event.record }, event.passage)),
    links: (event) => linksOf.get(event.id)?.length ?? 0,
    source: `The Surveillance Record, ${absoluteUrl(site, 'timeline/')}, built ${builtAt.slice(0, 10)}`,
  });
  const json = (name: string, title: string, value: unknown): DataFile => ({
    name,
    title,
    mediaType: 'application/json',
    body: JSON.stringify(value),
  });
  return [
    {
      name: 'timeline.csv',
      title: 'Events of the timeline, one a line; the last line names the source',
      mediaType: 'text/csv',
      body: table,
    },
    json('timeline.json', 'The timeline as its page draws it: events and links as rows, names in tables', buildTimelineData(corpus)),
    json('timeline-notes.json', 'What the timeline says of a chosen event', buildTimelineNotes(corpus)),
  ];
}
