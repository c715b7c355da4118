/** On a page that is no record: copies its link, opens the window in which it is cited, copies its citations. */
import type { CslItem } from '../../citations/csl.ts';
import { copyText, showDone } from './copy.ts';
import { isCslItem } from './read-items.ts';

for (const hidden of document.querySelectorAll<HTMLElement>('[data-needs-script]')) hidden.hidden = false;

document.addEventListener('click', (event) => {
  const control = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-do], a[data-copy]') : null;
  if (control === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const { do: act, copy } = control.dataset;
  if (copy !== undefined) void copyAndSay(control, document.getElementById(copy)?.textContent?.trim() ?? '');
  else if (act === 'copy-page') void copyAndSay(control, control.href);
  else if (act !== 'cite-page' || !cite(control)) return;
  event.preventDefault();
});

async function copyAndSay(control: HTMLAnchorElement, text: string): Promise<void> {
  showDone(control, (await copyText(text)) ? 'Copied' : 'Not copied');
}

/** Whether the page says how it is cited. The formats are fetched when somebody cites: most readers do not. */
function cite(control: HTMLAnchorElement): boolean {
  const item = readItem(control.closest<HTMLElement>('[data-item]')?.dataset['item'] ?? '');
  if (item === undefined) return false;
  import('./cite-dialog.ts').then(
    ({ openCiteDialog }) => openCiteDialog(item, 'Cite this page'),
    () => location.assign(control.href),
  );
  return true;
}

function readItem(text: string): CslItem | undefined {
  try {
    const item: unknown = JSON.parse(text);
    return isCslItem(item) ? item : undefined;
  } catch {
    return undefined;
  }
}
