/**
 * What a newsroom pastes, in the order in which it is offered: a bare frame; a quotation, or our own words as our own, with a link, which
 * survives every CMS; a frame with the script that fits its height; a picture. Everything is escaped here.
 */
import { SITE_NAME } from '../model/head.ts';
import { absoluteUrl, type Site } from '../model/permalinks.ts';
import { escapeHtml } from '../text/escape.ts';
import { cardImagePath, type EmbedTarget, embedPath, LOADER_PATH } from './addresses.ts';
import { cardTitle, type QuotationCard, type RecordCard } from './cards.ts';
import { type EmbedSettings, formatEmbedQuery } from './settings.ts';
import { CARD_WIDTH, quotationCardHeight, recordCardHeight } from './sizes.ts';

export interface Snippet {
  readonly id: 'frame' | 'blockquote' | 'script' | 'image';
  readonly name: string;
  /** When to take it. */
  readonly says: string;
  readonly html: string;
}

export interface FrameSpec {
  /** Absolute address. */
  readonly src: string;
  readonly title: string;
  /** In px. */
  readonly width: number;
  readonly height: number;
}

export type Card = QuotationCard | RecordCard;

export function targetOf(card: Card): Extract<EmbedTarget, { kind: 'record' | 'quotation' }> {
  return 'words' in card ? { kind: 'quotation', record: card.record, passage: card.passage } : { kind: 'record', record: card.record };
}

/** `widthPx` is what the page gives; the frame shrinks with narrower columns. */
export function cardFrame(card: Card, settings: EmbedSettings, site: Site, widthPx: number = CARD_WIDTH): FrameSpec {
  const height = 'words' in card ? quotationCardHeight(card) : recordCardHeight(card);
  return {
    src: `${absoluteUrl(site, embedPath(targetOf(card)))}${formatEmbedQuery(settings)}`,
    title: cardTitle(card),
    width: widthPx,
    // A narrower card is higher; the share is that of the text, which is most of it.
    height: Math.ceil(height * Math.max(1, (CARD_WIDTH / widthPx) ** 0.8)),
  };
}

/** Height of the drawing and six rows, in px, at 600; narrower frames give the rows more lines. */
const TIMELINE_HEIGHT = 560;

/** The timeline of a query; an empty one is that of all records. */
export function queryTimelineFrame(settings: EmbedSettings, site: Site, widthPx: number = CARD_WIDTH): FrameSpec {
  return {
    src: `${absoluteUrl(site, embedPath({ kind: 'timeline' }))}${formatEmbedQuery(settings)}`,
    title: settings.title ?? (settings.query ? `Timeline: ${settings.query}` : 'Timeline'),
    width: widthPx,
    height: Math.ceil(TIMELINE_HEIGHT * Math.max(1, (CARD_WIDTH / widthPx) ** 0.8)),
  };
}

/** Cards that are also drawn as a picture: records, and passages in which words are quoted. */
export function hasImage(card: Card): boolean {
  return !('words' in card) || card.words !== '';
}

/** Three snippets for a card, four where it has a picture. */
export function buildCardSnippets(card: Card, settings: EmbedSettings, site: Site, widthPx?: number): readonly Snippet[] {
  const frame = cardFrame(card, settings, site, widthPx);
  return [
    { id: 'frame', name: 'Frame', says: 'For most systems. No script.', html: formatFrame(frame) },
    { id: 'blockquote', ...describeWords(card), html: formatBlockquote(card, site) },
    frameWithScript(frame, site),
    ...(hasImage(card) ? [image(card, site)] : []),
  ];
}

function describeWords(card: Card): Pick<Snippet, 'name' | 'says'> {
  return 'words' in card && card.words !== ''
    ? { name: 'Quotation with a link', says: 'Survives every system; looks as your own quotations do.' }
    : { name: 'Text with a link', says: 'Survives every system; no quotation, but our words under our name.' };
}

/** Frame, and frame with script: for embeds that are no cards. */
export function buildFrameSnippets(frame: FrameSpec, site: Site): readonly Snippet[] {
  return [{ id: 'frame', name: 'Frame', says: 'For most systems. No script.', html: formatFrame(frame) }, frameWithScript(frame, site)];
}

function image(card: Card, site: Site): Snippet {
  return { id: 'image', name: 'Picture', says: 'Where frames are not allowed; it does not follow changes.', html: formatImage(card, site) };
}

function frameWithScript(frame: FrameSpec, site: Site): Snippet {
  const script = `<script async src="${escapeHtml(absoluteUrl(site, LOADER_PATH))}"></script>`;
  return {
    id: 'script',
    name: 'Frame with script',
    says: 'Fits its height to the text by itself.',
    html: `${formatFrame(frame)}\n${script}`,
  };
}

/** The bare frame. `style` is what every CMS that keeps frames keeps; without it only a border is seen. */
export function formatFrame(frame: FrameSpec): string {
  const attributes: readonly (readonly [string, string])[] = [
    ['src', frame.src],
    ['title', frame.title],
    ['width', String(frame.width)],
    ['height', String(frame.height)],
    ['loading', 'lazy'],
    ['style', 'border:0;max-width:100%'],
  ];
  return `<iframe ${attributes.map(([name, value]) => `${name}="${escapeHtml(value)}"`).join(' ')}></iframe>`;
}

/** Words in a blockquote and quotation marks only where they were said or written; else a paragraph that says whose words it has. */
export function formatBlockquote(card: Card, site: Site): string {
  const url = escapeHtml(absoluteUrl(site, card.path));
  const date = card.date.replaceAll('\u00a0', ' ');
  const link = (text: string) => `<a href="${url}">${escapeHtml(text)}</a>`;
  if ('words' in card && card.words !== '') {
    const by = [card.by, card.byRest].filter((part) => part !== '').join(', ');
    return `<blockquote cite="${url}"><p>“${escapeHtml(card.words)}”</p></blockquote>\n<p>${escapeHtml(by)}, ${escapeHtml(date)}. ${escapeHtml(sentence(card.as))}${link(SITE_NAME)}</p>`;
  }
  const place = [card.kind, date]
    .filter((part) => part !== '')
    .join(', ')
    .replaceAll('\u00a0', ' ');
  return `<p>${escapeHtml(ownWords(card))}</p>\n<p>${escapeHtml(`${place}. `)}${link(SITE_NAME)}</p>`;
}

/** Nobody's quotation: what this site says, with its name before it. */
function ownWords(card: Card): string {
  return `${SITE_NAME}: ${'words' in card ? card.text.replaceAll('\n', ' ') : `${card.title}. ${card.summary}`}`;
}

function sentence(text: string): string {
  return text === '' ? '' : `${text}. `;
}

/** A linked picture of the card; its `alt` says all that the picture says. */
function formatImage(card: Card, site: Site): string {
  const src = escapeHtml(absoluteUrl(site, cardImagePath(targetOf(card))));
  const isQuoted = 'words' in card && card.words !== '';
  const said = isQuoted ? `“${card.words}” ${card.by}, ${card.byRest}` : ownWords(card);
  const parts = [said, card.date].filter((part) => part !== '').join(', ');
  const alt = escapeHtml(`${parts}. ${isQuoted ? SITE_NAME : ''}`.trim().replaceAll('\u00a0', ' '));
  return `<a href="${escapeHtml(absoluteUrl(site, card.path))}"><img src="${src}" alt="${alt}" width="${CARD_WIDTH}" loading="lazy"></a>`;
}
