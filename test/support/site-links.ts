/** Addresses in a built site: which there are, and which lead nowhere. */
import type { BuiltSite, Element, Page } from './built-site.ts';

export interface Reference {
  readonly page: Page;
  readonly element: Element;
  readonly attribute: string;
  readonly url: URL;
}

const URL_ATTRIBUTES = ['href', 'src', 'action', 'poster', 'data', 'cite', 'xlink:href', 'formaction'];

/** Every address that a page names: in attributes, in `srcset`, in a refresh, and in metadata with the site's own origin. */
export function listReferences(site: BuiltSite): readonly Reference[] {
  return site.pages.flatMap((page) => page.elements.flatMap((element) => listOf(site, page, element)));
}

function listOf(site: BuiltSite, page: Page, element: Element): readonly Reference[] {
  const references: Reference[] = [];
  const add = (attribute: string, text: string) => {
    const url = URL.canParse(text, `${site.origin}${page.address}`) ? new URL(text, `${site.origin}${page.address}`) : undefined;
    if (url !== undefined) references.push({ page, element, attribute, url });
  };
  for (const attribute of URL_ATTRIBUTES) {
    const value = element.attributes.get(attribute);
    if (value !== undefined) add(attribute, value);
  }
  for (const candidate of (element.attributes.get('srcset') ?? '').split(',')) {
    const address = candidate.trim().split(/\s+/)[0];
    if (address !== undefined && address !== '') add('srcset', address);
  }
  const content = element.attributes.get('content');
  if (element.name === 'meta' && content?.startsWith(`${site.origin}/`) === true) add('content', content);
  const refresh = element.attributes.get('http-equiv')?.toLowerCase() === 'refresh' ? content?.match(/url=(.+)$/i)?.[1] : undefined;
  if (refresh !== undefined) add('content', refresh);
  return references;
}

export function isInternal(site: BuiltSite, url: URL): boolean {
  return url.origin === site.origin;
}

/** Why an internal address leads nowhere, or nothing. A folder needs its final slash, a fragment its element. */
export function explainBroken(site: BuiltSite, url: URL): string | undefined {
  const path = decodeURIComponent(url.pathname);
  if (!path.startsWith(site.base)) return 'is outside the base path';
  const page = site.pageByAddress.get(path);
  if (page === undefined) return site.files.has(path.slice(site.base.length)) ? undefined : 'does not exist';
  const fragment = decodeURIComponent(url.hash.slice(1)).replace(/:~:.*$/, '');
  return fragment === '' || page.ids.has(fragment) ? undefined : 'has no element with this id';
}

/** Internal references that lead nowhere, each once, with one page that holds it. */
export function findBrokenReferences(site: BuiltSite): readonly string[] {
  const broken = new Map<string, string>();
  for (const { page, element, attribute, url } of listReferences(site)) {
    if (!isInternal(site, url)) continue;
    const reason = explainBroken(site, url);
    const target = `${url.pathname}${url.hash}`;
    if (reason !== undefined && !broken.has(target)) broken.set(target, `${page.file} <${element.name} ${attribute}>: ${target} ${reason}`);
  }
  return [...broken.values()];
}
