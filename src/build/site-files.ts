/**
 * The table of all `SiteFile`s: the build writes them beside the pages, the development server answers with them. A new
 * file of the site is a new entry here.
 */
import { groupByYear } from '../corpus/views/groups.ts';
import { listMovedRecords } from '../corpus/views/moved.ts';
import { listMovedTexts } from '../corpus/views/moved-texts.ts';
import { listTextPaths } from '../corpus/views/text-pages.ts';
import { listAllTexts } from '../corpus/views/texts.ts';
import { listPairs } from '../corpus/views/ties.ts';
import { FRAME_PATH, LOADER_PATH, QUERY_BOARD_PATH, QUERY_TIMELINE_PATH, SEARCH_BOX_PATH } from '../embeds/addresses.ts';
import { renderAtom } from '../exports/atom.ts';
import { DATA_FOLDER } from '../exports/data-files.ts';
import { buildFeeds, feedPath } from '../exports/feeds.ts';
import { renderOpenSearch } from '../exports/opensearch.ts';
import { RECORD_FILE_FORMATS, RECORD_FILES } from '../exports/record-files.ts';
import { renderRobots, renderSitemap } from '../exports/sitemap.ts';
import { mediaTypeOf, renderTextFile, TEXT_FILE_FORMATS } from '../exports/text-files.ts';
import { SITE_NAME } from '../model/head.ts';
import { AUDITS_PATH, auditPath, documentFilePath, knownPath, pairPath, recordFilePath, yearPath } from '../model/permalinks.ts';
import { findKnownDays } from '../timeline/known.ts';
import { bundleScript } from './bundle-script.ts';
import { buildOpenData, SQLITE_NAME } from './data.ts';
import { listEmbedFiles } from './embed-files.ts';
import { buildSearchIndex } from './search-index.ts';
import type { SiteData } from './site.ts';
import type { SiteFile } from './site-file.ts';

/** No path twice. Search index and open data are built at once (a second), the other files when they are rendered. */
export function listSiteFiles(data: SiteData): readonly SiteFile[] {
  return [
    ...listFilesForRobots(data),
    ...listRecordFiles(data),
    ...listTextFiles(data),
    ...listFeeds(data),
    ...listEmbedFiles(data),
    ...listScripts(),
    ...listOpenData(data),
    ...listSearchIndex(data),
  ];
}

function listFilesForRobots({ corpus, site }: SiteData): readonly SiteFile[] {
  const renderWholeSitemap = () => {
    const years = groupByYear(corpus.records).map(({ year }) => yearPath(year));
    const days = findKnownDays(corpus).map(knownPath);
    const audits = corpus.audits.map(({ id }) => auditPath(id));
    const more = [
      AUDITS_PATH,
      ...audits,
      'notebook/',
      'years/',
      ...years,
      'known/',
      ...days,
      ...listPairs(corpus).map(pairPath),
      ...listTextPaths(corpus),
    ];
    return renderSitemap(corpus, site, more);
  };
  return [
    { path: 'robots.txt', mediaType: 'text/plain', render: () => renderRobots(site) },
    { path: 'sitemap.xml', mediaType: 'application/xml', render: renderWholeSitemap },
    { path: 'opensearch.xml', mediaType: 'application/opensearchdescription+xml', render: () => renderOpenSearch(site) },
  ];
}

/** Of a record that moved, too: who follows the old address gets the record that took its place. */
function listRecordFiles({ corpus, site }: SiteData): readonly SiteFile[] {
  const own = corpus.records.map((record) => ({ address: record, record }));
  const moved = listMovedRecords(corpus).map((one) => ({ address: one, record: one.record }));
  return [...own, ...moved].flatMap(({ address, record }) =>
    RECORD_FILE_FORMATS.map((format) => ({
      path: recordFilePath(address, format),
      mediaType: RECORD_FILES[format].mediaType,
      render: () => RECORD_FILES[format].render(record, corpus, site),
    })),
  );
}

function listTextFiles({ corpus, site }: SiteData): readonly SiteFile[] {
  const own = listAllTexts(corpus).map((text) => ({ address: text.record, text }));
  const moved = listMovedTexts(corpus).filter(({ part }) => part === '');
  return [...own, ...moved].flatMap(({ address, text }) =>
    TEXT_FILE_FORMATS.map((format) => ({
      path: documentFilePath(address, text.official.name, format),
      mediaType: mediaTypeOf(format),
      render: () => renderTextFile(format, text, corpus, site),
    })),
  );
}

function listFeeds({ corpus, site, builtAt }: SiteData): readonly SiteFile[] {
  return buildFeeds(corpus, site).map(({ page, feed }) => ({
    path: feedPath(page),
    mediaType: 'application/atom+xml',
    render: () => renderAtom(feed, SITE_NAME, builtAt),
  }));
}

/** What other people's pages and the embeds load, at fixed addresses. */
function listScripts(): readonly SiteFile[] {
  const script = (path: string, entry: string): SiteFile => ({ path, mediaType: 'text/javascript', render: () => bundleScript(entry) });
  return [
    script(LOADER_PATH, 'embed/loader.ts'),
    script(FRAME_PATH, 'embed/frame.ts'),
    script(SEARCH_BOX_PATH, 'embed/search-box.ts'),
    script(QUERY_TIMELINE_PATH, 'embed/query-timeline.ts'),
    script(QUERY_BOARD_PATH, 'embed/query-board.ts'),
  ];
}

function listOpenData(data: SiteData): readonly SiteFile[] {
  const { files, datapackage, sqlite } = buildOpenData(data);
  const texts = [...files, datapackage].map(({ name, mediaType, body }) => ({
    path: `${DATA_FOLDER}${name}`,
    mediaType,
    render: () => body,
  }));
  return [...texts, { path: `${DATA_FOLDER}${SQLITE_NAME}`, mediaType: 'application/vnd.sqlite3', render: () => sqlite }];
}

function listSearchIndex(data: SiteData): readonly SiteFile[] {
  const { version, files } = buildSearchIndex(data);
  return [...files].map(([name, body]) => ({
    path: `search-index/${version}/${name}.bin`,
    mediaType: 'application/octet-stream',
    render: () => body,
  }));
}
