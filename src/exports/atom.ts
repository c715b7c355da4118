/** Atom feeds (RFC 4287): text in, XML out. What goes into which feed is in `feeds.ts`. */
import { escapeXml } from '../text/escape.ts';

export interface Feed {
  readonly title: string;
  readonly subtitle: string;
  /** Absolute address of the feed itself; its permanent id. */
  readonly self: string;
  /** Absolute address of the page that the feed follows. */
  readonly page: string;
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  readonly title: string;
  /** Absolute permanent address; also the entry's id. */
  readonly url: string;
  /** ISO 8601 instant; absent where it was not published before. */
  readonly published?: string;
  /** ISO 8601 instant. */
  readonly updated: string;
  readonly summary: string;
  readonly category: { readonly term: string; readonly label: string };
}

/** The feed was updated when its newest entry was; an empty one at `builtAt`. */
export function renderAtom(feed: Feed, author: string, builtAt: string): string {
  const newest = feed.entries.reduce((latest, entry) => (entry.updated > latest ? entry.updated : latest), '');
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${escapeXml(feed.self)}</id>
  <title>${escapeXml(feed.title)}</title>
  <subtitle>${escapeXml(feed.subtitle)}</subtitle>
  <link rel="self" type="application/atom+xml" href="${escapeXml(feed.self)}"/>
  <link rel="alternate" type="text/html" href="${escapeXml(feed.page)}"/>
  <updated>${escapeXml(newest || builtAt)}</updated>
  <author><name>${escapeXml(author)}</name></author>
${feed.entries.map(renderEntry).join('')}</feed>
`;
}

function renderEntry(entry: FeedEntry): string {
  const published = entry.published === undefined ? '' : `    <published>${escapeXml(entry.published)}</published>\n`;
  return `  <entry>
    <id>${escapeXml(entry.url)}</id>
    <title>${escapeXml(entry.title)}</title>
    <link rel="alternate" type="text/html" href="${escapeXml(entry.url)}"/>
${published}    <updated>${escapeXml(entry.updated)}</updated>
    <category term="${escapeXml(entry.category.term)}" label="${escapeXml(entry.category.label)}"/>
    <summary>${escapeXml(entry.summary)}</summary>
  </entry>
`;
}
