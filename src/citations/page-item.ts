/** A page of this site that is no record, such as a thread or a matrix, as an item of CSL-JSON: a web page, as of the day of the build. */
import type { IsoDay } from '../model/dates.ts';
import { SITE_NAME } from '../model/head.ts';
import { absoluteUrl, type Site } from '../model/permalinks.ts';
import { normalizeSpace } from '../text/words.ts';
import type { CslItem } from './csl.ts';

export interface CitedPage {
  readonly title: string;
  /** What it is, in a word or two: `Thread`. */
  readonly genre: string;
  readonly summary: string;
  /** Relative to the site's root, with a slash at its end: `threads/in-the-clear/`. */
  readonly path: string;
}

/** Its id is the path. `day` is that of the build. */
export function buildPageItem(page: CitedPage, day: IsoDay, site: Site): CslItem {
  return {
    id: page.path.replace(/\/$/, ''),
    type: 'webpage',
    title: normalizeSpace(page.title),
    issued: { 'date-parts': [day.split('-').map(Number)] },
    genre: page.genre,
    abstract: normalizeSpace(page.summary),
    URL: absoluteUrl(site, page.path),
    source: SITE_NAME,
    note: `Page of ${SITE_NAME} as of ${day}.`,
    custom: { kind: 'page', jurisdiction: 'INT' },
  };
}
