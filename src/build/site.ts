/** What pages are made from. Every page asks here; the corpus is read once, and again when the content has changed. */
import type { Corpus } from '../model/corpus.ts';
import type { Site } from '../model/permalinks.ts';
import { ContentProblemsError, loadContent } from './content.ts';
import { readContentVersion } from './content-version.ts';
import { readSettings } from './settings.ts';

export interface SiteData {
  readonly corpus: Corpus;
  readonly site: Site;
  /** ISO 8601 moment of the build. */
  readonly builtAt: string;
}

let memo: { readonly version: string; readonly data: Promise<SiteData> } | undefined;

/**
 * The site as the environment describes it (`readSettings`). Throws `ContentProblemsError` where the content has problems.
 * With `WATCH_CONTENT` set, each call looks whether a content file has changed since the last.
 */
export async function loadSite(): Promise<SiteData> {
  // Every page asks, most several times.
  if (memo !== undefined && process.env['WATCH_CONTENT'] === undefined) return memo.data;
  const settings = readSettings(process.env, Date.now());
  const version = process.env['WATCH_CONTENT'] === undefined ? '' : await readContentVersion(settings.contentDir);
  if (memo?.version !== version) memo = { version, data: readSite(settings) };
  return memo.data;
}

async function readSite({ site, contentDir, builtAt, today }: ReturnType<typeof readSettings>): Promise<SiteData> {
  const { corpus, problems } = await loadContent(contentDir, today);
  if (problems.length > 0) throw new ContentProblemsError(problems);
  return { corpus, site, builtAt };
}
