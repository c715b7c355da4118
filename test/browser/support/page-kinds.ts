/** One page of each kind of the built site, the longest, because it is the most likely to break. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf, listSiteFiles, SITE_ROOT } from '../../support/built-site.ts';

export interface PageKind {
  /** Its file with names left out, such as `testimony/*`. */
  readonly kind: string;
  /** Path of the page, with slashes at both ends. */
  readonly path: string;
}

/** Folders whose folders are kinds of their own. */
const PARTED = new Set(['embed', 'compare']);

/** Pages of the top level stand for themselves; below it, one stands for its folder. Moved pages are left out. */
export function listPageKinds(): readonly PageKind[] {
  const pages = listSiteFiles().filter((file) => file.endsWith('.html'));
  return [...Map.groupBy(pages, formatKind)].flatMap(([kind, files]) => {
    const longest = sortByLength(files).find((file) => !isMoved(file));
    return longest === undefined ? [] : [{ kind, path: addressOf(longest) }];
  });
}

/** Pages, the longest first. */
export function sortByLength(files: readonly string[]): readonly string[] {
  const sizes = new Map(files.map((file) => [file, statSync(join(SITE_ROOT, file)).size]));
  return files.toSorted((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0));
}

function isMoved(file: string): boolean {
  return readFileSync(join(SITE_ROOT, file), 'utf8').includes('http-equiv="refresh"');
}

function formatKind(file: string): string {
  const folders = file.split('/').slice(0, -1);
  const [top = '', second = ''] = folders;
  // Official texts stand below the pages of their records.
  if (folders[2] === 'text') return `${top}/*/text/*`;
  if (folders.length < 2) return file.replace(/\/?index\.html$/, '/');
  return PARTED.has(top) && folders.length > 2 ? `${top}/${second}/*` : `${top}/*`;
}
