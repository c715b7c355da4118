/** On every page: how many passages are pinned, in the foot; and a link in the menu once something is. */
import { PINS_EVENT, readPins } from './pins-store.ts';

show();
addEventListener(PINS_EVENT, show);
addEventListener('storage', show);

function show(): void {
  const count = readPins().length;
  for (const place of document.querySelectorAll<HTMLElement>('[data-pins]')) place.hidden = count === 0;
  for (const figure of document.querySelectorAll<HTMLElement>('[data-pin-count]')) figure.textContent = count === 0 ? '' : ` (${count})`;
}
