/** One page of each kind of the built site, the longest, because it is the most likely to break. */
import { type Page, readBuiltSite, SITE_ROOT } from '../../support/built-site.ts';

export interface PageKind {
  /** Its file with names left out, such as `testimony/*`. */
  readonly kind: string;
  /** Path of the page, with slashes at both ends. */
  readonly path: string;
}

/** Pages of the top level stand for themselves; below it, one stands for its folder. Moved pages are left out. */
export function listPageKinds(): readonly PageKind[] {
  const site = readBuiltSite(SITE_ROOT);
  const longest = new Map<string, Page>();
  for (const page of site.pages) {
    if (page.elements.some(({ attributes }) => attributes.get('http-equiv') === 'refresh')) continue;
    const kind = formatKind(page.file);
    const known = longest.get(kind);
    if (known === undefined || page.html.length > known.html.length) longest.set(kind, page);
  }
  return [...longest].map(([kind, { address }]) => ({ kind, path: address }));
}

function formatKind(file: string): string {
  const folders = file.split('/').slice(0, -1);
  return folders.length < 2 ? file.replace(/\/?index\.html$/, '/') : [...folders.slice(0, -1), '*'].join('/');
}
