/** Starts the live timeline where the page has a place for it. Until its data has come, and where that fails, the page's own drawings and list stay. */
import type { TimelineData, TimelineNotes } from '../../timeline/data.ts';
import { createNetworkReader } from '../search/read-index-file.ts';
import { part } from './dom.ts';
import { startBoard } from './start.ts';
import type { openWordFinders } from './word-finder.ts';

const root = document.querySelector('[data-board]');
if (root instanceof HTMLElement) void loadBoard(root);

async function loadBoard(root: HTMLElement): Promise<void> {
  const status = part(document, 'board-loading', HTMLElement);
  status.hidden = false;
  let data: TimelineData;
  try {
    data = await fetchJson<TimelineData>(root.dataset['src'] ?? '');
  } catch {
    status.textContent = 'The live timeline could not be loaded; the drawing and the list below hold the same events.';
    return;
  }
  status.hidden = true;
  for (const drawing of document.querySelectorAll<HTMLElement>('[data-static]')) drawing.hidden = true;
  root.hidden = false;
  startBoard(root, data, {
    site: { origin: location.origin, base: root.dataset['base'] ?? '/' },
    readFilter: async (query, index) => {
      const { readFilter } = await import('./filter.ts');
      return readFilter(query, index, async (words) => (await loadFinders(root, data))(words));
    },
    loadNotes: () => fetchJson<TimelineNotes>(root.dataset['notes'] ?? ''),
  });
}

/** JSON that our own build wrote, which is why its type is believed. */
async function fetchJson<T>(url: string): Promise<T> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json();
}

let finders: ReturnType<typeof openWordFinders> | undefined;

/** Code and index for the words of a query, fetched when the first is asked. */
async function loadFinders(root: HTMLElement, data: TimelineData): Promise<NonNullable<typeof finders>> {
  const { openWordFinders } = await import('./word-finder.ts');
  finders ??= openWordFinders(
    createNetworkReader(root.dataset['words'] ?? '', () => {}),
    data.records.length,
  );
  return finders;
}
