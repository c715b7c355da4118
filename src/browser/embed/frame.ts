/**
 * Inside every embed: sets the theme before anything is drawn, says when a pinned text has changed, and
 * tells the host page its height. Works with an opaque origin: no storage, no cookie, no request.
 */
import { buildHeightMessages, buildLinkMessage, isHeightRequest, parseFrameContext } from '../../embeds/messages.ts';
import { parseEmbedQuery } from '../../embeds/settings.ts';
import { formatDay } from '../../model/dates.ts';

const root = document.documentElement;
const settings = parseEmbedQuery(location.search);
const context = parseFrameContext(location.search, location.hash);

if (settings.theme !== 'auto') root.dataset['theme'] = settings.theme;

function postHeight(): void {
  if (parent === window) return;
  const card = document.body.firstElementChild;
  const heightPx = card === null ? root.scrollHeight : card.getBoundingClientRect().bottom + scrollY;
  // The host's origin cannot be known, and a height is no secret.
  for (const message of buildHeightMessages(heightPx, context)) parent.postMessage(message, '*');
}

function showPin(): void {
  const note = document.querySelector<HTMLElement>('.ver');
  const { pin } = settings;
  if (note === null || pin === undefined || pin.version === root.dataset['version']) return;
  const day = note.querySelector('time');
  if (day !== null) {
    day.dateTime = pin.day;
    day.textContent = formatDay(pin.day);
  }
  note.hidden = false;
}

addEventListener('DOMContentLoaded', () => {
  showPin();
  new ResizeObserver(postHeight).observe(document.body);
});
addEventListener('load', postHeight);
addEventListener('message', (event) => {
  if (event.source === parent && isHeightRequest(event.data, context)) postHeight();
});

// WordPress allows its frames neither pop-ups nor navigation, and follows their links for them.
addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null || context.secret === undefined) return;
  event.preventDefault();
  parent.postMessage(buildLinkMessage(link.href, context.secret), '*');
});

// Nor forms: the search field's address is followed as a link is.
addEventListener('submit', (event) => {
  if (context.secret === undefined || !(event.target instanceof HTMLFormElement)) return;
  event.preventDefault();
  const url = new URL(event.target.action);
  for (const [name, value] of new FormData(event.target)) if (typeof value === 'string') url.searchParams.set(name, value);
  parent.postMessage(buildLinkMessage(url.href, context.secret), '*');
});
