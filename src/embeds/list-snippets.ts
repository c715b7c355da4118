/**
 * What a newsroom pastes of an embed that is no card of a record: the same codes in the same order. In the place of a quotation
 * stands a linked title, as nobody is quoted. A search box and the timeline of a query have no picture.
 */
import { SITE_NAME } from '../model/head.ts';
import { absoluteUrl, type Site, searchPath } from '../model/permalinks.ts';
import { escapeHtml } from '../text/escape.ts';
import { cardImagePath, embedPath } from './addresses.ts';
import { type ListCard, listFrame } from './lists.ts';
import { type EmbedSettings, formatEmbedQuery } from './settings.ts';
import { CARD_WIDTH } from './sizes.ts';
import { buildFrameSnippets, type FrameSpec, type Snippet } from './snippets.ts';

/** Four snippets of a thread, a matrix, or an entity in time. */
export function buildListSnippets(card: ListCard, settings: EmbedSettings, site: Site, widthPx?: number): readonly Snippet[] {
  const frame = listFrame(card, site, settings, widthPx);
  return [...buildLinkedFrameSnippets(frame, { ...card, words: card.summary }, site), picture(card, site)];
}

export interface LinkedTitle {
  readonly title: string;
  /** After the title; may be empty. */
  readonly words: string;
  /** Page of the site, relative to its root. */
  readonly path: string;
}

/** Frame, linked title, and frame with script. */
export function buildLinkedFrameSnippets(frame: FrameSpec, linked: LinkedTitle, site: Site): readonly Snippet[] {
  const [first, ...others] = buildFrameSnippets(frame, site);
  const title: Snippet = {
    id: 'blockquote',
    name: 'Title with a link',
    says: 'Survives every system; quotes nobody.',
    html: formatLinkedTitle(linked, site),
  };
  return first === undefined ? [title] : [first, title, ...others];
}

function formatLinkedTitle({ title, words, path }: LinkedTitle, site: Site): string {
  const link = `<a href="${escapeHtml(absoluteUrl(site, path))}">${escapeHtml(title)}</a>`;
  return `<p>${link}${words === '' ? '.' : `: ${escapeHtml(words)}`} ${SITE_NAME}.</p>`;
}

/** A linked picture; its `alt` names what the picture lists. */
function picture(card: ListCard, site: Site): Snippet {
  const src = escapeHtml(absoluteUrl(site, cardImagePath(card.target)));
  const rows = card.rows.map((row) => `${row.date}: ${row.title}`).join('. ');
  const said = [card.title, card.summary, rows, SITE_NAME].filter((part) => part !== '').join('. ');
  const alt = escapeHtml(said.replaceAll('\u00a0', ' ').replaceAll('..', '.'));
  const image = `<img src="${src}" alt="${alt}" width="${CARD_WIDTH}" loading="lazy">`;
  return {
    id: 'image',
    name: 'Picture',
    says: 'Where frames are not allowed; it does not follow changes.',
    html: `<a href="${escapeHtml(absoluteUrl(site, card.path))}">${image}</a>`,
  };
}

/** Height of a search box, in px, at 600; narrower, its label takes more lines. */
const SEARCH_HEIGHT = 170;

/** The search box; a query in the settings stands in its field. */
export function searchBoxFrame(settings: EmbedSettings, site: Site, widthPx: number = CARD_WIDTH): FrameSpec {
  return {
    src: `${absoluteUrl(site, embedPath({ kind: 'search' }))}${formatEmbedQuery(settings)}`,
    title: `Search ${SITE_NAME}`,
    width: widthPx,
    height: Math.ceil(SEARCH_HEIGHT * Math.max(1, (CARD_WIDTH / widthPx) ** 0.5)),
  };
}

/** Frame, linked title, and frame with script of the search box. */
export function buildSearchBoxSnippets(settings: EmbedSettings, site: Site, widthPx?: number): readonly Snippet[] {
  const { query = '' } = settings;
  const linked = { title: query === '' ? 'Search' : `Search for ${query}`, words: '', path: query === '' ? 'search/' : searchPath(query) };
  return buildLinkedFrameSnippets(searchBoxFrame(settings, site, widthPx), linked, site);
}
