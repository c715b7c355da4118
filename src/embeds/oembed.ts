/**
 * oEmbed 1.0 on a static host: one JSON file a page, named by a discovery link in its static head. It cannot
 * read `maxwidth`, so it answers with 600 px or less and a frame that shrinks. The html is what WordPress
 * keeps: a blockquote, shown until the frame has told its height, and the frame.
 */
import { type HeadLink, SITE_NAME } from '../model/head.ts';
import { absoluteUrl, type RecordAddress, type Site } from '../model/permalinks.ts';
import { type EmbedTarget, oembedPassagePath, oembedRecordPath, oembedTargetPath } from './addresses.ts';
import { cardTitle } from './cards.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { CARD_WIDTH } from './sizes.ts';
import { type Card, cardFrame, type FrameSpec, formatBlockquote, formatFrame } from './snippets.ts';

export interface OembedAnswer {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly provider_name: string;
  readonly provider_url: string;
  readonly title: string;
  readonly author_name?: string;
  readonly html: string;
  /** In px, at most 600. */
  readonly width: number;
  readonly height: number;
  /** In seconds: a day. */
  readonly cache_age: number;
}

const DAY_S = 86_400;

export function buildCardOembed(card: Card, site: Site): OembedAnswer {
  const answer = buildFrameOembed(cardFrame(card, DEFAULT_SETTINGS, site), formatBlockquote(card, site), site);
  const author = 'words' in card && card.by !== '' ? { author_name: card.by } : {};
  return { ...answer, title: cardTitle(card), ...author };
}

/** `fallback` is HTML, shown by hosts until the frame is ready. */
export function buildFrameOembed(frame: FrameSpec, fallback: string, site: Site): OembedAnswer {
  return {
    version: '1.0',
    type: 'rich',
    provider_name: SITE_NAME,
    provider_url: absoluteUrl(site, ''),
    title: frame.title,
    html: `${fallback}\n${formatFrame({ ...frame, width: Math.min(frame.width, CARD_WIDTH) })}`,
    width: Math.min(frame.width, CARD_WIDTH),
    height: frame.height,
    cache_age: DAY_S,
  };
}

/** The discovery link of a record's page, for its static head. */
export function buildOembedLink(record: RecordAddress & { readonly title: string }, site: Site): HeadLink {
  return discoveryLink(oembedRecordPath(record), record.title, site);
}

/** The discovery link of a quotation's embed page. */
export function buildPassageOembedLink(
  card: { readonly record: string; readonly passage: string; readonly title: string },
  site: Site,
): HeadLink {
  return discoveryLink(oembedPassagePath(card.record, card.passage), card.title, site);
}

/** The discovery link of any other embed, and of the page it is taken from. */
export function buildTargetOembedLink(target: EmbedTarget, title: string, site: Site): HeadLink {
  return discoveryLink(oembedTargetPath(target), title, site);
}

function discoveryLink(path: string, title: string, site: Site): HeadLink {
  return { rel: 'alternate', type: 'application/json+oembed', href: absoluteUrl(site, path), title };
}
