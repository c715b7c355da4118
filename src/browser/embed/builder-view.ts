/** What the builder draws: preview, codes, the passages of a record, and what it could not find. */
import type { FrameSpec, Snippet } from '../../embeds/snippets.ts';
import type { Site } from '../../model/permalinks.ts';
import { announce, copyText, showDone } from '../exchange/copy.ts';
import { byId, element } from '../search/element.ts';
import type { BuilderState } from './builder-state.ts';
import type { RecordCards } from './read-cards.ts';

/** A frame with its codes. */
export interface Built {
  readonly frame: FrameSpec;
  readonly snippets: readonly Snippet[];
}

export function showBuilt(site: Site, { frame, snippets }: Built): void {
  showPreview(site, frame);
  byId('snippets').replaceChildren(...snippets.map(renderSnippet));
}

/** Nothing is shown and nothing can be copied; `words` say why. */
export function showNothing(words: string): void {
  byId('preview').replaceChildren(element('p', { class: 'note' }, words));
  byId('preview-size').textContent = '';
  byId('snippets').replaceChildren();
  announce(words);
}

/** Passages to choose from; none while no record is known. */
export function showRecord(cards: RecordCards | undefined, state: BuilderState): void {
  if (cards === undefined) {
    byId('passages').replaceChildren();
    return;
  }
  const options = cards.passages.map((card) => {
    const words = card.words === '' ? card.text : `“${card.words}”`;
    const text = `${card.passage}  ${shorten(card.by === '' ? words : `${card.by}: ${words}`)}`;
    const option = element('option', { value: card.passage }, text);
    option.selected = card.passage === state.passage;
    return option;
  });
  byId('passages').replaceChildren(element('option', { value: '' }, 'The whole record, as a card'), ...options);
}

const MOST_LETTERS = 90;

function shorten(text: string): string {
  return text.length <= MOST_LETTERS ? text : `${text.slice(0, MOST_LETTERS - 1).trimEnd()}…`;
}

/** The same frame that the code carries, from this host, which may be another than the one that the code names. */
function showPreview(site: Site, { src, title, width, height }: FrameSpec): void {
  const local = src.startsWith(site.origin) ? src.slice(site.origin.length) : src;
  byId('preview').replaceChildren(
    element('iframe', { src: local, title: `Preview: ${title}`, width: String(width), height: String(height) }),
  );
  byId('preview-size').textContent = `${width} × ${height}`;
  announce(`Preview of ${title}, ${width} by ${height} pixels`);
}

function renderSnippet(snippet: Snippet, index: number): HTMLElement {
  const button = element('button', { type: 'button', class: 'press' }, 'Copy');
  button.setAttribute('aria-label', `Copy: ${snippet.name}`);
  button.addEventListener('click', () => {
    void copyText(snippet.html).then((isCopied) => showDone(button, isCopied ? 'Copied' : 'Select and copy by hand'));
  });
  const head = element('h3', {}, `${index + 1} ${snippet.name}`);
  const code = element('pre', { tabindex: '0' }, element('code', {}, snippet.html));
  return element('li', {}, head, element('p', {}, snippet.says), code, button);
}
