/**
 * The engines that are compared. Each puts an index and a page into a folder; its page has `ask(query)`, which resolves when ten
 * results with marked excerpts stand in the page. Code and index are counted, the page's own HTML is not.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { createIndex } from 'pagefind';
import { compressIndex } from '../../../build/search-index.ts';
import type { SearchRecord } from '../../../search/documents.ts';
import { buildIndexFiles } from '../../../search/index-files.ts';

export interface Contender {
  readonly name: 'ours' | 'pagefind' | 'lunr' | 'minisearch';
  /** Builds into the folder; answers with seconds for the index alone. */
  readonly build: (records: readonly SearchRecord[], folder: string) => Promise<number>;
}

export const CONTENDERS: readonly Contender[] = [
  { name: 'ours', build: buildOurs },
  { name: 'pagefind', build: buildPagefind },
  { name: 'lunr', build: buildLunr },
  { name: 'minisearch', build: buildMiniSearch },
];

const BROWSER = path.resolve(import.meta.dirname, '../../../browser/search');

/** A process may open about a thousand. */
const FILES_AT_ONCE = 200;

/** The search page's own script and worker, around the parts of the page that it needs. */
async function buildOurs(records: readonly SearchRecord[], folder: string): Promise<number> {
  const start = performance.now();
  const { version, files } = compressIndex(buildIndexFiles(records));
  const index = path.join(folder, version);
  for (const directory of ['t', 'p', 'l', 'x']) await mkdir(path.join(index, directory), { recursive: true });
  const all = [...files];
  for (let start = 0; start < all.length; start += FILES_AT_ONCE) {
    await Promise.all(all.slice(start, start + FILES_AT_ONCE).map(([name, body]) => writeFile(path.join(index, `${name}.bin`), body)));
  }
  const seconds = secondsSince(start);
  await bundle('search.worker.ts', path.join(folder, 'worker.js'));
  await bundle('search-page.ts', path.join(folder, 'page.js'));
  const ids = [
    'facets',
    'facets-folded',
    'sort',
    'more',
    'copy-link',
    'exports',
    'hits',
    'notes',
    'histogram',
    'state',
    'count',
    'embed-search',
  ];
  const parts = ids.map((id) => `<div id="${id}"></div>`).join('');
  const body = `<div id="search" data-index="/${version}/" data-base="/"><form id="search-form"><input id="q"></form>${parts}</div>`;
  await writePage(folder, body, OUR_ASK);
  return seconds;
}

// The page's script names the worker by its source file, as Astro's bundler wants it; here it gets its new name by hand.
async function bundle(entry: string, outfile: string): Promise<void> {
  const options = { bundle: true, minify: true, format: 'esm', target: 'es2022', legalComments: 'none', charset: 'utf8' } as const;
  const { outputFiles } = await build({
    ...options,
    entryPoints: [path.join(BROWSER, entry)],
    write: false,
    external: ['./export-results.ts'],
  });
  await writeFile(outfile, (outputFiles[0]?.text ?? '').replace('./search.worker.ts', './worker.js'));
}

const OUR_ASK = `
  let loading;
  window.ask = async (query) => {
    const hits = document.getElementById('hits');
    const shown = new Promise((resolve) => {
      const done = () => resolve(hits.querySelectorAll('mark').length);
      document.getElementById('search').addEventListener('shown', done, { once: true });
    });
    loading ??= import('/page.js');
    await loading;
    document.getElementById('q').value = query;
    document.getElementById('search-form').requestSubmit();
    return shown;
  };`;

/** Every passage as a page of its own, as a site with addresses for passages would have it. */
async function buildPagefind(records: readonly SearchRecord[], folder: string): Promise<number> {
  const start = performance.now();
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`);
  for (const { card, documents } of records) {
    for (const document of documents) {
      const url = `/${card.path}#${document.passage}`;
      await index.addCustomRecord({ url, content: document.text, language: 'en', meta: { title: card.title } });
    }
  }
  await index.writeFiles({ outputPath: path.join(folder, 'pagefind') });
  const seconds = secondsSince(start);
  await writePage(folder, '<div id="hits"></div>', PAGEFIND_ASK);
  return seconds;
}

const PAGEFIND_ASK = `
  let loading;
  window.ask = async (query) => {
    loading ??= import('/pagefind/pagefind.js');
    const pagefind = await loading;
    const { results } = await pagefind.search(query);
    const shown = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    const hits = document.getElementById('hits');
    hits.innerHTML = shown.map(({ url, meta, excerpt }) => '<article><h2><a href="' + url + '">' + meta.title + '</a></h2><p>' + excerpt + '</p></article>').join('');
    return hits.querySelectorAll('mark').length;
  };`;

/** lunr as its guide sets it up: one serialized index, texts of results beside it, one file a passage. */
async function buildLunr(records: readonly SearchRecord[], folder: string): Promise<number> {
  const start = performance.now();
  const index = lunr((builder) => {
    builder.ref('id');
    builder.field('title');
    builder.field('text');
    for (const passage of listPassages(records)) builder.add(passage);
  });
  await writeFile(path.join(folder, 'index.json'), JSON.stringify(index));
  const seconds = secondsSince(start);
  await writeFile(path.join(folder, 'lunr.js'), await readFile(path.resolve('node_modules/lunr/lunr.min.js')));
  await writeTexts(records, folder);
  await writePage(
    folder,
    '<div id="hits"></div>',
    `${SHOW_TEXTS}
  let loading;
  const load = async () => {
    const script = document.createElement('script');
    script.src = '/lunr.js';
    const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
    document.head.append(script);
    const [, response] = await Promise.all([loaded, fetch('/index.json')]);
    return lunr.Index.load(await response.json());
  };
  window.ask = async (query) => {
    loading ??= load();
    const index = await loading;
    return show(index.search(query.replace(/[^\\p{L}\\p{N}\\s]/gu, ' ')).map((result) => result.ref), query);
  };`,
  );
  return seconds;
}

async function buildMiniSearch(records: readonly SearchRecord[], folder: string): Promise<number> {
  const start = performance.now();
  const index = new MiniSearch<{ id: number }>({ fields: ['title', 'text'] });
  index.addAll(listPassages(records));
  await writeFile(path.join(folder, 'index.json'), JSON.stringify(index));
  const seconds = secondsSince(start);
  const bundled = path.resolve('node_modules/minisearch/dist/es/index.js');
  await build({ entryPoints: [bundled], outfile: path.join(folder, 'minisearch.js'), bundle: true, minify: true, format: 'esm' });
  await writeTexts(records, folder);
  await writePage(
    folder,
    '<div id="hits"></div>',
    `${SHOW_TEXTS}
  let loading;
  const load = async () => {
    const [{ default: MiniSearch }, response] = await Promise.all([import('/minisearch.js'), fetch('/index.json')]);
    return MiniSearch.loadJSON(await response.text(), { fields: ['title', 'text'] });
  };
  window.ask = async (query) => {
    loading ??= load();
    const index = await loading;
    return show(index.search(query).map((result) => result.id), query);
  };`,
  );
  return seconds;
}

/** For engines without excerpts: the first ten texts, words of the query marked. */
const SHOW_TEXTS = `
  const texts = new Map();
  const show = async (ids, query) => {
    const words = query.toLowerCase().match(/[a-z0-9]+/g) ?? [];
    const first = ids.slice(0, 10);
    await Promise.all(first.map(async (id) => { if (!texts.has(id)) texts.set(id, await (await fetch('/texts/' + id + '.json')).json()); }));
    const hits = document.getElementById('hits');
    hits.replaceChildren(...first.map((id) => {
      const article = document.createElement('article');
      for (const piece of texts.get(id).slice(0, 400).split(/([A-Za-z0-9]+)/)) {
        const isHit = words.some((word) => piece.toLowerCase().startsWith(word.slice(0, 5)));
        article.append(isHit ? Object.assign(document.createElement('mark'), { textContent: piece }) : piece);
      }
      return article;
    }));
    return hits.querySelectorAll('mark').length;
  };`;

interface FlatPassage {
  readonly id: number;
  readonly title: string;
  readonly text: string;
}

function listPassages(records: readonly SearchRecord[]): FlatPassage[] {
  return records
    .flatMap(({ card, documents }) => documents.map(({ text }) => ({ title: card.title, text })))
    .map((passage, id) => ({ id, ...passage }));
}

async function writeTexts(records: readonly SearchRecord[], folder: string): Promise<void> {
  await mkdir(path.join(folder, 'texts'));
  for (const { id, text } of listPassages(records)) await writeFile(path.join(folder, 'texts', `${id}.json`), JSON.stringify(text));
}

async function writePage(folder: string, body: string, script: string): Promise<void> {
  await writeFile(path.join(folder, 'ask.js'), script);
  await writeFile(
    path.join(folder, 'index.html'),
    `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Search · Bench</title>${body}<script src="/ask.js"></script></html>`,
  );
}

function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}
