/** Reading by keyboard alone: what has the focus, and how to reach what one wants. */
import type { Page } from 'playwright-core';

export interface Focused {
  readonly name: string;
  /** Path and fragment of a link on this site; empty for other elements. */
  readonly path: string;
  readonly text: string;
}

/** More stops than any page has; a trap of the keyboard ends here. */
const MAX_STOPS = 600;

export function readFocused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const address = element?.getAttribute('href');
    const url = address === null || address === undefined ? undefined : new URL(address, document.baseURI);
    return {
      name: element?.tagName.toLowerCase() ?? '',
      path: url === undefined ? '' : `${url.pathname}${url.search}${url.hash}`,
      text: (element?.getAttribute('aria-label') ?? element?.textContent ?? '').replace(/\s+/g, ' ').trim(),
    };
  });
}

/** Presses Tab (or Shift+Tab) until what has the focus is wanted. Throws where it never comes. */
export async function tabTo(page: Page, wanted: (focused: Focused) => boolean, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<Focused> {
  const passed: string[] = [];
  for (let stop = 0; stop < MAX_STOPS; stop++) {
    await page.keyboard.press(key);
    const focused = await readFocused(page);
    if (wanted(focused)) return focused;
    passed.push(focused.path === '' ? `<${focused.name}>` : focused.path);
  }
  throw new Error(`${page.url()}: ${MAX_STOPS} stops of the keyboard, none of them wanted. The first: ${passed.slice(0, 40).join(' ')}`);
}

/** Follows, by Tab and Enter, the first link to a path (a fragment may follow it), and gives the place that it leads to. */
export async function followByKeyboard(page: Page, path: string): Promise<string> {
  await tabTo(page, (focused) => focused.path === path || focused.path.startsWith(`${path}#`));
  await Promise.all([page.waitForURL((url) => url.pathname === path), page.keyboard.press('Enter')]);
  await page.waitForLoadState('load');
  return new URL(page.url()).pathname;
}
