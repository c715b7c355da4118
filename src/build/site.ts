/** What the site is made from. Every page asks here; the content is read once, and again when it has changed. */
import { readFile } from 'node:fs/promises';
import { deserialize } from 'node:v8';
import type { Corpus } from '../model/corpus.ts';
import type { Site } from '../model/permalinks.ts';
import type { ThesaurusGroup } from '../search/thesaurus.ts';
import { ContentProblemsError, loadContent } from './content.ts';
import { readContentVersion } from './content-version.ts';
import { readSettings, type Settings } from './settings.ts';

export interface SiteData {
  readonly corpus: Corpus;
  readonly thesaurus: readonly ThesaurusGroup[];
  readonly site: Site;
  /** ISO 8601 moment of the build. */
  readonly builtAt: string;
}

/** Reads and checks the content. Throws `ContentProblemsError` where it has problems. */
export async function readSite({ site, contentDir, builtAt, today }: Settings): Promise<SiteData> {
  const { corpus, problems, thesaurus } = await loadContent(contentDir, today);
  if (problems.length > 0) throw new ContentProblemsError(problems);
  return { corpus, thesaurus, site, builtAt };
}

let memo: { readonly version: string; readonly data: Promise<SiteData> } | undefined;

/**
 * The site of this build, handed over in the file `SITE_DATA` by the process that has read it, or else the site as the
 * environment describes it (`readSettings`, `readSite`). With `WATCH_CONTENT` set, each call looks whether a content file
 * has changed since the last.
 */
export async function loadSite(): Promise<SiteData> {
  // Every page asks, most several times.
  if (memo !== undefined && process.env['WATCH_CONTENT'] === undefined) return memo.data;
  const settings = readSettings(process.env, Date.now());
  const version = process.env['WATCH_CONTENT'] === undefined ? '' : await readContentVersion(settings.contentDir);
  if (memo?.version !== version) memo = { version, data: readHandedOver(process.env['SITE_DATA']) ?? readSite(settings) };
  return memo.data;
}

function readHandedOver(file: string | undefined): Promise<SiteData> | undefined {
  return file === undefined ? undefined : readFile(file).then(deserialize);
}
