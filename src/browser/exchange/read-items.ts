/** The CSL items that the site publishes beside its pages, fetched when somebody asks to cite. */
import type { CslItem } from '../../citations/csl.ts';
import { DOCUMENT_TYPES } from '../../citations/document-types.ts';

/** Items of all passages of a record. `path` is `testimony/ID`, `base` the site's base. Throws where they cannot be had. */
export async function fetchPassageItems(base: string, path: string): Promise<readonly CslItem[]> {
  return fetchItems(`${base}${path}.passages.csl.json`);
}

/** Items of one file. Throws where it cannot be had. */
export async function fetchItems(address: string): Promise<readonly CslItem[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  const items: unknown = await response.json();
  return Array.isArray(items) ? items.filter(isCslItem) : [];
}

/** Whether it has what every formatter needs. The file is our own; this is against half-written ones. */
export function isCslItem(value: unknown): value is CslItem {
  if (typeof value !== 'object' || value === null) return false;
  const texts = ['id', 'title', 'URL', 'abstract', 'source', 'note'];
  const hasTexts = texts.every((name) => typeof Reflect.get(value, name) === 'string');
  const type: unknown = Reflect.get(value, 'type');
  const custom: unknown = Reflect.get(value, 'custom');
  return hasTexts && typeof type === 'string' && Object.hasOwn(DOCUMENT_TYPES, type) && typeof custom === 'object';
}
