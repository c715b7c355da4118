/**
 * Which feeds there are: one of all records, one a kind, one an entity. What was published last comes first.
 * An entry counts as updated on the day of its publication, of its last correction, or on which one of its sources was
 * last read, whichever is the latest, so that a rebuild alone tells no reader of news; the event's own date opens the title.
 */
import { compareAdditions } from '../model/additions.ts';
import type { Corpus } from '../model/corpus.ts';
import { formatRecordDate, type IsoDay } from '../model/dates.ts';
import { indexEntities } from '../model/entity-index.ts';
import { SITE_NAME } from '../model/head.ts';
import { ENTITY_KIND_IDS, formatKind, KIND_IDS, KINDS } from '../model/kinds.ts';
import { absoluteUrl, entityPath, recordPath, type Site } from '../model/permalinks.ts';
import type { CorpusRecord } from '../model/record.ts';
import type { Feed, FeedEntry } from './atom.ts';

/** Entries in the feeds of all records and of kinds; an entity's feed is whole. */
const MOST_ENTRIES = 100;

export interface PageFeed {
  /** Page that the feed follows, relative to the site's root: empty, `testimony/`, `people/dorothee-belz/`. */
  readonly page: string;
  readonly feed: Feed;
}

/** `testimony/feed.xml`: in the folder of its page, which may be given with or without its last slash. */
export function feedPath(page: string): string {
  return page === '' || page.endsWith('/') ? `${page}feed.xml` : `${page}/feed.xml`;
}

export function buildFeeds(corpus: Corpus, site: Site): readonly PageFeed[] {
  const build = (page: string, title: string, records: readonly CorpusRecord[]): PageFeed => ({
    page,
    feed: {
      title: `${title} · ${SITE_NAME}`,
      subtitle: 'Records and the links between them, the latest additions first',
      self: absoluteUrl(site, feedPath(page)),
      page: absoluteUrl(site, page),
      entries: records.toSorted(compareAdditions).map((record) => buildEntry(record, corpus, site)),
    },
  });
  const named = indexEntities(corpus);
  const recent = (records: readonly CorpusRecord[]) => records.toSorted(compareAdditions).slice(0, MOST_ENTRIES);
  return [
    build('', 'All records', recent(corpus.records)),
    ...KIND_IDS.map((kind) => build(`${kind}/`, KINDS[kind].many, recent(corpus.records.filter((record) => record.kind === kind)))),
    ...ENTITY_KIND_IDS.flatMap((kind) => {
      return corpus.entities[kind].map((entity) => build(entityPath(kind, entity.id), entity.name, named[kind].get(entity.id) ?? []));
    }),
  ];
}

function buildEntry(record: CorpusRecord, corpus: Corpus, site: Site): FeedEntry {
  return {
    title: `${formatRecordDate(record.date).replaceAll('\u00a0', ' ')}: ${record.title}`,
    url: absoluteUrl(site, recordPath(record)),
    ...(record.published === undefined ? {} : { published: atMidnight(record.published) }),
    updated: atMidnight(lastChanged(record, corpus)),
    summary: record.summary,
    category: { term: record.kind, label: formatKind(record.kind, record.form) },
  };
}

function atMidnight(day: IsoDay): string {
  return `${day}T00:00:00Z`;
}

function lastChanged(record: CorpusRecord, { corrections }: Corpus): IsoDay {
  const corrected = corrections.flatMap(({ ref, date }) => (ref.record === record.id ? [date] : []));
  return [...corrected, record.published ?? '', lastChecked(record)].reduce((latest, day) => (day > latest ? day : latest));
}

/** The last day on which a source was read; where none was, the last day of the event. */
export function lastChecked(record: CorpusRecord): string {
  return (
    record.sources.reduce((latest, source) => (source.checked !== undefined && source.checked > latest ? source.checked : latest), '') ||
    record.date.end
  );
}
