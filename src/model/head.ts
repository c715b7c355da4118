/** What a page frame is told: metadata for the head, the current place in the menu, and the figures of the foot. */

/** `<meta name="…" content="…">`; with `property` the attribute is `property`, as Open Graph wants it. */
export interface MetaTag {
  readonly name: string;
  readonly content: string;
  readonly property?: boolean;
}

/** `<link rel="…" href="…">` in the head; `href` is written as it stands. */
export interface HeadLink {
  readonly rel: string;
  readonly href: string;
  readonly type?: string;
  readonly title?: string;
}

/** The menu of every page, in order. `path` is relative to the site's root. */
export const MENU = [
  { id: 'timeline', name: 'Timeline', path: 'timeline/' },
  { id: 'search', name: 'Search', path: 'search/' },
  { id: 'records', name: 'Records', path: 'records/' },
  { id: 'compare', name: 'Compare', path: 'compare/' },
  { id: 'threads', name: 'Threads', path: 'threads/' },
  { id: 'embed', name: 'Embed', path: 'embed/' },
  { id: 'data', name: 'Data', path: 'data/' },
  { id: 'about', name: 'About', path: 'about/' },
] as const;

export type MenuId = (typeof MENU)[number]['id'];

export const SITE_NAME = 'The Surveillance Record';

/** What stands beside a link to any page where people share it: the home page, at the size that their sites ask for, in px. */
export const SHARE_PICTURE = { file: 'share.png', width: 1200, height: 630 } as const;

/** Figures shown in the foot and on the home page; always computed from the corpus. */
export interface SiteCounts {
  readonly records: number;
  readonly passages: number;
  readonly links: number;
  readonly sources: number;
  /** Sources whose text was read for their record. */
  readonly checkedSources: number;
}
