/** `/` goes to the field, arrows walk the results, Enter follows (as links do), Esc goes back to the field and then empties it. */

/** `hits` holds the results; their links carry the class `res-link`. */
export function listenForKeys(field: HTMLElement, hits: HTMLElement): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const inField = document.activeElement === field;
    const links = [...hits.querySelectorAll<HTMLElement>('.res-link')];
    const at = links.findIndex((link) => link.matches(':focus'));
    if (event.key === '/' && !isTyping(document.activeElement)) moveTo(field, event);
    else if (event.key === 'ArrowDown' && (inField || at >= 0)) moveTo(links[at + 1], event);
    else if (event.key === 'ArrowUp' && at >= 0) moveTo(links[at - 1] ?? field, event);
    else if (event.key === 'Escape' && at >= 0) moveTo(field, event);
    else if (event.key === 'Escape' && inField) empty(field, event);
  });
}

function isTyping(active: Element | null): boolean {
  return active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement || active instanceof HTMLSelectElement;
}

/** Some browsers do it by themselves, others do not. */
function empty(field: HTMLElement, event: KeyboardEvent): void {
  if (!(field instanceof HTMLInputElement) || field.value === '') return;
  event.preventDefault();
  field.value = '';
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function moveTo(target: HTMLElement | undefined, event: KeyboardEvent): void {
  if (target === undefined) return;
  event.preventDefault();
  target.focus();
  target.scrollIntoView({ block: 'nearest' });
  if (target instanceof HTMLInputElement) target.select();
}
