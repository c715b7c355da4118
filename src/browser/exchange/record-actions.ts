/**
 * On a record's page: copies links and citations, cites and pins single passages. Without it every control is
 * a link that leads to the same thing by a longer way.
 */
import { pinFrom, togglePin } from '../notebook/pins.ts';
import { readPins, writePins } from '../notebook/pins-store.ts';
import { copyText, showDone } from './copy.ts';
import { fetchPassageItems } from './read-items.ts';
import { formatPassageLink } from './text-fragment.ts';

const rail = document.querySelector<HTMLElement>('.rail[data-record]');
const path = rail?.dataset['record'] ?? '';
const base = rail?.dataset['base'] ?? '/';

for (const hidden of document.querySelectorAll<HTMLElement>('[data-needs-script]')) hidden.hidden = false;
showPins();

document.addEventListener('click', (event) => {
  const control = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-do], a[data-copy]') : null;
  if (control === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const act = control.dataset['copy'] === undefined ? ACTS[control.dataset['do'] ?? ''] : copyWords;
  if (act === undefined) return;
  event.preventDefault();
  act(control, control.closest<HTMLElement>('[data-passage]')?.dataset['passage'] ?? '');
});

const ACTS: { readonly [name: string]: (control: HTMLAnchorElement, passage: string) => void } = { copy: copyLink, cite, pin };

function copyWords(control: HTMLAnchorElement): void {
  const words = document.getElementById(control.dataset['copy'] ?? '')?.textContent ?? '';
  void copyAndSay(control, words.trim());
}

function copyLink(control: HTMLAnchorElement, passage: string): void {
  const page = new URL(location.href);
  page.hash = '';
  page.search = '';
  history.replaceState(history.state, '', `#${passage}`);
  void copyAndSay(control, formatPassageLink(page.href, passage, selectedIn(passage)));
}

async function copyAndSay(control: HTMLAnchorElement, text: string): Promise<void> {
  showDone(control, (await copyText(text)) ? 'Copied' : 'Not copied');
}

/** Words selected within the passage, or nothing. */
function selectedIn(passage: string): string {
  const selection = getSelection();
  const words = document.getElementById(passage)?.querySelector('.txt');
  if (selection === null || selection.isCollapsed || !words?.contains(selection.anchorNode) || !words.contains(selection.focusNode))
    return '';
  return selection.toString();
}

/** Where the items cannot be had, the link is followed: it is the record's citation file. */
function cite(control: HTMLAnchorElement, passage: string): void {
  openCitation(passage).catch(() => location.assign(control.href));
}

/** The formats are fetched when somebody cites: most readers do not. */
async function openCitation(passage: string): Promise<void> {
  const [items, { openCiteDialog }] = await Promise.all([fetchPassageItems(base, path), import('./cite-dialog.ts')]);
  const item = items.find((each) => each.custom.passage === passage);
  if (item === undefined) throw new Error(`no passage ${passage}`);
  openCiteDialog(item);
}

/** Where the browser keeps nothing, the link is followed to the notebook, which says so. */
function pin(control: HTMLAnchorElement, passage: string): void {
  const article = document.getElementById(passage);
  const text = wordsOf(article?.querySelector('.txt') ?? null);
  const who = article?.querySelector('.who b')?.textContent?.trim() ?? '';
  const made = pinFrom({
    path,
    passage,
    title: rail?.dataset['title'] ?? '',
    date: rail?.dataset['date'] ?? '',
    who,
    text,
    pinned: new Date().toISOString(),
  });
  const pins = togglePin(readPins(), made);
  if (writePins(pins)) showPins();
  else location.assign(control.href);
}

/** The text without its citation marks. */
function wordsOf(passage: Element | null): string {
  const copy = passage?.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const mark of copy.querySelectorAll('a[href^="#"]')) mark.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Marks what is pinned already. */
function showPins(): void {
  const pins = readPins();
  const pinned = new Set(pins.map((each) => each.id));
  const count = document.getElementById('pin-count');
  if (count !== null && pins.length > 0) count.textContent = pins.length === 1 ? '1 pin' : `${pins.length} pins`;
  for (const control of document.querySelectorAll<HTMLAnchorElement>('a[data-do="pin"]')) {
    const passage = control.closest<HTMLElement>('[data-passage]')?.dataset['passage'] ?? '';
    const isPinned = pinned.has(`${path}#${passage}`);
    control.setAttribute('role', 'button');
    control.setAttribute('aria-pressed', String(isPinned));
    if (control.firstChild !== null) control.firstChild.textContent = isPinned ? 'Pinned' : 'Pin';
  }
}
