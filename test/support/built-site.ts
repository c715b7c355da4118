/** A built site as its files say it: every page parsed once, with what a test asks of it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type DefaultTreeAdapterMap, parse } from 'parse5';

export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Text of its own child nodes, not of its descendants. */
  readonly text: string;
  /** Name of the element around it; empty for the root. */
  readonly parent: string;
}

export interface Page {
  /** File relative to the site's root, with `/`. */
  readonly file: string;
  /** Address without origin, with base: `/testimony/x/`. */
  readonly address: string;
  readonly html: string;
  readonly elements: readonly Element[];
  readonly ids: ReadonlySet<string>;
}

export interface BuiltSite {
  readonly root: string;
  readonly origin: string;
  readonly base: string;
  /** Files relative to the root, with `/`. */
  readonly files: ReadonlySet<string>;
  readonly pages: readonly Page[];
  readonly pageByAddress: ReadonlyMap<string, Page>;
}

/** Where the test command has built the site; `dist` where a test is run by itself. */
export const SITE_ROOT = process.env['SITE_DIST'] ?? 'dist';
export const SITE_ORIGIN = process.env['SITE_URL'] ?? 'http://localhost:4321';

/** Files of a built site relative to its root, with `/`, by name. */
export function listSiteFiles(root = SITE_ROOT): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Address without origin of a page's file: `/testimony/x/`. */
export function addressOf(file: string, base = '/'): string {
  return `${base}${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

const memo = new Map<string, BuiltSite>();

/** Throws where nothing is built. Takes about 2 ms a page, once in a process. */
export function readBuiltSite(root = SITE_ROOT, base = '/', origin = SITE_ORIGIN): BuiltSite {
  const site = memo.get(root) ?? parseSite(root, base, origin);
  memo.set(root, site);
  return site;
}

function parseSite(root: string, base: string, origin: string): BuiltSite {
  if (!existsSync(join(root, 'index.html')))
    throw new Error(`no built site in "${root}". Run "npm test -- --only site", or "npm run build" first.`);
  const files = listSiteFiles(root);
  const pages = files.filter((file) => file.endsWith('.html')).map((file) => readPage(root, base, file));
  return { root, origin, base, files: new Set(files), pages, pageByAddress: new Map(pages.map((page) => [page.address, page])) };
}

function readPage(root: string, base: string, file: string): Page {
  const html = readFileSync(join(root, file), 'utf8');
  const elements = listElements(parse(html, { scriptingEnabled: false }));
  const ids = new Set(elements.flatMap(({ attributes }) => attributes.get('id') ?? []));
  return { file, address: addressOf(file, base), html, elements, ids };
}

type Node = DefaultTreeAdapterMap['node'];

function listElements(root: Node): readonly Element[] {
  const found: Element[] = [];
  const visit = (node: Node, parent: string): void => {
    if ('tagName' in node) found.push(makeElement(node, parent));
    const name = 'tagName' in node ? node.tagName : parent;
    if ('content' in node) visit(node.content, name);
    if ('childNodes' in node) for (const child of node.childNodes) visit(child, name);
  };
  visit(root, '');
  return found;
}

function makeElement(node: DefaultTreeAdapterMap['element'], parent: string): Element {
  const text = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
  return {
    name: node.tagName,
    attributes: new Map(node.attrs.map(({ name, prefix, value }) => [prefix ? `${prefix}:${name}` : name, value])),
    text,
    parent,
  };
}

/** `page element[attribute="value"]`, for the list of offences. */
export function formatPlace(page: Page, element: Element, attribute?: string): string {
  const value = attribute === undefined ? '' : `[${attribute}="${element.attributes.get(attribute) ?? ''}"]`;
  return `${page.file} <${element.name}>${value}`;
}
