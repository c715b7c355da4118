/** On an official text: copies the link to a unit, or cites it. Without it each control leads to the unit, or to the citation of the text. */
import { copyText, showDone } from '../exchange/copy.ts';
import { formatPassageLink } from '../exchange/text-fragment.ts';
import { element } from '../search/element.ts';

const text = document.querySelector<HTMLElement>('.units');

document.addEventListener('click', (event) => {
  const control = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-unit], a[data-copy]') : null;
  if (!control || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const unit = control.closest<HTMLElement>('.u');
  if (unit === null && control.dataset['copy'] === undefined) return;
  event.preventDefault();
  if (unit === null) copyWords(control);
  else if (control.dataset['unit'] === 'cite') cite(control, unit);
  else copyLink(control, unit);
});

for (const hidden of document.querySelectorAll<HTMLElement>('[data-needs-script]')) hidden.hidden = false;
for (const type of ['pointerover', 'focusin']) text?.addEventListener(type, ({ target }) => offer(target));
// The unit that the address names is known when the page has been scrolled to it.
for (const type of ['load', 'hashchange']) addEventListener(type, () => offer(targetOf()));

function targetOf(): Element | null {
  return text?.querySelector('.u:target') ?? null;
}

/** `(a)`, `(1)` stand close together: their controls come when one is pointed at, reached or named in the address. */
function offer(target: EventTarget | null): void {
  const unit = target instanceof Element ? target.closest<HTMLElement>('.u.in') : null;
  if (unit === null || unit.querySelector('.do') !== null) return;
  const side = unit.querySelector('.side') ?? unit.appendChild(element('div', { class: 'side' }));
  const control = (words: string, act: string, href: string) =>
    element('a', { href, 'data-unit': act }, words, element('span', { class: 'vh' }, ` ${act === 'link' ? 'to ' : ''}${unit.id}`));
  side.append(
    element(
      'span',
      { class: 'do' },
      control('Copy link', 'link', `#${unit.id}`),
      ' ',
      control('Cite', 'cite', text?.dataset['cite'] ?? ''),
    ),
  );
}

function copyLink(control: HTMLElement, unit: HTMLElement): void {
  const link = formatPassageLink(location.href.replace(/[?#].*$/, ''), unit.id, selectedIn(unit));
  // Marks the unit as the target, too.
  location.hash = unit.id;
  void copyText(link).then((isCopied) => showDone(control, isCopied ? 'Copied' : 'Not copied'));
}

/** The formats are fetched when somebody cites: most readers do not. Where they cannot be had, the link is followed. */
function cite(control: HTMLAnchorElement, unit: HTMLElement): void {
  const around = unit.closest<HTMLElement>('.units') ?? unit;
  import('./cite-unit.ts').then(({ citeUnit }) => citeUnit(unit, around)).catch(() => location.assign(control.href));
}

/** A citation of the text as a whole. */
function copyWords(control: HTMLElement): void {
  const words = document.getElementById(control.dataset['copy'] ?? '')?.textContent ?? '';
  void copyText(words.trim()).then((isCopied) => showDone(control, isCopied ? 'Copied' : 'Not copied'));
}

/** Words selected within the unit, or nothing. */
function selectedIn(unit: HTMLElement): string {
  const selection = getSelection();
  const words = unit.querySelector('.words');
  if (selection === null || selection.isCollapsed || !words?.contains(selection.anchorNode) || !words.contains(selection.focusNode))
    return '';
  return selection.toString();
}
