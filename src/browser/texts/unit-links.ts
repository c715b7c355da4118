/** On an official text: copies the link to a unit, or its citation. Without it each control leads to the unit. */
import { copyText, showDone } from '../exchange/copy.ts';
import { formatPassageLink } from '../exchange/text-fragment.ts';

document.addEventListener('click', (event) => {
  const control = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-unit]') : null;
  const unit = control?.closest<HTMLElement>('.u');
  if (!control || !unit || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const link = formatPassageLink(location.href.replace(/[?#].*$/, ''), unit.id, selectedIn(unit));
  // Marks the unit as the target, too.
  location.hash = unit.id;
  const words = control.dataset['unit'] === 'cite' ? `${formatPlace(unit)}, ${link}` : link;
  void copyText(words).then((isCopied) => showDone(control, isCopied ? 'Copied' : 'Not copied'));
});

/** The text's name and the unit's: `USA FREEDOM Act, Reported in House, 15 May 2014, SEC. 101.` */
function formatPlace(unit: HTMLElement): string {
  const text = unit.closest<HTMLElement>('[data-cite]')?.dataset['cite'] ?? '';
  const name = unit.querySelector('.un, .who b')?.textContent?.trim() ?? '';
  return [text, name.replace(/\.$/, ''), ...(unit.querySelector('.un') === null ? [unit.id] : [])].filter((part) => part !== '').join(', ');
}

/** Words selected within the unit, or nothing. */
function selectedIn(unit: HTMLElement): string {
  const selection = getSelection();
  const words = unit.querySelector('.words');
  if (selection === null || selection.isCollapsed || !words?.contains(selection.anchorNode) || !words.contains(selection.focusNode))
    return '';
  return selection.toString();
}
