/** The notebook: shows what is pinned, keeps the reader's notes, and gives all of it away as files. */
import { formatBibtex } from '../../citations/bibtex.ts';
import { type CslItem, formatCslJson } from '../../citations/csl.ts';
import { formatRis } from '../../citations/ris.ts';
import { announce } from '../exchange/copy.ts';
import { fetchPassageItems } from '../exchange/read-items.ts';
import { fetchRecordFacts } from '../exchange/record-facts.ts';
import { saveFile } from '../exchange/save-file.ts';
import { byId, element } from '../search/element.ts';
import { formatPinDate } from './pin-date.ts';
import { fetchPinFacts, fetchPinItems } from './pin-facts.ts';
import { formatPinsCsv, formatPinsMarkdown, type Pin, type PinFactsById, pinFrom, readPinAddress, setNote, togglePin } from './pins.ts';
import { readPins, writePins } from './pins-store.ts';

const section = byId('notebook');
const base = section.dataset['base'] ?? '/';
const root = section.dataset['root'] ?? '';

section.hidden = false;
show(readPins());
void addFromAddress();
byId('take').addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-take]') : null;
  if (button !== null) void take(button.dataset['take'] ?? '');
});
// Another tab may have pinned or removed something.
addEventListener('storage', () => show(readPins()));

function show(pins: readonly Pin[]): void {
  byId('count').textContent = pins.length === 1 ? '1 passage' : `${pins.length} passages`;
  byId('empty').hidden = pins.length > 0;
  byId('take').hidden = pins.length === 0;
  byId('pins').replaceChildren(...pins.map(renderPin));
}

function renderPin(pin: Pin): HTMLElement {
  const link = element('a', { href: `${base}${pin.path}/#${pin.passage}` }, pin.title);
  const head = element('p', { class: 'm' }, `${formatPinDate(pin.date)} · ${pin.passage}${pin.who === '' ? '' : ` · ${pin.who}`}`);
  const note = element('textarea', { rows: '2', 'aria-label': `Your note on ${pin.passage} of ${pin.title}`, placeholder: 'Your note' });
  note.value = pin.note;
  note.addEventListener('change', () => keep(setNote(readPins(), pin.id, note.value)));
  const remove = element('button', { type: 'button', class: 'press', 'aria-label': `Remove ${pin.passage} of ${pin.title}` }, 'Remove');
  remove.addEventListener('click', () => removePin(pin));
  return element('li', {}, element('h3', {}, link), head, element('p', { class: 'own' }, pin.text), note, remove);
}

/** The focus goes to the pin that took its place, else to the last one, else to what can undo it. */
function removePin(pin: Pin): void {
  const before = readPins();
  const index = before.findIndex((each) => each.id === pin.id);
  if (index === -1) return;
  // Its note may be newer than what was drawn.
  const removed = before[index] ?? pin;
  keep(before.toSpliced(index, 1));
  show(readPins());
  offerUndo(removed, index);
  const links = byId('pins').querySelectorAll<HTMLElement>('h3 a');
  (links[Math.min(index, links.length - 1)] ?? byId('undo').querySelector('button'))?.focus();
}

function offerUndo(pin: Pin, index: number): void {
  const undo = element('button', { type: 'button', class: 'press' }, 'Undo');
  undo.addEventListener('click', () => {
    const pins = readPins();
    if (pins.every((each) => each.id !== pin.id)) keep(pins.toSpliced(index, 0, pin));
    show(readPins());
    byId('undo').replaceChildren();
    const place = readPins().findIndex((each) => each.id === pin.id);
    byId('pins').querySelectorAll<HTMLElement>('h3 a')[place]?.focus();
    announce('Brought back');
  });
  byId('undo').replaceChildren(`Removed: ${pin.passage} of “${pin.title}”. `, undo);
}

function keep(pins: readonly Pin[]): void {
  if (!writePins(pins)) announce('This browser keeps nothing; take your notes away as a file');
}

/** `?pin=testimony/ID#t4`: where a pin was asked for without a script, or the browser refused it there. */
async function addFromAddress(): Promise<void> {
  const address = readPinAddress(new URLSearchParams(location.search).get('pin') ?? '');
  if (address === undefined) return;
  history.replaceState(null, '', location.pathname);
  if (readPins().some((pin) => pin.id === `${address.path}#${address.passage}`)) return;
  const item = (await fetchPassageItems(base, address.path)).find((each) => each.custom.passage === address.passage);
  if (item === undefined) return;
  const { title, date } = await fetchRecordFacts(base, address.path);
  const pin = pinFrom({ ...address, title, date, who: '', text: item.abstract, pinned: new Date().toISOString() });
  keep(togglePin(readPins(), pin));
  show(readPins());
}

const CITATIONS: { readonly [ending: string]: { readonly mediaType: string; readonly format: (items: readonly CslItem[]) => string } } = {
  ris: { mediaType: 'application/x-research-info-systems', format: formatRis },
  'csl.json': { mediaType: 'application/json', format: formatCslJson },
  bib: { mediaType: 'application/x-bibtex', format: formatBibtex },
};

const SHEETS: {
  readonly [ending: string]: {
    readonly mediaType: string;
    readonly format: (pins: readonly Pin[], root: string, facts: PinFactsById) => string;
  };
} = {
  md: { mediaType: 'text/markdown', format: formatPinsMarkdown },
  csv: { mediaType: 'text/csv', format: formatPinsCsv },
};

async function take(what: string): Promise<void> {
  const pins = readPins();
  if (what === 'clear') return clear();
  const [sheet, citation] = [SHEETS[what], CITATIONS[what]];
  if (sheet !== undefined) return saveFile(`notebook.${what}`, sheet.mediaType, sheet.format(pins, root, await readFacts(pins)));
  if (citation === undefined) return;
  try {
    saveFile(`notebook.${what}`, citation.mediaType, citation.format(await fetchPinItems(base, pins)));
  } catch (error) {
    announce(`The citations cannot be had: ${describe(error)}`);
  }
}

/** What the reader kept is given away also where the site cannot be asked about it. */
async function readFacts(pins: readonly Pin[]): Promise<PinFactsById> {
  try {
    return await fetchPinFacts(base, pins);
  } catch (error) {
    announce(`Saved without citations and sources, which cannot be had: ${describe(error)}`);
    return new Map();
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function clear(): void {
  if (!confirm('Remove all pinned passages and notes from this browser?')) return;
  keep([]);
  show(readPins());
}
