/** The window in which a passage or a page is cited: three styles to copy, three files to take. */
import { formatBibtex } from '../../citations/bibtex.ts';
import { type CslItem, formatCslJson } from '../../citations/csl.ts';
import { formatRis } from '../../citations/ris.ts';
import { type Run, runsToText } from '../../citations/runs.ts';
import { CITATION_STYLES } from '../../citations/styles.ts';
import { element } from '../search/element.ts';
import { copyText, showDone } from './copy.ts';
import { saveFile } from './save-file.ts';

const FILES = [
  { name: 'RIS', ending: 'ris', mediaType: 'application/x-research-info-systems', format: (item: CslItem) => formatRis([item]) },
  { name: 'CSL-JSON', ending: 'csl.json', mediaType: 'application/json', format: (item: CslItem) => formatCslJson([item]) },
  { name: 'BibTeX', ending: 'bib', mediaType: 'application/x-bibtex', format: (item: CslItem) => formatBibtex([item]) },
] as const;

/** Opens at once; focus returns to where it was when it closes. `heading` is for what is neither a record nor a part of one. */
export function openCiteDialog(item: CslItem, heading = headingOf(item)): void {
  const dialog = element('dialog', { class: 'cite-dialog', 'aria-labelledby': 'cite-head' });
  const head = element('h2', { id: 'cite-head' }, heading);
  const close = button('Close', () => dialog.close());
  const styles = CITATION_STYLES.map((style) => styleBlock(style.name, style.format(item)));
  const files = element('p', { class: 'files' });
  for (const file of FILES) {
    const name = `${item.id.replace(/[#/]/g, '-')}.${file.ending}`;
    files.append(button(file.name, () => saveFile(name, file.mediaType, file.format(item))));
  }
  dialog.append(head, ...styles, files, close);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function headingOf({ custom: { passage, text } }: CslItem): string {
  if (passage === undefined) return 'Cite this record';
  return `Cite ${text === undefined ? 'passage ' : ''}${passage}`;
}

function styleBlock(name: string, runs: readonly Run[]): HTMLElement {
  const copy = button('Copy', () => {
    void copyText(runsToText(runs)).then((isCopied) => showDone(copy, isCopied ? 'Copied' : 'Select and copy by hand'));
  });
  copy.setAttribute('aria-label', `Copy the citation in ${name}`);
  return element(
    'div',
    { class: 'style' },
    element('h3', {}, name),
    element('p', {}, ...runs.map((run) => (run.italic ? element('i', {}, run.text) : run.text))),
    copy,
  );
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, text);
  made.addEventListener('click', act);
  return made;
}
